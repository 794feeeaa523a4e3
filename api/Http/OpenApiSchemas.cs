using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

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
                        OneOf = [new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument), new OpenApiSchema { Type = JsonSchemaType.Null }],
                    };
                }
            }
        }
    }

    private static bool IsNullable(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
}

/// <summary>What a schema and each of its properties mean, from the comments of the type.</summary>
internal sealed class SchemasExplained(Comments comments) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } concrete || context.MemberInfo is not null)
        {
            return;
        }

        // The contract grows: a reader of today must not choke on a field of tomorrow.
        concrete.AdditionalPropertiesAllowed = true;
        concrete.Description = comments.Of(context.Type);
        foreach (var (name, property) in properties)
        {
            // A multipart body is a type of the framework's making: its fields are described where it is sent.
            property.Description = comments.Of(context.Type, name) ?? property.Description;
            if (property is OpenApiSchema text && name.EndsWith("Url", StringComparison.Ordinal))
            {
                text.Format = "uri-reference";
            }
        }
    }
}

/// <summary>An enum's values with what each means, from the comments of its members.</summary>
internal sealed class EnumsExplained(Comments comments) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete || !context.Type.IsEnum)
        {
            return;
        }

        var names = Enum.GetNames(context.Type);
        concrete.Type = JsonSchemaType.String;
        concrete.Format = null;
        concrete.Enum = [.. names.Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))];
        var lines = names.Select(name => $"- `{JsonNamingPolicy.CamelCase.ConvertName(name)}`: {Meaning(context.Type, name)}");
        concrete.Description = string.Join('\n', new[] { comments.Of(context.Type) ?? (context.Type == typeof(DayOfWeek) ? "A day of the week." : null) }.Concat(lines));
    }

    private string? Meaning(Type type, string name) => type == typeof(DayOfWeek)
        ? $"{CultureInfo.GetCultureInfo("id").DateTimeFormat.GetDayName(Enum.Parse<DayOfWeek>(name))}."
        : comments.OfField(type, name);
}
