namespace WfhApi.Domain;

public static class Texts
{
    /// <summary>What somebody wrote without the space around it; nothing where they wrote only space.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
