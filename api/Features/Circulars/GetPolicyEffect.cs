namespace WfhApi.Features.Circulars;

/// <summary>
/// What a version of a circular does, or would do: who may be at home, how many on each day, which units cannot comply, what is
/// expected of people. It is computed by the rules that roster and check-in follow; everybody is taken to be present.
/// </summary>
/// <param name="From">First day; the circular's first day, or today if that is later, when left out.</param>
/// <param name="To">Last day, at most 62 days on; four weeks when left out.</param>
/// <param name="AgainstId">Another version to compare with: who gains and who loses.</param>
public sealed record GetPolicyEffect(DateOnly? From, DateOnly? To, Guid? AgainstId) : IQuery<PolicyEffect>
{
    internal Guid Id { get; init; }
}

/// <summary>What a circular does.</summary>
/// <param name="From">First day looked at.</param>
/// <param name="To">Last day looked at.</param>
/// <param name="People">People in service whom it covers; where another circular of a narrower scope is in force, its people are not counted.</param>
/// <param name="Eligible">Those of them whom no rule keeps in the office.</param>
/// <param name="Excluded">How many each rule keeps in the office; a person counts for the first rule that names them.</param>
/// <param name="Days">The working days of the range.</param>
/// <param name="Offices">Office by office, in the order of their codes.</param>
/// <param name="Warnings">What its author should look at; none of it prevents activation.</param>
/// <param name="Comparison">Against the other version, where one was asked for.</param>
public sealed record PolicyEffect(
    DateOnly From,
    DateOnly To,
    int People,
    int Eligible,
    IReadOnlyList<ExcludedPeople> Excluded,
    IReadOnlyList<PolicyEffectDay> Days,
    IReadOnlyList<PolicyEffectOffice> Offices,
    IReadOnlyList<PolicyWarning> Warnings,
    PolicyComparison? Comparison);

/// <summary>People whom one rule keeps in the office.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">The requirement or circular behind it.</param>
/// <param name="People">How many.</param>
public sealed record ExcludedPeople(string Code, string Reason, string Source, int People);

/// <summary>One working day under the circular.</summary>
/// <param name="Date">The day.</param>
/// <param name="Quota">How many the quotas of all offices allow together.</param>
/// <param name="HomeAtMost">How many can be at home once minimums on site are kept too; 0 on weekdays without working from home.</param>
/// <param name="ExpectedCheckpoints">Checkpoints expected of so many people at home.</param>
public sealed record PolicyEffectDay(DateOnly Date, int Quota, int HomeAtMost, int ExpectedCheckpoints);

/// <summary>One office under the circular.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="UnitCode">Its code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="People">People in service.</param>
/// <param name="Eligible">Those whom no rule keeps in the office.</param>
/// <param name="MinimumOnSite">How many stay in the office as a whole; 0: no such rule.</param>
/// <param name="Quotas">The quota on each of the days, in their order.</param>
/// <param name="HomeAtMost">How many can be at home on each of the days, in their order.</param>
public sealed record PolicyEffectOffice(
    Guid UnitId, string UnitCode, string UnitName, int People, int Eligible, int MinimumOnSite, IReadOnlyList<int> Quotas, IReadOnlyList<int> HomeAtMost);

/// <summary>Something to look at before a circular is activated.</summary>
/// <param name="Code">
/// <c>unit-too-small</c> (fewer people than its minimum), <c>nobody-eligible</c>, <c>rule-names-nobody</c>, <c>unknown-unit-code</c>,
/// <c>unknown-nip</c>, <c>change-outside-dates</c>, <c>week-cap-not-recorded</c> (FWA-01), <c>overlaps</c> (another circular in force; the narrower scope wins, then the later start).
/// </param>
/// <param name="Text">What it is about.</param>
/// <param name="UnitId">The unit, where it is about one.</param>
public sealed record PolicyWarning(string Code, string Text, Guid? UnitId);

/// <summary>Two versions side by side.</summary>
/// <param name="AgainstId">The other version.</param>
/// <param name="Gained">People who may be at home under this version and not under the other.</param>
/// <param name="Lost">People who may not any more.</param>
/// <param name="Offices">Offices in which that changes for somebody.</param>
public sealed record PolicyComparison(Guid AgainstId, int Gained, int Lost, IReadOnlyList<PolicyComparisonOffice> Offices);

/// <summary>One office in a comparison.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Gained">People who gain.</param>
/// <param name="Lost">People who lose.</param>
public sealed record PolicyComparisonOffice(Guid UnitId, string UnitName, int Gained, int Lost);

internal sealed class GetPolicyEffectValidator : AbstractValidator<GetPolicyEffect>
{
    public GetPolicyEffectValidator() =>
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
}

internal sealed class GetPolicyEffectHandler(WfhDb db, Caller caller, PolicyShelf shelf) : IRequestHandler<GetPolicyEffect, Result<PolicyEffect>>
{
    private const int DaysDefault = 28;
    private const int NamesInWarning = 5;

    public async Task<Result<PolicyEffect>> Handle(GetPolicyEffect query, CancellationToken ct)
    {
        if (await shelf.Find(query.Id, ct) is not { } policy)
        {
            return new NotFound();
        }

        var against = query.AgainstId is { } other ? await shelf.Find(other, ct) : null;
        if (query.AgainstId is not null && against is null)
        {
            return new NotFound { Field = "againstId" };
        }

        var from = query.From ?? (policy.EffectiveFrom > shelf.Today ? policy.EffectiveFrom : shelf.Today);
        from = from > policy.EffectiveTo ? policy.EffectiveTo : from < policy.EffectiveFrom ? policy.EffectiveFrom : from;
        var to = query.To ?? from.AddDays(DaysDefault - 1);
        to = to > policy.EffectiveTo ? policy.EffectiveTo : to < from ? from : to;

        var stored = await AgencyCalendar.Load(db, caller.AgencyId, from, to, ct);
        var calendar = stored.With(policy);
        var people = await db.Employees.AsNoTracking()
            .Where(e => e.AgencyId == caller.AgencyId && e.State != EmploymentState.Inactive)
            .Where(e => db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(policy.ScopeUnitId)))
            .OrderBy(e => e.Id).ToListAsync(ct);
        var offices = calendar.Offices(people, policy, from);
        var dates = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => calendar.HoursOn(policy.Rules, d) is not null).ToList();

        var rows = offices.ConvertAll(o => new PolicyEffectOffice(
            o.Office.Id, o.Office.Code, o.Office.Name, o.People.Count, o.Eligible.Count, o.MinimumOf(o.Office), dates.ConvertAll(o.QuotaOn), dates.ConvertAll(o.HomeAtMostOn)));
        var days = dates.Select((date, n) =>
        {
            var home = rows.Sum(r => r.HomeAtMost[n]);
            return new PolicyEffectDay(date, rows.Sum(r => r.Quotas[n]), home, home * policy.Rules.SlotsOn(WorkMode.Home, date.DayOfWeek).Count());
        }).ToList();
        var excluded = offices.SelectMany(o => o.Excluded).GroupBy(e => e.Rule.Code)
            .Select(g => new ExcludedPeople(g.Key, $"{g.First().Rule.Reason}", g.First().Rule.Source, g.Sum(e => e.People)))
            .OrderByDescending(e => e.People).ThenBy(e => e.Code, StringComparer.Ordinal).ToList();
        return new PolicyEffect(
            from, to, rows.Sum(r => r.People), rows.Sum(r => r.Eligible), excluded, days, rows,
            [.. Warnings(policy, stored, calendar, offices, people, from)],
            against is null ? null : Compare(calendar, offices, against));
    }

    private static PolicyComparison Compare(AgencyCalendar calendar, List<OfficeUnderPolicy> offices, PolicyVersion against)
    {
        List<PolicyComparisonOffice> changed = [];
        foreach (var office in offices)
        {
            var (gained, lost) = (0, 0);
            foreach (var person in office.People)
            {
                var now = office.ExclusionOf(person.Person.Id) is null;
                var before = person.Unit.Lineage.Contains(against.ScopeUnitId) && against.Rules.ExclusionOf(person.Person, person.Kinds, person.Codes) is null;
                (gained, lost) = (gained + (now && !before ? 1 : 0), lost + (before && !now ? 1 : 0));
            }

            if (gained + lost > 0)
            {
                changed.Add(new(office.Office.Id, calendar.Units[office.Office.Id].Name, gained, lost));
            }
        }

        return new(against.Id, changed.Sum(c => c.Gained), changed.Sum(c => c.Lost), changed);
    }

    private static IEnumerable<PolicyWarning> Warnings(
        PolicyVersion policy, AgencyCalendar stored, AgencyCalendar calendar, List<OfficeUnderPolicy> offices, List<Employee> people, DateOnly from)
    {
        var rules = policy.Rules;
        static PolicyWarning Warn(string code, string id, string en, Guid? unitId = null) => new(code, $"{new LocalText(id, en)}", unitId);

        foreach (var (unit, minimum, count) in offices.SelectMany(o => o.TooSmall))
        {
            yield return Warn("unit-too-small", $"{unit.Name} memiliki {count} pegawai, kurang dari minimum {minimum} di kantor; tidak seorang pun dapat WFH.", $"{unit.Name} has {count} people, fewer than its minimum of {minimum}; nobody can be at home.", unit.Id);
        }

        foreach (var office in offices.Where(o => o.Eligible.Count == 0))
        {
            yield return Warn("nobody-eligible", $"Tidak ada pegawai {office.Office.Name} yang dapat WFH.", $"Nobody of {office.Office.Name} may be at home.", office.Office.Id);
        }

        var everyone = offices.SelectMany(o => o.People).ToList();
        foreach (var rule in rules.Exclusions.Concat(rules.Exceptions).Where(r => !everyone.Exists(p => r.Matches(p.Person, p.Kinds, p.Codes))))
        {
            yield return Warn("rule-names-nobody", $"Aturan {rule.Code} tidak mengenai siapa pun: {rule.Reason.Id}", $"The rule {rule.Code} matches nobody: {rule.Reason.En}");
        }

        var known = calendar.Units.Values.Select(u => u.Code).ToHashSet();
        foreach (var code in rules.CoveredUnitCodes.Concat(rules.Quota.Units.Select(u => u.UnitCode)).Concat(rules.MinimumOnSite.SelectMany(m => m.UnitCodes))
            .Concat(rules.Exclusions.Concat(rules.Exceptions).SelectMany(r => r.UnitCodes)).Distinct().Where(c => !known.Contains(c)))
        {
            yield return Warn("unknown-unit-code", $"Kode unit {code} tidak dikenal.", $"There is no unit with the code {code}.");
        }

        var nips = people.Select(p => p.Nip).ToHashSet();
        var strangers = (rules.AnnexNips ?? []).Concat(rules.Exclusions.Concat(rules.Exceptions).SelectMany(r => r.Nips)).Distinct().Where(n => !nips.Contains(n)).ToList();
        if (strangers.Count > 0)
        {
            var some = string.Join(", ", strangers.Take(NamesInWarning));
            yield return Warn("unknown-nip", $"{strangers.Count} NIP tidak dikenal dalam cakupan, antara lain {some}.", $"{strangers.Count} NIPs are not known in the scope, among them {some}.");
        }

        foreach (var change in rules.Quota.Changes.Where(c => c.To < policy.EffectiveFrom || c.From > policy.EffectiveTo))
        {
            yield return Warn("change-outside-dates", $"Perubahan kuota {change.From.InWords().Id} berada di luar masa berlaku.", $"The change of quota of {change.From.InWords().En} lies outside the dates of the policy.");
        }

        if (rules.ExceedsFlexibleDays(policy.EffectiveFrom))
        {
            yield return Warn("week-cap-not-recorded", "Lebih dari dua hari seminggu di luar kantor memerlukan instruksi yang dicatat (PermenPANRB 4/2025).", "More than two days a week away from the office need an instruction on record (PermenPANRB 4/2025).");
        }

        foreach (var other in stored.PoliciesOf(calendar.Units[policy.ScopeUnitId], from).Concat(stored.Narrower(policy, from)).Where(p => p.PolicyId != policy.PolicyId).DistinctBy(p => p.Id))
        {
            yield return Warn("overlaps", $"{other.Number} juga berlaku; yang cakupannya lebih sempit menang, lalu yang mulai lebih akhir.", $"{other.Number} is in force too; the narrower scope wins, then the later start.", other.ScopeUnitId);
        }
    }
}
