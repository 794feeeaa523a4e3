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

        return (await db.HeadsOf(agencyId, lineage, date, ct)).Over(employeeId, lineage)?.Head;
    }
}
