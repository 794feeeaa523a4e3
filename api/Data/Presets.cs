using System.Text.Json;
using System.Text.Json.Serialization;

// Not WfhApi.Data.Presets: a class may not share the name of its namespace.
namespace WfhApi.Data;

/// <summary>A circular as it was announced, for an admin to start from: its header and everything it orders.</summary>
internal sealed record Preset
{
    public required string Code { get; init; }

    /// <summary>The number under which it was issued; null where the announcement gave none.</summary>
    public string? Number { get; init; }

    public required LocalText Title { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Its last day, inclusive; null where it ran until further notice.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public required IReadOnlyList<string> LegalBases { get; init; }
    public required string Signer { get; init; }
    public required IReadOnlyList<PresetNote> Notes { get; init; }
    public required PolicyRules Rules { get; init; }
}

/// <summary>How a requirement was read, or why the data does not hold it.</summary>
internal sealed record PresetNote(string Source, LocalText Text);

/// <summary>The shipped circulars and the standing office rules. They are data: nothing in the code knows a government by name.</summary>
internal static class Presets
{
    private static readonly string[] Codes = ["jakbar-2020", "jambi-2020", "dki-2023", "metro-2021", "serang-2020", "jumat-2026"];

    /// <summary>A misspelt member would silently order nothing, so it is refused.</summary>
    private static readonly JsonSerializerOptions Strict = new(Json.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<Preset> All { get; } = [.. Codes.Select(code => Read<Preset>(Resource(code)))];

    /// <summary>The rules of an office on a day on which no circular applies (Perpres 21/2023); nobody works from home under them.</summary>
    public static PolicyRules Standing { get; } = Read<PolicyRules>(Resource("standing"));

    public static Preset Get(string code) =>
        All.FirstOrDefault(p => p.Code == code) ?? throw new KeyNotFoundException($"No preset is called {code}; there are {string.Join(", ", Codes)}.");

    internal static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Strict) ?? throw new JsonException("A preset must not be null.");

    private static string Resource(string name)
    {
        using var stream = typeof(Presets).Assembly.GetManifestResourceStream($"WfhApi.Data.Presets.{name}.json")
            ?? throw new InvalidOperationException($"The preset {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
