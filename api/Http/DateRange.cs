namespace WfhApi.Http;

/// <summary>How many days one question may span: two months, so that a month calendar with its edges fits.</summary>
internal static class DateRange
{
    public const int DaysMax = 62;

    public static readonly LocalText Message = new(
        $"Rentang tanggal 1 sampai {DaysMax} hari, dan akhir tidak sebelum awal.", $"A range spans 1 to {DaysMax} days and does not end before it begins.");

    public static bool Fits(DateOnly from, DateOnly to) => to >= from && to.DayNumber - from.DayNumber < DaysMax;
}
