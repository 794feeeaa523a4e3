using System.Text.Json;
using WfhApi.Live;

namespace WfhApi.Pipeline;

/// <summary>A work day changed: whoever watches one of these units, and the person, is told.</summary>
/// <param name="Lineage">The unit of the day and every unit above it.</param>
public sealed record WorkDayChanged(Guid AgencyId, Guid EmployeeId, Guid UnitId, Guid[] Lineage, DateOnly Date, DateTimeOffset At)
{
    public static WorkDayChanged Read(string payload) => JsonSerializer.Deserialize<WorkDayChanged>(payload, Json.Options)
        ?? throw new JsonException("An announcement is empty.");
}

/// <summary>These people were told something.</summary>
public sealed record PeopleTold(Guid AgencyId, Guid[] People)
{
    public static PeopleTold Read(string payload) => JsonSerializer.Deserialize<PeopleTold>(payload, Json.Options)
        ?? throw new JsonException("An announcement is empty.");
}

/// <summary>
/// What this request changes and will announce when it is committed: never before, and never when it is not. The message is a hint
/// (decisions/0009), so it travels beside the transaction, not in it: transactions that NOTIFY commit one after the other.
/// </summary>
internal sealed class Announcements(Herald herald)
{
    public const string Channel = "wfh_live";
    public const string ToldChannel = "wfh_told";

    /// <summary>A notification of PostgreSQL holds 8,000 bytes: 150 ids with room to spare.</summary>
    private const int PeopleAtOnce = 150;

    private readonly Dictionary<(Guid Employee, DateOnly Date), WorkDay> _days = [];

    /// <summary>The days that this request changes.</summary>
    public IReadOnlyCollection<WorkDay> Days => _days.Values;

    public void Add(WorkDay day) => _days[(day.EmployeeId, day.Date)] = day;

    /// <summary>Somebody was told something: their bell rings.</summary>
    public static Task Told(WfhDb db, Guid agencyId, Guid[] people, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"select pg_notify({ToldChannel}, json_build_object('agencyId', {agencyId}::uuid, 'people', c.people)::text) from (select array_agg(p) as people from unnest({people}) with ordinality as x (p, n) group by (n - 1) / {PeopleAtOnce}) c",
        ct);

    /// <summary>The transaction is committed: all who watch may hear of it.</summary>
    public void Committed()
    {
        herald.Announce(_days.Values);
        _days.Clear();
    }
}
