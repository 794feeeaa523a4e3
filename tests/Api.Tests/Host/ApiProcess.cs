using System.Diagnostics;

namespace WfhApi.Tests.Host;

/// <summary>The API as a process of its own, as an operator runs it: it can be killed, and several can run on one database.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ApiProcess(Process process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>Shares the database and the settings of a host; its clock starts where it is told.</summary>
    public static ApiProcess Start(ApiFactory host, DateTimeOffset now, params (string Key, string Value)[] settings)
    {
        var origin = $"http://127.0.0.1:{MailServer.FreePort()}";
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true };
        foreach (var (key, value) in host.Settings.Concat(
        [
            ("ConnectionStrings:Wfh", host.ConnectionString), ("ASPNETCORE_ENVIRONMENT", "Testing"), ("ASPNETCORE_URLS", origin), ("Clock:Now", now.ToString("O")),
            ("Files:Root", ApiFactory.FilesRoot), ("Logging:LogLevel:Default", "Warning"),
        ]).Concat(settings))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.BeginOutputReadLine();
        return new(process, new() { BaseAddress = new(origin), Timeout = Patience });
    }

    public Task Ready() => Until(async () =>
    {
        Assert.That(_process.HasExited, Is.False, "The API ended by itself; its message stands above.");
        try
        {
            return (await Client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }, "the API is ready");

    /// <summary>Its clock is moved, as a demonstration does it.</summary>
    public async Task MoveTo(DateTimeOffset now) => (await Client.PutAsJsonAsync("/development/clock", new { now })).EnsureSuccessStatusCode();

    /// <summary>Ended at once, in the middle of whatever it does.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
        Client.Dispose();
    }

    /// <summary>Waits for something that another process does; how long it takes is not what the test is about.</summary>
    public static async Task Until(Func<Task<bool>> reached, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await reached())
        {
            Assert.That(watch.Elapsed, Is.LessThan(Patience), () => $"Not reached: {what}.");
            await Task.Delay(20);
        }
    }
}
