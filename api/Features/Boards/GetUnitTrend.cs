namespace WfhApi.Features.Boards;

/// <summary>The figures of a unit and everything below it, day by day and week by week.</summary>
/// <param name="UnitId">Any unit of the tree that the caller watches.</param>
/// <param name="From">First day; four weeks before the last when left out.</param>
/// <param name="To">Last day, at most 62 days on; today when left out.</param>
public sealed record GetUnitTrend(Guid UnitId, DateOnly? From, DateOnly? To) : IQuery<UnitTrend>;

/// <summary>The course of a unit.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">The days on which somebody had a work day.</param>
/// <param name="Weeks">The weeks of these days, from Monday; figures are added up over the days of the range.</param>
public sealed record UnitTrend(DateOnly From, DateOnly To, IReadOnlyList<TrendDay> Days, IReadOnlyList<TrendWeek> Weeks);

/// <summary>One day.</summary>
/// <param name="Date">The work date.</param>
/// <param name="Figures">Its figures.</param>
public sealed record TrendDay(DateOnly Date, IReadOnlyList<FigureValue> Figures);

/// <summary>One week.</summary>
/// <param name="Monday">Its Monday.</param>
/// <param name="Days">Days with work days in the range.</param>
/// <param name="Figures">The figures of its days together.</param>
public sealed record TrendWeek(DateOnly Monday, int Days, IReadOnlyList<FigureValue> Figures);

internal sealed class GetUnitTrendValidator : AbstractValidator<GetUnitTrend>
{
    public GetUnitTrendValidator() =>
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
}

internal sealed class GetUnitTrendHandler(BoardTree tree) : IRequestHandler<GetUnitTrend, Result<UnitTrend>>
{
    public async Task<Result<UnitTrend>> Handle(GetUnitTrend query, CancellationToken ct)
    {
        if (await tree.Find(query.UnitId) is not { } branch)
        {
            return new UnitNotFound();
        }

        var (from, to) = BoardRange.Of(query.From, query.To, tree.TodayOf(branch.Root));
        var days = (await tree.Days(branch, from, to, ct)).Select(d => (d.Date, Tally: d.Figures.Of(branch.Set.Units))).ToList();
        return new UnitTrend(
            from,
            to,
            [.. days.Select(d => new TrendDay(d.Date, Figures.Of(d.Tally)))],
            [.. days.GroupBy(d => d.Date.AddDays(-(((int)d.Date.DayOfWeek + 6) % 7))).Select(w => new TrendWeek(w.Key, w.Count(), Figures.Of(Tally.Sum(w.Select(d => d.Tally)))))]);
    }
}
