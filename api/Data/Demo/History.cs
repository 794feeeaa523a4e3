namespace WfhApi.Data.Demo;

/// <summary>
/// Days as they were lived, through the domain's own methods: every figure of the demo is one that the rules produce.
/// Nothing happens after <see cref="_now"/>.
/// </summary>
internal sealed class History
{
    private readonly AgencyCalendar _calendar;
    private readonly Superiority _superiority;
    private readonly Whereabouts _whereabouts;
    private readonly IReadOnlyDictionary<(Guid, DateOnly), RosterDay> _roster;
    private readonly DateTimeOffset _now;
    private readonly Stage _stage;
    private readonly TaskGiving _giving;
    private readonly TaskWork _tasks;
    private readonly Reporting _reporting;
    private readonly IReadOnlySet<(Guid EmployeeId, DateOnly Date)>? _ordered;

    /// <param name="ordered">The days that a signed task order covers; null: nobody asks for one.</param>
    public History(
        AgencyCalendar calendar,
        Func<Guid, TaskTheme> themeOf,
        Superiority superiority,
        Whereabouts whereabouts,
        IReadOnlyDictionary<(Guid, DateOnly), RosterDay> roster,
        DateTimeOffset now,
        Stage stage,
        IReadOnlySet<(Guid EmployeeId, DateOnly Date)>? ordered = null)
    {
        (_calendar, _superiority, _whereabouts, _roster, _now, _stage, _ordered) = (calendar, superiority, whereabouts, roster, now, stage, ordered);
        var reviews = new ReviewTimes(calendar, now);
        (_giving, _tasks, _reporting) = (new(themeOf, now, stage), new(reviews, now), new(reviews, now));
    }

    public List<WorkDay> Days { get; } = [];

    public List<CheckIn> CheckIns { get; } = [];

    public List<Assignment> Assignments => _giving.Assignments;

    public List<AssignmentProgress> Progress => _tasks.Progress;

    public List<DailyReport> Reports => _reporting.Reports;

    /// <summary>Who is on stage on the day that the demo is shown.</summary>
    /// <param name="Day">The seed day, or the next working day.</param>
    /// <param name="Employee">The persona of the employee: has tasks, does the rest live.</param>
    /// <param name="WithoutTasks">People whom the superior has yet to give work.</param>
    internal sealed record Stage(DateOnly Day, Guid? Employee, IReadOnlySet<Guid> WithoutTasks);

    /// <summary>One person's days in order: what was left unfinished goes on on the next day at home.</summary>
    public void Live(Employee person, IEnumerable<DateOnly> dates)
    {
        List<Assignment>? before = null;
        foreach (var date in dates.Order())
        {
            var unit = _calendar.Units[person.UnitId];
            if (_calendar.Open(person, unit, date, _roster.GetValueOrDefault((person.Id, date)), Zones.At(date, new TimeOnly(0, 5), unit.TimeZoneId)) is not { } day)
            {
                continue;
            }

            var begun = unit.DayOf(_now) >= date;
            var superior = _superiority.Of(person, date);
            var tasks = day.Mode == WorkMode.Home && superior is { } giver ? _giving.Give(person, day, giver, before) : [];
            before = day.Mode == WorkMode.Home ? null : before;
            if (!begun)
            {
                continue;
            }

            Days.Add(day);
            var idle = date == _stage.Day && (person.Id == _stage.Employee || _now < Zones.At(date, new TimeOnly(8, 0), unit.TimeZoneId));
            TaskWork.Recount(day, tasks, tasks.Count > 0 ? tasks.Max(t => t.AssignedAt) : day.UpdatedAt);
            if (!idle && day.AtWork && day.Mode != WorkMode.FieldDuty)
            {
                Work(day, tasks, superior);
            }

            var midnight = Zones.At(date.AddDays(1), new TimeOnly(0, 5), unit.TimeZoneId);
            if (midnight <= _now)
            {
                day.Close(midnight);
            }

            if (tasks.Count > 0 && superior is { } reviewer && midnight <= _now)
            {
                _tasks.Review(day, tasks, reviewer);
                before = tasks;
            }
        }
    }

    private void Work(WorkDay day, List<Assignment> tasks, Guid? superior)
    {
        if (Whereabouts.Arrival(day) is not { } arrival || arrival > _now)
        {
            return;
        }

        Stamp(day, CheckInKind.In, arrival);
        var leaves = Whereabouts.Departure(day);
        if (day.Mode == WorkMode.Home && tasks.Count > 0)
        {
            _tasks.Do(day, tasks, arrival, leaves ?? day.EndsAt);
            _reporting.Report(day, tasks, superior);
        }

        if (leaves is { } at && at <= _now && at > arrival)
        {
            Stamp(day, CheckInKind.Out, at);
        }
    }

    private void Stamp(WorkDay day, CheckInKind kind, DateTimeOffset at)
    {
        var record = _whereabouts.Record(day, kind, at);
        CheckIns.Add(record);
        var demanded = day.Mode == WorkMode.Home && _ordered is not null && _calendar.RulesOf(_calendar.Units[day.UnitId], day.Date, day.Mode).Rules.TaskOrderRequired;
        day.Record(record, demanded && !_ordered!.Contains((day.EmployeeId, day.Date)));
    }
}
