using System.Globalization;
using System.Text.RegularExpressions;

namespace WfhApi.Tests.Contract;

/// <summary>Whether a value is what a schema of the contract says, in the words of JSON Schema that the contract uses.</summary>
internal static class JsonSchemas
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "type", "enum", "properties", "required", "items", "oneOf", "format", "minimum", "maximum", "exclusiveMinimum", "minLength",
        "maxLength", "minItems", "maxItems", "pattern", "additionalProperties", "description", "examples", "default", "readOnly",
    ];

    /// <summary>What is wrong with the value, each by its place; empty where it fits.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema, string at = "$")
    {
        var rules = schema.AsObject();
        List<string> faults = [.. rules.Select(r => r.Key).Except(Known).Select(word => $"{at}: teach JsonSchemas the word '{word}'")];
        if (rules["$ref"] is not null)
        {
            return [.. faults, .. Faults(value, Document.Resolve(rules), at)];
        }

        if (rules["oneOf"] is JsonArray choices)
        {
            var fitting = choices.Count(c => Faults(value, c!, at).Count == 0);
            return fitting == 1 ? faults : [.. faults, $"{at}: fits {fitting} of the choices"];
        }

        string[] types = rules["type"] switch { JsonArray several => [.. several.Select(t => (string)t!)], JsonNode one => [(string)one!], null => [] };
        var kind = value?.GetValueKind() ?? System.Text.Json.JsonValueKind.Null;
        if (types.Length > 0 && !types.Any(t => Is(t, kind, value)))
        {
            return [.. faults, $"{at}: {kind} is no {string.Join(" or ", types)}"];
        }

        if (rules["enum"] is JsonArray values && !values.Any(v => JsonNode.DeepEquals(v, value)))
        {
            faults.Add($"{at}: {value?.ToJsonString()} is none of {values.ToJsonString()}");
        }

        faults.AddRange(value switch
        {
            JsonObject o => Object(o, rules, at),
            JsonArray a => Array(a, rules, at),
            JsonValue when kind == System.Text.Json.JsonValueKind.String => Text((string)value!, rules, at),
            JsonValue when kind == System.Text.Json.JsonValueKind.Number => Number(value.GetValue<decimal>(), rules, at),
            _ => [],
        });
        return faults;
    }

    private static bool Is(string type, System.Text.Json.JsonValueKind kind, JsonNode? value) => type switch
    {
        "null" => kind == System.Text.Json.JsonValueKind.Null,
        "string" => kind == System.Text.Json.JsonValueKind.String,
        "boolean" => kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "object" => kind == System.Text.Json.JsonValueKind.Object,
        "array" => kind == System.Text.Json.JsonValueKind.Array,
        "number" => kind == System.Text.Json.JsonValueKind.Number,
        "integer" => kind == System.Text.Json.JsonValueKind.Number && decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };

    private static IEnumerable<string> Object(JsonObject value, JsonObject rules, string at)
    {
        var properties = rules["properties"]?.AsObject();
        foreach (var name in (rules["required"]?.AsArray() ?? []).Select(n => (string)n!).Where(n => !value.ContainsKey(n)))
        {
            yield return $"{at}: lacks {name}";
        }

        foreach (var (name, part) in value)
        {
            var schema = properties?[name] ?? (rules["additionalProperties"] as JsonObject);
            foreach (var fault in schema is null ? properties is null ? [] : [$"{at}: {name} is not in the contract"] : Faults(part, schema, $"{at}.{name}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Array(JsonArray value, JsonObject rules, string at)
    {
        if (value.Count < (int?)rules["minItems"] || value.Count > (int?)rules["maxItems"])
        {
            yield return $"{at}: {value.Count} items";
        }

        foreach (var fault in rules["items"] is { } items ? value.SelectMany((item, i) => Faults(item, items, $"{at}[{i}]")) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Text(string value, JsonObject rules, string at)
    {
        if (value.Length < (int?)rules["minLength"] || value.Length > (int?)rules["maxLength"])
        {
            yield return $"{at}: {value.Length} characters";
        }

        if ((string?)rules["pattern"] is { } pattern && !Regex.IsMatch(value, pattern))
        {
            yield return $"{at}: '{value}' does not match {pattern}";
        }

        if ((string?)rules["format"] is { } format && !HasFormat(value, format))
        {
            yield return $"{at}: '{value}' is no {format}";
        }
    }

    private static IEnumerable<string> Number(decimal value, JsonObject rules, string at)
    {
        var inside = !(value < (decimal?)rules["minimum"]) && !(value > (decimal?)rules["maximum"]) && !(value <= (decimal?)rules["exclusiveMinimum"])
            && ((string?)rules["format"] != "int32" || value is >= int.MinValue and <= int.MaxValue);
        if (!inside)
        {
            yield return $"{at}: {value} is out of range";
        }
    }

    private static bool HasFormat(string value, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => Regex.IsMatch(value, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$") && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        "time-local" => Regex.IsMatch(value, @"^\d\d:\d\d:\d\d(\.\d+)?$"),
        "email" => value.Contains('@', StringComparison.Ordinal),
        "uri-reference" => Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _),
        "binary" => true,
        _ => throw new NotSupportedException($"Teach JsonSchemas the format '{format}'."),
    };
}
