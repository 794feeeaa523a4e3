namespace WfhApi.Data;

/// <summary>Who answers for units on a day: whoever acts for the head, else the head; people out of service answer for nothing.</summary>
internal static class Heads
{
    public static async Task<Dictionary<Guid, Guid>> HeadsOf(this WfhDb db, Guid agencyId, IReadOnlyCollection<Guid> units, DateOnly date, CancellationToken ct)
    {
        var inService = db.Employees.Where(e => e.AgencyId == agencyId && e.State != EmploymentState.Inactive);
        return await db.Units
            .Where(u => u.AgencyId == agencyId && units.Contains(u.Id))
            .Select(u => new
            {
                u.Id,
                Head = db.Delegations
                        .Where(d => d.AgencyId == agencyId && d.UnitId == u.Id && d.From <= date && date <= d.To && inService.Any(e => e.Id == d.ActingEmployeeId))
                        .Select(d => (Guid?)d.ActingEmployeeId).FirstOrDefault()
                    ?? inService.Where(e => e.Id == u.HeadEmployeeId).Select(e => (Guid?)e.Id).FirstOrDefault(),
            })
            .Where(u => u.Head != null)
            .ToDictionaryAsync(u => u.Id, u => u.Head!.Value, ct);
    }
}
