namespace WfhApi.Data;

/// <summary>What decides the shape of an agency's days in a range: units, holidays, circulars in force and standing rules.</summary>
internal sealed class AgencyCalendar
{
    /// <summary>Nobody worked under these rules before; and further back the zones are sun time, with odd seconds.</summary>
    private const int FirstYear = 1970;

    private readonly Dictionary<DateOnly, Holiday> _holidays;
    private readonly List<RamadanPeriod> _ramadan;
    private readonly List<PolicyVersion> _policies;
    private readonly Dictionary<(DateOnly From, DateOnly To), int> _workingDays = [];

    internal AgencyCalendar(Agency agency, IReadOnlyDictionary<Guid, Unit> units, Dictionary<DateOnly, Holiday> holidays, List<RamadanPeriod> ramadan, List<PolicyVersion> policies) =>
        (Agency, Units, _holidays, _ramadan, _policies) = (agency, units, holidays, ramadan, policies);

    public Agency Agency { get; }

    public IReadOnlyDictionary<Guid, Unit> Units { get; }

    public static async Task<AgencyCalendar> Load(WfhDb db, Guid agencyId, DateOnly from, DateOnly to, CancellationToken ct) => new(
        await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId, ct),
        await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId).ToDictionaryAsync(u => u.Id, ct),
        await db.Holidays.AsNoTracking().Where(h => h.AgencyId == agencyId && from <= h.Date && h.Date <= to).ToDictionaryAsync(h => h.Date, ct),
        await db.RamadanPeriods.AsNoTracking().Where(p => p.AgencyId == agencyId && p.From <= to && from <= p.To).ToListAsync(ct),
        await db.PolicyVersions.AsNoTracking()
            .Where(p => p.AgencyId == agencyId && p.Status != PolicyStatus.Draft && p.EffectiveFrom <= to)
            .ToListAsync(ct));

    public Holiday? Holiday(DateOnly date) => _holidays.GetValueOrDefault(date);

    /// <summary>Of the circulars in force over the unit, the one of the narrowest scope; among equals the latest.</summary>
    public PolicyVersion? PolicyOf(Unit unit, DateOnly date) => PoliciesOf(unit, date).FirstOrDefault();

    /// <summary>The circulars in force over the unit, the one that wins first. An amendment replaces what came before it from its first day on.</summary>
    public IEnumerable<PolicyVersion> PoliciesOf(Unit unit, DateOnly date) => _policies
        .Where(p => p.InForceOn(date) && unit.Lineage.Contains(p.ScopeUnitId))
        .Where(p => !_policies.Exists(later => later.PolicyId == p.PolicyId && later.Version > p.Version && later.EffectiveFrom <= date))
        .OrderByDescending(p => Units[p.ScopeUnitId].Lineage.Length)
        .ThenByDescending(p => p.EffectiveFrom)
        .ThenByDescending(p => p.Version);

    /// <summary>The unit and everything above it, the unit first.</summary>
    public IReadOnlyList<Unit> Upward(Unit unit) => [.. unit.Lineage.Reverse().Select(id => Units[id])];

    /// <summary>Circulars in force somewhere below the scope of another, which win there.</summary>
    public IEnumerable<PolicyVersion> Narrower(PolicyVersion policy, DateOnly date) => _policies
        .Where(p => p.InForceOn(date) && p.ScopeUnitId != policy.ScopeUnitId && Units[p.ScopeUnitId].Lineage.Contains(policy.ScopeUnitId));

    /// <summary>The same calendar with a version in force, as if it were activated: what would it do?</summary>
    public AgencyCalendar With(PolicyVersion policy)
    {
        var tried = PolicyVersion.Draft(policy.AgencyId, policy.PolicyId, policy.Version, policy.Content, policy.Id);
        tried.Status = PolicyStatus.Active;
        return new(Agency, Units, _holidays, _ramadan, [.. _policies.Where(p => p.Id != policy.Id && !(p.PolicyId == policy.PolicyId && p.Version > policy.Version)), tried]);
    }

    /// <summary>The people of each office whom a circular governs on a day, in the order of the offices' codes.</summary>
    public List<OfficeUnderPolicy> Offices(IEnumerable<Employee> people, PolicyVersion policy, DateOnly date)
    {
        var governed = Units.Values.Where(u => PolicyOf(u, date)?.Id == policy.Id).ToDictionary(u => u.Id, Upward);
        return
        [
            .. people.Where(p => governed.ContainsKey(p.UnitId))
                .Select(p => new Rosterable(p, governed[p.UnitId]))
                .GroupBy(p => p.Unit.OfficeId)
                .Select(g => new OfficeUnderPolicy(Units[g.Key], [.. g], policy.Rules))
                .OrderBy(o => o.Office.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a person may be at home on a day, and why.</summary>
    /// <param name="homeDaysThatWeek">Other days of that week on which they are rostered at home.</param>
    public EligibilityOnDay EligibilityOf(Employee person, DateOnly date, int homeDaysThatWeek)
    {
        var unit = Units[person.UnitId];
        var policies = PoliciesOf(unit, date).ToList();
        var policy = policies.FirstOrDefault();
        return new(
            person, date, Eligibility.Of(person, Upward(unit), date, policy, Holiday(date), HoursOn(policy?.Rules ?? Agency.StandingRules, date), homeDaysThatWeek), [.. policies.Skip(1)]);
    }

    /// <summary>A circular rules the days away from the office; days on site follow the standing rules.</summary>
    public (PolicyVersion? Policy, PolicyRules Rules) RulesOf(Unit unit, DateOnly date, WorkMode mode) =>
        mode is WorkMode.Home or WorkMode.Elsewhere && PolicyOf(unit, date) is { } policy ? (policy, policy.Rules) : (null, Agency.StandingRules);

    /// <summary>The hours of a date, null where it is no working day.</summary>
    public WorkingHours? HoursOn(PolicyRules rules, DateOnly date) =>
        Holiday(date) is null && date.Year >= FirstYear ? rules.HoursOn(date, _ramadan.Any(p => p.From <= date && date <= p.To)) : null;

    /// <summary>How many working days lie between two dates, the later one not counted: holidays are skipped (METRO-02).</summary>
    public int WorkingDays(DateOnly from, DateOnly to)
    {
        if (!_workingDays.TryGetValue((from, to), out var count))
        {
            // Day after day of one period is asked for: each answer is the one before it plus a day.
            count = to <= from ? 0 : WorkingDays(from, to.AddDays(-1)) + (HoursOn(Agency.StandingRules, to.AddDays(-1)) is null ? 0 : 1);
            _workingDays[(from, to)] = count;
        }

        return count;
    }

    /// <summary>What the plan of a day at home shall hold (DKI-09), never more than the day has; 0 elsewhere, and where it is no working day.</summary>
    public int MinimumPlannedMinutes(Unit unit, DateOnly date, WorkMode mode)
    {
        var rules = RulesOf(unit, date, mode).Rules;
        return mode == WorkMode.Home ? Math.Min(rules.MinimumPlannedMinutes, HoursOn(rules, date)?.NetMinutes ?? 0) : 0;
    }

    /// <summary>The day as planned; without a roster row the person is expected in the office.</summary>
    public WorkDay? Open(Employee person, Unit unit, DateOnly date, RosterDay? planned, DateTimeOffset now)
    {
        var mode = planned?.Mode ?? WorkMode.Office;
        var (policy, rules) = RulesOf(unit, date, mode);
        if (HoursOn(rules, date) is not { } hours)
        {
            return null;
        }

        var day = WorkDay.Open(person, unit, date, mode, rules, policy?.Id, hours, now);
        day.Excused = planned?.Source == RosterSource.Closure;
        return day;
    }
}
