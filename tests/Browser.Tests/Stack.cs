using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace WfhApi.Tests.Browser;

/// <summary>The product as <c>deploy/up</c> serves it: the built API and client on one origin, a migrated and seeded database, a clock that can be moved.</summary>
[SetUpFixture]
internal sealed class Stack
{
    /// <summary>A Friday morning on which nothing is celebrated; the demo is seeded around it.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 4, 10, 7, 0, 0, TimeSpan.FromHours(7));

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly HttpClient Http = new();
    private static TestDatabase? _database;
    private static Process? _api;
    private static string _files = string.Empty;

    public static string Origin { get; private set; } = string.Empty;

    public static string Database => _database!.ConnectionString;

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    /// <summary>For everybody it is now this time of the journey's day.</summary>
    public static async Task ItIs(string time)
    {
        var now = new DateTimeOffset(Morning.Date + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Morning.Offset);
        var answer = await Http.PutAsJsonAsync($"{Origin}/development/clock", new { now });
        answer.EnsureSuccessStatusCode();
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        var client = Path.Combine(Repository.Root, "client", "dist");
        Assert.That(File.Exists(Path.Combine(client, "index.html")), Is.True, "The client is not built: run npm ci and npm run build in client, or tests/run.");
        _database = await TestDatabase.Start();
        _files = Directory.CreateTempSubdirectory("wfh-files-").FullName;
        Origin = $"http://localhost:{FreePort()}";
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Wfh"] = _database.ConnectionString,
            ["Auth__Issuer"] = $"{Origin}/",
            ["Client__Root"] = client,
            ["Clock__Now"] = Morning.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["Files__Root"] = _files,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        await Finish(Run(environment, "migrate"));
        await Finish(Run(environment, "seed"));
        _api = Run(environment, "--urls", Origin);
        var patience = Stopwatch.StartNew();
        while (!await Ready())
        {
            Assert.That(_api.HasExited, Is.False, "The API ended while it started; its message stands above.");
            Assert.That(patience.Elapsed, Is.LessThan(StartLimit), "The API was not ready in time.");
            await Task.Delay(200);
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_api is not null)
        {
            _api.Kill(entireProcessTree: true);
            await _api.WaitForExitAsync();
            _api.Dispose();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        if (_files.Length > 0)
        {
            Directory.Delete(_files, recursive: true);
        }
    }

    private static Process Run(Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static async Task Finish(Process process)
    {
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{process.StartInfo.ArgumentList[1]} failed; its message stands above.");
    }

    private static async Task<bool> Ready()
    {
        try
        {
            return (await Http.GetAsync($"{Origin}/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
