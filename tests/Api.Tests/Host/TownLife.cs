namespace WfhApi.Tests.Host;

/// <summary>What happens in a town before a test begins.</summary>
internal static class TownLife
{
    public static readonly DateOnly Monday = new(2026, 4, 13);
    public static readonly DateOnly Saturday = new(2026, 4, 11);

    public static Task Stored(this Town town, params object[] rows) => town.InDatabase(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    public static RosterDay Rostered(this Town town, Employee person, WorkMode mode, DateOnly? date = null) => new()
    {
        AgencyId = town.Agency.Id,
        EmployeeId = person.Id,
        Date = date ?? Town.Friday,
        UnitId = person.UnitId,
        Mode = mode,
        PolicyVersionId = mode == WorkMode.Home ? town.Policy.Id : null,
        Source = RosterSource.Manual,
    };

    public static Holiday Kept(this Town town, DateOnly date, string name = "Hari jadi kota", HolidayKind kind = HolidayKind.Local) =>
        new() { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), Date = date, Name = name, Kind = kind };

    public static RamadanPeriod Fasting(this Town town, DateOnly from, DateOnly to) => new() { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), From = from, To = to };

    /// <summary>The day engine was here after midnight: the day is over.</summary>
    public static Task Closed(this Town town, DateOnly date) => town.InDatabase(async db =>
    {
        foreach (var day in await db.WorkDays.Where(d => d.AgencyId == town.Agency.Id && d.Date == date).ToListAsync())
        {
            day.Close(Town.At("00:01", date.AddDays(1)));
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Uploads a picture of this person, and tells its id.</summary>
    public static async Task<Guid> Uploaded(this Town town, Employee person, string purpose = "evidence", byte[]? content = null) =>
        (await town.As(person).Post("/files", Some.Upload(content ?? Pictures.Jpeg(), purpose)).Body()).Id();

    /// <summary>The superior gives these tasks to Ani (or another), and tells their ids.</summary>
    public static async Task<Guid[]> Assigned(this Town town, Employee? person = null, DateOnly? date = null, string time = "07:00", params object[] tasks)
    {
        var given = await town.As(town.Superior, time).Post("/assignments", Some.Assignment(date ?? Town.Friday, [person ?? town.Ani], tasks)).Body();
        return [.. given["assignmentIds"]!.AsArray().Select(id => (Guid)id!)];
    }

    /// <summary>Saves and submits a report of this person at 16:00 of the day; tells its id.</summary>
    public static async Task<Guid> Reported(this Town town, Employee person, DateOnly? date = null)
    {
        var (day, client) = ($"{date ?? Town.Friday:yyyy-MM-dd}", town.As(person, "16:00", date));
        var saved = await client.Put($"/daily-reports/mine/{day}", Some.Report(), 0).Body();
        await client.Post($"/daily-reports/mine/{day}/submit").Body();
        return saved.Id();
    }
}
