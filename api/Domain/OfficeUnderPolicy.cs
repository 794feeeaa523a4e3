namespace WfhApi.Domain;

/// <summary>One person whom a roster may place, and the units above them, their own first.</summary>
public sealed record Rosterable(Employee Person, IReadOnlyList<Unit> Upward)
{
    public UnitKind[] Kinds { get; } = [.. Upward.Select(u => u.Kind)];

    public string[] Codes { get; } = [.. Upward.Select(u => u.Code)];

    public Unit Unit => Upward[0];
}

/// <summary>Why not more people of a unit may be at home on a day.</summary>
public enum HomeLimitKind
{
    /// <summary>The share that the circular allows.</summary>
    Quota,

    /// <summary>So many people of the unit stay in the office.</summary>
    MinimumOnSite,
}

/// <summary>One limit on the people of a unit on a day.</summary>
/// <param name="Unit">The unit with everything below it.</param>
/// <param name="Kind">Quota or minimum on site.</param>
/// <param name="Count">The quota: at most so many at home. The minimum: at least so many in the office.</param>
public sealed record HomeLimit(Unit Unit, HomeLimitKind Kind, int Count);

/// <summary>
/// One office (OPD) under one circular: who may be at home, how many, and how many stay. Simulation, generation, publication and
/// every later change ask this one class, so that none of them counts in its own way.
/// </summary>
public sealed class OfficeUnderPolicy
{
    private readonly Dictionary<Guid, PeopleRule> _excluded = [];
    private readonly Dictionary<Guid, (int People, int Eligible)> _below = [];
    private readonly Dictionary<Guid, int> _rank = [];
    private readonly Dictionary<Guid, int> _place = [];

    public OfficeUnderPolicy(Unit office, IReadOnlyList<Rosterable> people, PolicyRules rules)
    {
        (Office, People, Rules) = (office, people, rules);
        Codes = office.Lineage.Length > 0 && people.Count > 0 ? people[0].Codes[^Math.Min(office.Lineage.Length, people[0].Codes.Length)..] : [office.Code];
        foreach (var person in people)
        {
            if (rules.ExclusionOf(person.Person, person.Kinds, person.Codes) is { } rule)
            {
                _excluded[person.Person.Id] = rule;
            }
        }

        Eligible = [.. people.Where(p => !_excluded.ContainsKey(p.Person.Id))];
        // Ids rise with the time of hiring; people of one unit alternate, so that each unit is divided evenly and none empties first.
        foreach (var (place, person) in Eligible.OrderBy(p => p.Person.Id).GroupBy(p => p.Unit.Id).SelectMany(unit => unit.Index()).OrderBy(x => x.Index).ThenBy(x => x.Item.Person.Id))
        {
            (_place[person.Person.Id], _rank[person.Person.Id]) = (place, _rank.Count);
        }

        foreach (var person in people)
        {
            foreach (var id in person.Unit.Lineage)
            {
                var (all, eligible) = _below.GetValueOrDefault(id);
                _below[id] = (all + 1, eligible + (_excluded.ContainsKey(person.Person.Id) ? 0 : 1));
            }
        }

        Units =
        [
            .. people.SelectMany(p => p.Upward.TakeWhile(u => u.Lineage.Length >= office.Lineage.Length)).DistinctBy(u => u.Id)
                .OrderByDescending(u => u.Lineage.Length).ThenBy(u => u.Code, StringComparer.Ordinal),
        ];
    }

    public Unit Office { get; }

    public IReadOnlyList<Rosterable> People { get; }

    public PolicyRules Rules { get; }

    /// <summary>Those whom no rule keeps in the office.</summary>
    public IReadOnlyList<Rosterable> Eligible { get; }

    /// <summary>The office and the units below it that have people, the deepest first.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The codes of the office and of everything above it.</summary>
    private string[] Codes { get; }

    public bool Allows(Guid employeeId) => _rank.ContainsKey(employeeId);

    /// <summary>The cohort of an eligible person, 0 and up.</summary>
    public int CohortOf(Rosterable person) => _place[person.Person.Id] % Rules.Rotation.Cohorts;

    /// <summary>A fixed order among the eligible, where nothing else tells them apart.</summary>
    public int RankOf(Rosterable person) => _rank[person.Person.Id];

    /// <summary>The rule that keeps a person in the office; null: none.</summary>
    public PeopleRule? ExclusionOf(Guid employeeId) => _excluded.GetValueOrDefault(employeeId);

    /// <summary>How many people each rule keeps in the office; a person counts for the first rule that names them.</summary>
    public IEnumerable<(PeopleRule Rule, int People)> Excluded => _excluded.Values.GroupBy(r => r.Code).Select(g => (g.First(), g.Count()));

    /// <summary>At most so many at home on a date.</summary>
    public int QuotaOn(DateOnly date) => Rules.QuotaOn(date, Denominator((People.Count, Eligible.Count)), Codes);

    /// <summary>Every limit of a date: the office's quota, quotas of units below with a share of their own, and minimums on site.</summary>
    public IReadOnlyList<HomeLimit> LimitsOn(DateOnly date)
    {
        List<HomeLimit> limits = [new(Office, HomeLimitKind.Quota, QuotaOn(date))];
        foreach (var unit in Units)
        {
            if (unit.Id != Office.Id && Rules.Quota.Units.FirstOrDefault(q => q.UnitCode == unit.Code) is not null)
            {
                limits.Add(new(unit, HomeLimitKind.Quota, Rules.QuotaOn(date, Denominator(_below[unit.Id]), [unit.Code])));
            }

            if (MinimumOf(unit) is > 0 and var minimum)
            {
                limits.Add(new(unit, HomeLimitKind.MinimumOnSite, minimum));
            }
        }

        return limits;
    }

    /// <summary>How many stay in the office of a unit; the strictest rule that names it.</summary>
    public int MinimumOf(Unit unit) => Rules.MinimumOnSite
        .Where(m => m.UnitKinds.Contains(unit.Kind) || m.UnitCodes.Contains(unit.Code)).Select(m => m.Count).DefaultIfEmpty().Max();

    /// <summary>Units whose minimum on site is more than the people they have.</summary>
    public IEnumerable<(Unit Unit, int Minimum, int People)> TooSmall =>
        from unit in Units
        let minimum = MinimumOf(unit)
        let people = _below[unit.Id].People
        where minimum > people
        select (unit, minimum, people);

    /// <summary>The most people who can be at home on a date with everybody present: what quota and minimums leave together.</summary>
    public int HomeAtMostOn(DateOnly date)
    {
        if (!Rules.HomeOn(date.DayOfWeek))
        {
            return 0;
        }

        var limits = LimitsOn(date).ToLookup(l => l.Unit.Id);
        var direct = Eligible.CountBy(p => p.Unit.Id).ToDictionary();
        Dictionary<Guid, int> free = [];
        foreach (var unit in Units)
        {
            var most = free.GetValueOrDefault(unit.Id) + direct.GetValueOrDefault(unit.Id);
            foreach (var limit in limits[unit.Id])
            {
                most = Math.Min(most, limit.Kind == HomeLimitKind.Quota ? limit.Count : Math.Max(0, _below[unit.Id].People - limit.Count));
            }

            if (unit.Id == Office.Id)
            {
                return most;
            }

            free[unit.ParentId!.Value] = free.GetValueOrDefault(unit.ParentId.Value) + most;
        }

        return Math.Min(free.GetValueOrDefault(Office.Id), QuotaOn(date));
    }

    public static bool Below(Rosterable person, Unit unit) => person.Unit.Lineage.Contains(unit.Id);

    private int Denominator((int People, int Eligible) counted) => Rules.Quota.Denominator == QuotaDenominator.All ? counted.People : counted.Eligible;
}
