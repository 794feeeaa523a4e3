namespace WfhApi.Features.Circulars;

/// <summary>
/// Puts a draft into force from its first day. The heads of all offices that it covers are told, and confirm to have read it
/// (JAMBI-02).
/// </summary>
public sealed record ActivatePolicy(Guid Id) : ICommand<PolicyText>;

internal sealed class ActivatePolicyHandler(WfhDb db, Caller caller, SeenVersion seen, PolicyShelf shelf, Notices notices, TimeProvider clock)
    : IRequestHandler<ActivatePolicy, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(ActivatePolicy command, CancellationToken ct)
    {
        var version = await shelf.Find(command.Id, ct);
        if (version is null)
        {
            return new NotFound();
        }

        if (version.Activate(caller.EmployeeId, shelf.Today, clock.GetUtcNow()).Error is { } refusal)
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

        var offices = await db.Units
            .Where(u => u.AgencyId == caller.AgencyId && u.Lineage.Length == 2)
            .Where(u => u.Lineage.Contains(version.ScopeUnitId) || db.Units.Any(s => s.AgencyId == u.AgencyId && s.Id == version.ScopeUnitId && s.Lineage.Contains(u.Id)))
            .Select(u => u.Id).ToListAsync(ct);
        db.PolicyAcknowledgements.AddRange(offices.Select(office => new PolicyAcknowledgement
        {
            AgencyId = caller.AgencyId,
            PolicyVersionId = version.Id,
            UnitId = office,
            AskedAt = clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync(ct);
        var heads = await db.HeadsOf(caller.AgencyId, offices, shelf.Today, ct);
        await notices.Tell(
            caller.AgencyId,
            heads.Values,
            NotificationKind.PolicyActivated,
            new($"{version.Number} berlaku mulai {version.EffectiveFrom.InWords().Id}. Mohon dibaca dan dikonfirmasi.", $"{version.Number} is in force from {version.EffectiveFrom.InWords().En}. Please read and confirm it."),
            $"/kebijakan/{version.Id}",
            $"policy-activated:{version.Id}",
            ct);
        return await shelf.Read(version, ct);
    }
}
