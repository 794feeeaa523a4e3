using System.Diagnostics;
using System.Text.Json;

namespace WfhApi.Load.Benchmarks;

/// <summary>What the two boards cost.</summary>
/// <param name="Agency">Milliseconds, p99: the figures of the whole agency while people check in.</param>
/// <param name="Section">Milliseconds, p99: the people of one superior.</param>
internal sealed record BoardCost(double Agency, double Section);

/// <summary>
/// The busiest minute of the morning: people check in at a steady rate while viewers watch the whole agency. Each viewer holds a live
/// connection, and asks again some time after it said that something changed, as the client does.
/// </summary>
internal static class Boards
{
    private const int PerSecond = 500;
    private const int Viewers = 200;
    private const int SectionViewers = 40;
    private const int Crowd = 64;

    /// <summary>Who has checked in before the storm, a quarter at a time.</summary>
    private const int EarlyBirds = 500;
    private const int Quarter = EarlyBirds / 4;

    /// <summary>The 2,000 superiors of a province look every 40 seconds on the average.</summary>
    private const int SectionLooksPerSecond = 50;

    private const int SectionLooks = 1_500;
    private const double AgencyP99 = 100;
    private const double SectionP99 = 20;
    private const double StalestSeconds = 2;
    private const double MostTimes = 2;

    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(10);

    /// <summary>It works when there is nothing else to do.</summary>
    private static readonly TimeSpan CompilerCatchesUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ClientGathers = TimeSpan.FromSeconds(1);

    public static async Task<BoardCost> Run(Province province, Report report, BoardCost? smaller, int smallerPeople)
    {
        await using var product = new Product(province.ConnectionString, Province.Morning.AddHours(1));
        var leader = await province.Leader();
        await province.LetWatch(leader.UnitId, Viewers);
        var viewers = await product.WithTokens(await province.Watchers(leader.UnitId, Viewers));
        var people = await product.WithTokens(await province.Expected(EarlyBirds + (int)(PerSecond * Storm.TotalSeconds)));
        var superiors = await product.WithTokens(await province.Superiors(SectionViewers));
        await using var api = await Server.Api(province.ConnectionString, Province.Morning.AddHours(1));

        // A process that has run for days has compiled all of it and opened its connections: what it does for the first time while
        // it is measured would be measured.
        await Volley.Closed(Crowd, TimeSpan.FromSeconds(20), Repeat(superiors, 500), s => api.Ask(s, "/dashboards/live-board?limit=100"));
        await Volley.Closed(Crowd, TimeSpan.FromSeconds(20), Repeat(viewers, 3_000), v => api.Ask(v, $"/dashboards/units/{leader.UnitId}"));
        var warm = people.Take(EarlyBirds).ToList();
        foreach (var some in warm.Chunk(Quarter))
        {
            // They watch from the first on, so that messages have gone to all of them before.
            using var early = new Audience(api, leader.UnitId, warm.IndexOf(some[0]));
            await early.Enter(viewers);
            await Volley.Open(PerSecond / 4, some, p => api.CheckIn(p));
            await early.Leave(0);
            await Task.Delay(CompilerCatchesUp);
        }

        await Volley.Closed(Crowd, TimeSpan.FromSeconds(20), Repeat(warm, 3_000), p => api.Ask(p, "/work-days/mine/day"));

        await Task.Delay(CompilerCatchesUp);

        using var audience = new Audience(api, leader.UnitId, warm.Count);
        await audience.Enter(viewers);
        var storm = await Volley.Open(PerSecond, people.Skip(warm.Count).ToList(), async person =>
        {
            await api.CheckIn(person);
            audience.Acknowledged();
        });
        var seen = await audience.Leave(storm.Seconds);

        var size = $"{province.People.People()} people";
        report.Add(new($"board of the whole agency, {size}, {Viewers} viewers, {storm.PerSecond:0} check-ins a second, p99", seen.Latency.Milliseconds(99).Ms(), $"{seen.Latency.Milliseconds(50).Ms()} p50", string.Empty, $"under {AgencyP99} ms", seen.Latency.Milliseconds(99) < AgencyP99));
        report.Add(new("the oldest check-in that it did not count yet", seen.Stalest.Seconds(), $"{seen.Latency.Count:#,0} looks, {seen.Messages:#,0} live messages", string.Empty, $"at most {StalestSeconds} s", seen.Stalest <= StalestSeconds));
        report.Add(new("a check-in meanwhile, p99", storm.Milliseconds(99).Ms(), $"{storm.Milliseconds(50).Ms()} p50"));

        var section = await Volley.Open(SectionLooksPerSecond, [.. Repeat(superiors, SectionLooks)], s => api.Ask(s, "/dashboards/live-board?limit=100"));
        report.Add(new($"board of a superior's thirty people, {size}, {SectionLooksPerSecond} looks a second, p99", section.Milliseconds(99).Ms(), $"{section.Milliseconds(50).Ms()} p50", string.Empty, $"under {SectionP99} ms", section.Milliseconds(99) < SectionP99));
        var cost = new BoardCost(seen.Latency.Milliseconds(99), section.Milliseconds(99));
        if (smaller is not null)
        {
            var times = cost.Agency / smaller.Agency;
            report.Add(new($"board of the whole agency, {size} against {smallerPeople.People()}, p99", cost.Agency.Ms(), smaller.Agency.Ms(), times.Times(), $"at most {MostTimes}", times <= MostTimes));
        }

        return cost;
    }

    private static Queue<Person> Repeat(IReadOnlyList<Person> people, int times) => new(Enumerable.Range(0, times).Select(n => people[n % people.Count]));

    /// <summary>Those who watch, and what they see.</summary>
    /// <param name="before">Check-ins that were there when they came.</param>
    private sealed class Audience(Server api, Guid unit, int before) : IDisposable
    {
        private readonly List<long> _acknowledged = [];
        private readonly HdrHistogram.LongConcurrentHistogram _latency = Volley.Histogram();
        private readonly CancellationTokenSource _over = new();
        private readonly HttpClient _own = api.Connect();
        private readonly List<Ear> _ears = [];
        private readonly List<Task> _watching = [];
        private readonly Lock _gate = new();
        private long _messages;
        private double _stalest;

        public async Task Enter(IReadOnlyList<Person> viewers)
        {
            foreach (var viewer in viewers)
            {
                var bell = new SemaphoreSlim(0);
                _ears.Add(await Ear.Open(api.Client.BaseAddress!, viewer, () =>
                {
                    Interlocked.Increment(ref _messages);
                    bell.Release();
                }));
                var spread = new Random(_watching.Count);
                _watching.Add(Task.Run(() => Watch(viewer, bell, () => ClientGathers * (0.5 + spread.NextDouble()))));
            }
        }

        public void Dispose()
        {
            _over.Dispose();
            _own.Dispose();
        }

        public void Acknowledged()
        {
            lock (_gate)
            {
                _acknowledged.Add(Stopwatch.GetTimestamp());
            }
        }

        public async Task<(Shots Latency, double Stalest, long Messages)> Leave(double seconds)
        {
            await _over.CancelAsync();
            await Task.WhenAll(_watching);
            foreach (var ear in _ears)
            {
                await ear.DisposeAsync();
            }

            return (new(_latency, seconds), _stalest, _messages);
        }

        private async Task Watch(Person viewer, SemaphoreSlim bell, Func<TimeSpan> gathers)
        {
            while (await Rings(bell))
            {
                await Task.Delay(gathers(), CancellationToken.None);
                while (bell.Wait(0))
                {
                    // What was said meanwhile is answered by this look.
                }

                var from = Stopwatch.GetTimestamp();
                var board = await _own.Ask(viewer, $"/dashboards/units/{unit}");
                _latency.RecordValue(Math.Max(1, (long)Stopwatch.GetElapsedTime(from).TotalMicroseconds));
                Compare(CheckedIn(board));
            }
        }

        private async Task<bool> Rings(SemaphoreSlim bell)
        {
            try
            {
                await bell.WaitAsync(_over.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        /// <summary>The figure of the whole unit, which comes before those of its parts; of the rest nothing is read.</summary>
        private static int CheckedIn(byte[] board)
        {
            var reader = new Utf8JsonReader(board);
            var here = false;
            while (reader.Read())
            {
                if (here && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("count"u8))
                {
                    reader.Read();
                    return reader.GetInt32();
                }

                here |= reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("checkedIn"u8);
            }

            throw new InvalidOperationException($"No figure checkedIn in {System.Text.Encoding.UTF8.GetString(board)}");
        }

        /// <summary>How long ago the first check-in was acknowledged that the board does not count.</summary>
        private void Compare(int counted)
        {
            lock (_gate)
            {
                var next = counted - before;
                if (next < _acknowledged.Count)
                {
                    _stalest = Math.Max(_stalest, Stopwatch.GetElapsedTime(_acknowledged[Math.Max(0, next)]).TotalSeconds);
                }
            }
        }
    }
}
