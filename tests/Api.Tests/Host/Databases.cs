using Npgsql;

namespace WfhApi.Tests.Host;

/// <summary>Databases of a test's own, for hosts that must not share accounts or keys with the others.</summary>
internal static class Databases
{
    private static readonly SemaphoreSlim One = new(1);
    private static int _made;

    /// <summary>An empty database with the tables of the product, copied from a template that is migrated once.</summary>
    public static async Task<string> New()
    {
        var template = On("wfh_template");
        var name = $"wfh_{Guid.NewGuid():N}";
        await One.WaitAsync();
        try
        {
            if (_made++ == 0)
            {
                await Execute("drop database if exists wfh_template");
                await Execute("create database wfh_template");
                await using var db = new WfhDb(new DbContextOptionsBuilder<WfhDb>().UseNpgsql($"{template};Pooling=false").UseSnakeCaseNamingConvention().Options);
                await db.Database.MigrateAsync();
            }

            await Execute($"create database {name} template wfh_template");
        }
        finally
        {
            One.Release();
        }

        return On(name);
    }

    private static string On(string database) => new NpgsqlConnectionStringBuilder(Api.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Api.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
