using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using WfhApi.Accounts;
using WfhApi.Data.Demo;

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

    /// <summary>Lays the five demo governments (or tops up their days) and prints who can sign in; with <c>--accounts</c> it only prints.</summary>
    public static async Task Seed(this WebApplication app, bool printOnly)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, accounts) = (scope.ServiceProvider.GetRequiredService<WfhDb>(), scope.ServiceProvider.GetRequiredService<DemoAccounts>());
        if (!printOnly)
        {
            var people = await ActivatorUtilities.CreateInstance<DemoSeed>(scope.ServiceProvider).Run(CancellationToken.None);
            var known = (await db.Users.Select(a => a.EmployeeId).ToListAsync()).ToHashSet();
            await accounts.Create(
                [.. people.Where(p => !known.Contains(p.EmployeeId)).Select(p => new DemoAccount(p.AgencyId, p.EmployeeId, p.Nip, p.Persona is null ? null : $"{p.AgencyName} · {p.Persona}"))],
                CancellationToken.None);
            foreach (var (id, code, name) in people.Select(p => (p.AgencyId, p.AgencyCode, p.AgencyName)).Distinct())
            {
                await accounts.CreateIntegrator(id, code, name, CancellationToken.None);
            }
        }

        foreach (var line in await accounts.Lines(CancellationToken.None))
        {
            Console.WriteLine(line);
        }
    }
}
