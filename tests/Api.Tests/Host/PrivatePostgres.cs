using System.Diagnostics;

namespace WfhApi.Tests.Host;

/// <summary>The cluster of deploy/postgres.mjs in a temporary folder, for as long as somebody holds it.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private PrivatePostgres(Process process, string connectionString) => (_process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    /// <param name="options">Besides <c>--throwaway</c>.</param>
    public static async Task<PrivatePostgres> Start(params string[] options)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "deploy", "postgres.mjs"), "--throwaway", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit)
            ?? throw new InvalidOperationException("The private PostgreSQL did not start; its message stands above.");
        return new(process, (string)JsonNode.Parse(line)!["connectionString"]!);
    }

    public async ValueTask DisposeAsync()
    {
        // The cluster lives as long as its input is open, so a killed run leaves none behind either.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
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

        throw new InvalidOperationException("WfhApi.sln stands in no folder above this program.");
    }
}
