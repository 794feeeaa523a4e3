using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace WfhApi.Tests;

/// <summary>Starts once for the whole run. Tests keep apart by making agencies of their own, so they run in parallel.</summary>
[SetUpFixture]
internal sealed class Api
{
    private static TestDatabase? _database;
    private static MailServer? _mail;
    private static ApiFactory? _factory;

    public static ApiFactory Host => _factory ?? throw new InvalidOperationException("The API has not started.");

    public static string ConnectionString => _database!.ConnectionString;

    public static async Task<T> InDatabase<T>(Func<WfhDb, Task<T>> work, ApiFactory? host = null)
    {
        await using var scope = (host ?? Host).Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WfhDb>());
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.Start();
        await Prepare(_database.ConnectionString);
        _mail = new();
        _factory = new ApiFactory(_database.ConnectionString, new Dictionary<string, string>
        {
            ["Messages:Origin"] = "https://wfh.kota.go.id/",
            ["Messages:Email:Host"] = "127.0.0.1",
            ["Messages:Email:Port"] = $"{_mail.Port}",
            ["Messages:Email:Security"] = "None",
            ["Messages:Email:From"] = "wfh@kota.go.id",
            ["Messages:Push:Subject"] = "mailto:wfh@kota.go.id",
        });
        _factory.CreateClient().Dispose();
    }

    /// <summary>What the verb migrate does, as the served API expects a database that is ready.</summary>
    private static async Task Prepare(string connectionString)
    {
        var migrate = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "migrate"])
        {
            Environment = { ["ConnectionStrings__Wfh"] = connectionString, ["ASPNETCORE_ENVIRONMENT"] = "Testing" },
        })!;
        await migrate.WaitForExitAsync();
        Assert.That(migrate.ExitCode, Is.Zero, "The verb migrate failed; its message stands above.");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        if (_mail is not null)
        {
            await _mail.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Directory.Delete(ApiFactory.FilesRoot, recursive: true);
    }
}
