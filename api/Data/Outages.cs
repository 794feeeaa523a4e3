namespace WfhApi.Data;

internal static class Outages
{
    /// <summary>How late or early a time is on a day, and how much of it an outage takes away; who is on time costs no question.</summary>
    public static async Task<(int Off, int Neutralised)> OffOf(this WfhDb db, WorkDay day, CheckInKind kind, DateTimeOffset at, CancellationToken ct)
    {
        var plain = day.Off(kind, at, []);
        return plain.Off == 0 ? plain : day.Off(kind, at, await db.OutagesOver(day, ct));
    }

    private static Task<List<Outage>> OutagesOver(this WfhDb db, WorkDay day, CancellationToken ct) => db.Outages.AsNoTracking()
        .Where(o => o.AgencyId == day.AgencyId && o.To > day.StartsAt && o.WithdrawnAt == null && o.From < day.EndsAt)
        .Where(o => db.Units.Any(u => u.AgencyId == day.AgencyId && u.Id == day.UnitId && u.Lineage.Contains(o.UnitId)))
        .ToListAsync(ct);
}
