namespace WfhApi.Domain;

/// <summary>
/// Makes the roster of an office: within quota, minimum on site and weekly cap, in turns, whoever has been at home least first
/// (JAMBI-05). Quotas and minimums are nested like the units, so giving days in the order of need fills them as far as they can
/// be filled; where cohorts or caps then leave a unit's people more than a day apart, a solver shares that unit's days anew.
/// </summary>
public sealed class RosterMaker
{
    private readonly RosterDesk _desk;
    private readonly Dictionary<Guid, int> _ledger;
    private readonly Dictionary<Guid, DateOnly> _last = [];
    private readonly Dictionary<(Guid, DateOnly Monday), int> _week;
    private readonly Dictionary<Guid, SortedSet<DateOnly>> _home = [];

    private RosterMaker(RosterDesk desk)
    {
        _desk = desk;
        _ledger = desk.HomeBefore.ToDictionary();
        _week = desk.HomeInWeek.ToDictionary();
    }

    public static IReadOnlyList<PlannedTurns> Make(RosterDesk desk)
    {
        var maker = new RosterMaker(desk);
        foreach (var day in desk.Days)
        {
            foreach (var group in day.Groups)
            {
                maker.Fill(day.Date, group);
            }
        }

        maker.Even();
        return [.. maker._home.OrderBy(h => h.Key).Where(h => h.Value.Count > 0).Select(h => new PlannedTurns(h.Key, [.. h.Value]))];
    }

    private void Fill(DateOnly date, OfficeOnDay group)
    {
        var under = group.Under;
        var monday = RosterDesk.MondayOf(date);
        var room = Room(date, under);
        var most = under.Rules.MaxDaysPerWeek;
        foreach (var person in under.People.Where(p => _desk.EnteredFor(p.Person.Id, date) == WorkMode.Home))
        {
            Count(person.Person.Id, date);
        }

        var candidates = under.Eligible
            .Where(p => _desk.EnteredFor(p.Person.Id, date) is null && RosterDesk.InTurn(group, p, date))
            .Where(p => most is null || _week.GetValueOrDefault((p.Person.Id, monday)) < most)
            .OrderBy(p => _ledger.GetValueOrDefault(p.Person.Id))
            .ThenBy(p => _last.GetValueOrDefault(p.Person.Id))
            .ThenBy(p => under.RankOf(p))
            .ToList();
        var wanted = most is { } cap ? Share(date, group, candidates, monday, cap) : candidates.Count;
        foreach (var person in candidates)
        {
            if (wanted == 0)
            {
                break;
            }

            var limits = person.Unit.Lineage.Where(room.ContainsKey).ToList();
            if (limits.TrueForAll(u => room[u] > 0))
            {
                limits.ForEach(u => room[u]--);
                Place(person.Person.Id, date);
                wanted--;
            }
        }
    }

    /// <summary>Where a week allows fewer days than the quota, they are spread over its days instead of being used up by Tuesday.</summary>
    private int Share(DateOnly date, OfficeOnDay group, List<Rosterable> candidates, DateOnly monday, int cap)
    {
        var left = candidates.Sum(p => cap - _week.GetValueOrDefault((p.Person.Id, monday)));
        var days = _desk.Days.Count(d => d.Date >= date && RosterDesk.MondayOf(d.Date) == monday && group.Under.Rules.HomeOn(d.Date.DayOfWeek));
        return group.Under.Rules.Rotation.Pattern == RotationPattern.Free ? (left + days - 1) / days : candidates.Count;
    }

    /// <summary>How many more can be at home below each unit that has a limit.</summary>
    private Dictionary<Guid, int> Room(DateOnly date, OfficeUnderPolicy under)
    {
        Dictionary<Guid, int> room = [];
        foreach (var limit in under.LimitsOn(date))
        {
            var below = under.People.Where(p => OfficeUnderPolicy.Below(p, limit.Unit)).ToList();
            var home = below.Count(p => _desk.EnteredFor(p.Person.Id, date) == WorkMode.Home);
            room[limit.Unit.Id] = Math.Min(room.GetValueOrDefault(limit.Unit.Id, int.MaxValue), Math.Max(0, _desk.MostAtHome(limit, below, date) - home));
        }

        return room;
    }

    private void Place(Guid employeeId, DateOnly date)
    {
        if (!_home.TryGetValue(employeeId, out var days))
        {
            _home[employeeId] = days = [];
        }

        days.Add(date);
        Count(employeeId, date);
    }

    private void Count(Guid employeeId, DateOnly date)
    {
        _ledger[employeeId] = _ledger.GetValueOrDefault(employeeId) + 1;
        _last[employeeId] = date;
        var week = (employeeId, RosterDesk.MondayOf(date));
        _week[week] = _week.GetValueOrDefault(week) + 1;
    }

    /// <summary>Units whose people ended up more than a day apart have their own days shared anew, everybody else staying as they are.</summary>
    private void Even()
    {
        var people = _desk.Days.SelectMany(d => d.Groups).SelectMany(g => g.Under.Eligible).DistinctBy(p => p.Person.Id).ToList();
        foreach (var unit in people.GroupBy(p => p.Unit.Id).OrderBy(g => g.Key))
        {
            var comparable = unit.Where(Comparable).OrderBy(p => p.Person.Id).ToList();
            if (comparable.Count > 1 && Spread(comparable) > 1)
            {
                foreach (var (employeeId, days) in FairTurns.Share(_desk, comparable, _home))
                {
                    _ledger[employeeId] += days.Count - _home.GetValueOrDefault(employeeId, []).Count;
                    _home[employeeId] = days;
                }
            }
        }
    }

    /// <summary>Only who was there on all days, under the same rules, can be compared: leave is nobody's unfairness.</summary>
    private bool Comparable(Rosterable person) =>
        _desk.Days.All(d => _desk.EnteredFor(person.Person.Id, d.Date) is null && d.Groups.Any(g => g.Under.Allows(person.Person.Id)));

    private int Spread(List<Rosterable> people)
    {
        var days = people.ConvertAll(p => _ledger.GetValueOrDefault(p.Person.Id));
        return days.Max() - days.Min();
    }
}
