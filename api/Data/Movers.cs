namespace WfhApi.Data;

/// <summary>
/// People who sit in another unit from now on: the day that runs and the days ahead go with them, so that boards and rosters of the
/// new unit hold them. Days at home that another office gave are cancelled, as each office answers for its own quota (SERANG-05).
/// </summary>
[PerRequest]
internal sealed class Movers(WfhDb db, WorkDayBook book, Notices notices, TimeProvider clock)
{
    private sealed record Cancelled(Guid EmployeeId, DateOnly Date);

    /// <param name="agencyId">Their agency.</param>
    /// <param name="people">Whose unit is written already.</param>
    /// <param name="by">Who moved them.</param>
    /// <param name="reason">What is written down beside each cancelled day.</param>
    /// <param name="occasion">Names the move; each person hears of it once.</param>
    /// <param name="fromToday">Whether today's plan changes as well; else it stands, and tomorrow's is the first.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task Follow(Guid agencyId, Guid[] people, Guid by, string reason, string occasion, bool fromToday, CancellationToken ct)
    {
        var (now, stands) = (clock.GetUtcNow(), fromToday ? 0 : 1);
        var cancelled = await db.Database.SqlQuery<Cancelled>(
            $"""
            with gone as (
                delete from roster_day r
                using employee e, unit n, unit o
                where r.agency_id = {agencyId} and r.employee_id = any({people}) and r.mode in ('Home', 'Elsewhere')
                  and e.agency_id = r.agency_id and e.id = r.employee_id and n.agency_id = e.agency_id and n.id = e.unit_id
                  and o.agency_id = r.agency_id and o.id = r.unit_id
                  and n.lineage[least(2, cardinality(n.lineage))] <> o.lineage[least(2, cardinality(o.lineage))]
                  and r.date >= ({now} at time zone n.time_zone_id)::date + {stands}
                returning r.employee_id, r.date, r.unit_id, r.mode, o.lineage[least(2, cardinality(o.lineage))] as office),
            left_home as (
                select u.lineage[least(2, cardinality(u.lineage))] as office, h.date, count(*) as people
                from roster_day h
                join unit u on u.agency_id = h.agency_id and u.id = h.unit_id
                where h.agency_id = {agencyId} and h.mode = 'Home' and h.date in (select date from gone)
                  and not exists (select from gone g where g.employee_id = h.employee_id and g.date = h.date)
                group by 1, 2),
            log as (
                insert into roster_change (agency_id, id, employee_id, date, unit_id, before, after, source, reason, changed_by, changed_at, home_after)
                select {agencyId}, gen_random_uuid(), g.employee_id, g.date, g.unit_id, g.mode, 'Office', 'Transfer', left({reason}, {RosterDay.ReasonMaxLength}), {by}, {now}, coalesce(l.people, 0)
                from gone g
                left join left_home l on l.office = g.office and l.date = g.date)
            select employee_id, date from gone
            """).ToListAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update roster_day r set unit_id = e.unit_id
            from employee e, unit n
            where r.agency_id = {agencyId} and r.employee_id = any({people}) and e.agency_id = r.agency_id and e.id = r.employee_id
              and n.agency_id = e.agency_id and n.id = e.unit_id and r.unit_id <> e.unit_id and r.date >= ({now} at time zone n.time_zone_id)::date
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update work_day d set unit_id = e.unit_id, updated_at = {now}
            from employee e, unit n
            where d.agency_id = {agencyId} and d.employee_id = any({people}) and e.agency_id = d.agency_id and e.id = d.employee_id
              and n.agency_id = e.agency_id and n.id = e.unit_id and d.unit_id <> e.unit_id and d.state = 'Open' and d.date >= ({now} at time zone n.time_zone_id)::date
            """,
            ct);
        await Replan(agencyId, cancelled, now, ct);
        await notices.Tell(
            agencyId,
            [.. cancelled.Select(c => c.EmployeeId)],
            NotificationKind.RosterChanged,
            new("Anda berpindah perangkat daerah; hari WFH yang dijadwalkan kantor sebelumnya dibatalkan.", "You moved to another office; the days at home that the office before gave you are cancelled."),
            "/jadwal-saya",
            occasion,
            ct);
    }

    /// <summary>Somebody began the day before the move was written: it follows the plan of now.</summary>
    private async Task Replan(Guid agencyId, List<Cancelled> cancelled, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var date in cancelled.Select(c => c.Date).Distinct().Order().TakeWhile(d => d <= DateOnly.FromDateTime(now.UtcDateTime).AddDays(1)).ToList())
        {
            var ids = cancelled.Where(c => c.Date == date).Select(c => c.EmployeeId).ToList();
            var calendar = await AgencyCalendar.Load(db, agencyId, date, date, ct);
            foreach (var person in await db.Employees.AsNoTracking().Where(e => e.AgencyId == agencyId && ids.Contains(e.Id)).ToListAsync(ct))
            {
                await book.Replan(calendar, person, date, null, ct);
            }
        }
    }
}
