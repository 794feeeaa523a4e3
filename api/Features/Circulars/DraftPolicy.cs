namespace WfhApi.Features.Circulars;

/// <summary>Begins a circular, or the next version of one: an activated version never changes.</summary>
/// <param name="Content">What it says.</param>
/// <param name="AmendsPolicyId">The circular (its <c>policyId</c>) that the draft amends; null: a new one.</param>
public sealed record DraftPolicy(PolicyContent Content, Guid? AmendsPolicyId = null) : ICommand<PolicyText>, ICreates;

/// <summary>Rewrites a draft.</summary>
/// <param name="Content">What it says now.</param>
public sealed record ChangePolicyDraft(PolicyContent Content) : ICommand<PolicyText>
{
    internal Guid Id { get; init; }
}

/// <summary>Throws a draft away.</summary>
public sealed record DiscardPolicyDraft(Guid Id) : ICommand<Done>;

public sealed record DraftExists() : ConflictError("draft-exists", new(
    "Kebijakan ini sudah memiliki konsep perubahan; lanjutkan atau hapus konsep itu.",
    "This policy already has a draft; go on with it or discard it."));

internal sealed class DraftPolicyValidator : AbstractValidator<DraftPolicy>
{
    public DraftPolicyValidator() => RuleFor(c => c.Content).SetValidator(new PolicyContentValidator());
}

internal sealed class ChangePolicyDraftValidator : AbstractValidator<ChangePolicyDraft>
{
    public ChangePolicyDraftValidator() => RuleFor(c => c.Content).SetValidator(new PolicyContentValidator());
}

internal sealed class DraftPolicyHandler(WfhDb db, Caller caller, PolicyShelf shelf) : IRequestHandler<DraftPolicy, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(DraftPolicy command, CancellationToken ct)
    {
        if (!await db.Units.SeenBy(caller).AnyAsync(u => u.Id == command.Content.ScopeUnitId, ct))
        {
            return new UnitNotFound { Field = "content.scopeUnitId" };
        }

        var latest = command.AmendsPolicyId is { } amended
            ? await db.PolicyVersions.Where(p => p.AgencyId == caller.AgencyId && p.PolicyId == amended).MaxAsync(p => (int?)p.Version, ct)
            : 0;
        if (latest is null)
        {
            return new NotFound { Field = "amendsPolicyId" };
        }

        var draft = PolicyVersion.Draft(caller.AgencyId, command.AmendsPolicyId ?? Guid.CreateVersion7(), latest.Value + 1, command.Content);
        db.PolicyVersions.Add(draft);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(PolicyVersion.DraftTaken) || e.Violates(PolicyVersion.VersionTaken))
        {
            return new DraftExists { Field = "amendsPolicyId" };
        }

        return await shelf.Read(draft, ct);
    }
}

internal sealed class ChangePolicyDraftHandler(WfhDb db, Caller caller, SeenVersion seen, PolicyShelf shelf) : IRequestHandler<ChangePolicyDraft, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(ChangePolicyDraft command, CancellationToken ct)
    {
        var version = await shelf.Find(command.Id, ct);
        if (version is null)
        {
            return new NotFound();
        }

        if (!await db.Units.SeenBy(caller).AnyAsync(u => u.Id == command.Content.ScopeUnitId, ct))
        {
            return new UnitNotFound { Field = "content.scopeUnitId" };
        }

        if (version.Rewrite(command.Content).Error is { } refusal)
        {
            return refusal;
        }

        if (!seen.Is(version.RowVersion))
        {
            return new ChangedMeanwhile();
        }

        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        return await shelf.Read(version, ct);
    }
}

internal sealed class DiscardPolicyDraftHandler(WfhDb db, PolicyShelf shelf) : IRequestHandler<DiscardPolicyDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(DiscardPolicyDraft command, CancellationToken ct)
    {
        var version = await shelf.Find(command.Id, ct);
        if (version is null)
        {
            return new NotFound();
        }

        if (version.Status != PolicyStatus.Draft)
        {
            return new PolicyIsFinal();
        }

        db.PolicyVersions.Remove(version);
        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        return Done.It;
    }
}
