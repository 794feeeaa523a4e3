namespace WfhApi.Data;

/// <summary>
/// Takes events on their own days of many people through the database in one transaction: the round trips, the statements and the
/// wait for the disk are paid once for all of them. Who would hold the others up, or fails, is left out and goes alone.
/// </summary>
internal sealed partial class OwnDays : IDisposable
{
    /// <summary>More share little that is not shared yet, and wait for each other.</summary>
    private const int Most = 32;

    /// <summary>While one group waits for the disk, another is judged.</summary>
    private static readonly int Lanes = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Who lives at another time, as a clock moved for one request has it, goes alone.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly Gathering<Seat> _waiting;
    private readonly IServiceScopeFactory _scopes;

    public OwnDays(IServiceScopeFactory scopes, ILogger<OwnDays> log)
    {
        _scopes = scopes;

        // Each of them finds out alone what is wrong with it, and says so to its caller.
        _waiting = new(Lanes, Most, Together, (seats, error) => Apart(log, error, seats.Count));
    }

    public void Dispose() => _waiting.Dispose();

    /// <summary>A place among the events of this moment. Whoever takes it must leave it.</summary>
    public Seat Take(PersonDay day, IdempotentAnswer? key, DateTimeOffset at)
    {
        Seat seat = new(day, key, at);
        _waiting.Add(seat);
        return seat;
    }

    /// <summary>One transaction for these, which commits what was written when all have decided.</summary>
    internal async Task Together(IReadOnlyList<Seat> seats)
    {
        try
        {
            await Hold(seats);
        }
        finally
        {
            foreach (var seat in seats)
            {
                seat.Close();
            }
        }
    }

    private async Task Hold(IReadOnlyList<Seat> seats)
    {
        // A second event of a person on the day comes after the first.
        var now = seats[0].At;
        var first = seats.Where(s => (s.At - now).Duration() < Moment).DistinctBy(s => s.Day).ToList();
        foreach (var later in seats.Except(first))
        {
            later.Close();
        }

        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, announcements) = (services.GetRequiredService<WfhDb>(), services.GetRequiredService<Announcements>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var hands = await DayBatch.Read(db, [.. first.Select(s => s.Day)], [.. first.Select(s => s.Key)], wait: false, CancellationToken.None);
        List<(WorkDay Day, CheckIn Record, IdempotentAnswer? Answer)> events = [];
        foreach (var (seat, hand) in first.Zip(hands))
        {
            // Nobody waits here for a day that somebody else holds, or opens one.
            seat.Deal(hand is { Day: null, Answered: null } ? null : hand);
        }

        foreach (var (seat, hand) in first.Zip(hands))
        {
            if (await seat.Decided is { } record)
            {
                events.Add((hand.Day!, record, seat.Key));
                announcements.Add(hand.Day!);
            }
        }

        if (events.Count == 0)
        {
            return;
        }

        await services.GetRequiredService<Inspector>().Look(announcements.Days, first.Max(s => s.At), CancellationToken.None);
        await DayBatch.Write(db, events, CancellationToken.None);
        foreach (var seat in first)
        {
            seat.Written();
        }

        announcements.Committed();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} events of one moment could not be written together and go one by one")]
    private static partial void Apart(ILogger log, Exception reason, int count);

    /// <summary>The place of one event among those of its moment: its caller judges it in the request of their own.</summary>
    internal sealed class Seat(PersonDay day, IdempotentAnswer? key, DateTimeOffset at)
    {
        private readonly TaskCompletionSource<DayAtHand?> _hand = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<CheckIn?> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public PersonDay Day => day;

        public IdempotentAnswer? Key => key;

        public DateTimeOffset At => at;

        /// <summary>The day, held until all of this moment have decided; null where it must go alone.</summary>
        public Task<DayAtHand?> Hand => _hand.Task;

        /// <summary>What is to be written; null where nothing is.</summary>
        public Task<CheckIn?> Decided => _decided.Task;

        /// <summary>Writes the record, the day as it was changed and the answer under the key.</summary>
        /// <returns>False where nothing was written: it must go alone.</returns>
        public Task<bool> Write(CheckIn record)
        {
            _decided.TrySetResult(record);
            return _written.Task;
        }

        /// <summary>The others no longer wait for this one.</summary>
        public void Leave() => _decided.TrySetResult(null);

        public void Deal(DayAtHand? hand) => _hand.TrySetResult(hand);

        public void Written() => _written.TrySetResult(true);

        public void Close()
        {
            _hand.TrySetResult(null);
            _written.TrySetResult(false);
        }
    }
}
