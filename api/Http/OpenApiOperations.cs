using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

/// <summary>Completes an operation from what the code already says: the request's summary, who may call, and what it must be sent.</summary>
internal sealed partial class OperationsExplained(Comments comments, ShapeRules shapes) : IOperationFilter
{
    private static readonly Dictionary<string, Type> Requests = Assembly.GetExecutingAssembly().DefinedTypes
        .Where(t => t is { IsAbstract: false, IsPublic: true } && t.Namespace?.StartsWith("WfhApi.Features", StringComparison.Ordinal) == true)
        .DistinctBy(t => t.Name)
        .ToDictionary(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name), t => t.AsType());

    private static readonly Dictionary<string, string> PolicyNames = typeof(Policies).GetFields().Where(f => f.IsLiteral)
        .ToDictionary(f => (string)f.GetRawConstantValue()!, f => f.Name);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var request = Requests[operation.OperationId ?? throw new InvalidOperationException($"Name {context.ApiDescription.RelativePath} with Answers: its operationId is the request in camelCase.")];
        var policy = metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy;
        var text = comments.Of(request) ?? throw new InvalidOperationException($"Say in a summary what {request.Name} does.");
        var sentence = FirstSentence().Match(text).Value;
        operation.Summary = sentence.TrimEnd('.');
        operation.Description = $"{text[sentence.Length..]}\n\n**Who:** {Who(policy)}".Trim();
        operation.Security = policy is null ? [] : [Demand(context, "wfh"), .. policy.Contains(':') ? [Demand(context, policy)] : Array.Empty<OpenApiSecurityRequirement>()];

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            Explain(parameter, request, context.SchemaRepository);
        }

        Describe(operation.RequestBody, request);
        if (metadata.OfType<RequiresIdempotencyKey>().Any())
        {
            Header(operation, "Idempotency-Key", "Unique for each intent, 1 to 100 characters; a retry with it returns the first answer.", new()
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = IdempotentAnswer.KeyMaxLength,
                Examples = ["0192f0c1-5b7e-7c11-9f60-3a1f0f1f7a10"],
            });
        }

        if (metadata.OfType<RequiresIfMatch>().Any())
        {
            Header(operation, "If-Match", "The `ETag`, or the `version` in quotes, of what you saw.", new() { Type = JsonSchemaType.String, Pattern = "^\"?[0-9]+\"?$", Examples = ["\"742\""] });
        }
    }

    private void Explain(OpenApiParameter parameter, Type request, SchemaRepository known)
    {
        parameter.Description = comments.Of(request, parameter.Name!) ?? Known(parameter.Name!);
        if (parameter.Schema is OpenApiSchema schema)
        {
            shapes.Tell(schema, request, parameter.Name!);
            schema.Default = parameter.Name == "limit" ? Cursors.LimitDefault : schema.Default;
        }

        // Where a value is optional, an example would be sent by whoever tries the operation in the browser.
        if (parameter.Required)
        {
            parameter.Example = Examples.Of(request.Name, parameter.Name!, parameter.Schema!, known);
        }
    }

    /// <summary>A form's fields are parameters of the request, but not its type.</summary>
    private void Describe(IOpenApiRequestBody? body, Type request)
    {
        if (body is not OpenApiRequestBody sent)
        {
            return;
        }

        sent.Required = true;
        sent.Description ??= "What is asked for.";
        foreach (var form in sent.Content?.Where(c => c.Key == "multipart/form-data").Select(c => c.Value.Schema).OfType<OpenApiSchema>() ?? [])
        {
            form.Required = form.Properties!.Keys.ToHashSet();
            foreach (var (name, field) in form.Properties!)
            {
                var meaning = comments.Of(request, name) ?? Known(name);
                form.Properties[name] = field is OpenApiSchemaReference reference
                    ? new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument) { Description = meaning }
                    : field;
                field.Description = meaning;
            }
        }
    }

    private string Who(string? policy) => policy is null ? "anyone; the address itself holds the permission."
        : comments.OfField(typeof(Policies), PolicyNames[policy]) is { } who ? $"{char.ToLowerInvariant(who[0])}{who[1..]}"
        : throw new InvalidOperationException($"Say in a summary who passes the policy {policy}.");

    private static OpenApiSecurityRequirement Demand(OperationFilterContext context, string scope) =>
        new() { [new OpenApiSecuritySchemeReference(SecurityExplained.Scheme, context.Document)] = [scope] };

    private static void Header(OpenApiOperation operation, string name, string description, OpenApiSchema schema) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = schema,
    });

    private static string? Known(string parameter) => parameter switch
    {
        "id" => "Id of the row.",
        "employeeId" => "Id of the person.",
        "cursor" => "`nextCursor` of the page before; leave out for the first page.",
        "limit" => $"Rows a page, 1 to {Cursors.LimitMax}; {Cursors.LimitDefault} when left out.",
        "channel" => "By which channel: `email` or `whatsApp`.",
        "date" => "Work date, `YYYY-MM-DD`, in the zone of the unit.",
        "file" => "The content; what it is, its bytes tell, never its name.",
        _ => null,
    };

    [GeneratedRegex("""^.+?[.](?=\s|$)""")]
    private static partial Regex FirstSentence();
}
