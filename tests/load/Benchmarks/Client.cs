namespace WfhApi.Load.Benchmarks;

/// <summary>What a phone and a desk feel, in a real browser (client.mjs), on the demo of five governments.</summary>
internal static class Client
{
    private const double ScriptKilobytes = 200;
    private const double ScreenMilliseconds = 2_000;
    private const double FramesPerSecond = 59;

    public static async Task Run(Cluster cluster, Report report)
    {
        var database = await cluster.Create("demo");
        var origin = Server.FreeOrigin("localhost");

        // The browser's login is registered for the address that it comes from.
        await Province.Verb(["migrate"], database, ("Auth:Issuer", $"{origin}/"));
        await Province.Verb(["seed"], database);
        var client = Path.Combine(Repository.Root, "client");
        await Npm(client, "ci", "--no-audit", "--no-fund");
        await Npm(client, "run", "build");
        await using var api = await Server.Serving(database, origin, Province.Morning.AddHours(1), Path.Combine(client, "dist"));
        await using var browser = Child.Start("node", [Path.Combine(Repository.Root, "tests", "load", "client.mjs"), "--base", origin]);
        await browser.Finished();
        var lines = browser.Output.Where(l => l.StartsWith('{')).Select(l => JsonNode.Parse(l)!).ToList();
        var (cold, warm, board) = (lines[0], lines[1], lines[3]);
        report.Add(new("JavaScript of the phone's first screen, compressed", $"{cold["scriptKB"]} kB", $"{cold["requests"]} requests, {cold["allKB"]} kB in all", string.Empty, $"under {ScriptKilobytes} kB", (double)cold["scriptKB"]! < ScriptKilobytes));
        report.Add(new("the phone's first screen, nothing kept, slow 4G, a processor four times slower", ((double)cold["ms"]!).Ms(), $"{(double)cold["firstPaintMs"]!:0} ms first paint", string.Empty, $"under {ScreenMilliseconds} ms", (double)cold["ms"]! < ScreenMilliseconds));
        report.Add(new("the same, the installed app opened again", ((double)warm["ms"]!).Ms(), $"{(double)warm["firstPaintMs"]!:0} ms first paint", string.Empty, $"under {ScreenMilliseconds} ms", (double)warm["ms"]! < ScreenMilliseconds));
        report.Add(new("Pantau, 200 rows (stand-in answers), ten changes a second", $"{board["fps"]} frames a second", $"{lines[2]["fps"]} while nothing changes", string.Empty, "60", (double)board["fps"]! >= FramesPerSecond));
    }

    private static async Task Npm(string folder, params string[] arguments)
    {
        await using var npm = Child.Start("npm", ["--prefix", folder, .. arguments]);
        await npm.Finished();
    }
}
