namespace WfhApi.Load.Rig;

/// <summary>A private PostgreSQL in a temporary folder with its durable defaults: what it acknowledges has reached the disk.</summary>
internal sealed class Cluster(PrivatePostgres postgres) : IAsyncDisposable
{
    public static async Task<Cluster> Start() => new(await PrivatePostgres.Start("--durable"));

    /// <summary>An empty database of this name.</summary>
    public async Task<string> Create(string name)
    {
        await Sql.Execute(postgres.ConnectionString, $"create database {name}");
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name }.ConnectionString;
    }

    public ValueTask DisposeAsync() => postgres.DisposeAsync();
}

internal static class Sql
{
    public static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> Scalar<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
