namespace WfhApi.Data;

internal static class Rules
{
    /// <summary>The rules of a version of a circular; without one the standing rules of the agency.</summary>
    public static Task<PolicyRules> RulesOf(this WfhDb db, Guid agencyId, Guid? policyVersionId, CancellationToken ct) => policyVersionId is { } policy
        ? db.PolicyVersions.Where(p => p.AgencyId == agencyId && p.Id == policy).Select(p => p.Rules).SingleAsync(ct)
        : db.Agencies.Where(a => a.Id == agencyId).Select(a => a.StandingRules).SingleAsync(ct);
}

/// <summary>The rules of many days: each version of a circular is read once.</summary>
[PerRequest]
internal sealed class RuleShelf(WfhDb db)
{
    private readonly Dictionary<(Guid Agency, Guid Version), PolicyRules> _rules = [];

    /// <summary>Has the rules of these versions at hand, and the standing ones.</summary>
    public async Task<Func<Guid?, PolicyRules>> For(Guid agencyId, IEnumerable<Guid?> versions, CancellationToken ct)
    {
        foreach (var version in versions.Append(null).Distinct().ToList())
        {
            var key = (agencyId, version ?? Guid.Empty);
            if (!_rules.ContainsKey(key))
            {
                _rules[key] = await db.RulesOf(agencyId, version, ct);
            }
        }

        return version => _rules[(agencyId, version ?? Guid.Empty)];
    }
}
