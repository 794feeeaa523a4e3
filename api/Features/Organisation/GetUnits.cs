namespace WfhApi.Features.Organisation;

/// <summary>The units that I may see, as a flat list from which the tree follows by <c>parentId</c>.</summary>
public sealed record GetUnits : IQuery<IReadOnlyList<UnitInTree>>;

/// <summary>A unit of the organisation tree.</summary>
/// <param name="Id">Unit id, stable.</param>
/// <param name="ParentId">The unit above; null at the root, and possibly a unit outside the caller's view.</param>
/// <param name="Depth">Steps from the root, which is 0.</param>
/// <param name="Code">Unit code, unique in the agency.</param>
/// <param name="Name">Full name.</param>
/// <param name="Kind">What sort of unit it is; circulars exclude by it.</param>
/// <param name="TimeZone">IANA zone: the unit's day and times are read in it.</param>
/// <param name="HeadEmployeeId">Its definitive head; null while the post is vacant.</param>
/// <param name="HeadName">The head's name.</param>
/// <param name="People">Active employees who sit directly in it.</param>
/// <param name="Site">Its office site, where known.</param>
/// <param name="SiteRadiusMetres">Radius of the site in metres, 20 to 2000.</param>
/// <param name="Version">To be sent as <c>If-Match</c> when the unit is changed.</param>
public sealed record UnitInTree(
    Guid Id,
    Guid? ParentId,
    int Depth,
    string Code,
    string Name,
    UnitKind Kind,
    string TimeZone,
    Guid? HeadEmployeeId,
    string? HeadName,
    int People,
    GeoPoint? Site,
    int SiteRadiusMetres,
    uint Version) : IVersioned;

internal sealed class GetUnitsHandler(WfhDb db, Caller caller) : IRequestHandler<GetUnits, Result<IReadOnlyList<UnitInTree>>>
{
    public async Task<Result<IReadOnlyList<UnitInTree>>> Handle(GetUnits query, CancellationToken ct) =>
        await db.Units.SeenBy(caller).OrderBy(u => u.Lineage.Length).ThenBy(u => u.Code).AsTree(db).ToListAsync(ct);
}

internal static class UnitsAsTree
{
    public static IQueryable<UnitInTree> AsTree(this IQueryable<Unit> units, WfhDb db) => units.Select(u => new UnitInTree(
        u.Id,
        u.ParentId,
        u.Lineage.Length - 1,
        u.Code,
        u.Name,
        u.Kind,
        u.TimeZoneId,
        u.HeadEmployeeId,
        db.Employees.Where(e => e.AgencyId == u.AgencyId && e.Id == u.HeadEmployeeId).Select(e => e.Name).SingleOrDefault(),
        db.Employees.Count(e => e.AgencyId == u.AgencyId && e.UnitId == u.Id && e.State != EmploymentState.Inactive),
        u.Site,
        u.SiteRadiusMetres,
        u.Version));
}
