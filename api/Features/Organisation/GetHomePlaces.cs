namespace WfhApi.Features.Organisation;

/// <summary>Where a person may work from home. A superior reads the address; the point is shown to the person and to personnel.</summary>
public sealed record GetHomePlaces(Guid EmployeeId) : IQuery<IReadOnlyList<HomePlaceOfPerson>>;

/// <summary>A registered place of working from home.</summary>
/// <param name="Id">Id of the place.</param>
/// <param name="Label">Short name: Rumah, Rumah orang tua.</param>
/// <param name="Address">As registered; spot checks compare the stated place with it (DKI-07).</param>
/// <param name="Point">The point; null for readers who are neither the person nor personnel (UU 27/2022).</param>
/// <param name="RadiusMetres">How far from the point still counts as there, 20 to 2000 metres.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null: open.</param>
public sealed record HomePlaceOfPerson(Guid Id, string Label, string Address, GeoPoint? Point, int RadiusMetres, DateOnly ValidFrom, DateOnly? ValidTo);

internal sealed class GetHomePlacesHandler(WfhDb db, Caller caller) : IRequestHandler<GetHomePlaces, Result<IReadOnlyList<HomePlaceOfPerson>>>
{
    public async Task<Result<IReadOnlyList<HomePlaceOfPerson>>> Handle(GetHomePlaces query, CancellationToken ct)
    {
        if (!await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct))
        {
            return new EmployeeNotFound();
        }

        var seesPoint = caller.Roles.Contains(Role.PersonnelAdmin) || (!caller.IsClient && caller.EmployeeId == query.EmployeeId);
        var places = await db.HomePlaces.AsNoTracking()
            .Where(p => p.AgencyId == caller.AgencyId && p.EmployeeId == query.EmployeeId)
            .OrderBy(p => p.ValidFrom).ThenBy(p => p.Id).ToListAsync(ct);
        return places.ConvertAll(p => p.Shown(seesPoint));
    }
}

internal static class HomePlaceShown
{
    public static HomePlaceOfPerson Shown(this HomePlace place, bool withPoint) =>
        new(place.Id, place.Label, place.Address, withPoint ? place.Point : null, place.RadiusMetres, place.ValidFrom, place.ValidTo);
}
