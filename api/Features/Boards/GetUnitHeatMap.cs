namespace WfhApi.Features.Boards;

/// <summary>One figure of the units below a unit, day by day.</summary>
/// <param name="UnitId">Any unit of the tree that the caller watches.</param>
/// <param name="From">First day; four weeks before the last when left out.</param>
/// <param name="To">Last day, at most 62 days on; today when left out.</param>
/// <param name="Figure">A figure that is a share; the completion rate when left out.</param>
public sealed record GetUnitHeatMap(Guid UnitId, DateOnly? From, DateOnly? To, FigureCode Figure) : IQuery<UnitHeatMap>;

/// <summary>Units against days.</summary>
/// <param name="Figure">The figure shown.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Dates">The days on which somebody had a work day.</param>
/// <param name="Rows">First the people who sit in the unit itself, where there are any, then the units directly below, by name.</param>
public sealed record UnitHeatMap(FigureCode Figure, DateOnly From, DateOnly To, IReadOnlyList<DateOnly> Dates, IReadOnlyList<HeatRow> Rows);

/// <summary>One unit over the days.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Direct">True for the people who sit in the unit that was asked for.</param>
/// <param name="Total">Over all days of the range.</param>
/// <param name="Cells">One for each of the dates, in their order.</param>
public sealed record HeatRow(BoardUnit Unit, bool Direct, FigureValue Total, IReadOnlyList<FigureValue> Cells);

internal sealed class GetUnitHeatMapValidator : AbstractValidator<GetUnitHeatMap>
{
    public GetUnitHeatMapValidator()
    {
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
        RuleFor(q => q.Figure).Must(Figures.Shares.Contains).WithErrorCode("no-share").WithMessage(_ => new LocalText(
            "Pilih angka yang berupa bagian dari jumlah lain.", "Choose a figure that is a share.").ToString());
    }
}

internal sealed class GetUnitHeatMapHandler(BoardTree tree) : IRequestHandler<GetUnitHeatMap, Result<UnitHeatMap>>
{
    public async Task<Result<UnitHeatMap>> Handle(GetUnitHeatMap query, CancellationToken ct)
    {
        if (await tree.Find(query.UnitId) is not { } branch)
        {
            return new UnitNotFound();
        }

        var (from, to) = BoardRange.Of(query.From, query.To, tree.TodayOf(branch.Root));
        var days = await tree.Days(branch, from, to, ct);
        List<HeatRow> rows = [];
        foreach (var line in branch.Lines)
        {
            var tallies = days.Select(d => d.Figures.Of(line.Units)).ToList();
            var total = Tally.Sum(tallies);
            if (total[Measure.Days] > 0)
            {
                rows.Add(new(BoardUnit.Of(line.Unit), line.Direct, Figures.Of(total, query.Figure), [.. tallies.Select(t => Figures.Of(t, query.Figure))]));
            }
        }

        return new UnitHeatMap(query.Figure, from, to, [.. days.Select(d => d.Date)], rows);
    }
}
