using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace WfhApi.Tests.Host;

/// <summary>The API as it runs, in the test's process, against a real PostgreSQL that all tests share.</summary>
internal sealed class ApiFactory(string connectionString, IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    public static string FilesRoot { get; } = Directory.CreateTempSubdirectory("wfh-files-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Wfh", connectionString);
        builder.UseSetting("Files:Root", FilesRoot);

        // For the jobs in the background it is a Sunday before all tests: they neither open nor close the days of a test.
        builder.UseSetting("Clock:Now", "2026-01-04T00:00:00+07:00");
        builder.UseSetting("Limits:RequestsPerMinute", "1000000");
        builder.UseSetting("Limits:LoginsPerMinute", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureLogging(logging => logging.AddProvider(new Failures()));
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            builder.UseSetting(key, value);
        }
    }
}
