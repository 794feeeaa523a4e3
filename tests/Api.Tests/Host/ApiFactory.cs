using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using WfhApi.Accounts;

namespace WfhApi.Tests.Host;

/// <summary>The API as it runs, in the test's process, against a real PostgreSQL that all tests share.</summary>
internal sealed class ApiFactory(string connectionString, IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    public static string FilesRoot { get; } = Directory.CreateTempSubdirectory("wfh-files-").FullName;

    public string ConnectionString => connectionString;

    /// <summary>What this API was told besides the usual.</summary>
    public IEnumerable<(string Key, string Value)> Settings => (settings ?? new Dictionary<string, string>()).Select(s => (s.Key, s.Value));

    /// <summary>An API on a database of its own, for what concerns everybody in it: limits, the clock of all, the jobs.</summary>
    public static async Task<ApiFactory> OfItsOwn(params (string Key, string Value)[] settings)
    {
        var database = await Databases.New();
        await using var services = Accounts.AuthHost.Offline("Testing", new Dictionary<string, string> { ["ConnectionStrings:Wfh"] = database });
        await services.PrepareAccounts(CancellationToken.None);
        return new(database, settings.ToDictionary(s => s.Key, s => s.Value));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Wfh", connectionString);
        builder.UseSetting("Files:Root", FilesRoot);

        // For the jobs in the background it is a Sunday before all tests: they neither open nor close the days of a test.
        builder.UseSetting("Clock:Now", "2026-01-04T00:00:00+07:00");
        // Each question of a test meets what it has just stored; SharedReadTests keep the age of boards.
        builder.UseSetting("Boards:FreshMilliseconds", "0");
        builder.UseSetting("Boards:EvaluationFreshSeconds", "0");
        builder.UseSetting("Limits:RequestsPerMinute", "1000000");
        builder.UseSetting("Limits:LoginsPerMinute", "1000000");
        builder.UseSetting("Limits:PublicPerMinute", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureLogging(logging => logging.AddProvider(new Failures()));
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            builder.UseSetting(key, value);
        }
    }
}
