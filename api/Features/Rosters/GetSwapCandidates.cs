namespace WfhApi.Features.Rosters;

/// <summary>Colleagues of my office with whom I could swap a day at home: planned in the office on it, at home on others on which I am not.</summary>
/// <param name="Date">My day at home that I would give.</param>
public sealed record GetSwapCandidates(DateOnly Date) : IQuery<IReadOnlyList<SwapCandidate>>;

/// <summary>A colleague with whom I could swap.</summary>
/// <param name="EmployeeId">The colleague.</param>
/// <param name="Name">Their name.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="HomeDays">Their days at home of the next 31 days that I could take, ascending.</param>
public sealed record SwapCandidate(Guid EmployeeId, string Name, string UnitName, IReadOnlyList<DateOnly> HomeDays);

internal sealed class GetSwapCandidatesValidator : AbstractValidator<GetSwapCandidates>
{
    public GetSwapCandidatesValidator() => RuleFor(q => q.Date).NotEmpty();
}

internal sealed class GetSwapCandidatesHandler(WfhDb db, Caller caller, Swaps swaps, TimeProvider clock) : IRequestHandler<GetSwapCandidates, Result<IReadOnlyList<SwapCandidate>>>
{
    private const int DaysAhead = 31;

    public async Task<Result<IReadOnlyList<SwapCandidate>>> Handle(GetSwapCandidates query, CancellationToken ct)
    {
        var (agency, self) = (caller.AgencyId, caller.EmployeeId);
        var today = Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        var last = today.AddDays(DaysAhead);
        var mine = db.RosterDays.Where(r => r.AgencyId == agency && r.EmployeeId == self && r.Mode != WorkMode.Office);
        var rows = await (from e in swaps.Colleagues()
                          where !db.RosterDays.Any(r => r.AgencyId == agency && r.EmployeeId == e.Id && r.Date == query.Date && r.Mode != WorkMode.Office)
                          join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                          join r in db.RosterDays on new { e.AgencyId, EmployeeId = e.Id } equals new { r.AgencyId, r.EmployeeId }
                          where r.Mode == WorkMode.Home && today < r.Date && r.Date <= last && r.Date != query.Date && !mine.Any(m => m.Date == r.Date)
                          orderby e.Name, e.Id, r.Date
                          select new { e.Id, e.Name, Unit = u.Name, r.Date }).ToListAsync(ct);
        return rows.GroupBy(r => r.Id).Select(g => new SwapCandidate(g.Key, g.First().Name, g.First().Unit, [.. g.Select(r => r.Date)])).ToList();
    }
}
