namespace WfhApi.Data;

/// <summary>Lets transfers take effect whose day has begun in the unit to which they lead. Safe to run twice and at once.</summary>
[PerRequest]
internal sealed class Transfers(WfhDb db, TimeProvider clock)
{
    public async Task<int> TakeEffect(Guid agencyId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.EmployeeTransfers.FromSql(
            $"""
            select t.* from employee_transfer t
            join unit u on u.agency_id = t.agency_id and u.id = t.unit_id
            where t.agency_id = {agencyId} and t.applied_at is null and t.cancelled_at is null and t."from" <= ({now} at time zone u.time_zone_id)::date
            order by t."from"
            for update of t skip locked
            """).ToListAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        var ids = due.ConvertAll(t => t.EmployeeId);
        var people = await db.Employees.Where(e => e.AgencyId == agencyId && ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        due.ForEach(t => t.TakeEffect(people[t.EmployeeId], now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count;
    }
}
