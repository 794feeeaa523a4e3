using System.Globalization;

namespace WfhApi.Domain;

/// <summary>Dates as people read them inside a sentence: 27 November 2026, in either language; figures alone are for machines.</summary>
public static class DateWords
{
    private static readonly string[] Indonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static LocalText InWords(this DateOnly date) =>
        new(Written(date, Indonesian[date.Month - 1]), Written(date, CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)));

    /// <summary>November 2026.</summary>
    public static LocalText MonthInWords(this DateOnly date) =>
        new($"{Indonesian[date.Month - 1]} {date.Year}", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)} {date.Year}");

    private static string Written(DateOnly date, string month) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month} {date.Year}");
}
