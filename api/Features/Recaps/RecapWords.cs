namespace WfhApi.Features.Recaps;

internal static class RecapWords
{
    /// <summary>A day in a file: its code and what is missing of it.</summary>
    public static string Of(RecapDay? day) => day is null ? "–" : string.Join(
        " · ",
        new[]
        {
            day.Code ?? "–",
            day.LateMinutes > 0 ? $"TL {day.LateMinutes} menit" : day.LateBucket,
            day.EarlyMinutes > 0 ? $"PSW {day.EarlyMinutes} menit" : day.EarlyBucket,
        }.OfType<string>());

    /// <summary>rekap-2026-11-DISDUK: what it is, of when and of whom.</summary>
    public static async Task<string> FileName(this RecapBook book, string what, RecapFilter filter, CancellationToken ct)
    {
        var unit = filter.UnitId is { } id ? $"-{(await book.Units(ct))[id].Code}" : string.Empty;
        return string.Concat($"{what}-{filter.Month:yyyy-MM}{unit}".Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));
    }
}
