namespace WfhApi.Features.Circulars;

/// <summary>Computes the evaluation of a circular, for the screen and for the letter.</summary>
[PerRequest]
internal sealed class EvaluationDesk(WfhDb db, Caller caller, PolicyShelf shelf, EvaluationShelf evaluations)
{
    public async Task<Result<PolicyEvaluation>> Evaluate(Guid policyId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        if (await shelf.Find(policyId, ct) is not { } policy)
        {
            return new NotFound();
        }

        if (policy.Status == PolicyStatus.Draft || policy.EffectiveFrom > shelf.Today)
        {
            return new NothingToEvaluate();
        }

        var text = await shelf.Read(policy, ct);
        var (first, last) = RangeOf(policy, text.Policy.SupersededFrom, from, to);
        var (agency, scope, roots) = (caller.AgencyId, policy.ScopeUnitId, caller.Watches);
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agency && u.Lineage.Contains(scope) && u.Lineage.Any(l => roots.Contains(l))).ToListAsync(ct);
        if (units.Count == 0)
        {
            return new NotFound();
        }

        var set = new UnitSet(scope, [.. units.Select(u => u.Id)], units.Exists(u => u.ParentId is null));
        var range = new EvaluationRange(policy.EffectiveFrom, first, last);
        var counts = await evaluations.Of(agency, set, range);
        var offices = await Offices(counts.AtHome, units.ToDictionary(u => u.Id, u => u.OfficeId), policy, ct);
        var (people, tally) = (counts.AtHome.Sum(u => u.People), Tally.Sum(counts.AtHome.Select(u => u.Tally)));
        var total = Judgement.Of(tally, people, Threshold(policy));
        var proposal = EvaluationProposal.From(total, [.. offices.Select(o => (o.UnitName, o.Judgement))], Threshold(policy));
        return new PolicyEvaluation(
            text.Policy, policy.EvaluationDates, first, last, Zones.Local(counts.AsOf, caller.TimeZoneId), Threshold(policy),
            units.Exists(u => u.Id == scope),
            SmallGroups.Is(people) ? null : people,
            SmallGroups.Is(people) ? null : Figures.Of(tally),
            total, offices,
            Compare(counts.OfficeAndHome, first, last),
            Compare(counts.BeforeAndDuring, range.Before, range.Until),
            proposal.Decision, proposal.Text.ToString(),
            policy.Decision, policy.DecisionReason, policy.DecidedAt, await NameOf(policy.DecidedBy, ct), policy.RowVersion);
    }

    private static decimal Threshold(PolicyVersion policy) => policy.Rules.Evaluation?.CompletionThresholdPercent ?? EvaluationRule.UsualThresholdPercent;

    /// <summary>The days on which this version ordered, up to today; the last 62 of them unless others are asked for.</summary>
    private (DateOnly First, DateOnly Last) RangeOf(PolicyVersion policy, DateOnly? supersededFrom, DateOnly? from, DateOnly? to)
    {
        DateOnly[] ends = [policy.EffectiveTo, shelf.Today, policy.RevokedFrom?.AddDays(-1) ?? DateOnly.MaxValue, supersededFrom?.AddDays(-1) ?? DateOnly.MaxValue];
        var end = Max(ends.Min(), policy.EffectiveFrom);
        var last = to is { } t ? Max(Min(t, end), policy.EffectiveFrom) : from is { } f ? Min(Max(f, policy.EffectiveFrom).AddDays(DateRange.DaysMax - 1), end) : end;
        var first = from is { } asked ? Min(Max(asked, policy.EffectiveFrom), last) : Max(policy.EffectiveFrom, last.AddDays(1 - DateRange.DaysMax));
        return (first, last);

        static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
        static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
    }

    private async Task<IReadOnlyList<OfficeEvaluation>> Offices(IReadOnlyList<TallyOf<Guid>> atHome, Dictionary<Guid, Guid> officeOf, PolicyVersion policy, CancellationToken ct)
    {
        var groups = atHome.GroupBy(u => officeOf[u.Key]).ToList();
        Guid[] ids = [.. groups.Select(g => g.Key)];
        var names = await db.Units.Where(u => u.AgencyId == caller.AgencyId && ids.Contains(u.Id)).Select(u => new { u.Id, u.Code, u.Name }).ToDictionaryAsync(u => u.Id, ct);
        return
        [
            .. groups.Select(g =>
            {
                var (people, tally) = (g.Sum(u => u.People), Tally.Sum(g.Select(u => u.Tally)));
                var small = SmallGroups.Is(people);
                return new OfficeEvaluation(g.Key, names[g.Key].Code, names[g.Key].Name, small ? null : people, Judgement.Of(tally, people, Threshold(policy)), small ? null : Figures.Of(tally));
            }).OrderBy(o => o.Judgement.Completion is null).ThenBy(o => o.Judgement.Completion?.Percent).ThenBy(o => o.UnitName, StringComparer.Ordinal),
        ];
    }

    private static EvaluationComparison Compare(SumPair sums, DateOnly from, DateOnly to)
    {
        if (sums is not { First: { } first, Second: { } second } || SmallGroups.Is(first.People))
        {
            return new(null, from, to, []);
        }

        return new(first.People, from, to, [.. Figures.Compared.Select(code => Figure(code, Figures.Of(first.Tally, code), Figures.Of(second.Tally, code)))]);

        static ComparedFigure Figure(FigureCode code, FigureValue first, FigureValue second)
        {
            var (a, b) = (ShareEstimate.Of95(first.Count, first.Of ?? 0), ShareEstimate.Of95(second.Count, second.Of ?? 0));
            return new(code, a, b, a is not null && b is not null && a.DiffersFrom(b));
        }
    }

    private async Task<string?> NameOf(Guid? employeeId, CancellationToken ct) => employeeId is null
        ? null
        : await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == employeeId).Select(e => e.Name).SingleOrDefaultAsync(ct);
}
