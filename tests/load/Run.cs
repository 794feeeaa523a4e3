using Microsoft.Extensions.Configuration;
using WfhApi.Load.Benchmarks;

namespace WfhApi.Load;

internal static class Run
{
    private const int DaysOfPast = 60;

    private static readonly int[] Sizes = [6_000, 60_000];

    private const string Help =
        """
        tests/load/run [--only check-in,boards,jobs,growth,client] [--people 6000,60000] [--database CONNECTION]

        Lays provinces in a private PostgreSQL with durable defaults, measures the product on 127.0.0.1 and prints a Markdown table; a run
        of everything writes it into README.md. It ends with 1 where a target is missed. The machine should have nothing else to do.

          --only      only these
          --people    sizes of the province, the largest last
          --database  a database that `seed --people` has laid and nobody has used since, instead of a private one (check-in, boards, jobs)
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--help" or "-h"])
        {
            Console.WriteLine(Help);
            return 0;
        }

        switch (args is [var first, ..] && !first.StartsWith('-') ? first : null)
        {
            case "minimum":
                await Minimum.Serve(args[1..]);
                return 0;
            case Batches.Verb:
                await Batches.Do(args[1..]);
                return 0;
            case null:
                return await All(new ConfigurationBuilder().AddCommandLine(args).Build());
            case var verb:
                await Console.Error.WriteLineAsync($"'{verb}' is no verb; without one everything is measured.");
                return 2;
        }
    }

    private static async Task<int> All(IConfiguration settings)
    {
        var only = settings["only"]?.Split(',');
        var sizes = settings["people"] is { } given ? [.. given.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : Sizes;
        var report = new Report(Console.Out);
        await using var cluster = await Cluster.Start();
        await Part("provinces", Wants("check-in", "boards", "jobs"), () => OfSizes(cluster, sizes, report));
        await Part("growth", Wants("growth"), () => Growth.Run(cluster, report));
        await Part("client", Wants("client"), () => Client.Run(cluster, report));

        Console.WriteLine();
        Console.WriteLine(report.Table());
        if (only is null)
        {
            await report.WriteInto(Path.Combine(Repository.Root, "README.md"));
        }

        return report.AllMet ? 0 : 1;

        // Half an hour of figures is not lost with one that could not be taken.
        async Task Part(string name, bool wanted, Func<Task> measure)
        {
            try
            {
                await (wanted ? measure() : Task.CompletedTask);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                await Console.Error.WriteLineAsync(e.ToString());
                report.Add(new($"the rest of {name}", "not measured", Met: false));
            }
        }

        bool Wants(params string[] names) => only is null || names.Intersect(only).Any();

        async Task OfSizes(Cluster cluster, int[] sizes, Report report)
        {
            BoardCost? boards = null;
            IReadOnlyDictionary<string, double>? jobs = null;
            for (var n = 0; n < sizes.Length; n++)
            {
                var smaller = n == 0 ? 0 : sizes[n - 1];
                var province = settings["database"] is { } laid ? await Province.Found(laid) : await Province.Lay(cluster, sizes[n], DaysOfPast, report);
                if (Wants("boards"))
                {
                    boards = await Boards.Run(province, report, boards, smaller);
                }

                if (Wants("check-in") && n == sizes.Length - 1)
                {
                    await CheckIns.Run(province, report);
                }

                if (Wants("jobs"))
                {
                    jobs = await Batches.Run(province, report, jobs, smaller);
                }
            }
        }
    }
}
