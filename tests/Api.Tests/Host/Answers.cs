using System.Globalization;

namespace WfhApi.Tests.Host;

/// <summary>A whole answer against what it should be: members, order of lists, values. Nothing more and nothing less may be there.</summary>
internal static class Answers
{
    /// <summary>Stands for a value that the server makes up: an id, a version.</summary>
    public const string Any = "*";

    public static void Is(this JsonNode? actual, object? expected)
    {
        var differences = Differences(JsonSerializer.SerializeToNode(expected), actual, "$").ToList();
        Assert.That(differences, NUnit.Framework.Is.Empty, () => $"The answer was {actual?.ToJsonString()}");
    }

    public static async Task Is(this Task<JsonNode> answer, object? expected) => (await answer).Is(expected);

    /// <summary>The values of one member over a list.</summary>
    public static IEnumerable<string?> Of(this JsonNode? list, string member) => list!.AsArray().Select(i => i![member]?.ToString());

    public static Guid Id(this JsonNode? answer, string member = "id") => (Guid)answer![member]!;

    public static long Version(this JsonNode answer) => (long)answer["version"]!;

    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (JsonValue e, not null) when e.TryGetValue<string>(out var any) && any == Any:
                return [];
            case (JsonObject e, JsonObject a):
                return e.Select(m => m.Key).Union(a.Select(m => m.Key)).SelectMany(key =>
                    !a.ContainsKey(key) ? [$"{path}.{key} is missing"]
                    : !e.ContainsKey(key) ? [$"{path}.{key} is not expected: {a[key]?.ToJsonString()}"]
                    : Differences(e[key], a[key], $"{path}.{key}"));
            case (JsonArray e, JsonArray a) when e.Count == a.Count:
                return e.Zip(a).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{path}[{i}]"));
            case (JsonValue e, JsonValue a) when Number(e) is { } number && Number(a) == number:
                return [];
            default:
                return JsonNode.DeepEquals(expected, actual) ? [] : [$"{path} is {actual?.ToJsonString() ?? "null"}, not {expected?.ToJsonString() ?? "null"}"];
        }
    }

    private static decimal? Number(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
