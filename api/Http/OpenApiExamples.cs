using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

/// <summary>Gives each body that is sent or answered an example, put together from the examples of its fields.</summary>
internal sealed class BodiesByExample : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => (IEnumerable<OpenApiOperation>?)p.Operations?.Values ?? []))
        {
            var answers = operation.Responses?.Values.OfType<OpenApiResponse>().SelectMany(r => r.Content ?? new Dictionary<string, OpenApiMediaType>()) ?? [];
            foreach (var (type, body) in answers.Concat(operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()))
            {
                if (type is "application/json" or "multipart/form-data" && body is OpenApiMediaType { Schema: { } schema } concrete)
                {
                    concrete.Example = Examples.Of(string.Empty, string.Empty, schema, context.SchemaRepository);
                }
            }
        }
    }
}

/// <summary>
/// One plausible day in Jakarta: what each field of the contract looks like (OpenApiExamples.json). A field is named alone, or
/// with its schema where the name means different things; one without an example stops the build of the document.
/// </summary>
internal static class Examples
{
    public const string Ani = "01960f3e-1c00-7a10-8000-0000000000a1";

    private static readonly JsonObject Values = Load();

    private static JsonObject Load()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("WfhApi.Http.OpenApiExamples.json")!;
        var values = JsonNode.Parse(stream)!.AsObject();
        var wire = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Json.Contract(wire);
        values[nameof(PolicyRules)] = JsonSerializer.SerializeToNode(Presets.Get("jumat-2026").Rules, wire);
        return values;
    }

    /// <summary>The example of a field: its own, or one put together from its parts.</summary>
    public static JsonNode? Of(string owner, string name, IOpenApiSchema schema, SchemaRepository known)
    {
        if (Values.TryGetPropertyValue($"{owner}.{name}", out var value) || Values.TryGetPropertyValue(name, out value))
        {
            return value?.DeepClone();
        }

        return schema switch
        {
            OpenApiSchemaReference { Reference.Id: { } id } when Values[id] is { } whole => whole.DeepClone(),
            OpenApiSchemaReference { Reference.Id: { } id } => Parts(id, known.Schemas[id], known),
            { OneOf: [var some, ..] } => Of(owner, name, some, known),
            { Items: { } items } => new JsonArray(Of(owner, name, items, known)),
            { Properties.Count: > 0 } => Parts(owner, schema, known),
            _ => throw new InvalidOperationException($"Give an example of '{name}' of '{owner}' in OpenApiExamples.json."),
        };
    }

    private static JsonNode? Parts(string id, IOpenApiSchema schema, SchemaRepository known) => schema switch
    {
        { Enum: [var first, ..] } => first.DeepClone(),
        { Properties: { } properties } => new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, Of(id, p.Key, p.Value, known)))),
        _ => Of(id, string.Empty, schema, known),
    };
}
