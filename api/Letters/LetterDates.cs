namespace WfhApi.Letters;

/// <summary>Dates as an Indonesian letter writes them, whoever asks for it.</summary>
internal static class LetterDates
{
    public static string InWords(DateOnly date) => date.InWords().Id;

    /// <summary>26 s.d. 30 April 2021; 26, 28 dan 30 April 2021; 30 April dan 4 Mei 2021.</summary>
    public static string InWords(TaskOrder order)
    {
        var runs = Runs(order).ToList();
        List<string> parts = [];
        for (var i = 0; i < runs.Count; i++)
        {
            // The month stands once, after the last day in it.
            DateOnly? next = i + 1 < runs.Count ? runs[i + 1].First : null;
            var (first, last) = runs[i];
            var end = next is { } n && SameMonth(n, last) ? $"{last.Day}" : InWords(last);
            parts.Add(first == last ? end : SameMonth(first, last) ? $"{first.Day} s.d. {end}" : $"{InWords(first)} s.d. {end}");
        }

        return parts is [.. var before, var final] && before.Count > 0 ? $"{string.Join(", ", before)} dan {final}" : parts[0];
    }

    private static IEnumerable<(DateOnly First, DateOnly Last)> Runs(TaskOrder order)
    {
        if (order.Dates is not { } dates)
        {
            yield return (order.From, order.To);
            yield break;
        }

        var (first, last) = (dates[0], dates[0]);
        foreach (var date in dates.Skip(1))
        {
            if (date == last.AddDays(1))
            {
                last = date;
                continue;
            }

            yield return (first, last);
            (first, last) = (date, date);
        }

        yield return (first, last);
    }

    private static bool SameMonth(DateOnly one, DateOnly other) => one.Year == other.Year && one.Month == other.Month;
}
