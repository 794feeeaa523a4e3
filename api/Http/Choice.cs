namespace WfhApi.Http;

/// <summary>
/// A value of an enum in an address or a form, spelt as everywhere in the contract. The framework would take its C# name only,
/// and any number beside it.
/// </summary>
internal readonly record struct Choice<T>(T Value)
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(v => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    public static bool TryParse(string? text, out Choice<T> choice)
    {
        var known = Words.TryGetValue(text ?? string.Empty, out var value);
        choice = new(value);
        return known;
    }
}
