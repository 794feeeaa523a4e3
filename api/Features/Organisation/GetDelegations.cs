namespace WfhApi.Features.Organisation;

/// <summary>Who acts for whom at the units that I may see, on or after a day.</summary>
/// <param name="From">Delegations that last to this day or beyond; today when left out.</param>
public sealed record GetDelegations(DateOnly? From) : IQuery<IReadOnlyList<DelegationOfUnit>>;

internal sealed class GetDelegationsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetDelegations, Result<IReadOnlyList<DelegationOfUnit>>>
{
    public async Task<Result<IReadOnlyList<DelegationOfUnit>>> Handle(GetDelegations query, CancellationToken ct)
    {
        var from = query.From ?? Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        return await (from d in db.Delegations
                      join u in db.Units.SeenBy(caller) on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                      join e in db.Employees on new { d.AgencyId, Id = d.ActingEmployeeId } equals new { e.AgencyId, e.Id }
                      where d.To >= @from
                      orderby d.From, d.Id
                      select new DelegationOfUnit(d.Id, u.Id, u.Name, e.Id, e.Name, d.Kind, d.DecreeNumber, d.From, d.To)).ToListAsync(ct);
    }
}
