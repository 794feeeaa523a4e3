namespace WfhApi.Data;

/// <summary>Judges where a person says to be against the places that are permitted on the day: the same for a check-in and for the answer to a call.</summary>
[PerRequest]
internal sealed class Whereabouts(WfhDb db)
{
    public async Task<PlaceJudgement> Judge(WorkDay day, Reading reading, DateTimeOffset at, ConfidenceRule rule, CancellationToken ct) =>
        PlaceJudgement.Of(reading, at, await PermittedPlaces(day, ct), await EarlierPositions(day, rule, ct), rule);

    private async Task<IReadOnlyList<PermittedPlace>> PermittedPlaces(WorkDay day, CancellationToken ct)
    {
        if (day.Mode == WorkMode.Home)
        {
            return await db.HomePlaces.AsNoTracking()
                .Where(p => p.AgencyId == day.AgencyId && p.EmployeeId == day.EmployeeId && p.ValidFrom <= day.Date && (p.ValidTo == null || day.Date <= p.ValidTo))
                .Select(p => new PermittedPlace(p.Label, p.Point, p.RadiusMetres)).ToListAsync(ct);
        }

        if (day.Mode != WorkMode.Office)
        {
            return [];
        }

        // A section has no address of its own: the nearest site above it is where its people come to.
        var sites = await (from u in db.Units
                           join above in db.Units on u.AgencyId equals above.AgencyId
                           where u.AgencyId == day.AgencyId && u.Id == day.UnitId && u.Lineage.Contains(above.Id) && above.Site != null
                           orderby above.Lineage.Length descending
                           select new PermittedPlace(above.Name, above.Site!, above.SiteRadiusMetres)).AsNoTracking().Take(1).ToListAsync(ct);
        return sites;
    }

    private async Task<IReadOnlyList<EarlierPosition>> EarlierPositions(WorkDay day, ConfidenceRule rule, CancellationToken ct) => await db.CheckIns.AsNoTracking()
        .Where(c => c.AgencyId == day.AgencyId && c.EmployeeId == day.EmployeeId && c.Latitude != null && c.Longitude != null)
        .OrderByDescending(c => c.WorkDate).ThenByDescending(c => c.At)
        .Take(Math.Max(1, rule.IdenticalPositions - 1))
        .Select(c => new EarlierPosition(new GeoPoint(c.Latitude!.Value, c.Longitude!.Value), c.At))
        .ToListAsync(ct);
}
