namespace WfhApi.Tests.Host;

/// <summary>Days of work as they stand in the database, without living through them.</summary>
internal static class TownDays
{
    /// <summary>A person's day: at home and over unless it is said otherwise; without minutes late they never checked in.</summary>
    public static WorkDay Day(
        this Town town, Employee person, DateOnly date, WorkMode mode = WorkMode.Home, int tasks = 0, int done = 0, int? late = null, ReportStatus? report = null, bool closed = true, PolicyRules? rules = null)
    {
        rules ??= town.Policy.Rules;
        Unit[] units = [town.Root, town.Office, town.Division, town.Section, town.SisterSection, town.OtherOffice];
        var unit = units.FirstOrDefault(u => u.Id == person.UnitId) ?? town.Root.Child(person.UnitId, "LAIN", "Lain", UnitKind.Office);
        var day = WorkDay.Open(person, unit, date, mode, rules, town.Policy.Id, rules.HoursOn(date, ramadan: false)!, Town.At("00:01", date));
        day.RecordTasks(tasks, done, tasks * 240, Town.At("07:00", date));
        if (late is { } minutes)
        {
            day.Record(new()
            {
                AgencyId = town.Agency.Id,
                Id = Guid.CreateVersion7(),
                EmployeeId = person.Id,
                WorkDate = date,
                Kind = CheckInKind.In,
                At = day.StartsAt.AddMinutes(minutes),
                Mode = mode,
                Place = PlaceResult.Inside,
                Confidence = ConfidenceLevel.High,
                Doubts = [],
                MinutesOff = minutes,
            });
        }

        if (report is { } status)
        {
            day.RecordReport(status, Town.At("15:30", date), Guid.CreateVersion7());
        }

        if (closed)
        {
            day.Close(Town.At("00:01", date.AddDays(1)));
        }

        return day;
    }

    /// <summary>So many people of a unit, hired today.</summary>
    public static async Task<List<Employee>> Crew(this Town town, Unit unit, int people, PositionLevel level = PositionLevel.Pelaksana)
    {
        List<Employee> crew = [];
        for (var i = 0; i < people; i++)
        {
            crew.Add(await town.Hire(unit, $"Pengelola {i + 1}", level));
        }

        return crew;
    }

    /// <summary>A figure of an answer as "count of", or "count" where it is no share.</summary>
    public static string Figure(this JsonNode figures, string code)
    {
        var figure = figures.AsArray().Single(f => (string?)f!["code"] == code)!;
        return figure["of"] is { } of ? $"{figure["count"]}/{of}" : $"{figure["count"]}";
    }
}
