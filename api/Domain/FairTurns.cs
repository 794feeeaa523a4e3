using Google.OrTools.Sat;

namespace WfhApi.Domain;

/// <summary>
/// Shares the days of one unit's people so that over the year they are within a day of each other where the rules allow it, on
/// as many days as that leaves. CP-SAT decides, with one worker, a fixed seed and a deterministic limit: the same desk gives the
/// same answer.
/// </summary>
internal sealed class FairTurns
{
    private const string Parameters = "num_workers:1 random_seed:1 max_deterministic_time:0.5";

    private readonly RosterDesk _desk;
    private readonly List<Rosterable> _people;
    private readonly Dictionary<Guid, SortedSet<DateOnly>> _home;

    private FairTurns(RosterDesk desk, List<Rosterable> people, Dictionary<Guid, SortedSet<DateOnly>> home) => (_desk, _people, _home) = (desk, people, home);

    /// <param name="desk">The office.</param>
    /// <param name="people">People of one unit who can be compared.</param>
    /// <param name="home">The whole plan; days of other people stay.</param>
    /// <returns>The days of these people, sooner at the level of the one who has least than further apart.</returns>
    public static Dictionary<Guid, SortedSet<DateOnly>> Share(RosterDesk desk, List<Rosterable> people, Dictionary<Guid, SortedSet<DateOnly>> home)
    {
        var turns = new FairTurns(desk, people, home);
        var before = people.ConvertAll(p => desk.HomeBefore.GetValueOrDefault(p.Person.Id));
        var level = (before.Sum() + people.Sum(p => home.GetValueOrDefault(p.Person.Id, []).Count)) / people.Count;
        for (; level > before.Min(); level--)
        {
            if (turns.AtLevel(level) is { } shared)
            {
                return shared;
            }
        }

        // Nobody at home keeps every limit, so the lowest level can always be reached.
        return turns.AtLevel(level) ?? people.ToDictionary(p => p.Person.Id, _ => new SortedSet<DateOnly>());
    }

    /// <summary>Everybody with this many days of the year or one more, as far as their turns reach; null where the rules leave no such sharing.</summary>
    private Dictionary<Guid, SortedSet<DateOnly>>? AtLevel(int level)
    {
        var model = new CpModel();
        var at = Turns(model);
        KeepLimits(model, at);
        KeepCaps(model, at);
        foreach (var person in _people)
        {
            var before = _desk.HomeBefore.GetValueOrDefault(person.Person.Id);
            var turns = at.Where(v => v.Key.EmployeeId == person.Person.Id).Select(v => v.Value).ToList();
            model.AddLinearConstraint(LinearExpr.Sum(turns), Math.Min(level - before, turns.Count), Math.Max(0, level + 1 - before));
        }

        model.Maximize(LinearExpr.Sum(at.Values));
        var solver = new CpSolver { StringParameters = Parameters };
        return solver.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? _people.ToDictionary(
                p => p.Person.Id,
                p => new SortedSet<DateOnly>(at.Where(v => v.Key.EmployeeId == p.Person.Id && solver.BooleanValue(v.Value)).Select(v => v.Key.Date)))
            : null;
    }

    private Dictionary<(Guid EmployeeId, DateOnly Date), BoolVar> Turns(CpModel model) => (
        from day in _desk.Days
        from g in day.Groups
        from person in _people
        where g.Under.Allows(person.Person.Id) && RosterDesk.InTurn(g, person, day.Date)
        select (person.Person.Id, day.Date)).ToDictionary(k => k, k => model.NewBoolVar($"{k.Id:N}{k.Date:MMdd}"));

    private void KeepLimits(CpModel model, Dictionary<(Guid EmployeeId, DateOnly Date), BoolVar> at)
    {
        var own = _people.Select(p => p.Person.Id).ToHashSet();
        foreach (var (day, under) in _desk.Days.SelectMany(d => d.Groups.Select(g => (d.Date, g.Under))))
        {
            foreach (var limit in under.LimitsOn(day))
            {
                var below = under.People.Where(p => OfficeUnderPolicy.Below(p, limit.Unit)).ToList();
                var turns = below.Where(p => at.ContainsKey((p.Person.Id, day))).Select(p => at[(p.Person.Id, day)]).ToList();
                var taken = below.Count(p => !own.Contains(p.Person.Id)
                    && (_desk.EnteredFor(p.Person.Id, day) == WorkMode.Home || _home.GetValueOrDefault(p.Person.Id)?.Contains(day) == true));
                model.AddLinearConstraint(LinearExpr.Sum(turns), 0, Math.Max(0, _desk.MostAtHome(limit, below, day) - taken));
            }
        }
    }

    private void KeepCaps(CpModel model, Dictionary<(Guid EmployeeId, DateOnly Date), BoolVar> at)
    {
        var caps = _desk.Days.SelectMany(d => d.Groups.Select(g => (d.Date, g.Under.Rules.MaxDaysPerWeek))).Where(c => c.MaxDaysPerWeek is not null)
            .GroupBy(c => RosterDesk.MondayOf(c.Date), c => c.MaxDaysPerWeek!.Value).ToDictionary(g => g.Key, g => g.Min());
        foreach (var week in at.Keys.Where(k => caps.ContainsKey(RosterDesk.MondayOf(k.Date))).GroupBy(k => (k.EmployeeId, Monday: RosterDesk.MondayOf(k.Date))))
        {
            model.AddLinearConstraint(LinearExpr.Sum(week.Select(k => at[k])), 0, Math.Max(0, caps[week.Key.Monday] - _desk.HomeInWeek.GetValueOrDefault((week.Key.EmployeeId, week.Key.Monday))));
        }
    }
}
