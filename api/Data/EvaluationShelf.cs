using Microsoft.Extensions.Options;
using WfhApi.Live;

namespace WfhApi.Data;

/// <summary>Some days of some people added up.</summary>
internal sealed record Sum(int People, Tally Tally)
{
    public static Sum? Of<TKey>(TallyOf<TKey>? tally) => tally is null ? null : new(tally.People, tally.Tally);
}

/// <summary>The same people under two conditions; null where nobody is in one of them.</summary>
internal sealed record SumPair(Sum? First, Sum? Second);

/// <summary>What an evaluation rests on.</summary>
/// <param name="AsOf">The moment at which it was counted.</param>
/// <param name="AtHome">Days at home, unit by unit.</param>
/// <param name="OfficeAndHome">Of the people who had both.</param>
/// <param name="BeforeAndDuring">Of the people who worked in both (JAMBI-14).</param>
internal sealed record EvaluationCounts(DateTimeOffset AsOf, IReadOnlyList<TallyOf<Guid>> AtHome, SumPair OfficeAndHome, SumPair BeforeAndDuring);

/// <summary>The days to be counted.</summary>
/// <param name="Begun">The first day under the circular.</param>
internal sealed record EvaluationRange(DateOnly Begun, DateOnly First, DateOnly Last)
{
    public DateOnly Before => Begun.AddDays(First.DayNumber - Last.DayNumber - 1);

    public DateOnly Until => Begun.AddDays(-1);
}

/// <summary>
/// Counts for evaluations in the memory of this instance, shared by all who judge the same: months of a province are added up three
/// ways, which takes seconds and changes little within minutes (decisions/0016).
/// </summary>
internal sealed class EvaluationShelf(IServiceScopeFactory scopes, IOptions<BoardOptions> options, TimeProvider clock) : IDisposable
{
    private const int Most = 200;

    private readonly SharedReads<(Guid Agency, Guid Root, (int, UInt128) Shape, EvaluationRange Range), EvaluationCounts> _counts =
        new(scopes, clock, new(TimeSpan.FromSeconds(options.Value.EvaluationFreshSeconds), TimeSpan.FromHours(1), Most));

    public void Dispose() => _counts.Dispose();

    public Task<EvaluationCounts> Of(Guid agencyId, UnitSet units, EvaluationRange range) =>
        _counts.Get((agencyId, units.Root, units.Shape, range), 1, db => Count(db, agencyId, units, range));

    private async Task<EvaluationCounts> Count(WfhDb db, Guid agencyId, UnitSet units, EvaluationRange range)
    {
        var asOf = clock.GetUtcNow();
        var during = units.Days(db, agencyId, DateRange.DatesOf(range.First, range.Last));
        var atHome = await during.Where(d => d.Mode == WorkMode.Home).Tallied(d => d.UnitId, CancellationToken.None, people: true);
        return new(asOf, atHome, await OfficeAndHome(during), await BeforeAndDuring(db, agencyId, units, range));
    }

    /// <summary>Only people who had both kinds of days: else the comparison would be between people, not between places.</summary>
    private static async Task<SumPair> OfficeAndHome(IQueryable<WorkDay> during)
    {
        var both = during.GroupBy(d => d.EmployeeId)
            .Where(g => g.Count(d => d.Mode == WorkMode.Home) > 0 && g.Count(d => d.Mode == WorkMode.Office) > 0).Select(g => g.Key);
        var sides = await during.Where(d => (d.Mode == WorkMode.Home || d.Mode == WorkMode.Office) && both.Contains(d.EmployeeId)).Tallied(d => d.Mode, CancellationToken.None, people: true);
        return new(Sum.Of(sides.Find(s => s.Key == WorkMode.Office)), Sum.Of(sides.Find(s => s.Key == WorkMode.Home)));
    }

    private static async Task<SumPair> BeforeAndDuring(WfhDb db, Guid agencyId, UnitSet units, EvaluationRange range)
    {
        var atWork = units.Days(db, agencyId, [.. DateRange.DatesOf(range.Before, range.Until), .. DateRange.DatesOf(range.First, range.Last)])
            .Where(d => d.Mode == WorkMode.Home || d.Mode == WorkMode.Office || d.Mode == WorkMode.Elsewhere || d.Mode == WorkMode.FieldDuty);
        var both = atWork.GroupBy(d => d.EmployeeId).Where(g => g.Count(d => d.Date < range.Begun) > 0 && g.Count(d => d.Date >= range.Begun) > 0).Select(g => g.Key);
        var sides = await atWork.Where(d => both.Contains(d.EmployeeId)).Tallied(d => d.Date >= range.Begun, CancellationToken.None, people: true);
        return new(Sum.Of(sides.Find(s => !s.Key)), Sum.Of(sides.Find(s => s.Key)));
    }
}
