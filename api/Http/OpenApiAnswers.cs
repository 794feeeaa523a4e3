using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

/// <summary>Every answer of an operation: what it brings when all is well, and the codes with which it is refused.</summary>
internal sealed class AnswersExplained : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var versioned = context.ApiDescription.SupportedResponseTypes.Any(t => t.Type?.IsAssignableTo(typeof(IVersioned)) == true);
        var replayable = metadata.OfType<RequiresIdempotencyKey>().Any();
        operation.Responses ??= [];
        foreach (var (status, answer) in operation.Responses.Select(r => (r.Key, r.Value as OpenApiResponse)))
        {
            answer!.Description = status switch { "201" => "Created.", "204" => "Done; nothing to tell.", _ => "The answer." };
            answer.Headers = SharedAnswers.HeadersOf(
                context.Document,
                [
                    .. status == "201" ? ["Location"] : Array.Empty<string>(),
                    .. versioned ? ["ETag"] : Array.Empty<string>(),
                    .. replayable ? ["Idempotent-Replayed"] : Array.Empty<string>(),
                ]);
        }

        foreach (var refused in Codes(operation, context, metadata).Distinct().GroupBy(code => ProblemCatalogue.Of(code).Status).OrderBy(g => g.Key))
        {
            string[] codes = [.. refused.Order(StringComparer.Ordinal)];
            operation.Responses[refused.Key.ToString(CultureInfo.InvariantCulture)] = SharedAnswers.Shared.TryGetValue(refused.Key, out var shared) && shared.SequenceEqual(codes)
                ? new OpenApiResponseReference(codes[^1], context.Document)
                : SharedAnswers.Refusal(context.Document, refused.Key, codes);
        }
    }

    private static IEnumerable<string> Codes(OpenApiOperation operation, OperationFilterContext context, IList<object> metadata)
    {
        var declared = metadata.OfType<RefusalsOf>().SelectMany(r => r.Errors).Select(e => Problems.Example(e).Code);
        if (metadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Any())
        {
            declared = declared.Concat(SharedAnswers.Shared[401]).Concat(SharedAnswers.Shared[403]);
        }

        // An id that is none matches no route: that is 404, not 400.
        if (operation.RequestBody is not null || context.ApiDescription.ParameterDescriptions.Any(p => p.Source.Id != "Path" || p.Type != typeof(Guid)))
        {
            declared = declared.Append("invalid");
        }

        if (operation.RequestBody is { Content: { } content })
        {
            declared = declared.Append(content.ContainsKey("application/json") ? "malformed-json" : "malformed-request")
                .Concat(SharedAnswers.Shared[413]).Concat(SharedAnswers.Shared[415]);
        }

        return declared.Concat(SharedAnswers.Shared[429]).Concat(SharedAnswers.Shared[500]);
    }
}

/// <summary>What many operations answer alike stands once, and they refer to it: headers, common refusals, an example of each code.</summary>
internal sealed class SharedAnswers : IDocumentFilter
{
    public static readonly IReadOnlyDictionary<int, string[]> Shared = new Dictionary<int, string[]>
    {
        [401] = ["token-expired", "unauthenticated"],
        [403] = ["not-allowed"],
        [413] = ["too-large"],
        [415] = ["unsupported-content-type"],
        [429] = ["too-many-requests"],
        [500] = ["server-error"],
    };

    private static readonly Dictionary<string, (string Description, OpenApiSchema Schema)> Headers = new()
    {
        ["X-Request-Id"] = ("Names this request in the server's records; quote it when you ask.", new() { Type = JsonSchemaType.String, Examples = ["0HN7G2K8V3F1A:00000001"] }),
        ["ETag"] = ("Version of what is answered; send it back as `If-Match` to change it.", new() { Type = JsonSchemaType.String, Examples = ["\"742\""] }),
        ["Location"] = ("Address under which the new row is read, relative to this server.", new() { Type = JsonSchemaType.String, Format = "uri-reference", Examples = [$"{Endpoints.ApiRoot}/employees/{Examples.Ani}"] }),
        ["Idempotent-Replayed"] = ("`true` where the key was known and this is the first answer again; absent otherwise.", new() { Type = JsonSchemaType.String, Enum = ["true"] }),
        ["Retry-After"] = ("Seconds to wait.", new() { Type = JsonSchemaType.Integer, Minimum = "1", Examples = [1] }),
        ["WWW-Authenticate"] = ("The scheme (`Bearer`) and, where a token was sent, what is wrong with it (RFC 6750).", new() { Type = JsonSchemaType.String, Examples = ["Bearer error=\"invalid_token\""] }),
    };

    public static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiDocument document, params string[] names) =>
        names.Append("X-Request-Id").ToDictionary(n => n, IOpenApiHeader (n) => new OpenApiHeaderReference(n, document));

    public static OpenApiResponse Refusal(OpenApiDocument document, int status, string[] codes) => new()
    {
        Description = string.Join('\n', codes.Select(c => $"- `{c}`: {ProblemCatalogue.Of(c).Message.En}")),
        Headers = HeadersOf(document, [.. status == 429 ? ["Retry-After"] : Array.Empty<string>(), .. status == 401 ? ["WWW-Authenticate"] : Array.Empty<string>()]),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(nameof(Problem), document),
                Examples = codes.ToDictionary(c => c, IOpenApiExample (c) => new OpenApiExampleReference(c, document)),
            },
        },
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        var components = swaggerDoc.Components ??= new();
        components.Headers = Headers.ToDictionary(h => h.Key, IOpenApiHeader (h) => new OpenApiHeader { Description = h.Value.Description, Schema = h.Value.Schema });
        components.Responses = Shared.ToDictionary(s => s.Value[^1], IOpenApiResponse (s) => Refusal(swaggerDoc, s.Key, s.Value));
        components.Examples = swaggerDoc.Paths.Values.SelectMany(p => (IEnumerable<OpenApiOperation>?)p.Operations?.Values ?? []).SelectMany(o => (IEnumerable<IOpenApiResponse>?)o.Responses?.Values ?? [])
            .Concat(components.Responses.Values).OfType<OpenApiResponse>()
            .SelectMany(r => (IEnumerable<OpenApiMediaType>?)r.Content?.Values ?? []).SelectMany(c => (IEnumerable<string>?)c.Examples?.Keys ?? [])
            .Distinct().Order(StringComparer.Ordinal)
            .ToDictionary(c => c, IOpenApiExample (c) => new OpenApiExample { Summary = ProblemCatalogue.Of(c).Message.En, Value = Example(c) });
    }

    /// <summary>As the server writes it for a caller who names no language.</summary>
    private static JsonObject Example(string code)
    {
        var (status, _, message) = ProblemCatalogue.Of(code);
        var problem = new JsonObject
        {
            ["type"] = $"/problems/{code}",
            ["title"] = Problems.TitleOf(status)!.Id,
            ["status"] = status,
            ["detail"] = message.Id,
            ["code"] = code,
            ["requestId"] = "0HN7G2K8V3F1A:00000001",
        };
        if (code == "invalid")
        {
            problem["errors"] = new JsonObject { ["title"] = new JsonArray(new JsonObject { ["code"] = "not-empty", ["message"] = "Wajib diisi." }) };
        }

        return problem;
    }
}

/// <summary>RFC 9457 problem details, the shape of every error.</summary>
/// <param name="Type">Address of the description of this kind of problem, relative to this server; stable.</param>
/// <param name="Title">The class of problem in the caller's language.</param>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Detail">What happened, and what to do, in the caller's language. For people; decide on <c>code</c>.</param>
/// <param name="Code">Stable name of the problem: what programs decide on.</param>
/// <param name="RequestId">Names this request in the server's records.</param>
/// <param name="Errors">Problems by field path in camelCase, where fields are at fault.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string RequestId, IReadOnlyDictionary<string, FieldProblem[]>? Errors = null);
