using System.Linq.Expressions;

namespace WfhApi.Features.WorkDays;

/// <summary>My people on a day, one row each, by unit and name; a page at a time, with the totals of the whole view.</summary>
/// <param name="Date">The work date; today when left out.</param>
/// <param name="UnitId">Only at or below this unit.</param>
/// <param name="Mode">Only those rostered so.</param>
/// <param name="Search">Part of a name.</param>
public sealed record GetLiveBoard(DateOnly? Date, Guid? UnitId, WorkMode? Mode, string? Search, int Limit, string? Cursor) : IQuery<LiveBoard>;

/// <summary>One row of the board, to refresh it when a live message named the person.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The work date; today when left out.</param>
public sealed record GetBoardRow(Guid EmployeeId, DateOnly? Date) : IQuery<TeamMemberToday>;

/// <summary>The board of a day.</summary>
/// <param name="Date">The work date.</param>
/// <param name="Now">The server's time of this answer.</param>
/// <param name="WorkingDay">False on a holiday or weekend: no rows are expected.</param>
/// <param name="Holiday">Its name, where it is one.</param>
/// <param name="Totals">Figures of everyone in the view, not of this page only.</param>
/// <param name="Rows">One row a person.</param>
/// <param name="NextCursor">For the next page; null: this was the last.</param>
public sealed record LiveBoard(DateOnly Date, DateTimeOffset Now, bool WorkingDay, string? Holiday, BoardTotals Totals, IReadOnlyList<TeamMemberToday> Rows, string? NextCursor);

/// <summary>Figures of the view: counts of people, each defined by the stored work days.</summary>
/// <param name="People">People whose day is open.</param>
/// <param name="Home">Rostered at home.</param>
/// <param name="Office">Rostered in the office.</param>
/// <param name="Away">On leave, sick, on permit or studying.</param>
/// <param name="CheckedIn">Have checked in.</param>
/// <param name="Late">Checked in late.</param>
/// <param name="WithoutTasks">At home with no task (JAKBAR-04).</param>
/// <param name="ReportsWaiting">Reports submitted and not reviewed yet.</param>
/// <param name="ReportsAccepted">Reports accepted.</param>
/// <param name="TaskCount">Tasks of the day together.</param>
/// <param name="TasksDone">Of these, done.</param>
public sealed record BoardTotals(int People, int Home, int Office, int Away, int CheckedIn, int Late, int WithoutTasks, int ReportsWaiting, int ReportsAccepted, int TaskCount, int TasksDone);

/// <summary>One person's day as a superior sees it: the place as inside, outside or uncertain, never the point (UU 27/2022).</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">Their unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Led">True where the caller may give this person tasks and review their work.</param>
/// <param name="Mode">Where they are rostered.</param>
/// <param name="State">Open or closed.</param>
/// <param name="Checkpoints">What is expected and where it stands.</param>
/// <param name="CheckInAt">When they came.</param>
/// <param name="CheckOutAt">When they left.</param>
/// <param name="LateMinutes">Whole minutes late.</param>
/// <param name="EarlyMinutes">Whole minutes early.</param>
/// <param name="Place">The position against the permitted places.</param>
/// <param name="Confidence">How sure the machine is of it.</param>
/// <param name="TaskCount">Tasks of the day.</param>
/// <param name="TasksDone">Of these, done.</param>
/// <param name="PlannedMinutes">Their planned minutes together.</param>
/// <param name="Report">Where the daily report stands; null: not begun.</param>
/// <param name="Attention">What to look at; proposed by the machine, decided by people.</param>
/// <param name="UpdatedAt">When the day last changed.</param>
public sealed record TeamMemberToday(
    Guid EmployeeId,
    string Name,
    string Nip,
    string Position,
    Guid UnitId,
    string UnitName,
    bool Led,
    WorkMode Mode,
    WorkDayState State,
    IReadOnlyList<CheckpointView> Checkpoints,
    DateTimeOffset? CheckInAt,
    DateTimeOffset? CheckOutAt,
    int LateMinutes,
    int EarlyMinutes,
    PlaceResult? Place,
    ConfidenceLevel? Confidence,
    int TaskCount,
    int TasksDone,
    int PlannedMinutes,
    ReportStatus? Report,
    IReadOnlyList<AttentionReason> Attention,
    DateTimeOffset UpdatedAt);

internal sealed class GetLiveBoardValidator : AbstractValidator<GetLiveBoard>
{
    public GetLiveBoardValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
    }
}

internal sealed class GetLiveBoardHandler(WfhDb db, Caller caller, BoardReader reader, TimeProvider clock) : IRequestHandler<GetLiveBoard, Result<LiveBoard>>
{
    private static readonly BoardTotals Nobody = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static readonly Expression<Func<IGrouping<int, BoardReader.BoardRow>, BoardTotals>> Adding = g => new BoardTotals(
        g.Count(),
        g.Count(p => p.Day.Mode == WorkMode.Home),
        g.Count(p => p.Day.Mode == WorkMode.Office),
        g.Count(p => p.Day.Mode != WorkMode.Home && p.Day.Mode != WorkMode.Office && p.Day.Mode != WorkMode.Elsewhere && p.Day.Mode != WorkMode.FieldDuty),
        g.Count(p => p.Day.CheckInAt != null),
        g.Count(p => p.Day.LateMinutes > 0),
        g.Count(p => p.Day.Mode == WorkMode.Home && p.Day.TaskCount == 0),
        g.Count(p => p.Day.Report == ReportStatus.Submitted),
        g.Count(p => p.Day.Report == ReportStatus.Accepted),
        g.Sum(p => p.Day.TaskCount),
        g.Sum(p => p.Day.TasksDone));

    private static readonly Func<IGrouping<int, BoardReader.BoardRow>, BoardTotals> AddUp = Adding.Compile();

    private sealed record Key(string Unit, string Name, Guid Id);

    public async Task<Result<LiveBoard>> Handle(GetLiveBoard query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var now = clock.GetUtcNow();
        var date = query.Date ?? Zones.DayOf(now, caller.TimeZoneId);
        var people = reader.People(date);
        if (query.UnitId is { } unit)
        {
            people = people.Where(p => p.Lineage.Contains(unit));
        }

        if (query.Mode is { } mode)
        {
            people = people.Where(p => p.Day.Mode == mode);
        }

        if (query.Search?.Trim() is { Length: > 0 } text)
        {
            people = people.Where(p => EF.Functions.ILike(p.Name, text.AsContains()));
        }

        var rest = after is null ? people : people.Where(p => string.Compare(p.UnitName, after.Unit) > 0
            || (p.UnitName == after.Unit && (string.Compare(p.Name, after.Name) > 0 || (p.Name == after.Name && p.Day.EmployeeId > after.Id))));
        var rows = await rest.OrderBy(p => p.UnitName).ThenBy(p => p.Name).ThenBy(p => p.Day.EmployeeId).Take(query.Limit + 1).ToListAsync(ct);

        // Most superiors have all their people on one page, which then is all there is to add up.
        var isWhole = after is null && rows.Count <= query.Limit;
        var totals = (isWhole ? rows.GroupBy(_ => 1).Select(AddUp).SingleOrDefault() : await people.GroupBy(_ => 1).Select(Adding).SingleOrDefaultAsync(ct)) ?? Nobody;
        var page = rows.ConvertAll(r => reader.Row(r, now)).ToPage(query.Limit, r => new Key(r.UnitName, r.Name, r.EmployeeId));
        var holiday = totals.People > 0 ? null : await db.Holidays.Where(h => h.AgencyId == caller.AgencyId && h.Date == date).Select(h => h.Name).SingleOrDefaultAsync(ct);
        var working = totals.People > 0 || (holiday is null && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return new LiveBoard(date, Zones.Local(now, caller.TimeZoneId), working, holiday, totals, page.Items, page.NextCursor);
    }
}

internal sealed class GetBoardRowHandler(Caller caller, BoardReader reader, TimeProvider clock) : IRequestHandler<GetBoardRow, Result<TeamMemberToday>>
{
    public async Task<Result<TeamMemberToday>> Handle(GetBoardRow query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var date = query.Date ?? Zones.DayOf(now, caller.TimeZoneId);
        return await reader.People(date).SingleOrDefaultAsync(p => p.Day.EmployeeId == query.EmployeeId, ct) is { } row ? reader.Row(row, now) : new EmployeeNotFound();
    }
}

/// <summary>The rows of a board, for the whole and for one person, by the same rules.</summary>
[PerRequest]
internal sealed class BoardReader(WfhDb db, Caller caller)
{
    /// <summary>One person's day with what is shown of them and of their unit of that day.</summary>
    public sealed class BoardRow
    {
        public required WorkDay Day { get; init; }
        public required string Name { get; init; }
        public required string Nip { get; init; }
        public required string Position { get; init; }
        public required string UnitName { get; init; }
        public required Guid[] Lineage { get; init; }
        public required string TimeZoneId { get; init; }
    }

    /// <summary>Everyone whom the caller watches, but themselves.</summary>
    public IQueryable<BoardRow> People(DateOnly date)
    {
        var (agency, roots, self) = (caller.AgencyId, caller.Watches, caller.EmployeeId);
        return from d in db.WorkDays.AsNoTracking()
               join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
               join e in db.Employees on new { d.AgencyId, Id = d.EmployeeId } equals new { e.AgencyId, e.Id }
               where d.AgencyId == agency && d.Date == date && d.EmployeeId != self && u.Lineage.Any(l => roots.Contains(l))
               select new BoardRow { Day = d, Name = e.Name, Nip = e.Nip, Position = e.Position, UnitName = u.Name, Lineage = u.Lineage, TimeZoneId = u.TimeZoneId };
    }

    public TeamMemberToday Row(BoardRow row, DateTimeOffset now)
    {
        var (day, zone) = (row.Day, row.TimeZoneId);
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, zone) : null;
        return new(
            day.EmployeeId, row.Name, row.Nip, row.Position, day.UnitId, row.UnitName, row.Lineage.Intersect(caller.Leads).Any(), day.Mode, day.State,
            day.Shown(now, zone), Local(day.CheckInAt), Local(day.CheckOutAt), day.LateMinutes, day.EarlyMinutes, day.Place, day.Confidence,
            day.TaskCount, day.TasksDone, day.PlannedMinutes, day.Report, day.AttentionAt(now), Zones.Local(day.UpdatedAt, zone));
    }
}
