using System.Diagnostics;
using Testcontainers.PostgreSql;

namespace WfhApi.Tests.Host;

/// <summary>
/// A throw-away PostgreSQL: the one that WFH_TEST_DB names, else a container where a Docker engine answers, else the private
/// cluster that deploy/up uses, without fsync.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private PostgreSqlContainer? _container;
    private Process? _cluster;

    public required string ConnectionString { get; init; }

    public static async Task<TestDatabase> Start()
    {
        if (Environment.GetEnvironmentVariable("WFH_TEST_DB") is { Length: > 0 } given)
        {
            return new() { ConnectionString = given };
        }

        if (File.Exists("/var/run/docker.sock"))
        {
            var container = new PostgreSqlBuilder("postgres:18").Build();
            await container.StartAsync();
            return new() { ConnectionString = container.GetConnectionString(), _container = container };
        }

        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "deploy", "postgres.mjs"), "--throwaway"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var cluster = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var line = await cluster.StandardOutput.ReadLineAsync().WaitAsync(StartLimit)
            ?? throw new InvalidOperationException("The private PostgreSQL did not start; its message stands above.");
        return new() { ConnectionString = (string)JsonNode.Parse(line)!["connectionString"]!, _cluster = cluster };
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null)
        {
            await _container.DisposeAsync();
        }

        if (_cluster is not null)
        {
            // The cluster lives as long as its input is open, so a killed test run leaves none behind either.
            _cluster.StandardInput.Close();
            await _cluster.WaitForExitAsync();
            _cluster.Dispose();
        }
    }
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WfhApi.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("WfhApi.sln stands in no folder above the tests.");
    }
}
