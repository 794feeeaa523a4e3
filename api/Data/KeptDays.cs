namespace WfhApi.Data;

/// <summary>
/// A date that becomes a holiday: the days at home that were published for it are cancelled, written down and told. What has begun is
/// never touched; a holiday that is taken back leaves an ordinary day for which nobody is rostered.
/// </summary>
[PerRequest]
internal sealed class KeptDays(WfhDb db, Notices notices, TimeProvider clock)
{
    private sealed record Cancelled(Guid EmployeeId, Guid HolidayId, DateOnly Date, string Name);

    /// <summary>Before a holiday is written: whoever publishes or changes days of an office is waited for, and sees the holiday afterwards.</summary>
    public Task Hold(Guid agencyId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select id from unit where agency_id = {agencyId} and cardinality(lineage) <= 2 order by id for no key update", ct);

    /// <summary>After the holidays of these dates are written.</summary>
    /// <returns>How many days at home were cancelled.</returns>
    public async Task<int> Cancel(Guid agencyId, DateOnly[] dates, Guid by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var cancelled = await db.Database.SqlQuery<Cancelled>(
            $"""
            with gone as (
                delete from roster_day r
                using holiday h, unit u
                where r.agency_id = {agencyId} and r.date = any({dates}) and r.mode in ('Home', 'Elsewhere')
                  and h.agency_id = r.agency_id and h.date = r.date and u.agency_id = r.agency_id and u.id = r.unit_id
                  and r.date >= ({now} at time zone u.time_zone_id)::date
                returning r.employee_id, r.date, r.unit_id, r.mode, h.id as holiday_id, h.name),
            log as (
                insert into roster_change (agency_id, id, employee_id, date, unit_id, before, after, source, reason, changed_by, changed_at, home_after)
                select {agencyId}, gen_random_uuid(), employee_id, date, unit_id, mode, 'Office', 'Holiday', name, {by}, {now}, 0 from gone)
            select employee_id, holiday_id, date, name from gone
            """).ToListAsync(ct);
        foreach (var day in cancelled.GroupBy(c => (c.HolidayId, c.Date, c.Name)))
        {
            await notices.Tell(
                agencyId,
                [.. day.Select(c => c.EmployeeId)],
                NotificationKind.RosterChanged,
                new($"{day.Key.Date.InWords().Id} menjadi hari libur ({day.Key.Name}); hari WFH Anda dibatalkan.", $"{day.Key.Date.InWords().En} became a holiday ({day.Key.Name}); your day at home is cancelled."),
                "/jadwal-saya",
                $"holiday:{day.Key.HolidayId}:{day.Key.Date:yyyy-MM-dd}",
                ct);
        }

        return cancelled.Count;
    }
}
