using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WfhApi.Domain;
using WfhApi.Jobs;

namespace WfhApi.Load.Benchmarks;

/// <summary>What runs once a day or a month for everybody: seconds and memory, each in a process of its own.</summary>
internal static class Batches
{
    public const string Verb = "job";

    /// <summary>Costs that grow with the people may grow as they do, not faster; what is left is noise.</summary>
    private const double MostTimes = 1.25;

    private static readonly DateOnly RosterMonth = new(2027, 1, 1);
    private static readonly DateOnly RecapMonth = new(2026, 10, 1);

    private static readonly (string Name, string Label, string Now)[] Steps =
    [
        ("close", "closing the day", "2026-11-28T00:00:30+07:00"),
        ("open", "opening the day", "2026-11-30T00:00:30+07:00"),
        ("roster", "a month of rosters for every office", "2026-11-30T08:00:00+07:00"),
    ];

    public static async Task<IReadOnlyDictionary<string, double>> Run(Province province, Report report, IReadOnlyDictionary<string, double>? smaller, int smallerPeople)
    {
        Dictionary<string, double> costs = [];
        foreach (var (name, label, now) in Steps)
        {
            await using var child = Child.Dotnet(typeof(Batches).Assembly.Location, [Verb, name, now], ("ConnectionStrings:Wfh", province.ConnectionString));
            var peak = await child.Finished();
            Tell(label, name, double.Parse(child.Output[^1], CultureInfo.InvariantCulture), $"{peak} MB at most");
        }

        await using var product = new Product(province.ConnectionString, Province.Morning);
        var leader = (await product.WithTokens([await province.Leader()]))[0];
        await using var api = await Server.Api(province.ConnectionString, Province.Morning);
        await api.Ask(leader, "/me");
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            api.Process.ForgetPeak();
            var (before, watch) = (api.Process.Megabytes(), Stopwatch.StartNew());
            var bytes = await api.Drain(leader, $"/recaps/export.{kind}?month={RecapMonth:yyyy-MM-dd}");
            Tell($"the month as {kind}", kind, watch.Elapsed.TotalSeconds, $"{bytes / 1024 / 1024} MB of file, {Math.Max(0, api.Process.PeakMegabytes() - before)} MB of memory more");
        }

        return costs;

        void Tell(string label, string name, double seconds, string memory)
        {
            costs[name] = seconds;
            report.Add(new($"{label}, {province.People.People()} people", seconds.Seconds(), memory));
            if (smaller is not null)
            {
                var (mine, theirs) = (seconds / province.People * 1000, smaller[name] / smallerPeople * 1000);
                report.Add(new($"{label}, for each person, against {smallerPeople.People()}", mine.Ms(), theirs.Ms(), (mine / theirs).Times(), $"at most {MostTimes.Times()}", mine / theirs <= MostTimes));
            }
        }
    }

    /// <summary>The child: does one of them and says how long it took.</summary>
    public static async Task Do(string[] args)
    {
        var connection = Environment.GetEnvironmentVariable("ConnectionStrings__Wfh")!;
        await using var product = new Product(connection, DateTimeOffset.Parse(args[1], CultureInfo.InvariantCulture));
        var work = args[0] == "roster" ? await Rosters(product, connection) : () => product.Services.GetRequiredService<DayEngine>().Run(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await work();
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<Func<Task>> Rosters(Product product, string connection)
    {
        var admin = (await product.WithTokens([await (await Province.Found(connection)).Holder(Role.PersonnelAdmin)]))[0];
        var client = product.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/rosters/generate") { Content = JsonContent.Create(new { unitId = admin.UnitId, month = RosterMonth }) };
        request.Headers.Authorization = new("Bearer", admin.Token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
        var mill = product.Services.GetRequiredService<RosterMill>();
        return async () =>
        {
            while (await mill.Grind(CancellationToken.None) > 0)
            {
                // The next lot of offices.
            }
        };
    }
}
