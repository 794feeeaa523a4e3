namespace WfhApi.Features.Boards;

/// <summary>
/// Days at home beside days in the office, by position level and by grade. Groups of fewer than five people are not shown: what
/// a few do is not read off a comparison.
/// </summary>
/// <param name="UnitId">Any unit of the tree that the caller watches.</param>
/// <param name="From">First day; four weeks before the last when left out.</param>
/// <param name="To">Last day, at most 62 days on; today when left out.</param>
public sealed record GetUnitGroups(Guid UnitId, DateOnly? From, DateOnly? To) : IQuery<UnitGroups>;

/// <summary>The people of a unit and everything below it, in groups.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="All">Everybody together.</param>
/// <param name="Levels">By position level, from the top.</param>
/// <param name="Grades">By grade (golongan).</param>
public sealed record UnitGroups(DateOnly From, DateOnly To, GroupFigures All, IReadOnlyList<LevelFigures> Levels, IReadOnlyList<GradeFigures> Grades);

/// <summary>The people of one position level.</summary>
/// <param name="Level">The level as it stands today.</param>
/// <param name="Figures">Their figures.</param>
public sealed record LevelFigures(PositionLevel Level, GroupFigures Figures);

/// <summary>The people of one grade.</summary>
/// <param name="Grade">The grade as it stands today.</param>
/// <param name="Figures">Their figures.</param>
public sealed record GradeFigures(string Grade, GroupFigures Figures);

/// <summary>A group at home and in the office.</summary>
/// <param name="Home">Days at home; null: none, or of fewer than five people.</param>
/// <param name="Office">Days in the office; null: none, or of fewer than five people.</param>
/// <param name="Suppressed">Something was left out because it is about fewer than five people.</param>
public sealed record GroupFigures(ModeFigures? Home, ModeFigures? Office, bool Suppressed);

/// <summary>Days of one mode.</summary>
/// <param name="People">Different people, 5 and up.</param>
/// <param name="Figures">Figures that are shares, of these days together.</param>
public sealed record ModeFigures(int People, IReadOnlyList<FigureValue> Figures);

internal sealed class GetUnitGroupsValidator : AbstractValidator<GetUnitGroups>
{
    public GetUnitGroupsValidator() =>
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
}

internal sealed class GetUnitGroupsHandler(WfhDb db, Caller caller, BoardTree tree) : IRequestHandler<GetUnitGroups, Result<UnitGroups>>
{
    private sealed class DayOfPerson
    {
        public required WorkDay Day { get; init; }
        public required Employee Person { get; init; }
    }

    public async Task<Result<UnitGroups>> Handle(GetUnitGroups query, CancellationToken ct)
    {
        if (await tree.Find(query.UnitId) is not { } branch)
        {
            return new UnitNotFound();
        }

        var (from, to) = BoardRange.Of(query.From, query.To, tree.TodayOf(branch.Root));
        var inRange = branch.Set.Days(db, caller.AgencyId, DateRange.DatesOf(from, to));
        var days = from d in inRange
                   join e in db.Employees on new { d.AgencyId, Id = d.EmployeeId } equals new { e.AgencyId, e.Id }
                   where d.Mode == WorkMode.Home || d.Mode == WorkMode.Office
                   select new DayOfPerson { Day = d, Person = e };

        // A person has one level and one grade, so the different people of the parts add up.
        var parts = await days.Tallied(x => new { x.Person.Level, x.Person.Grade, x.Day.Mode }, x => x.Day, ct, people: true);
        return new UnitGroups(
            from,
            to,
            Group(parts.Select(p => (p.Key.Mode, p))),
            [.. parts.GroupBy(p => p.Key.Level).OrderBy(g => g.Key).Select(g => new LevelFigures(g.Key, Group(g.Select(p => (p.Key.Mode, p)))))],
            [.. parts.GroupBy(p => p.Key.Grade).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new GradeFigures(g.Key, Group(g.Select(p => (p.Key.Mode, p)))))]);
    }

    private static GroupFigures Group<TKey>(IEnumerable<(WorkMode Mode, TallyOf<TKey> Part)> parts)
    {
        var byMode = parts.ToLookup(p => p.Mode, p => p.Part);
        var (home, office) = (Side(byMode[WorkMode.Home]), Side(byMode[WorkMode.Office]));
        return new(home.Figures, office.Figures, home.Suppressed || office.Suppressed);
    }

    private static (ModeFigures? Figures, bool Suppressed) Side<TKey>(IEnumerable<TallyOf<TKey>> parts)
    {
        var all = parts.ToList();
        var people = all.Sum(p => p.People);
        if (SmallGroups.Is(people))
        {
            return (null, people > 0);
        }

        var tally = Tally.Sum(all.Select(p => p.Tally));
        return (new(people, [.. Figures.Compared.Select(code => Figures.Of(tally, code))]), false);
    }
}
