namespace WfhApi.Http;

/// <summary>How many days one question may span: two months where it says nothing else, so that a month calendar with its edges fits.</summary>
internal static class DateRange
{
    public const int DaysMax = 62;

    public static LocalText Message(int days = DaysMax) => new(
        $"Rentang tanggal 1 sampai {days} hari, dan akhir tidak sebelum awal.", $"A range spans 1 to {days} days and does not end before it begins.");

    public static bool Fits(DateOnly from, DateOnly to, int days = DaysMax) => to >= from && to.DayNumber - from.DayNumber < days;
}
