using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using WfhApi.Accounts;

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
}
