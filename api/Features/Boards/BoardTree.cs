namespace WfhApi.Features.Boards;

/// <summary>A unit that the caller watches, with all below it.</summary>
/// <param name="Lines">The units directly below, each with everything under it, by name; first the people who sit in the unit itself.</param>
internal sealed record Branch(Unit Root, UnitSet Set, IReadOnlyList<Line> Lines);

/// <summary>A part of a branch that is shown as one row.</summary>
/// <param name="Direct">The people of the unit itself, without what is below it.</param>
/// <param name="Leads">There is something below it.</param>
internal sealed record Line(Unit Unit, bool Direct, bool Leads, IReadOnlyList<Guid> Units);

/// <summary>Finds branches as far as the caller may see them, and the figures of their days.</summary>
[PerRequest]
internal sealed class BoardTree(WfhDb db, Caller caller, BranchShelf branches, FigureShelf shelf, TimeProvider clock)
{
    public DateOnly TodayOf(Unit unit) => unit.DayOf(clock.GetUtcNow());

    /// <summary>Null where the caller does not watch it: for them it does not exist.</summary>
    public async Task<Branch?> Find(Guid unitId) =>
        await branches.Of(caller.AgencyId, unitId) is { } branch && branch.Root.Lineage.Intersect(caller.Watches).Any() ? branch : null;

    /// <summary>The units above that the caller watches too, from the top.</summary>
    public async Task<IReadOnlyList<BoardUnit>> Above(Unit root, CancellationToken ct)
    {
        var ids = root.Lineage[..^1];
        if (ids.Length == 0)
        {
            return [];
        }

        var above = await db.Units.AsNoTracking().Where(u => u.AgencyId == caller.AgencyId && ids.Contains(u.Id)).ToListAsync(ct);
        return [.. above.Where(u => u.Lineage.Intersect(caller.Watches).Any()).OrderBy(u => u.Lineage.Length).Select(BoardUnit.Of)];
    }

    /// <summary>The figures of each day of a range that has work days.</summary>
    public async Task<IReadOnlyList<(DateOnly Date, DayFigures Figures)>> Days(Branch branch, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var today = TodayOf(branch.Root);
        List<(DateOnly, DayFigures)> days = [];
        if (from < today)
        {
            var over = await shelf.Over(db, caller.AgencyId, branch.Set, from, to < today ? to : today.AddDays(-1), ct);
            days.AddRange(over.Where(d => d.Value.ByUnit.Count > 0).OrderBy(d => d.Key).Select(d => (d.Key, d.Value)));
        }

        if (from <= today && today <= to && await Running(branch, today) is { ByUnit.Count: > 0 } running)
        {
            days.Add((today, running));
        }

        return days;
    }

    public async Task<DayFigures?> On(Branch branch, DateOnly date, CancellationToken ct) =>
        date >= TodayOf(branch.Root)
            ? await Running(branch, date)
            : (await shelf.Over(db, caller.AgencyId, branch.Set, date, date, ct)).GetValueOrDefault(date);

    private Task<DayFigures> Running(Branch branch, DateOnly date) => shelf.Running(caller.AgencyId, branch.Set, date);
}
