using Microsoft.Extensions.Caching.Memory;

namespace WfhApi.Data;

/// <summary>
/// The rules under which days ran, kept by this instance: each request would else read and parse them anew. A version of a circular
/// never changes once a day runs under it; standing rules are set up with an agency, and a change of them is noticed within a minute.
/// </summary>
internal sealed class RuleShelf : IDisposable
{
    private const int VersionsMax = 1000;

    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);
    private static readonly TimeSpan StandingAtMost = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = VersionsMax });

    public void Dispose() => _kept.Dispose();

    /// <summary>The rules of a version of a circular; without one the standing rules of the agency.</summary>
    public async ValueTask<PolicyRules> Of(WfhDb db, Guid agencyId, Guid? policyVersionId, CancellationToken ct)
    {
        var key = (agencyId, policyVersionId);
        if (_kept.TryGetValue(key, out PolicyRules? known))
        {
            return known!;
        }

        return policyVersionId is { } version
            ? _kept.Set(key, await db.PolicyVersions.Where(p => p.AgencyId == agencyId && p.Id == version).Select(p => p.Rules).SingleAsync(ct), new MemoryCacheEntryOptions { SlidingExpiration = Unused, Size = 1 })
            : _kept.Set(key, await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.StandingRules).SingleAsync(ct), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = StandingAtMost, Size = 1 });
    }

    /// <summary>Has the rules of these versions at hand, and the standing ones.</summary>
    public async Task<Func<Guid?, PolicyRules>> Of(WfhDb db, Guid agencyId, IEnumerable<Guid?> versions, CancellationToken ct)
    {
        Dictionary<Guid, PolicyRules> rules = [];
        foreach (var version in versions.Append(null).Distinct())
        {
            rules[version ?? Guid.Empty] = await Of(db, agencyId, version, ct);
        }

        return version => rules[version ?? Guid.Empty];
    }
}
