using System.Diagnostics;

namespace WfhApi.Load.Benchmarks;

/// <summary>
/// The same province with ever more of its past: what is asked about today must not cost more for it. The three are asked turn and
/// turn about, by one worker, so that the machine's moods meet all of them.
/// </summary>
internal static class Growth
{
    private const int People = 3_000;
    private const int Rounds = 150;
    private const double MostTimes = 1.2;

    private static readonly int[] Days = [30, 90, 365];

    public static async Task Run(Cluster cluster, Report report)
    {
        List<Past> pasts = [];
        try
        {
            foreach (var days in Days)
            {
                pasts.Add(await Past.Of(await Province.Lay(cluster, People, days, report, $"past_{days}")));
            }

            (string Label, Func<Past, int, Task> Ask)[] questions =
            [
                ("a check-in", (past, n) => past.Api.CheckIn(past.People[n])),
                ("my day", (past, n) => past.Api.Ask(past.People[n], "/work-days/mine/day")),
                ("the board of a superior's people", (past, n) => past.Api.Ask(past.Superiors[n % past.Superiors.Count], "/dashboards/live-board?limit=100")),
                ("the board of the agency, counted anew", (past, _) => past.Api.Ask(past.Leader, $"/dashboards/units/{past.Leader.UnitId}")),
                ("the findings of a superior's people", (past, n) => past.Api.Ask(past.Superiors[n % past.Superiors.Count], "/findings")),
            ];
            foreach (var (label, ask) in questions)
            {
                var shots = pasts.Select(_ => Volley.Histogram()).ToList();
                for (var n = 0; n < Rounds * 2; n++)
                {
                    for (var p = 0; p < pasts.Count; p++)
                    {
                        var from = Stopwatch.GetTimestamp();
                        await ask(pasts[p], n);

                        // The first half compiles.
                        if (n >= Rounds)
                        {
                            shots[p].RecordValue(Math.Max(1, (long)Stopwatch.GetElapsedTime(from).TotalMicroseconds));
                        }
                    }
                }

                var medians = shots.ConvertAll(s => s.GetValueAtPercentile(50) / 1000.0);
                for (var p = 1; p < pasts.Count; p++)
                {
                    var times = medians[p] / medians[0];
                    report.Add(new($"{label}, {Days[p]} days of past against {Days[0]}, median", medians[p].Ms(), medians[0].Ms(), times.Times(), $"under {MostTimes.Times()}", times < MostTimes));
                }
            }
        }
        finally
        {
            foreach (var past in pasts)
            {
                await past.DisposeAsync();
            }
        }
    }

    private sealed record Past(Server Api, IReadOnlyList<Person> People, IReadOnlyList<Person> Superiors, Person Leader) : IAsyncDisposable
    {
        public static async Task<Past> Of(Province province)
        {
            await using var product = new Product(province.ConnectionString, Province.Morning.AddHours(1));
            return new(
                await Server.Api(province.ConnectionString, Province.Morning.AddHours(1), ("Boards:FreshMilliseconds", "0"), ("Limits:RequestsPerMinute", "1000000")),
                await product.WithTokens(await province.Expected(Rounds * 2)),
                await product.WithTokens(await province.Superiors(20)),
                (await product.WithTokens([await province.Leader()]))[0]);
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
