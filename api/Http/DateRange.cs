namespace WfhApi.Http;

/// <summary>How many days one question may span: two months where it says nothing else, so that a month calendar with its edges fits.</summary>
internal static class DateRange
{
    public const int DaysMax = 62;

    /// <summary>The dates of a range, one by one; both ends count.</summary>
    public static DateOnly[] DatesOf(DateOnly first, DateOnly last) => [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays)];

    /// <summary>The last day of a range; both ends count.</summary>
    public static IRuleBuilderOptions<T, DateOnly> EndsRangeFrom<T>(this IRuleBuilder<T, DateOnly> rule, Func<T, DateOnly> first, int days = DaysMax) => rule
        .Must((query, last) => last >= first(query) && last.DayNumber - first(query).DayNumber < days)
        .WithErrorCode("date-range")
        .WithMessage(_ => new LocalText(
            $"Rentang tanggal 1 sampai {days} hari, dan akhir tidak sebelum awal.",
            $"A range spans 1 to {days} days and does not end before it begins.").ToString());
}
