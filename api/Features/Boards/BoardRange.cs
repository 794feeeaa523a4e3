namespace WfhApi.Features.Boards;

/// <summary>The days of a trend or a comparison: four weeks up to today where nothing else is asked, 62 days at most.</summary>
internal static class BoardRange
{
    private const int DaysDefault = 28;

    public static (DateOnly From, DateOnly To) Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? (from is { } first && first > today ? first : today);
        var begin = from ?? last.AddDays(1 - DaysDefault);
        return (begin, last.DayNumber - begin.DayNumber >= DateRange.DaysMax ? begin.AddDays(DateRange.DaysMax - 1) : last);
    }
}
