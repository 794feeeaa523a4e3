using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WfhApi.Data;

namespace WfhApi.Api.Tests.Accounts;

/// <summary>A PostgreSQL of the tests' own, thrown away afterwards.</summary>
[SetUpFixture]
internal sealed class Cluster
{
    private static string _directory = string.Empty;
    private static int _port;
    private static int _databases;

    [OneTimeSetUp]
    public async Task Start()
    {
        _directory = Directory.CreateTempSubdirectory("wfh-accounts-").FullName;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        if (Environment.UserName == "root")
        {
            await Run("chown", "postgres", _directory);
        }

        var data = Path.Combine(_directory, "data");
        await AsPostgres("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "--encoding=UTF8", "--locale=C");
        await AsPostgres("pg_ctl", "-D", data, "-w", "-l", Path.Combine(_directory, "log"), "-o", $"-p {_port} -k {_directory} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off", "start");
        await using var db = new WfhDb(new DbContextOptionsBuilder<WfhDb>().UseNpgsql(Connection("template_wfh")).UseSnakeCaseNamingConvention().Options);
        await db.Database.EnsureCreatedAsync();
        NpgsqlConnection.ClearAllPools();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        NpgsqlConnection.ClearAllPools();
        await AsPostgres("pg_ctl", "-D", Path.Combine(_directory, "data"), "-w", "-m", "immediate", "stop");
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>An empty database with the tables of the product.</summary>
    public static async Task<string> NewDatabase()
    {
        var name = $"wfh_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {name} template template_wfh";
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    private static string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20";

    private static Task AsPostgres(string tool, params string[] arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").Select(v => Path.Combine(v, "bin", tool)).Last(File.Exists);
        return Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Run(path, arguments);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        // The server inherits the handles of pg_ctl, so nothing is redirected: reading to the end would never end.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}");
    }
}
