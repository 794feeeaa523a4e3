using Npgsql;

namespace WfhApi.Data;

/// <summary>The caller's day as it stands, locked, with all that an event on it is judged by.</summary>
/// <param name="Day">Null where the date is no working day of the person.</param>
/// <param name="Answered">What stands under the key of the request, from an earlier one.</param>
/// <param name="Bearings">What a position is judged against.</param>
/// <param name="Ordered">A signed task order covers the day.</param>
internal sealed record DayAtHand(WorkDay? Day, IdempotentAnswer? Answered, Bearings Bearings, bool Ordered);

/// <summary>
/// The caller's own day for an event on it, in two round trips: one locks it and reads all that the event is judged by, one writes
/// all that comes of it and commits. Half of the government checks in within minutes, and a round trip costs as much as the work in it (decisions/0019).
/// </summary>
[PerRequest]
internal sealed class OwnDay(WfhDb db, Caller caller, WorkDayBook book, Announcements announcements, Inspector inspector)
{
    /// <summary>
    /// Within the transaction of the caller. The day is locked first: a second request with the same key waits for the first one there, and
    /// finds its answer.
    /// </summary>
    public async Task<DayAtHand> Take(DateOnly date, IdempotentAnswer? key, CancellationToken ct)
    {
        var hand = await Read(date, key, ct);
        if (hand is { Day: null, Answered: null })
        {
            // Whether this call or another of the same moment opened it: afterwards it stands there, or the date is no working day.
            await book.Open(caller.AgencyId, date, caller.EmployeeId, ct);
            hand = await Read(date, key, ct);
        }

        return hand;
    }

    /// <summary>Writes the record, the day that it changed and the answer under its key, and commits.</summary>
    /// <returns>False where another request has taken the key meanwhile: then nothing is written, and the transaction is over.</returns>
    public async Task<bool> Write(WorkDay day, CheckIn record, IdempotentAnswer? answer, CancellationToken ct)
    {
        announcements.Add(day);
        await inspector.Look(announcements.Days, ct);
        await using var batch = db.Batch();
        if (answer is not null)
        {
            batch.BatchCommands.Add(RowMap<IdempotentAnswer>.Of(db).Insert(answer));
        }

        batch.BatchCommands.Add(RowMap<CheckIn>.Of(db).Insert(record));
        batch.BatchCommands.Add(RowMap<WorkDay>.Of(db).Update(day));
        batch.BatchCommands.Add(new("commit"));
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.Violates(IdempotentAnswer.KeyTaken))
        {
            return false;
        }

        announcements.Committed();
        return true;
    }

    private async Task<DayAtHand> Read(DateOnly date, IdempotentAnswer? key, CancellationToken ct)
    {
        var (days, answers) = (RowMap<WorkDay>.Of(db), RowMap<IdempotentAnswer>.Of(db));
        await using var batch = db.Batch();
        batch.BatchCommands.Add(new($"select {days.Columns} from work_day where agency_id = $1 and employee_id = $2 and date = $3 for update") { Parameters = { Of(caller.AgencyId), Of(caller.EmployeeId), Of(date) } });
        batch.BatchCommands.Add(new($"select {answers.Columns} from idempotent_answer where agency_id = $1 and caller = $2 and key = $3") { Parameters = { Of(caller.AgencyId), Of(key?.Caller ?? string.Empty), Of(key?.Key ?? string.Empty) } });
        batch.BatchCommands.Add(new(TaskOrderBook.SignedFor) { Parameters = { Of(caller.AgencyId), Of(caller.EmployeeId), Of(date) } });
        Whereabouts.Ask(batch, caller.AgencyId, caller.EmployeeId, date);

        await using var rows = await batch.ExecuteReaderAsync(ct);
        var day = await rows.ReadAsync(ct) ? days.Read(rows) : null;
        await rows.NextResultAsync(ct);
        var answered = await rows.ReadAsync(ct) ? answers.Read(rows) : null;
        await rows.NextResultAsync(ct);
        var ordered = await rows.ReadAsync(ct);
        await rows.NextResultAsync(ct);
        return new(day, answered, await Whereabouts.Read(rows, ct), ordered);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
