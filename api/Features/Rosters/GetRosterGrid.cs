namespace WfhApi.Features.Rosters;

/// <summary>
/// A month of the people at or below a unit: who is where on each day, with quota and minimum of their office. A draft is shown to
/// whoever plans the office; everybody else sees what is published.
/// </summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">Any day of the month.</param>
public sealed record GetRosterGrid(Guid UnitId, DateOnly Month) : IQuery<RosterGrid>;

/// <summary>A month of a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="OfficeId">The office to which it belongs: quota and roster are the office's.</param>
/// <param name="OfficeName">Its name.</param>
/// <param name="Draft">The proposal of the month, where the caller plans the office and there is one.</param>
/// <param name="PublishedFrom">First published day of the month; null: none.</param>
/// <param name="PublishedTo">Last published day of the month.</param>
/// <param name="MayPublish">True where the caller answers for the office or is its officer.</param>
/// <param name="Days">The days of the month in order.</param>
/// <param name="People">The people in service, by unit and name.</param>
/// <param name="Problems">What the draft breaks; of a published month, what it has come to break.</param>
/// <param name="Version">Version of the draft, to be sent as <c>If-Match</c>; 0 without one.</param>
public sealed record RosterGrid(
    Guid UnitId,
    string UnitName,
    Guid OfficeId,
    string OfficeName,
    RosterDraft? Draft,
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    bool MayPublish,
    IReadOnlyList<RosterGridDay> Days,
    IReadOnlyList<RosterGridPerson> People,
    IReadOnlyList<RosterProblemView> Problems,
    uint Version) : IVersioned;

/// <summary>A proposal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Queued or draft.</param>
/// <param name="From">First day that it plans.</param>
/// <param name="To">Last day that it plans.</param>
/// <param name="GeneratedAt">When it was made.</param>
public sealed record RosterDraft(Guid Id, RosterStatus Status, DateOnly From, DateOnly To, DateTimeOffset? GeneratedAt);

/// <summary>One day of the office.</summary>
/// <param name="Date">The day.</param>
/// <param name="Working">False on days off and holidays.</param>
/// <param name="Holiday">What is kept; null: no holiday.</param>
/// <param name="PolicyNumber">The circular in force over the office; null: none.</param>
/// <param name="Quota">How many of the office may be at home; null where no circular is in force.</param>
/// <param name="Home">How many of the office are planned at home.</param>
/// <param name="OnSite">How many of the office are planned on site.</param>
/// <param name="MinimumOnSite">How many must stay in the office as a whole; 0: no such rule.</param>
/// <param name="Source">Whether the day is as published, of the draft, or neither.</param>
public sealed record RosterGridDay(DateOnly Date, bool Working, string? Holiday, string? PolicyNumber, int? Quota, int Home, int OnSite, int MinimumOnSite, RosterDaySource Source);

/// <summary>Where the figures of a day come from.</summary>
public enum RosterDaySource
{
    /// <summary>Nothing was planned: everybody is expected in the office.</summary>
    None,

    /// <summary>Of the draft.</summary>
    Draft,

    /// <summary>As published, with every change since.</summary>
    Published,
}

/// <summary>One person's month.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">Their unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Excluded">Why no day may be at home under the circular; null: nothing stands against it.</param>
/// <param name="HomeDaysOfYear">The fairness ledger: days at home of the year, those shown among them, swaps included.</param>
/// <param name="Modes">Where they are on each of the days, in their order; on days off it says nothing.</param>
/// <param name="Entered">For each of the days, true where a person and not the roster put it there: leave, swap, recall.</param>
public sealed record RosterGridPerson(
    Guid EmployeeId,
    string Name,
    string Position,
    Guid UnitId,
    string UnitName,
    string? Excluded,
    int HomeDaysOfYear,
    IReadOnlyList<WorkMode> Modes,
    IReadOnlyList<bool> Entered);

/// <summary>What stands in the way of a roster.</summary>
/// <param name="Code"><c>over-quota</c>, <c>below-minimum</c>, <c>minimum-cannot-be-kept</c>, <c>not-eligible</c>, <c>over-week-cap</c> or <c>no-policy</c>.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Blocks">True where it prevents publication; false where no other choice of people could mend it.</param>
/// <param name="Date">The day; of a week its Monday.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="EmployeeId">The person.</param>
public sealed record RosterProblemView(string Code, string Text, bool Blocks, DateOnly? Date, Guid? UnitId, Guid? EmployeeId);

internal sealed class GetRosterGridHandler(WfhDb db, Caller caller, RosterGrids grids) : IRequestHandler<GetRosterGrid, Result<RosterGrid>>
{
    public async Task<Result<RosterGrid>> Handle(GetRosterGrid query, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SeenBy(caller).SingleOrDefaultAsync(u => u.Id == query.UnitId, ct);
        return unit is null || !caller.Watches.Any(unit.Lineage.Contains) ? new UnitNotFound { Field = "unitId" } : await grids.Read(unit, query.Month, ct);
    }
}

/// <summary>Puts a month together, for the query and for the commands that answer with it.</summary>
[PerRequest]
internal sealed class RosterGrids(WfhDb db, Caller caller, RosterRoom room)
{
    public async Task<RosterGrid> Read(Unit unit, DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var calendar = await room.Calendar(caller.AgencyId, last, ct);
        var office = calendar.Units[unit.OfficeId];
        var mayPublish = caller.Plans.Any(office.Lineage.Contains);
        var plans = mayPublish || caller.Roles.Contains(Role.PersonnelAdmin);
        var rosters = await db.Rosters.AsNoTracking().Where(r => r.AgencyId == caller.AgencyId && r.UnitId == office.Id && r.From <= last && first <= r.To).OrderBy(r => r.From).ToListAsync(ct);
        var draft = plans ? rosters.FirstOrDefault(r => r.Status != RosterStatus.Published) : null;
        var published = rosters.Where(r => r.Status == RosterStatus.Published).ToList();

        var desk = (await room.Desks(calendar, [(office.Id, first, last)], published: true, ct))[office.Id];
        var rows = await db.RosterDays.AsNoTracking()
            .Where(r => r.AgencyId == caller.AgencyId && first <= r.Date && r.Date <= last)
            .Where(r => db.Units.Any(u => u.AgencyId == r.AgencyId && u.Id == r.UnitId && u.Lineage.Contains(office.Id) && (office.ParentId != null || u.Id == office.Id)))
            .Select(r => new { r.EmployeeId, r.Date, r.Mode, r.Source }).ToDictionaryAsync(r => (r.EmployeeId, r.Date), ct);
        bool OfDraft(DateOnly date) => draft is { Status: RosterStatus.Draft } && draft.From <= date && date <= draft.To;
        var turns = (draft?.Plan ?? []).SelectMany(p => p.Home.Select(d => (p.EmployeeId, d))).ToHashSet();
        WorkMode ModeOf(Guid person, DateOnly date) => rows.GetValueOrDefault((person, date)) switch
        {
            { } row when !OfDraft(date) || RosterRoom.Stands(row.Source, row.Mode) => row.Mode,
            _ => OfDraft(date) && turns.Contains((person, date)) ? WorkMode.Home : WorkMode.Office,
        };

        var staff = await (from e in db.Employees
                           where e.AgencyId == caller.AgencyId && e.State != EmploymentState.Inactive
                           join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                           where u.Lineage.Contains(office.Id) && (office.ParentId != null || u.Id == office.Id)
                           orderby u.Lineage.Length, u.Code, e.Name, e.Id
                           select new { e.Id, e.Name, e.Position, Unit = u }).AsNoTracking().ToListAsync(ct);
        var dates = Enumerable.Range(0, last.Day).Select(first.AddDays).ToList();
        var working = desk.Days.ToDictionary(d => d.Date);
        List<RosterGridDay> days = dates.ConvertAll(date =>
        {
            working.TryGetValue(date, out var day);
            var groups = day?.Groups ?? [];
            return new RosterGridDay(
                date,
                day is not null,
                calendar.Holiday(date)?.Name,
                calendar.PolicyOf(office, date)?.Number,
                groups.Count == 0 ? null : groups.Sum(g => g.Under.Rules.HomeOn(date.DayOfWeek) ? g.Under.QuotaOn(date) : 0),
                day is null ? 0 : staff.Count(p => ModeOf(p.Id, date) == WorkMode.Home),
                day is null ? 0 : staff.Count(p => ModeOf(p.Id, date) == WorkMode.Office),
                groups.Select(g => g.Under.MinimumOf(office)).DefaultIfEmpty().Max(),
                day is null ? RosterDaySource.None
                    : published.Any(r => r.From <= date && date <= r.To) ? RosterDaySource.Published
                    : OfDraft(date) ? RosterDaySource.Draft
                    : RosterDaySource.None);
        });
        var lastGroups = desk.Days.LastOrDefault(d => d.Groups.Count > 0)?.Groups ?? [];
        var people = staff.Where(p => p.Unit.Lineage.Contains(unit.Id)).Select(p => new RosterGridPerson(
            p.Id,
            p.Name,
            p.Position,
            p.Unit.Id,
            p.Unit.Name,
            lastGroups.Select(g => g.Under.ExclusionOf(p.Id)).FirstOrDefault(r => r is not null)?.Reason.ToString(),
            desk.HomeBefore.GetValueOrDefault(p.Id) + dates.Count(d => working.ContainsKey(d) && ModeOf(p.Id, d) == WorkMode.Home),
            dates.ConvertAll(d => ModeOf(p.Id, d)),
            dates.ConvertAll(d => rows.GetValueOrDefault((p.Id, d)) is { } row && RosterRoom.ByPeople.Contains(row.Source)))).ToList();
        var problems = draft is { Status: RosterStatus.Draft } ? (await room.Desks(calendar, [(office.Id, draft.From, draft.To)], published: false, ct))[office.Id].ProblemsOf([.. draft.Plan]) : desk.ProblemsOf([]).Where(p => published.Any(r => p.Date is { } date && r.From <= date && date <= r.To));
        return new(
            unit.Id, unit.Name, office.Id, office.Name,
            draft is null ? null : new(draft.Id, draft.Status, draft.From, draft.To, draft.GeneratedAt),
            published.Count == 0 ? null : published[0].From,
            published.Count == 0 ? null : published[^1].To,
            mayPublish, days, people, [.. problems.Where(p => p.EmployeeId is not { } id || people.Exists(m => m.EmployeeId == id)).Select(InWords)], draft?.Version ?? 0);
    }

    private static RosterProblemView InWords(RosterProblem p) => new(p.Code, $"{p.Text}", !p.Unavoidable, p.Date, p.UnitId, p.EmployeeId);
}
