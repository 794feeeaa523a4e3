namespace WfhApi.Domain;

/// <summary>The people of an office who follow one circular on one day, and where the day stands in its rotation.</summary>
/// <param name="Under">The people and their limits.</param>
/// <param name="PolicyVersionId">The version of the circular.</param>
/// <param name="Turn">Working days since the circular began: holidays are skipped, not counted (METRO-02).</param>
/// <param name="Week">Weeks since the circular began.</param>
public sealed record OfficeOnDay(OfficeUnderPolicy Under, Guid PolicyVersionId, int Turn, int Week);

/// <summary>One working day of an office; people whom no circular covers are in none of the groups.</summary>
public sealed record RosterDate(DateOnly Date, IReadOnlyList<OfficeOnDay> Groups);

/// <summary>Everything from which a roster follows. The same desk always gives the same roster.</summary>
/// <param name="Office">The office.</param>
/// <param name="Days">Its working days in the period, ascending.</param>
/// <param name="HomeBefore">The fairness ledger: days at home of the year outside the period, swaps included.</param>
/// <param name="Entered">What people decided already: leave, sickness, duty, swaps, recalls. It is never overruled.</param>
/// <param name="HomeInWeek">Days at home in weeks that the period shares with days outside it, by their Monday.</param>
public sealed record RosterDesk(
    Unit Office,
    IReadOnlyList<RosterDate> Days,
    IReadOnlyDictionary<Guid, int> HomeBefore,
    IReadOnlyDictionary<(Guid EmployeeId, DateOnly Date), WorkMode> Entered,
    IReadOnlyDictionary<(Guid EmployeeId, DateOnly Monday), int> HomeInWeek)
{
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    public WorkMode? EnteredFor(Guid employeeId, DateOnly date) => Entered.TryGetValue((employeeId, date), out var mode) ? mode : null;

    /// <summary>On site or at home: not on leave, sick, on duty elsewhere or studying.</summary>
    public bool Present(Guid employeeId, DateOnly date) => EnteredFor(employeeId, date) is null or WorkMode.Office or WorkMode.Home or WorkMode.Elsewhere;

    /// <summary>How many of these people, all those below the limit's unit, it lets be at home on a day.</summary>
    public int MostAtHome(HomeLimit limit, IReadOnlyList<Rosterable> below, DateOnly date) =>
        limit.Kind == HomeLimitKind.Quota ? limit.Count : below.Count(p => Present(p.Person.Id, date)) - limit.Count;

    /// <summary>Whether the rotation gives the person this day at all.</summary>
    public static bool InTurn(OfficeOnDay group, Rosterable person, DateOnly date)
    {
        var rotation = group.Under.Rules.Rotation;
        return group.Under.Rules.HomeOn(date.DayOfWeek) && rotation.Pattern switch
        {
            RotationPattern.AlternateDays => group.Under.CohortOf(person) == group.Turn % rotation.Cohorts,
            RotationPattern.WeeklyCohorts => group.Under.CohortOf(person) == group.Week % rotation.Cohorts,
            _ => true,
        };
    }

    /// <summary>What a plan breaks, day by day and person by person; the same check before publication and after each change.</summary>
    public IReadOnlyList<RosterProblem> ProblemsOf(IReadOnlyCollection<PlannedTurns> plan)
    {
        List<RosterProblem> problems = [];
        var planned = plan.SelectMany(p => p.Home.Select(d => (p.EmployeeId, Date: d))).ToHashSet();
        foreach (var day in Days)
        {
            if (day.Groups.Count == 0)
            {
                problems.Add(new("no-policy", new($"Tidak ada kebijakan yang berlaku pada {day.Date.InWords().Id}.", $"No policy is in force on {day.Date.InWords().En}."), day.Date));
            }

            foreach (var group in day.Groups)
            {
                problems.AddRange(ProblemsOf(day.Date, group.Under, planned));
            }
        }

        problems.AddRange(OverWeekCap(planned));
        return problems;
    }

    private IEnumerable<RosterProblem> ProblemsOf(DateOnly date, OfficeUnderPolicy under, HashSet<(Guid, DateOnly)> planned)
    {
        bool Home(Rosterable p) => AtHome(p.Person.Id, date, planned);
        foreach (var person in under.People.Where(p => planned.Contains((p.Person.Id, date))))
        {
            if (under.ExclusionOf(person.Person.Id) is { } rule)
            {
                yield return new("not-eligible", new($"{person.Person.Name}: {rule.Reason.Id}", $"{person.Person.Name}: {rule.Reason.En}"), date, person.Unit.Id, person.Person.Id);
            }
            else if (!under.Rules.HomeOn(date.DayOfWeek))
            {
                yield return new("not-eligible", new($"{person.Person.Name}: kebijakan tidak menempatkan siapa pun di rumah pada hari itu.", $"{person.Person.Name}: the policy has nobody at home on that weekday."), date, person.Unit.Id, person.Person.Id);
            }
        }

        foreach (var limit in under.LimitsOn(date))
        {
            var below = under.People.Where(p => OfficeUnderPolicy.Below(p, limit.Unit)).ToList();
            var home = below.Count(Home);
            if (limit.Kind == HomeLimitKind.Quota)
            {
                if (home > limit.Count)
                {
                    yield return new("over-quota", new($"{limit.Unit.Name}, {date.InWords().Id}: {home} orang WFH, kuota {limit.Count}.", $"{limit.Unit.Name}, {date.InWords().En}: {home} people at home, the quota is {limit.Count}."), date, limit.Unit.Id);
                }

                continue;
            }

            var present = below.Count(p => Present(p.Person.Id, date));
            if (present < limit.Count)
            {
                yield return new("minimum-cannot-be-kept", new($"{limit.Unit.Name}, {date.InWords().Id}: hanya {present} orang hadir, minimum {limit.Count} di kantor.", $"{limit.Unit.Name}, {date.InWords().En}: only {present} people are there, the minimum on site is {limit.Count}."), date, limit.Unit.Id);
            }

            if (home > 0 && present - home < limit.Count)
            {
                yield return new("below-minimum", new($"{limit.Unit.Name}, {date.InWords().Id}: {present - home} orang di kantor, minimum {limit.Count}.", $"{limit.Unit.Name}, {date.InWords().En}: {present - home} people on site, the minimum is {limit.Count}."), date, limit.Unit.Id);
            }
        }
    }

    private IEnumerable<RosterProblem> OverWeekCap(HashSet<(Guid EmployeeId, DateOnly Date)> planned)
    {
        var people = Days.SelectMany(d => d.Groups.SelectMany(g => g.Under.People.Select(p => (Person: p, d.Date, Most: g.Under.Rules.MaxDaysPerWeek))));
        foreach (var week in people.Where(x => x.Most is not null && AtHome(x.Person.Person.Id, x.Date, planned)).GroupBy(x => (x.Person.Person.Id, Monday: MondayOf(x.Date))))
        {
            var days = week.Count() + HomeInWeek.GetValueOrDefault((week.Key.Id, week.Key.Monday));
            var most = week.Min(x => x.Most!.Value);
            if (days > most && week.Any(x => planned.Contains((x.Person.Person.Id, x.Date))))
            {
                var name = week.First().Person.Person.Name;
                yield return new("over-week-cap", new($"{name}: {days} hari WFH pada pekan {week.Key.Monday.InWords().Id}, batasnya {most}.", $"{name}: {days} days at home in the week of {week.Key.Monday.InWords().En}, the cap is {most}."), week.Key.Monday, null, week.Key.Id);
            }
        }
    }

    private bool AtHome(Guid employeeId, DateOnly date, HashSet<(Guid, DateOnly)> planned) =>
        EnteredFor(employeeId, date) is { } entered ? entered == WorkMode.Home : planned.Contains((employeeId, date));
}
