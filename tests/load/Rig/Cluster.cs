namespace WfhApi.Load.Rig;

/// <summary>A private PostgreSQL in a temporary folder with its durable defaults: what it acknowledges has reached the disk.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _connectionString;

    private Cluster(Process process, string connectionString) => (_process, _connectionString) = (process, connectionString);

    public static async Task<Cluster> Start()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "deploy", "postgres.mjs"), "--throwaway", "--durable"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit) ?? throw new InvalidOperationException("PostgreSQL did not start; its message stands above.");
        return new(process, (string)JsonNode.Parse(line)!["connectionString"]!);
    }

    /// <summary>An empty database of this name.</summary>
    public async Task<string> Create(string name)
    {
        await Sql.Execute(_connectionString, $"create database {name}");
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        // It lives as long as its input is open, so a killed run leaves none behind.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
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

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WfhApi.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("WfhApi.sln stands in no folder above this program.");
        }

        return folder.FullName;
    }
}
