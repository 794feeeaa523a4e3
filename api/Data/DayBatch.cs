using Npgsql;

namespace WfhApi.Data;

/// <summary>The two round trips in which events on days go through the database, within a transaction: one reads all that they are judged by, one writes all that comes of them and commits.</summary>
internal static class DayBatch
{
    /// <summary>Whatever else they meet that somebody holds does not hold up all of them.</summary>
    private const string NotLong = "set local lock_timeout = '1s'";

    private const string Keys =
        """
        from (select $1::uuid[] as agencies, $2::text[] as callers, $3::text[] as keys offset 0) given
        cross join lateral unnest(given.agencies, given.callers, given.keys) with ordinality as asked (agency_id, caller, key, n)
        """;

    /// <summary>Locks the days first, then reads: what stands under a key by then stays.</summary>
    /// <param name="db">Within its transaction.</param>
    /// <param name="days">None twice.</param>
    /// <param name="keys">The key of each event, where it has one.</param>
    /// <param name="wait">Whether to wait for a day that somebody else holds; else it is left out, as if there were none.</param>
    /// <param name="ct">Ends the waiting.</param>
    public static async Task<DayAtHand[]> Read(WfhDb db, IReadOnlyList<PersonDay> days, IReadOnlyList<IdempotentAnswer?> keys, bool wait, CancellationToken ct)
    {
        var (ofDay, ofAnswer) = (RowMap<WorkDay>.Of(db), RowMap<IdempotentAnswer>.Of(db));
        await using var batch = db.Batch();
        if (!wait)
        {
            batch.BatchCommands.Add(new(NotLong));
        }

        batch.BatchCommands.Add(PersonDay.Ask(days, $"""
            select {ofDay.Columns} from work_day
            where agency_id = asked.agency_id and employee_id = asked.employee_id and date = asked.date
            for update{(wait ? string.Empty : " skip locked")}
            """));
        batch.BatchCommands.Add(new($"""
            select said.*, (asked.n - 1)::int {Keys}
            cross join lateral (select {ofAnswer.Columns} from idempotent_answer where agency_id = asked.agency_id and caller = asked.caller and key = asked.key offset 0) said
            """)
        {
            Parameters =
            {
                Of([.. days.Select(d => d.AgencyId)]),
                Of([.. keys.Select(k => k?.Caller ?? string.Empty)]),
                Of([.. keys.Select(k => k?.Key ?? string.Empty)]),
            },
        });
        batch.BatchCommands.Add(PersonDay.Ask(days, TaskOrderBook.SignedFor));
        Whereabouts.Ask(batch, days);

        await using var rows = await batch.ExecuteReaderAsync(ct);
        var locked = await Each(rows, days.Count, ofDay.Read, ct);
        await rows.NextResultAsync(ct);
        var answered = await Each(rows, days.Count, ofAnswer.Read, ct);
        await rows.NextResultAsync(ct);
        var ordered = await Each(rows, days.Count, _ => (object)true, ct);
        await rows.NextResultAsync(ct);
        var bearings = await Whereabouts.Read(rows, days.Count, ct);
        return [.. Enumerable.Range(0, days.Count).Select(n => new DayAtHand(locked[n], answered[n], bearings[n], ordered[n] is not null))];
    }

    /// <summary>Writes and commits.</summary>
    public static async Task Write(WfhDb db, IReadOnlyCollection<(WorkDay Day, CheckIn Record, IdempotentAnswer? Answer)> events, CancellationToken ct)
    {
        await using var batch = db.Batch();
        batch.BatchCommands.Add(RowMap<IdempotentAnswer>.Of(db).Insert([.. events.Select(e => e.Answer).OfType<IdempotentAnswer>()]));
        batch.BatchCommands.Add(RowMap<CheckIn>.Of(db).Insert([.. events.Select(e => e.Record)]));
        batch.BatchCommands.Add(RowMap<WorkDay>.Of(db).Update([.. events.Select(e => e.Day)]));
        batch.BatchCommands.Add(new("commit"));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The rows of a result, each at the place that stands in its last column.</summary>
    private static async Task<T?[]> Each<T>(NpgsqlDataReader rows, int count, Func<NpgsqlDataReader, T> read, CancellationToken ct)
        where T : class
    {
        var each = new T?[count];
        while (await rows.ReadAsync(ct))
        {
            each[rows.GetInt32(rows.FieldCount - 1)] = read(rows);
        }

        return each;
    }

    private static NpgsqlParameter<T[]> Of<T>(T[] values) => new() { TypedValue = values };
}
