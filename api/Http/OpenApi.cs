using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.XPath;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

internal static class OpenApi
{
    public const string Document = "v1";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<IApiDescriptionProvider, ChoicesExplained>();
        services.AddSwaggerGen(o =>
        {
            o.SwaggerDoc(Document, new()
            {
                Title = "WfhApi",
                Version = "1.0",
                License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
                Description =
                    """
                    Supervision of civil servants who work from home, for Indonesian local governments.

                    **Who may call.** People sign in with authorization code + PKCE (`wfh-spa`); systems use client credentials at
                    `/connect/token` and the scopes named at each operation. Every caller reads and acts inside their own part of the
                    organisation; whatever lies outside it does not exist for them (404).

                    **Conventions.** JSON in camelCase; instants are ISO 8601 with offset, work dates `YYYY-MM-DD` in the zone of the
                    unit. Errors are RFC 9457 problems with a stable `code` (catalogue at `/problems`) and text in the language of
                    `Accept-Language` (`id`, `en`). POSTs that create demand an `Idempotency-Key`: the same key and body return the
                    first answer with `Idempotent-Replayed: true`, the same key with another body 422. What people edit carries an
                    `ETag` and demands `If-Match`. Lists come as pages (`limit`, `cursor`, `nextCursor`). Over the rate limit the
                    answer is 429 with `Retry-After`. Every answer carries `X-Request-Id`.
                    """,
            });
            o.SupportNonNullableReferenceTypes();
            o.IncludeXmlComments(Assembly.GetExecutingAssembly(), includeControllerXmlComments: false);
            o.DocInclusionPredicate((_, api) => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
            o.SchemaFilter<PresenceAndNull>();
            o.SchemaFilter<EnumsExplained>();
            o.OperationFilter<OperationExplained>();
            o.DocumentFilter<SecurityExplained>();
            o.CustomSchemaIds(SchemaId);
            o.MapType<TimeOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "time", Examples = ["07:30:00"] });
        });
    }

    private static string SchemaId(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name.Split('`')[0]
        : type.Name;
}

/// <summary>How an enum's value is read is no matter of the contract: there it is the enum.</summary>
internal sealed class ChoicesExplained : IApiDescriptionProvider
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var parameter in context.Results.SelectMany(r => r.ParameterDescriptions))
        {
            var type = parameter.ParameterDescriptor?.ParameterType;
            var choice = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
            if (choice is { IsGenericType: true } && choice.GetGenericTypeDefinition() == typeof(Choice<>))
            {
                var value = choice.GetGenericArguments()[0];
                parameter.Type = choice == type ? value : typeof(Nullable<>).MakeGenericType(value);
                parameter.ModelMetadata = _metadata.GetMetadataForType(parameter.Type);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}

/// <summary>
/// What is always there is required, and what may be null says so, also where it refers to another schema: without this every
/// property of the generated TypeScript is optional, and none of the referring ones is null.
/// </summary>
internal sealed class PresenceAndNull : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Properties: { } properties } concrete)
        {
            var optional = context.Type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()?.GetParameters()
                .Where(p => p.HasDefaultValue).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)).ToHashSet() ?? [];
            concrete.Required ??= new HashSet<string>();
            concrete.Required.UnionWith(properties.Keys.Where(k => !optional.Contains(k)));
            foreach (var property in context.Type.GetProperties().Where(IsNullable))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                if (properties.TryGetValue(name, out var referred) && referred is OpenApiSchemaReference reference)
                {
                    properties[name] = new OpenApiSchema
                    {
                        Description = reference.Description,
                        OneOf = [new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument), new OpenApiSchema { Type = JsonSchemaType.Null }],
                    };
                }
            }
        }
    }

    private static bool IsNullable(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
}

/// <summary>An enum's values with what each means, from the comments of its members.</summary>
internal sealed class EnumsExplained : ISchemaFilter
{
    private readonly XPathDocument _comments = Comments.Load();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete || !context.Type.IsEnum)
        {
            return;
        }

        concrete.Type = JsonSchemaType.String;
        concrete.Format = null;
        concrete.Enum = [.. Enum.GetNames(context.Type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))];
        var lines = Enum.GetNames(context.Type).Select(name =>
            $"- `{JsonNamingPolicy.CamelCase.ConvertName(name)}`{(_comments.Summary($"F:{context.Type.FullName}.{name}") is { } text ? $": {text}" : string.Empty)}");
        concrete.Description = string.Join('\n', new[] { _comments.Summary($"T:{context.Type.FullName}") ?? $"{context.Type.Name}." }.Concat(lines));
    }
}

/// <summary>
/// Completes an operation from what the code already says: the request's summary, who may call, the codes it refuses with and
/// the headers it needs.
/// </summary>
internal sealed class OperationExplained : IOperationFilter
{
    private static readonly Dictionary<string, Type> Requests = Assembly.GetExecutingAssembly().DefinedTypes
        .Where(t => t is { IsAbstract: false, IsPublic: true } && t.Namespace?.StartsWith("WfhApi.Features", StringComparison.Ordinal) == true)
        .DistinctBy(t => t.Name)
        .ToDictionary(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name), t => t.AsType());

    private readonly XPathDocument _comments = Comments.Load();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (operation.OperationId is { } id && Requests.TryGetValue(id, out var request))
        {
            operation.Summary ??= _comments.Summary($"T:{request.FullName}");
            foreach (var parameter in operation.Parameters ?? [])
            {
                if (parameter is OpenApiParameter concrete)
                {
                    concrete.Description ??= _comments.Parameter(request, concrete.Name!) ?? Known(concrete.Name!);
                }
            }
        }

        var policy = metadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().LastOrDefault()?.Policy;
        operation.Description = Describe(policy, operation.Description);
        operation.Security = policy is null ? [] :
        [
            new() { [new OpenApiSecuritySchemeReference("oauth2", context.Document)] = policy.Contains(':') ? [policy] : ["wfh"] },
        ];

        if (metadata.OfType<RequiresIdempotencyKey>().Any())
        {
            Header(operation, "Idempotency-Key", "Unique for each intent, 1 to 100 characters; a retry with it returns the first answer.", "0192f0c1-5b7e-7c11-9f60-3a1f0f1f7a10");
        }

        if (metadata.OfType<RequiresIfMatch>().Any())
        {
            Header(operation, "If-Match", "The ETag of what you saw.", "\"742\"");
        }

        Responses(operation, context, metadata, policy);
    }

    private static void Responses(OpenApiOperation operation, OperationFilterContext context, IList<object> metadata, string? policy)
    {
        operation.Responses ??= [];
        var refusals = metadata.OfType<RefusalsOf>().SelectMany(r => r.Errors).Distinct()
            .Select(e => (Status: Problems.StatusOf(e), Error: Problems.Example(e)))
            .Select(e => (e.Status, e.Error.Code, Message: e.Error.Message.En))
            .ToList();
        if (operation.RequestBody is not null || (operation.Parameters?.Count ?? 0) > 0)
        {
            refusals.Add((400, "invalid", "The request is not valid; `errors` names each field with a code."));
        }

        if (policy is not null)
        {
            refusals.Add((401, "unauthenticated", "The token is missing, invalid or expired."));
            refusals.Add((403, "not-allowed", $"The caller is no `{policy}`."));
        }

        if (operation.RequestBody is not null)
        {
            refusals.Add((400, "malformed-json", "The body is not valid JSON."));
            refusals.Add((413, "too-large", "The body is too large."));
            refusals.Add((415, "unsupported-content-type", "The content type is not supported."));
        }

        refusals.Add((429, "too-many-requests", "Over the rate limit; wait as Retry-After says."));
        refusals.Add((500, "server-error", "The server failed; quote the requestId."));
        foreach (var group in refusals.DistinctBy(r => (r.Status, r.Code)).GroupBy(r => r.Status).OrderBy(g => g.Key))
        {
            var first = group.First();
            operation.Responses[group.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join('\n', group.Select(r => $"- `{r.Code}`: {r.Message}")),
                Headers = group.Key == 429 ? new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
                } : null,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchemaReference(nameof(Problem), context.Document),
                        Example = new JsonObject
                        {
                            ["type"] = $"/problems/{first.Code}",
                            ["title"] = "…",
                            ["status"] = group.Key,
                            ["detail"] = first.Message,
                            ["code"] = first.Code,
                            ["requestId"] = "0HN7G2K8V3F1A:00000001",
                        },
                    },
                },
            };
        }

        foreach (var (status, response) in operation.Responses)
        {
            if (response is OpenApiResponse concrete && string.IsNullOrEmpty(concrete.Description) | concrete.Description is "OK" or "Created" or "No Content")
            {
                concrete.Description = status switch { "201" => "Created.", "204" => "Done; nothing to tell.", _ => "The answer." };
            }
        }
    }

    private static string Describe(string? policy, string? before)
    {
        var who = policy is null ? "Anyone." : policy.Contains(':')
            ? $"**Who:** watchers (superiors, officers, personnel, leaders, auditors) inside their part of the tree; clients with scope `{policy}`."
            : $"**Who:** `{policy}`.";
        return string.IsNullOrEmpty(before) ? who : $"{before}\n\n{who}";
    }

    private static void Header(OpenApiOperation operation, string name, string description, string example)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Example = example,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static string? Known(string parameter) => parameter switch
    {
        "id" => "Id of the row.",
        "cursor" => "`nextCursor` of the page before; leave out for the first page.",
        "limit" => $"Rows a page, 1 to {Cursors.LimitMax}; {Cursors.LimitDefault} when left out.",
        "date" => "Work date, `YYYY-MM-DD`, in the zone of the unit.",
        "from" => "First day, `YYYY-MM-DD`.",
        "to" => "Last day, `YYYY-MM-DD`.",
        _ => null,
    };
}

/// <summary>How callers get a token, and the shape of every problem.</summary>
internal sealed class SecurityExplained : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        swaggerDoc.Components ??= new();
        swaggerDoc.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["oauth2"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "OpenID Connect; discovery at `/.well-known/openid-configuration`. Send the access token as `Authorization: Bearer`.",
                Flows = new()
                {
                    AuthorizationCode = new()
                    {
                        AuthorizationUrl = new("/connect/authorize", UriKind.Relative),
                        TokenUrl = new("/connect/token", UriKind.Relative),
                        RefreshUrl = new("/connect/token", UriKind.Relative),
                        Scopes = new Dictionary<string, string> { ["wfh"] = "Act as the person who signed in.", ["openid"] = "Who signed in.", ["profile"] = "Their name.", ["offline_access"] = "Stay signed in." },
                    },
                    ClientCredentials = new()
                    {
                        TokenUrl = new("/connect/token", UriKind.Relative),
                        Scopes = new Dictionary<string, string>
                        {
                            [Policies.AttendanceRead] = "Read work days and check-ins of the agency.",
                            [Policies.EmployeesRead] = "Read units and employees of the agency.",
                            [Policies.EmployeesWrite] = "Create and change employees of the agency.",
                            [Policies.TasksRead] = "Read assignments of the agency.",
                            [Policies.ReportsRead] = "Read daily reports of the agency.",
                        },
                    },
                },
            },
        };
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server." }];
    }
}

/// <summary>RFC 9457 problem details, the shape of every error.</summary>
/// <param name="Type">Address of the description of this kind of problem, relative to this server; stable.</param>
/// <param name="Title">The class of problem in the caller's language.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened, and what to do, in the caller's language. For people; decide on <c>code</c>.</param>
/// <param name="Code">Stable name of the problem: what programs decide on.</param>
/// <param name="RequestId">Names this request in the server's records.</param>
/// <param name="Errors">Problems by field path in camelCase, where fields are at fault.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string RequestId, IReadOnlyDictionary<string, FieldProblem[]>? Errors = null);

internal static class Comments
{
    public static XPathDocument Load()
    {
        using var reader = System.Xml.XmlReader.Create(Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, ".xml"));
        return new(reader);
    }

    public static string? Summary(this XPathDocument comments, string member) =>
        Text(comments.CreateNavigator().SelectSingleNode($"/doc/members/member[@name='{member}']/summary"));

    public static string? Parameter(this XPathDocument comments, Type type, string name) =>
        Text(comments.CreateNavigator().SelectSingleNode($"/doc/members/member[@name='T:{type.FullName}']/param[translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')='{name.ToLowerInvariant()}']"))
        ?? Text(comments.CreateNavigator().SelectSingleNode($"/doc/members/member[@name='P:{type.FullName}.{char.ToUpperInvariant(name[0])}{name[1..]}']/summary"));

    private static string? Text(XPathNavigator? node) => node is null ? null
        : System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(node.InnerXml, "<see(also)? (cref=\"[A-Z]:[^\"]*?([^.\"(]+)(\\([^\"]*)?\"|langword=\"([^\"]+)\") ?/>|<(/)?c>|<paramref name=\"([^\"]+)\" ?/>", m => m.Groups[3].Success ? $"`{m.Groups[3].Value}`" : m.Groups[5].Success ? m.Groups[5].Value : m.Groups[7].Success ? m.Groups[7].Value : "`"), "\\s+", " ").Trim();
}
