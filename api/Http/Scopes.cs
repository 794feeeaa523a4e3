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

    /// <summary>
    /// The units whose rosters the caller may make: of their own office where they head it or are its officer; of all where they
    /// administer personnel, who propose and never publish (SERANG-07).
    /// </summary>
    public static IQueryable<Unit> PlannedBy(this IQueryable<Unit> units, Caller caller)
    {
        var (agency, roots, all) = (caller.AgencyId, caller.Plans, caller.Roles.Contains(Role.PersonnelAdmin));
        return units.Where(u => u.AgencyId == agency && (all || u.Lineage.Any(l => roots.Contains(l))));
    }

    /// <summary>The offices (OPD) for which the caller answers, or whose officer they are.</summary>
    public static IQueryable<Unit> OfficesOf(this IQueryable<Unit> units, Caller caller)
    {
        var (agency, roots) = (caller.AgencyId, caller.Plans);
        return units.Where(u => u.AgencyId == agency && u.Lineage.Length <= 2 && u.Lineage.Any(l => roots.Contains(l)));
    }

    /// <summary>The people whose days the caller may plan: of their offices, and whom they lead; never their own.</summary>
    public static IQueryable<Employee> PlannedBy(this IQueryable<Employee> employees, WfhDb db, Caller caller)
    {
        var (agency, roots, self) = (caller.AgencyId, caller.Plans, caller.EmployeeId);
        return employees.Where(e => e.AgencyId == agency && e.Id != self && db.Units.Any(u => u.AgencyId == agency && u.Id == e.UnitId && u.Lineage.Any(l => roots.Contains(l))));
    }
}
