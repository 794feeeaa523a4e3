using System.Diagnostics;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using WfhApi.Accounts;
using WfhApi.Data.Demo;
using WfhApi.Data.Demo.Province;

namespace WfhApi.Http;

/// <summary>What the binary does besides serving.</summary>
internal static class Verbs
{
    public static async Task Migrate(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WfhDb>().Database.MigrateAsync();
        await app.Services.PrepareAccounts(CancellationToken.None);
    }

    /// <summary>Writes the contract without a database, so that a build can compare it with what is committed.</summary>
    public static async Task WriteContract(this WebApplication app, string path)
    {
        // Routes become visible to the explorer when the pipeline is completed, which serving would do.
        ((IApplicationBuilder)app).UseEndpoints(_ => { });
        var document = app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger(OpenApi.Document);
        await using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        document.SerializeAs(OpenApiSpecVersion.OpenApi3_1, new OpenApiJsonWriter(text));
        await File.WriteAllTextAsync(path, text.ToString().ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>
    /// Lays the five demo governments (or tops up their days), or with a size the invented province alone, and prints who can sign
    /// in; with <c>--accounts</c> it only prints. Options that make no province end with 2.
    /// </summary>
    public static async Task<int> Seed(this WebApplication app, string[] options)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<DemoAccounts>();
        if (!options.SequenceEqual(["--accounts"]))
        {
            var (size, problem) = ProvinceSize.Parse(options);
            var seed = ActivatorUtilities.CreateInstance<DemoSeed>(scope.ServiceProvider);
            if (problem is null && size is not null)
            {
                problem = await SeedProvince(scope.ServiceProvider, seed, size);
            }
            else if (problem is null)
            {
                await GiveAccounts(scope.ServiceProvider, await seed.Run(CancellationToken.None));
            }

            if (problem is not null)
            {
                await Console.Error.WriteLineAsync(problem);
                return 2;
            }
        }

        foreach (var line in await accounts.Lines(CancellationToken.None))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static async Task<string?> SeedProvince(IServiceProvider services, DemoSeed seed, ProvinceSize size)
    {
        var watch = Stopwatch.StartNew();
        if (await seed.Run(size, line => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:0.0} s  {line}"), CancellationToken.None) is not { } people)
        {
            var agencyId = Ids.Of("agency", PlanOfProvince.Code);
            var db = services.GetRequiredService<WfhDb>();
            return $"The province of this database has {await db.Employees.CountAsync(e => e.AgencyId == agencyId)} people in {await db.Units.CountAsync(u => u.AgencyId == agencyId)} units: "
                + "give --people and --units as they were, or take another database.";
        }

        await GiveAccounts(services, people);
        Console.WriteLine(await ProvinceRows.Line(services.GetRequiredService<WfhDb>(), size, watch.Elapsed));
        return null;
    }

    private static async Task GiveAccounts(IServiceProvider services, IReadOnlyList<DemoPerson> people)
    {
        var (db, accounts) = (services.GetRequiredService<WfhDb>(), services.GetRequiredService<DemoAccounts>());
        var known = (await db.Users.Select(a => a.EmployeeId).ToListAsync()).ToHashSet();
        await accounts.Create(
            [.. people.Where(p => !known.Contains(p.EmployeeId)).Select(p => new DemoAccount(p.AgencyId, p.EmployeeId, p.Nip, p.Persona is null ? null : $"{p.AgencyName} · {p.Persona}"))],
            CancellationToken.None);
        foreach (var (id, code, name) in people.Select(p => (p.AgencyId, p.AgencyCode, p.AgencyName)).Distinct())
        {
            await accounts.CreateIntegrator(id, code, name, CancellationToken.None);
        }
    }
}
