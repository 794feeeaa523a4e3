using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

/// <summary>The contract: what the code says of itself, in one OpenAPI document.</summary>
internal static class OpenApi
{
    public const string Document = "v1";
    public const string Path = $"/openapi/{Document}.json";

    private const string Text =
        """
        **Who may call.** People sign in with authorization code + PKCE (`wfh-spa`); systems use client credentials and the
        scopes named at each operation. Every caller reads and acts inside their own part of the organisation; whatever lies
        outside it does not exist for them (404).

        **Conventions.** JSON in camelCase; instants are ISO 8601 with offset, work dates `YYYY-MM-DD` in the zone of the
        unit, times of day `HH:mm:ss` on its wall clock. Errors are RFC 9457 problems with a stable `code` (catalogue at
        `/problems`) and text in the language of `Accept-Language` (`id`, which is the default, or `en`). POSTs that create
        demand an `Idempotency-Key`: the same key and body return the first answer with `Idempotent-Replayed: true`, the same
        key with another body 422. What people edit carries an `ETag` and demands `If-Match`. Lists come as pages (`limit`,
        `cursor`, `nextCursor`). Over the rate limit the answer is 429 with `Retry-After`. Every answer carries `X-Request-Id`.
        """;

    /// <summary>The chapters of the document, in the order of the reader's questions.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["Me"] = "Who the caller is today, and what of their personal data was opened.",
        ["Work days"] = "One employee on one date: what was expected and what happened.",
        ["Check-ins"] = "Presence in and out, with the confidence in the place and its reasons.",
        ["Assignments"] = "Tasks that a superior gives for a working day, from giving to accepting, and their templates.",
        ["Daily reports"] = "The report of a working day: saved, submitted, accepted or returned.",
        ["Files"] = "Evidence and check-in photos, read through short-lived links.",
        ["Dashboards"] = "The live board of a superior's people.",
        ["Policies"] = "Circulars as data: drafted, simulated, activated, revoked; and who may work from home under them, with reasons.",
        ["Rosters"] = "Who works where on which day.",
        ["Recaps"] = "The month of each person: codes, minutes, hours required and worked; locked, set right afterwards, taken as a file; exports for TPP and e-Kinerja.",
        ["Task orders"] = "The letter (surat perintah tugas, SPT) that sends people to work at home: drafted, signed, numbered, verified by anybody.",
        ["Calls"] = "Checks, recalls and questions to people at home: who was called, when, and how long they took to answer.",
        ["Findings"] = "What the machine noticed. It proposes, a person decides, and the employee is heard.",
        ["Afternoon control"] = "What a superior saw of each person's day before it closed.",
        ["Corrections"] = "Presence entered or set right by hand, and outages of the service.",
        ["Notifications"] = "What a person was told.",
        ["Organisation"] = "Units, employees, their homes, acting heads and the calendar.",
    };

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<IApiDescriptionProvider, ChoicesExplained>();
        services.AddSingleton<Comments>();
        services.AddSingleton<ShapeRules>();
        services.AddSwaggerGen(o =>
        {
            o.SwaggerDoc(Document, new()
            {
                Title = "WfhApi",
                Version = "1.0",
                License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
                Summary = "Supervision of civil servants who work from home, for Indonesian local governments.",
                Description = Text,
            });
            o.SupportNonNullableReferenceTypes();
            o.DocInclusionPredicate((_, api) => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
            o.SchemaFilter<PresenceAndNull>();
            o.SchemaFilter<SchemasExplained>();
            o.SchemaFilter<EnumsExplained>();
            o.SchemaFilter<ShapesOfValidators>();
            o.OperationFilter<OperationsExplained>();
            o.OperationFilter<AnswersExplained>();
            o.DocumentFilter<SharedAnswers>();
            o.DocumentFilter<SecurityExplained>();
            o.DocumentFilter<Chapters>();
            o.DocumentFilter<BodiesByExample>();
            o.CustomSchemaIds(SchemaId);
            o.MapType<TimeOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "time-local" });
            o.MapType<uint>(() => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" });
        });
    }

    private static string SchemaId(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name.Split('`')[0]
        : type.Name;
}

/// <summary>The order and meaning of the tags. An operation under an unknown one stops the build of the document.</summary>
internal sealed class Chapters : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = context.ApiDescriptions.SelectMany(a => a.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>())
            .SelectMany(t => t.Tags).ToHashSet();
        swaggerDoc.Tags = used.Except(OpenApi.Tags.Keys).FirstOrDefault() is { } unknown
            ? throw new InvalidOperationException($"Say in OpenApi.Tags what belongs under '{unknown}'.")
            : new HashSet<OpenApiTag>(OpenApi.Tags.Where(t => used.Contains(t.Key)).Select(t => new OpenApiTag { Name = t.Key, Description = t.Value }));
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server." }];
    }
}
