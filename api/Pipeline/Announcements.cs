using System.Text.Json;

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
/// What this request will announce. It is sent with NOTIFY inside the transaction, so every instance of the API hears it when,
/// and only if, the change is committed.
/// </summary>
internal sealed class Announcements
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

    public async Task Send(WfhDb db, CancellationToken ct)
    {
        if (_days.Count == 0)
        {
            return;
        }

        var days = _days.Values;
        Guid[] agencies = [.. days.Select(d => d.AgencyId)], employees = [.. days.Select(d => d.EmployeeId)], units = [.. days.Select(d => d.UnitId)];
        DateOnly[] dates = [.. days.Select(d => d.Date)];
        DateTimeOffset[] times = [.. days.Select(d => d.UpdatedAt)];
        await db.Database.ExecuteSqlAsync(
            $"""
            select pg_notify({Channel}, json_build_object(
                'agencyId', u.agency_id, 'employeeId', c.employee, 'unitId', u.id, 'lineage', u.lineage, 'date', c.day, 'at', c.at)::text)
            from unnest({agencies}, {employees}, {units}, {dates}, {times}) as c (agency, employee, unit, day, at)
            join unit u on u.agency_id = c.agency and u.id = c.unit
            """,
            ct);
        _days.Clear();
    }
}
