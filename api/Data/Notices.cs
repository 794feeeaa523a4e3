using Npgsql;
using NpgsqlTypes;

namespace WfhApi.Data;

/// <summary>Tells people of something in the transaction of what happened. Telling the same occasion again tells nobody twice.</summary>
[PerRequest]
internal sealed class Notices(WfhDb db, TimeProvider clock)
{
    /// <param name="occasion">Names the event; each person hears of it once.</param>
    public async Task Tell(Guid agencyId, IReadOnlyCollection<Guid> people, NotificationKind kind, LocalText text, string link, string occasion, CancellationToken ct)
    {
        if (people.Count == 0)
        {
            return;
        }

        Guid[] ids = [.. people.Distinct()];
        Guid[] rows = [.. ids.Select(_ => Guid.CreateVersion7())];
        var words = new NpgsqlParameter("text", NpgsqlDbType.Jsonb) { Value = System.Text.Json.JsonSerializer.Serialize(text, Json.Options) };
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into notification (agency_id, id, employee_id, kind, text, link, occasion, created_at)
            select @agency, c.row, c.person, @kind, @text, @link, @occasion, @now from unnest(@rows, @people) as c (row, person)
            on conflict (agency_id, employee_id, occasion) do nothing
            """,
            [
                new NpgsqlParameter("agency", agencyId), new NpgsqlParameter("rows", rows), new NpgsqlParameter("people", ids), new NpgsqlParameter("kind", $"{kind}"), words,
                new NpgsqlParameter("link", link), new NpgsqlParameter("occasion", occasion), new NpgsqlParameter("now", clock.GetUtcNow()),
            ],
            ct);
        await Announcements.Told(db, agencyId, ids, ct);
    }
}
