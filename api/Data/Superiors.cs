namespace WfhApi.Data;

/// <summary>
/// Exactly one person is responsible for another on any day (JAMBI-06): who acts for or heads the nearest unit, from the
/// person's own upward, is in service and is not the person.
/// </summary>
internal static class Superiors
{
    public static async Task<Guid?> SuperiorOf(this WfhDb db, Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var lineage = await (from e in db.Employees
                             join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                             where e.AgencyId == agencyId && e.Id == employeeId
                             select u.Lineage).SingleOrDefaultAsync(ct);
        if (lineage is null)
        {
            return null;
        }

        var inService = db.Employees.Where(e => e.AgencyId == agencyId && e.State != EmploymentState.Inactive);
        var responsible = await db.Units
            .Where(u => u.AgencyId == agencyId && lineage.Contains(u.Id))
            .Select(u => new
            {
                u.Id,
                Acting = db.Delegations
                    .Where(d => d.AgencyId == agencyId && d.UnitId == u.Id && d.From <= date && date <= d.To && inService.Any(e => e.Id == d.ActingEmployeeId))
                    .Select(d => (Guid?)d.ActingEmployeeId).FirstOrDefault(),
                Head = inService.Where(e => e.Id == u.HeadEmployeeId).Select(e => (Guid?)e.Id).FirstOrDefault(),
            })
            .ToDictionaryAsync(u => u.Id, u => u.Acting ?? u.Head, ct);
        return lineage.Reverse().Select(id => responsible.GetValueOrDefault(id)).FirstOrDefault(id => id is not null && id != employeeId);
    }
}
