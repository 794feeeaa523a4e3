using Npgsql;
using NpgsqlTypes;

namespace WfhApi.Data;

/// <summary>
/// Tells people of something in the transaction of what happened, and puts down with it what is to be sent by other channels.
/// Telling the same occasion again tells nobody twice.
/// </summary>
[PerRequest]
internal sealed class Notices(WfhDb db, TimeProvider clock)
{
    private sealed record Told(Guid Id, Guid EmployeeId);

    /// <param name="occasion">Names the event; each person hears of it once.</param>
    public async Task Tell(Guid agencyId, IReadOnlyCollection<Guid> people, NotificationKind kind, LocalText text, string link, string occasion, CancellationToken ct)
    {
        if (people.Count == 0)
        {
            return;
        }

        Guid[] ids = [.. people.Distinct()];
        Guid[] rows = [.. ids.Select(_ => Guid.CreateVersion7())];
        var now = clock.GetUtcNow();
        var words = new NpgsqlParameter("text", NpgsqlDbType.Jsonb) { Value = System.Text.Json.JsonSerializer.Serialize(text, Json.Options) };
        var told = await db.Database.SqlQueryRaw<Told>(
            """
            insert into notification (agency_id, id, employee_id, kind, text, link, occasion, created_at)
            select @agency, c.row, c.person, @kind, @text, @link, @occasion, @now from unnest(@rows, @people) as c (row, person)
            on conflict (agency_id, employee_id, occasion) do nothing
            returning id, employee_id
            """,
            new NpgsqlParameter("agency", agencyId), new NpgsqlParameter("rows", rows), new NpgsqlParameter("people", ids), new NpgsqlParameter("kind", $"{kind}"), words,
            new NpgsqlParameter("link", link), new NpgsqlParameter("occasion", occasion), new NpgsqlParameter("now", now)).ToListAsync(ct);
        if (told.Count > 0)
        {
            await Announcements.Told(db, agencyId, ids, ct);
            await PutDown(agencyId, told, kind, now, ct);
        }
    }

    /// <summary>What is to be sent where, by each person's choices.</summary>
    private async Task PutDown(Guid agencyId, List<Told> told, NotificationKind kind, DateTimeOffset now, CancellationToken ct)
    {
        var notifications = told.ToDictionary(t => t.EmployeeId, t => t.Id);
        Guid[] people = [.. notifications.Keys];
        var addresses = await (from c in db.ContactPoints
                               where c.AgencyId == agencyId && people.Contains(c.EmployeeId) && c.ConfirmedAt != null && c.DeadAt == null
                               join e in db.Employees on new { c.AgencyId, Id = c.EmployeeId } equals new { e.AgencyId, e.Id }
                               join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                               select new { c.Id, c.EmployeeId, c.Channel, u.TimeZoneId }).ToListAsync(ct);
        if (addresses.Count == 0)
        {
            return;
        }

        Guid[] reached = [.. addresses.Select(a => a.EmployeeId).Distinct()];
        var chosen = await db.ContactPreferences.AsNoTracking().Where(p => p.AgencyId == agencyId && reached.Contains(p.EmployeeId)).ToDictionaryAsync(p => p.EmployeeId, ct);
        var usual = new ContactPreferences { AgencyId = agencyId, EmployeeId = Guid.Empty };
        var due = from a in addresses
                  let wish = chosen.GetValueOrDefault(a.EmployeeId, usual)
                  let at = wish.DueAt(kind, a.Channel, now, a.TimeZoneId)
                  where at is not null
                  select (a.EmployeeId, a.Id, a.Channel, At: at.Value, Daily: wish.PaceOf(kind.Topic(), a.Channel) == Pace.Daily);
        var list = due.ToList();
        Guid[] owners = [.. list.Select(d => d.EmployeeId)], notes = [.. list.Select(d => notifications[d.EmployeeId])], points = [.. list.Select(d => d.Id)];
        string[] channels = [.. list.Select(d => $"{d.Channel}")];
        DateTimeOffset[] times = [.. list.Select(d => d.At)], ends = [.. list.Select(d => d.At + kind.Lifetime())];
        bool[] daily = [.. list.Select(d => d.Daily)];
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into delivery (agency_id, notification_id, contact_point_id, employee_id, channel, daily, due_at, next_at, expires_at, state, attempts)
            select {agencyId}, d.note, d.point, d.person, d.channel, d.daily, d.at, d.at, d.ends, {nameof(DeliveryState.Waiting)}, 0
            from unnest({notes}, {points}, {owners}, {channels}, {daily}, {times}, {ends}) as d (note, point, person, channel, daily, at, ends)
            on conflict do nothing
            """,
            ct);
    }
}
