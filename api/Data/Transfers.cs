namespace WfhApi.Data;

/// <summary>
/// Lets transfers take effect whose day has begun in the unit to which they lead: whoever headed the unit that they leave heads it no
/// more, and offices held there end. Safe to run twice and at once.
/// </summary>
[PerRequest]
internal sealed class Transfers(WfhDb db, Movers movers, TimeProvider clock)
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

        foreach (var transfer in due)
        {
            var person = await db.Employees.SingleAsync(e => e.AgencyId == agencyId && e.Id == transfer.EmployeeId, ct);
            await Leave(person, transfer, ct);
            transfer.TakeEffect(person, now);
            await db.SaveChangesAsync(ct);
            await movers.Follow(agencyId, [person.Id], transfer.RequestedBy, transfer.DecreeNumber, $"transfer:{transfer.Id}", fromToday: true, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count;
    }

    /// <summary>What the person was at the old place ends; offices held for the whole government stay until they are taken back.</summary>
    private async Task Leave(Employee person, EmployeeTransfer transfer, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == person.AgencyId && (u.Id == person.UnitId || u.Id == transfer.UnitId)).ToDictionaryAsync(u => u.Id, ct);
        var (old, anew) = (units[person.UnitId], units[transfer.UnitId]);
        if (old.Id == anew.Id)
        {
            return;
        }

        await db.Units.Where(u => u.AgencyId == person.AgencyId && u.Id == old.Id && u.HeadEmployeeId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.HeadEmployeeId, (Guid?)null), ct);
        if (old.OfficeId == anew.OfficeId || old.ParentId is null)
        {
            return;
        }

        var last = transfer.From.AddDays(-1);
        await db.RoleGrants
            .Where(g => g.AgencyId == person.AgencyId && g.EmployeeId == person.Id && (g.To == null || g.To > last))
            .Where(g => db.Units.Any(u => u.AgencyId == g.AgencyId && u.Id == g.UnitId && u.Lineage.Contains(old.OfficeId)))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.To, last), ct);
    }
}
