using Testcontainers.PostgreSql;

namespace WfhApi.Tests.Host;

/// <summary>
/// A throw-away PostgreSQL: the one that WFH_TEST_DB names, else a container where a Docker engine answers, else the private
/// cluster that deploy/up uses, without fsync.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private PostgreSqlContainer? _container;
    private PrivatePostgres? _cluster;

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

        var cluster = await PrivatePostgres.Start();
        return new() { ConnectionString = cluster.ConnectionString, _cluster = cluster };
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null)
        {
            await _container.DisposeAsync();
        }

        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
