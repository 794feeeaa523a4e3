namespace WfhApi.Data;

/// <summary>Who answers for units on a day: whoever acts for the head, else the head; people out of service answer for nothing.</summary>
internal static class Heads
{
    /// <summary>
    /// Of these heads the one that is responsible for a person (JAMBI-06): of the nearest unit, from the person's own upward, whose
    /// head is not the person.
    /// </summary>
    public static (Guid Unit, Guid Head)? Over(this IReadOnlyDictionary<Guid, Guid> heads, Guid employeeId, IEnumerable<Guid> lineage)
    {
        foreach (var unit in lineage.Reverse())
        {
            if (heads.TryGetValue(unit, out var head) && head != employeeId)
            {
                return (unit, head);
            }
        }

        return null;
    }

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
