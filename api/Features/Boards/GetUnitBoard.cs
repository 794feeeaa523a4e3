using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace WfhApi.Features.Boards;

/// <summary>
/// The figures of a unit and everything below it on a day, and of each unit directly below. A running day is at most two seconds
/// old; <c>asOf</c> says how old. The people themselves are on the live board.
/// </summary>
/// <param name="UnitId">Any unit of the tree that the caller watches.</param>
/// <param name="Date">The work date; today when left out.</param>
public sealed record GetUnitBoard(Guid UnitId, DateOnly? Date) : IQuery<UnitBoard>;

/// <summary>The board of a unit.</summary>
/// <param name="Date">The work date.</param>
/// <param name="AsOf">When the figures were counted.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Above">The units above it that the caller watches, from the top.</param>
/// <param name="Figures">Of the unit and everything below it.</param>
/// <param name="Units">First the people who sit in the unit itself, where there are any, then the units directly below, by name.</param>
public sealed record UnitBoard(
    DateOnly Date,
    DateTimeOffset AsOf,
    BoardUnit Unit,
    IReadOnlyList<BoardUnit> Above,
    IReadOnlyList<FigureValue> Figures,
    [property: JsonConverter(typeof(WrittenOnceJson<UnitFigures>))] IReadOnlyList<UnitFigures> Units);

/// <summary>A unit by name.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record BoardUnit(Guid Id, string Code, string Name)
{
    internal static BoardUnit Of(Unit unit) => new(unit.Id, unit.Code, unit.Name);
}

/// <summary>The figures of one unit with everything below it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Direct">True for the people who sit in the unit that was asked for, without what is below it.</param>
/// <param name="HasUnits">There are units below it.</param>
/// <param name="Small">Fewer than five people have a day: too few to be compared with others.</param>
/// <param name="Figures">Its figures.</param>
public sealed record UnitFigures(BoardUnit Unit, bool Direct, bool HasUnits, bool Small, IReadOnlyList<FigureValue> Figures);

internal sealed class GetUnitBoardHandler(BoardTree tree, Caller caller, TimeProvider clock) : IRequestHandler<GetUnitBoard, Result<UnitBoard>>
{
    /// <summary>Counts of a running day are shared by all who look, and so is adding them up and writing them; it goes when they go.</summary>
    private static readonly ConditionalWeakTable<DayFigures, Sums> Added = [];

    public async Task<Result<UnitBoard>> Handle(GetUnitBoard query, CancellationToken ct)
    {
        if (await tree.Find(query.UnitId) is not { } branch)
        {
            return new UnitNotFound();
        }

        var date = query.Date ?? tree.TodayOf(branch.Root);
        var day = await tree.On(branch, date, ct);
        var sums = day is not null && date >= tree.TodayOf(branch.Root) ? SharedSums(branch, day) : new(branch, day);
        return new UnitBoard(
            date, Zones.Local(day?.AsOf ?? clock.GetUtcNow(), caller.TimeZoneId), BoardUnit.Of(branch.Root), await tree.Above(branch.Root, ct), sums.Whole, sums.Parts);
    }

    private static Sums SharedSums(Branch branch, DayFigures day)
    {
        var sums = Added.GetValue(day, counted => new(branch, counted));
        if (sums.Branch != branch)
        {
            // The tree was read anew since the day was added up.
            Added.AddOrUpdate(day, sums = new(branch, day));
        }

        return sums;
    }

    /// <summary>A branch added up, line by line.</summary>
    private sealed class Sums
    {
        public Sums(Branch branch, DayFigures? day)
        {
            Branch = branch;
            var lines = branch.Lines.Select(line => (Line: line, Tally: day?.Of(line.Units) ?? Tally.None)).ToList();
            Whole = Figures.Of(Tally.Sum(lines.Select(l => l.Tally)));
            Parts = new WrittenOnce<UnitFigures>(
            [
                .. lines.Where(l => !l.Line.Direct || l.Tally[Measure.Days] > 0).Select(l => new UnitFigures(
                    BoardUnit.Of(l.Line.Unit), l.Line.Direct, l.Line.Leads, SmallGroups.Is(l.Tally[Measure.Days]), Figures.Of(l.Tally))),
            ]);
        }

        public Branch Branch { get; }
        public IReadOnlyList<FigureValue> Whole { get; }
        public IReadOnlyList<UnitFigures> Parts { get; }
    }
}
