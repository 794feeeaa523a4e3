namespace WfhApi.Http;

internal static class Search
{
    /// <summary>The text anywhere in a value, for ILIKE: what the person typed is text, also where it holds a wildcard.</summary>
    public static string AsContains(this string text) => $"%{text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
