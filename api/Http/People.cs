using Npgsql;

namespace WfhApi.Http;

/// <summary>
/// Who somebody is today by the organisation, asked with every request: never kept, as a role that is taken away ends with the next
/// one. Those who come at the same moment are asked about in one statement.
/// </summary>
internal sealed class People : IDisposable
{
    private const int Lanes = 2;
    private const int Most = 64;

    private readonly Gathering<Question> _waiting;
    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _clock;

    public People(NpgsqlDataSource source, TimeProvider clock)
    {
        (_source, _clock) = (source, clock);
        _waiting = new(Lanes, Most, Answer, Refuse);
    }

    public void Dispose() => _waiting.Dispose();

    /// <returns>Null where the agency has nobody of that id who works there.</returns>
    public Task<CallerRow?> Today(Guid agencyId, Guid employeeId, CancellationToken ct)
    {
        Question question = new(agencyId, employeeId, _clock.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Add(question);
        return question.Row.Task.WaitAsync(ct);
    }

    private static void Refuse(IReadOnlyList<Question> questions, Exception error)
    {
        foreach (var question in questions)
        {
            question.Row.TrySetException(error);
        }
    }

    private async Task Answer(IReadOnlyList<Question> questions)
    {
        foreach (var (question, row) in questions.Zip(await Read(questions)))
        {
            question.Row.TrySetResult(row);
        }
    }

    /// <summary>By hand: the statement stays prepared, and nothing of it is built anew. How many are asked about is hidden from the planner, which would else plan it each time.</summary>
    private async Task<CallerRow?[]> Read(IReadOnlyList<Question> questions)
    {
        await using var command = _source.CreateCommand(
            """
            select e.agency_id, e.id, e.unit_id, u.time_zone_id,
                   array(select h.id from unit h
                         where h.agency_id = e.agency_id and h.head_employee_id = e.id
                           and not exists (select 1 from delegation d
                                           join employee a on a.agency_id = d.agency_id and a.id = d.acting_employee_id and a.state <> 'Inactive'
                                           where d.agency_id = h.agency_id and d.unit_id = h.id and t.today between d."from" and d."to")),
                   array(select d.unit_id from delegation d
                         where d.agency_id = e.agency_id and d.acting_employee_id = e.id and t.today between d."from" and d."to"),
                   g.roles, g.units, (asked.n - 1)::int
            from (select $1::uuid[] as agencies, $2::uuid[] as people, $3::timestamptz[] as moments offset 0) given
            cross join lateral unnest(given.agencies, given.people, given.moments) with ordinality as asked (agency_id, id, at, n)
            cross join lateral (select * from employee where agency_id = asked.agency_id and id = asked.id and state <> 'Inactive' offset 0) e
            cross join lateral (select * from unit where agency_id = e.agency_id and id = e.unit_id offset 0) u
            cross join lateral (select (asked.at at time zone u.time_zone_id)::date as today) t
            cross join lateral (
                select coalesce(array_agg(g.role order by g.id), '{}') as roles, coalesce(array_agg(g.unit_id order by g.id), '{}') as units
                from role_grant g
                where g.agency_id = e.agency_id and g.employee_id = e.id and g."from" <= t.today and (g."to" is null or t.today <= g."to")) g
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. questions.Select(q => q.AgencyId)] });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. questions.Select(q => q.EmployeeId)] });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = [.. questions.Select(q => q.At)] });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new CallerRow?[questions.Count];
        while (await rows.ReadAsync())
        {
            found[rows.GetInt32(8)] = new()
            {
                AgencyId = rows.GetGuid(0),
                EmployeeId = rows.GetGuid(1),
                UnitId = rows.GetGuid(2),
                TimeZoneId = rows.GetString(3),
                Heads = rows.GetFieldValue<Guid[]>(4),
                ActsFor = rows.GetFieldValue<Guid[]>(5),
                Grants = rows.GetFieldValue<string[]>(6),
                GrantUnits = rows.GetFieldValue<Guid[]>(7),
            };
        }

        return found;
    }

    private sealed record Question(Guid AgencyId, Guid EmployeeId, DateTimeOffset At, TaskCompletionSource<CallerRow?> Row);
}
