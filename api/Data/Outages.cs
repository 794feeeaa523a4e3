namespace WfhApi.Data;

internal static class Outages
{
    /// <summary>The outages that touch the working hours of a day in its unit; a day knows of none in nearly all cases.</summary>
    public static async Task<IReadOnlyList<Outage>> OutagesOver(this WfhDb db, WorkDay day, CancellationToken ct) => await db.Outages.AsNoTracking()
        .Where(o => o.AgencyId == day.AgencyId && o.To > day.StartsAt && o.WithdrawnAt == null && o.From < day.EndsAt)
        .Where(o => db.Units.Any(u => u.AgencyId == day.AgencyId && u.Id == day.UnitId && u.Lineage.Contains(o.UnitId)))
        .ToListAsync(ct);
}
