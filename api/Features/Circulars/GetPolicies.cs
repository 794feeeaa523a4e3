namespace WfhApi.Features.Circulars;

/// <summary>The circulars of my agency, every version, the newest first; drafts for personnel administrators only.</summary>
/// <param name="On">Only those in force on this day.</param>
public sealed record GetPolicies(DateOnly? On) : IQuery<IReadOnlyList<PolicyInList>>;

/// <summary>One version of a circular with everything it orders.</summary>
public sealed record GetPolicy(Guid Id) : IQuery<PolicyText>;

/// <summary>A version of a circular in a list.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="PolicyId">Shared by all versions of the circular.</param>
/// <param name="Number">1 and up; a version that was activated never changes.</param>
/// <param name="CircularNumber">Number of the circular.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Draft, active, revoked or ended, as of today.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="EffectiveTo">Last day.</param>
/// <param name="SupersededFrom">From this day a later version orders in its place; null: none does.</param>
/// <param name="RevokedFrom">From this day it orders nothing any more; null: not revoked.</param>
/// <param name="ScopeUnitId">The unit whose subtree it covers.</param>
/// <param name="ScopeUnitName">Its name.</param>
/// <param name="EvaluationDueOn">When its effect is to be judged (SERANG-01); null: never.</param>
/// <param name="Decision">What was decided of it; null: nothing yet.</param>
public sealed record PolicyInList(
    Guid Id,
    Guid PolicyId,
    int Number,
    string CircularNumber,
    string Title,
    PolicyStatus Status,
    DateOnly EffectiveFrom,
    DateOnly EffectiveTo,
    DateOnly? SupersededFrom,
    DateOnly? RevokedFrom,
    Guid ScopeUnitId,
    string ScopeUnitName,
    DateOnly? EvaluationDueOn,
    EvaluationDecision? Decision);

/// <summary>A circular as data.</summary>
/// <param name="Policy">What it is and when it is in force.</param>
/// <param name="Content">What was written; numbers of persons (NIP) only for those who may read about the whole agency, and one's own.</param>
/// <param name="ActivatedAt">When it was activated; null for a draft.</param>
/// <param name="RevocationReason">Why it was revoked.</param>
/// <param name="DecisionReason">Why it was decided so.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Version">Version of the row, to be sent as <c>If-Match</c>.</param>
public sealed record PolicyText(
    PolicyInList Policy,
    PolicyContent Content,
    DateTimeOffset? ActivatedAt,
    string? RevocationReason,
    string? DecisionReason,
    DateTimeOffset? DecidedAt,
    uint Version) : IVersioned;

internal sealed class GetPoliciesHandler(WfhDb db, Caller caller, PolicyShelf shelf) : IRequestHandler<GetPolicies, Result<IReadOnlyList<PolicyInList>>>
{
    public async Task<Result<IReadOnlyList<PolicyInList>>> Handle(GetPolicies query, CancellationToken ct)
    {
        var versions = await db.PolicyVersions.AsNoTracking().Where(p => p.AgencyId == caller.AgencyId).ToListAsync(ct);
        var shown = versions.Where(shelf.Shows).Where(p => query.On is not { } on || (p.InForceOn(on) && !(p.SupersededFrom(versions) <= on)));
        var names = await shelf.UnitNames(shown, ct);
        return shown.OrderByDescending(p => p.EffectiveFrom).ThenBy(p => p.Number, StringComparer.Ordinal).ThenByDescending(p => p.Version)
            .Select(p => shelf.InList(p, p.SupersededFrom(versions), names)).ToList();
    }
}

internal sealed class GetPolicyHandler(PolicyShelf shelf) : IRequestHandler<GetPolicy, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(GetPolicy query, CancellationToken ct) =>
        await shelf.Find(query.Id, ct) is { } version ? await shelf.Read(version, ct) : new NotFound();
}

/// <summary>Finds circulars as far as the caller may see them, and puts them into the words of the contract.</summary>
[PerRequest]
internal sealed class PolicyShelf(WfhDb db, Caller caller, TimeProvider clock)
{
    private bool Administers => caller.Roles.Contains(Role.PersonnelAdmin);

    /// <summary>People who may read about the whole agency may read whom a circular names.</summary>
    private bool ReadsNames => Administers || caller.Roles.Contains(Role.Auditor) || caller.Roles.Contains(Role.Leader);

    public DateOnly Today => Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);

    public bool Shows(PolicyVersion version) => version.Status != PolicyStatus.Draft || Administers;

    public async Task<PolicyVersion?> Find(Guid id, CancellationToken ct) =>
        await db.PolicyVersions.SingleOrDefaultAsync(p => p.AgencyId == caller.AgencyId && p.Id == id, ct) is { } version && Shows(version) ? version : null;

    public async Task<PolicyText> Read(PolicyVersion version, CancellationToken ct)
    {
        var others = await db.PolicyVersions.AsNoTracking().Where(p => p.AgencyId == caller.AgencyId && p.PolicyId == version.PolicyId).ToListAsync(ct);
        var own = ReadsNames ? null : await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId).Select(e => e.Nip).SingleAsync(ct);
        var content = own is null ? version.Content : version.Content with { Rules = version.Rules.NamingOnly(own) };
        return new(
            InList(version, version.SupersededFrom(others), await UnitNames([version], ct)),
            content, version.ActivatedAt, version.RevocationReason, version.DecisionReason, version.DecidedAt, version.RowVersion);
    }

    public async Task<Dictionary<Guid, string>> UnitNames(IEnumerable<PolicyVersion> versions, CancellationToken ct)
    {
        var ids = versions.Select(p => p.ScopeUnitId).Distinct().ToList();
        return await db.Units.Where(u => u.AgencyId == caller.AgencyId && ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }

    public PolicyInList InList(PolicyVersion p, DateOnly? supersededFrom, Dictionary<Guid, string> names) => new(
        p.Id, p.PolicyId, p.Version, p.Number, p.Title, p.StatusOn(Today), p.EffectiveFrom, p.EffectiveTo, supersededFrom, p.RevokedFrom,
        p.ScopeUnitId, names[p.ScopeUnitId], p.EvaluationDueOn, p.Decision);
}
