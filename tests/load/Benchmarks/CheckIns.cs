using System.Diagnostics;

namespace WfhApi.Load.Benchmarks;

/// <summary>The hot path, over HTTP, against the hand-written minimum on the same cluster: turn and turn about, so that a slow minute of the machine meets both.</summary>
internal static class CheckIns
{
    private const int Workers = 32;
    private const int Rounds = 4;
    private const int WarmUp = 10_000;
    private const int WarmUpAtOnce = 1_000;

    /// <summary>More do not come in the time.</summary>
    private const int PeopleAtMost = 36_000;
    private const double LeastShare = 0.5;
    private const double MostTimes = 4;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUpAtMost = TimeSpan.FromMinutes(2);

    /// <summary>The compiler works when there is nothing else to do.</summary>
    private static readonly TimeSpan CompilerCatchesUp = TimeSpan.FromSeconds(2);

    public static async Task Run(Province province, Report report)
    {
        await Sql.Execute(province.ConnectionString, Minimum.Tables);
        await using var product = new Product(province.ConnectionString, Province.Morning.AddHours(1));
        var people = new Queue<Person>(await product.WithTokens(await province.Expected(PeopleAtMost)));
        await using var api = await Server.Api(province.ConnectionString, Province.Morning.AddHours(1));
        await using var least = await Server.Minimum(province.ConnectionString);
        var strangers = new Queue<Guid>(Enumerable.Range(0, 1_000_000).Select(_ => Guid.NewGuid()));

        // Until its hot path is compiled to the end: what an operator meets for the rest of the day.
        var warm = Stopwatch.StartNew();
        foreach (var some in Enumerable.Range(0, WarmUp).Select(_ => people.Dequeue()).ToList().Chunk(WarmUpAtOnce))
        {
            await Volley.Closed(Workers, WarmUpAtMost, new Queue<Person>(some), person => api.CheckIn(person));
            await Task.Delay(CompilerCatchesUp);
        }

        report.Say($"warmed up by {WarmUp:#,0} check-ins in {warm.Elapsed.TotalSeconds.Seconds()}");
        await Minimally(Turn);
        var (full, minimal) = (await Fully(Turn), await Minimally(Turn));
        for (var round = 1; round < Rounds; round++)
        {
            (minimal, full) = (minimal.With(await Minimally(Turn)), full.With(await Fully(Turn)));
        }

        var share = full.PerSecond / minimal.PerSecond;
        report.Add(new($"check-in, full path, {Workers} at once, {province.People.People()} people", full.PerSecond.Rate(), $"{minimal.PerSecond.Rate()} hand-written", share.Times(), $"at least {LeastShare}", share >= LeastShare));
        var times = full.Milliseconds(99) / minimal.Milliseconds(99);
        report.Add(new("its p99", full.Milliseconds(99).Ms(), $"{minimal.Milliseconds(99).Ms()} hand-written", times.Times(), $"under {MostTimes}", times < MostTimes));

        Task<Shots> Fully(TimeSpan time) => Volley.Closed(Workers, time, people, person => api.CheckIn(person));

        Task<Shots> Minimally(TimeSpan time) => Volley.Closed(Workers, time, strangers, async stranger =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/check-ins")
            {
                Content = JsonContent.Create(new { employeeId = stranger, kind = "in", position = new { latitude = -6.2, longitude = 106.8, accuracyMetres = 12.5 } }),
            };
            await least.Answer(request);
        });
    }
}
