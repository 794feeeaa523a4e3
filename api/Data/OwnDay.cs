using System.Text.Json;

namespace WfhApi.Data;

/// <summary>The caller's day as it stands, locked, with all that an event on it is judged by.</summary>
/// <param name="Day">Null where the date is no working day of the person.</param>
/// <param name="Answered">What stands under the key of the request, from an earlier one.</param>
/// <param name="Bearings">What a position is judged against.</param>
/// <param name="Ordered">A signed task order covers the day.</param>
internal sealed record DayAtHand(WorkDay? Day, IdempotentAnswer? Answered, Bearings Bearings, bool Ordered);

/// <summary>What comes of an event on one's own day: the answer, and what is written.</summary>
internal sealed record DayEvent<T>(T Answer, CheckIn Record);

/// <summary>
/// The caller's own day for an event on it. Half of the government checks in within minutes, so the events of one moment go
/// through the database together (<see cref="OwnDays"/>); one that cannot goes alone (decisions/0019).
/// </summary>
[PerRequest]
internal sealed class OwnDay(WfhDb db, Caller caller, IdempotencyKey key, OwnDays days, WorkDayBook book, Announcements announcements, Inspector inspector, TimeProvider clock)
{
    /// <summary>Writes what comes of the request, the day that it changed and the answer under its key, all or nothing.</summary>
    /// <param name="request">What was asked, for its key.</param>
    /// <param name="date">The day.</param>
    /// <param name="judge">Decides by the day at hand and changes it. May be asked again, about the day read anew.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<Result<T>> Record<TRequest, T>(TRequest request, DateOnly date, Func<DayAtHand, Task<Result<DayEvent<T>>>> judge, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = key.For(request, now);
        var seat = days.Take(new(caller.AgencyId, caller.EmployeeId, date), taken, now);
        try
        {
            if (await seat.Hand is { } hand)
            {
                if (hand.Answered is { } earlier)
                {
                    return key.Replay<Result<T>>(taken!, earlier);
                }

                var judged = await Judged(judge, hand, taken);
                if (judged.Error is { } refusal)
                {
                    return refusal;
                }

                if (await seat.Write(judged.Value.Record))
                {
                    return judged.Value.Answer;
                }
            }
        }
        finally
        {
            seat.Leave();
        }

        return await Alone(date, taken, judge, ct);
    }

    private static async Task<Result<DayEvent<T>>> Judged<T>(Func<DayAtHand, Task<Result<DayEvent<T>>>> judge, DayAtHand hand, IdempotentAnswer? taken)
    {
        var judged = await judge(hand);
        if (judged.Error is null)
        {
            taken?.Answer = JsonSerializer.Serialize(judged.Value.Answer, Json.Options);
        }

        return judged;
    }

    /// <summary>
    /// Waits for whoever holds the day: a second request with the same key waits there for the first one, and finds its answer. A day that
    /// is not open yet is opened.
    /// </summary>
    private async Task<Result<T>> Alone<T>(DateOnly date, IdempotentAnswer? taken, Func<DayAtHand, Task<Result<DayEvent<T>>>> judge, CancellationToken ct)
    {
        PersonDay own = new(caller.AgencyId, caller.EmployeeId, date);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var hand = await Hand();
        if (hand is { Day: null, Answered: null })
        {
            // Whether this call or another of the same moment opened it: afterwards it stands there, or the date is no working day.
            await book.Open(own.AgencyId, date, own.EmployeeId, ct);
            hand = await Hand();
        }

        if (hand.Answered is { } earlier)
        {
            return key.Replay<Result<T>>(taken!, earlier);
        }

        var judged = await Judged(judge, hand, taken);
        if (judged.Error is { } refusal)
        {
            return refusal;
        }

        announcements.Add(hand.Day!);
        await inspector.Look(announcements.Days, ct);
        try
        {
            await DayBatch.Write(db, [(hand.Day!, judged.Value.Record, taken)], ct);
        }
        catch (Npgsql.PostgresException e) when (e.Violates(IdempotentAnswer.KeyTaken))
        {
            await transaction.RollbackAsync(ct);
            return key.Replay<Result<T>>(taken!, await db.IdempotentAnswers.Under(taken!, ct));
        }

        announcements.Committed();
        return judged.Value.Answer;

        async Task<DayAtHand> Hand() => (await DayBatch.Read(db, [own], [taken], wait: true, ct))[0];
    }
}
