namespace WfhApi.Features.Rosters;

/// <summary>The circulars of my agency that are in force on a day, or have been.</summary>
/// <param name="On">In force on this day; today when left out.</param>
public sealed record GetPolicies(DateOnly? On) : IQuery<IReadOnlyList<PolicyInList>>;

/// <summary>One version of a circular with everything it orders.</summary>
public sealed record GetPolicy(Guid Id) : IQuery<PolicyText>;

/// <summary>A circular in a list.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="PolicyId">Shared by all versions of the circular.</param>
/// <param name="Version">1 and up; a version in force never changes.</param>
/// <param name="Number">Number of the circular.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Draft, active, revoked or ended.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="EffectiveTo">Last day.</param>
/// <param name="ScopeUnitId">The unit whose subtree it covers.</param>
public sealed record PolicyInList(Guid Id, Guid PolicyId, int Version, string Number, string Title, PolicyStatus Status, DateOnly EffectiveFrom, DateOnly EffectiveTo, Guid ScopeUnitId);

/// <summary>A circular as data.</summary>
/// <param name="Policy">What it is and when it is in force.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="IssuedOn">When it was signed.</param>
/// <param name="LegalBases">The law that it stands on.</param>
/// <param name="Rules">Everything that it orders.</param>
public sealed record PolicyText(PolicyInList Policy, string Signer, DateOnly IssuedOn, IReadOnlyList<string> LegalBases, PolicyRules Rules);

internal sealed class PolicyInListProfile : Profile
{
    public PolicyInListProfile() => CreateMap<PolicyVersion, PolicyInList>();
}

internal sealed class GetPoliciesHandler(WfhDb db, Caller caller, Mappings mappings, TimeProvider clock) : IRequestHandler<GetPolicies, Result<IReadOnlyList<PolicyInList>>>
{
    public async Task<Result<IReadOnlyList<PolicyInList>>> Handle(GetPolicies query, CancellationToken ct)
    {
        var on = query.On ?? Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        return await db.PolicyVersions
            .Where(p => p.AgencyId == caller.AgencyId && p.Status != PolicyStatus.Draft && p.EffectiveFrom <= on && on <= p.EffectiveTo)
            .OrderByDescending(p => p.EffectiveFrom).ThenBy(p => p.Number).ThenByDescending(p => p.Version)
            .ProjectTo<PolicyInList>(mappings).ToListAsync(ct);
    }
}

internal sealed class GetPolicyHandler(WfhDb db, Caller caller) : IRequestHandler<GetPolicy, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(GetPolicy query, CancellationToken ct)
    {
        var p = await db.PolicyVersions.AsNoTracking()
            .SingleOrDefaultAsync(p => p.AgencyId == caller.AgencyId && p.Id == query.Id && p.Status != PolicyStatus.Draft, ct);
        return p is null
            ? new NotFound()
            : new PolicyText(
                new(p.Id, p.PolicyId, p.Version, p.Number, p.Title, p.Status, p.EffectiveFrom, p.EffectiveTo, p.ScopeUnitId),
                p.Signer, p.IssuedOn, p.LegalBases, p.Rules);
    }
}
