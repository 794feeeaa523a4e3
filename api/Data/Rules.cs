namespace WfhApi.Data;

internal static class Rules
{
    /// <summary>The rules of a version of a circular; without one the standing rules of the agency.</summary>
    public static Task<PolicyRules> RulesOf(this WfhDb db, Guid agencyId, Guid? policyVersionId, CancellationToken ct) => policyVersionId is { } policy
        ? db.PolicyVersions.Where(p => p.AgencyId == agencyId && p.Id == policy).Select(p => p.Rules).SingleAsync(ct)
        : db.Agencies.Where(a => a.Id == agencyId).Select(a => a.StandingRules).SingleAsync(ct);
}
