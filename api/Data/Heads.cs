namespace WfhApi.Data;

/// <summary>Who answers for units on a day: whoever acts for the head, else the head; people out of service answer for nothing.</summary>
internal static class Heads
{
    public static async Task<Dictionary<Guid, Guid>> HeadsOf(this WfhDb db, Guid agencyId, IReadOnlyCollection<Guid> units, DateOnly date, CancellationToken ct) => await (
        from u in db.Units
        where u.AgencyId == agencyId && units.Contains(u.Id)
        let acting = db.Delegations.Where(d => d.AgencyId == agencyId && d.UnitId == u.Id && d.From <= date && date <= d.To).Select(d => (Guid?)d.ActingEmployeeId).FirstOrDefault()
        join e in db.Employees on new { u.AgencyId, Id = acting ?? u.HeadEmployeeId } equals new { e.AgencyId, Id = (Guid?)e.Id }
        where e.State != EmploymentState.Inactive
        select new { Unit = u.Id, Head = e.Id }).ToDictionaryAsync(h => h.Unit, h => h.Head, ct);
}
