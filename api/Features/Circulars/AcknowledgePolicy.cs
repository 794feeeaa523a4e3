namespace WfhApi.Features.Circulars;

/// <summary>The head of an office confirms to have read a circular (JAMBI-02). The first confirmation counts.</summary>
public sealed record AcknowledgePolicy(Guid PolicyId) : ICommand<IReadOnlyList<PolicyReadBy>>;

/// <summary>Which offices that I may see have confirmed a circular.</summary>
public sealed record GetPolicyAcknowledgements(Guid PolicyId) : IQuery<IReadOnlyList<PolicyReadBy>>;

/// <summary>An office that was told of a circular.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="AskedAt">When its head was told.</param>
/// <param name="AcknowledgedAt">When it was confirmed; null: not yet.</param>
/// <param name="AcknowledgedByName">By whom.</param>
public sealed record PolicyReadBy(Guid UnitId, string UnitName, DateTimeOffset AskedAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedByName);

internal sealed class AcknowledgePolicyHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<AcknowledgePolicy, Result<IReadOnlyList<PolicyReadBy>>>
{
    public async Task<Result<IReadOnlyList<PolicyReadBy>>> Handle(AcknowledgePolicy command, CancellationToken ct)
    {
        // Only the office itself: who leads the root answers for no head.
        var leads = caller.Leads;
        var asked = await db.PolicyAcknowledgements.Where(a => a.AgencyId == caller.AgencyId && a.PolicyVersionId == command.PolicyId && leads.Contains(a.UnitId)).ToListAsync(ct);
        if (asked.Count == 0)
        {
            return new NotFound();
        }

        asked.ForEach(a => a.Acknowledge(caller.EmployeeId, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return await db.ReadBy(caller.AgencyId, command.PolicyId, asked.ConvertAll(a => a.UnitId), ct);
    }
}

internal sealed class GetPolicyAcknowledgementsHandler(WfhDb db, Caller caller) : IRequestHandler<GetPolicyAcknowledgements, Result<IReadOnlyList<PolicyReadBy>>>
{
    public async Task<Result<IReadOnlyList<PolicyReadBy>>> Handle(GetPolicyAcknowledgements query, CancellationToken ct)
    {
        if (!await db.PolicyVersions.AnyAsync(p => p.AgencyId == caller.AgencyId && p.Id == query.PolicyId && p.Status != PolicyStatus.Draft, ct))
        {
            return new NotFound();
        }

        return await db.ReadBy(caller.AgencyId, query.PolicyId, await db.Units.SeenBy(caller).Select(u => u.Id).ToListAsync(ct), ct);
    }
}

internal static class PolicyReaders
{
    public static async Task<List<PolicyReadBy>> ReadBy(this WfhDb db, Guid agencyId, Guid policyVersionId, List<Guid> units, CancellationToken ct) => await (
        from a in db.PolicyAcknowledgements
        join u in db.Units on new { a.AgencyId, Id = a.UnitId } equals new { u.AgencyId, u.Id }
        where a.AgencyId == agencyId && a.PolicyVersionId == policyVersionId && units.Contains(a.UnitId)
        orderby a.AcknowledgedAt != null, u.Name
        select new PolicyReadBy(
            u.Id, u.Name, a.AskedAt, a.AcknowledgedAt, db.Employees.Where(e => e.AgencyId == agencyId && e.Id == a.AcknowledgedBy).Select(e => e.Name).SingleOrDefault()))
        .ToListAsync(ct);
}
