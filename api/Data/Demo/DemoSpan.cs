namespace WfhApi.Data.Demo;

/// <summary>How far back days are lived, how far ahead they are planned, and how many weeks are in memory at once.</summary>
/// <param name="History">Days before the day of the seed.</param>
/// <param name="WeeksAtOnce">Null: all of them.</param>
internal sealed record DemoSpan(int History, int? WeeksAtOnce)
{
    /// <summary>Three weeks of the five governments.</summary>
    public static readonly DemoSpan Demo = new(21, null);

    /// <summary>Every roster of the demo reaches four weeks ahead.</summary>
    private const int RosterDays = 28;

    public (DateOnly First, DateOnly Last) Around(DateOnly today) => (today.AddDays(-History), today.AddDays(RosterDays));

    /// <summary>Pieces of whole weeks, cut at the same Mondays whenever it is asked: a day comes out the same however much is added later.</summary>
    public IEnumerable<(DateOnly From, DateOnly To)> Pieces(DateOnly today)
    {
        var (first, last) = Around(today);
        if (WeeksAtOnce is not { } weeks)
        {
            yield return (first, last);
            yield break;
        }

        var monday = first.Monday();
        for (var from = monday.AddDays(-7 * (monday.DayNumber / 7 % weeks)); from <= last; from = from.AddDays(7 * weeks))
        {
            var to = from.AddDays((7 * weeks) - 1);
            yield return (from < first ? first : from, to > last ? last : to);
        }
    }
}
