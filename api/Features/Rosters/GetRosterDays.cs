namespace WfhApi.Features.Rosters;

/// <summary>Where I am rostered on some days; a working day without a row is a day in the office.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, at most 62 days on.</param>
public sealed record GetMyRosterDays(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<RosterDayView>>;

/// <summary>Where the people at or below a unit are rostered on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="UnitId">Only at or below this unit.</param>
public sealed record GetRosterDays(DateOnly Date, Guid? UnitId, int Limit, string? Cursor) : IQuery<Page<RosteredPerson>>;

/// <summary>Where a person works on one day, as planned.</summary>
/// <param name="Date">The day.</param>
/// <param name="Mode">Where.</param>
/// <param name="Source">How the row came to be.</param>
/// <param name="Reason">Why it was changed, where it was.</param>
/// <param name="PolicyVersionId">The circular behind it.</param>
public sealed record RosterDayView(DateOnly Date, WorkMode Mode, RosterSource Source, string? Reason, Guid? PolicyVersionId);

/// <summary>A person and where they are rostered.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">Their unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Led">True where the caller may give this person tasks.</param>
/// <param name="Mode">Where they work on the day.</param>
/// <param name="TaskCount">Tasks given for the day so far.</param>
/// <param name="PlannedMinutes">Their planned minutes together.</param>
/// <param name="MinimumPlannedMinutes">What the circular in force wants a WFH day to hold (DKI-09); 0 on other days. Below it a plan is light: a warning, no refusal.</param>
public sealed record RosteredPerson(
    Guid EmployeeId,
    string Name,
    string Position,
    Guid UnitId,
    string UnitName,
    bool Led,
    WorkMode Mode,
    int TaskCount,
    int PlannedMinutes,
    int MinimumPlannedMinutes);

internal sealed class RosterDayViewProfile : Profile
{
    public RosterDayViewProfile() => CreateMap<RosterDay, RosterDayView>();
}

internal sealed class GetMyRosterDaysValidator : AbstractValidator<GetMyRosterDays>
{
    public GetMyRosterDaysValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetRosterDaysValidator : AbstractValidator<GetRosterDays>
{
    public GetRosterDaysValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyRosterDaysHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<GetMyRosterDays, Result<IReadOnlyList<RosterDayView>>>
{
    public async Task<Result<IReadOnlyList<RosterDayView>>> Handle(GetMyRosterDays query, CancellationToken ct) => await db.RosterDays
        .Where(r => r.AgencyId == caller.AgencyId && r.EmployeeId == caller.EmployeeId && query.From <= r.Date && r.Date <= query.To)
        .OrderBy(r => r.Date).ProjectTo<RosterDayView>(mappings).ToListAsync(ct);
}

internal sealed class GetRosterDaysHandler(WfhDb db, Caller caller) : IRequestHandler<GetRosterDays, Result<Page<RosteredPerson>>>
{
    private sealed record Key(string Name, Guid Id);

    public async Task<Result<Page<RosteredPerson>>> Handle(GetRosterDays query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var (agency, self, leads) = (caller.AgencyId, caller.EmployeeId, caller.Leads);
        var people = db.Employees.SeenBy(db, caller).Where(e => e.Id != self && e.State != EmploymentState.Inactive);
        if (query.UnitId is { } root)
        {
            people = people.Where(e => db.Units.Any(u => u.AgencyId == agency && u.Id == e.UnitId && u.Lineage.Contains(root)));
        }

        if (after is not null)
        {
            people = people.Where(e => string.Compare(e.Name, after.Name) > 0 || (e.Name == after.Name && e.Id > after.Id));
        }

        var load = db.Assignments.Where(a => a.AgencyId == agency && a.WorkDate == query.Date
            && a.Status != AssignmentStatus.Cancelled && a.Status != AssignmentStatus.CarriedOver);
        var rows = await (from e in people
                          join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                          join r in db.RosterDays.Where(r => r.Date == query.Date) on new { e.AgencyId, EmployeeId = e.Id } equals new { r.AgencyId, r.EmployeeId } into planned
                          from r in planned.DefaultIfEmpty()
                          orderby e.Name, e.Id
                          select new
                          {
                              e.Id,
                              e.Name,
                              e.Position,
                              e.UnitId,
                              Led = u.Lineage.Any(l => leads.Contains(l)),
                              Mode = r == null ? WorkMode.Office : r.Mode,
                              TaskCount = load.Count(a => a.EmployeeId == e.Id),
                              PlannedMinutes = load.Where(a => a.EmployeeId == e.Id).Sum(a => a.PlannedMinutes),
                          }).Take(query.Limit + 1).ToListAsync(ct);
        var calendar = await AgencyCalendar.Load(db, agency, query.Date, query.Date, ct);
        return rows.ConvertAll(r =>
            {
                var unit = calendar.Units[r.UnitId];
                return new RosteredPerson(
                    r.Id, r.Name, r.Position, unit.Id, unit.Name, r.Led, r.Mode, r.TaskCount, r.PlannedMinutes, calendar.MinimumPlannedMinutes(unit, query.Date, r.Mode));
            })
            .ToPage(query.Limit, r => new Key(r.Name, r.EmployeeId));
    }
}
