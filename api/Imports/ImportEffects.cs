using System.Globalization;

namespace WfhApi.Imports;

/// <summary>What an applied import means beyond its own table: the same as if each row had been typed in.</summary>
[PerRequest]
internal sealed class ImportEffects(WfhDb db, KeptDays kept, Movers movers)
{
    /// <summary>Before its rows are compared for the last time.</summary>
    public Task Before(Import import, CancellationToken ct) => import.Kind == ImportKind.Holidays ? kept.Hold(import.AgencyId, ct) : Task.CompletedTask;

    /// <summary>After its rows are written, in the same transaction.</summary>
    public async Task After(Import import, CancellationToken ct)
    {
        if (import.Kind == ImportKind.Holidays)
        {
            var dates = await db.ImportRows.Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id && r.Outcome == RowOutcome.New).Select(r => r.Key!).ToListAsync(ct);
            await kept.Cancel(import.AgencyId, [.. dates.Select(d => DateOnly.Parse(d, CultureInfo.InvariantCulture))], import.RequestedBy, ct);
        }
        else if (import.Kind == ImportKind.Employees)
        {
            Guid[] moved =
            [
                .. await db.Database.SqlQuery<Guid>(
                    $"""
                    select e.id
                    from import_row r
                    join employee e on e.agency_id = r.agency_id and e.nip = r.key
                    where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.outcome = 'Changed' and r.before ->> 'unitCode' <> r.values ->> 'unitCode'
                    """).ToListAsync(ct),
            ];
            if (moved.Length > 0)
            {
                await movers.Follow(import.AgencyId, moved, import.RequestedBy, import.FileName, $"import:{import.Id}", fromToday: false, ct);
            }
        }
    }
}
