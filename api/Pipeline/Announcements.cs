using System.Text.Json;

namespace WfhApi.Pipeline;

/// <summary>A work day changed: whoever watches one of these units, and the person, is told.</summary>
public sealed record WorkDayChanged(Guid AgencyId, Guid EmployeeId, Guid UnitId, Guid[] Lineage, DateOnly WorkDate, DateTimeOffset At);

/// <summary>
/// What this request will announce. It is sent with NOTIFY inside the transaction, so every instance of the API hears it when,
/// and only if, the change is committed.
/// </summary>
internal sealed class Announcements
{
    public const string Channel = "wfh_live";

    private readonly Dictionary<(Guid Employee, DateOnly Date), WorkDayChanged> _pending = [];

    public void Add(WorkDayChanged change) => _pending[(change.EmployeeId, change.WorkDate)] = change;

    public async Task Send(WfhDb db, CancellationToken ct)
    {
        foreach (var change in _pending.Values)
        {
            var payload = JsonSerializer.Serialize(change, Json.Options);
            await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {payload})", ct);
        }

        _pending.Clear();
    }
}
