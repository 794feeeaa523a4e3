namespace WfhApi.Http;

/// <summary>The rows a caller reaches. A row outside is not forbidden, it does not exist (404).</summary>
internal static class Scopes
{
    /// <summary>The people whom the caller may read about: themselves, and everyone at or below what they watch.</summary>
    public static IQueryable<Employee> SeenBy(this IQueryable<Employee> employees, WfhDb db, Caller caller)
    {
        var (agency, roots) = (caller.AgencyId, caller.Watches);
        if (caller.IsClient)
        {
            return employees.Where(e => e.AgencyId == agency);
        }

        var self = caller.EmployeeId;
        return employees.Where(e => e.AgencyId == agency && (e.Id == self
            || db.Units.Any(u => u.AgencyId == agency && u.Id == e.UnitId && u.Lineage.Any(l => roots.Contains(l)))));
    }

    /// <summary>The people whom the caller leads; nobody is their own superior.</summary>
    public static IQueryable<Employee> LedBy(this IQueryable<Employee> employees, WfhDb db, Caller caller)
    {
        // A machine reads; it decides about nobody.
        if (caller.IsClient)
        {
            return employees.Where(_ => false);
        }

        var (agency, roots, self) = (caller.AgencyId, caller.Leads, caller.EmployeeId);
        return employees.Where(e => e.AgencyId == agency && e.Id != self
            && db.Units.Any(u => u.AgencyId == agency && u.Id == e.UnitId && u.Lineage.Any(l => roots.Contains(l))));
    }

    /// <summary>The units that the caller may read: their own, and everything at or below what they watch.</summary>
    public static IQueryable<Unit> SeenBy(this IQueryable<Unit> units, Caller caller)
    {
        var (agency, roots) = (caller.AgencyId, caller.Watches);
        if (caller.IsClient)
        {
            return units.Where(u => u.AgencyId == agency);
        }

        var own = caller.UnitId;
        return units.Where(u => u.AgencyId == agency && (u.Id == own || u.Lineage.Any(l => roots.Contains(l))));
    }

    /// <summary>The units that the caller leads, directly or from above.</summary>
    public static IQueryable<Unit> LedBy(this IQueryable<Unit> units, Caller caller)
    {
        var (agency, roots) = (caller.AgencyId, caller.Leads);
        return units.Where(u => u.AgencyId == agency && u.Lineage.Any(l => roots.Contains(l)));
    }
}
