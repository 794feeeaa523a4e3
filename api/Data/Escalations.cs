namespace WfhApi.Data;

/// <summary>Passes a finding to whoever is responsible one level up, by hand or because nobody decided in time.</summary>
[PerRequest]
internal sealed class Escalations(WfhDb db, Inspector inspector, Notices notices, TimeProvider clock)
{
    /// <param name="by">Null: the machine, as the time to decide has passed.</param>
    public async Task<Result<Done>> Up(Finding finding, Guid? by, string? note, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.AgencyId == finding.AgencyId && u.Id == finding.HandlerUnitId, ct);
        var heads = await db.HeadsOf(finding.AgencyId, unit.Lineage, unit.DayOf(now), ct);
        var below = heads.TryGetValue(unit.Id, out var current) ? current : (Guid?)null;
        Guid? above = unit.Lineage.SkipLast(1).Reverse().Where(u => heads.TryGetValue(u, out var head) && head != below && head != finding.EmployeeId).Select(u => (Guid?)u).FirstOrDefault();
        if (above is not { } handler)
        {
            return new NobodyAbove();
        }

        var rule = await inspector.RuleOf(finding.AgencyId, finding.PolicyVersionId, ct);
        if (finding.Escalate(handler, now.AddHours(rule.DecisionHours)).Error is { } refusal)
        {
            return refusal;
        }

        db.FindingEvents.Add(FindingEvent.On(finding, FindingAct.Escalated, now, by, note));
        await notices.Tell(
            finding.AgencyId, [heads[handler]], NotificationKind.FindingEscalated,
            new("Sebuah temuan diteruskan kepada Anda untuk diputuskan.", "A finding was passed on to you for a decision."), $"/temuan?id={finding.Id}", $"finding-escalated:{finding.Id}:{finding.Level}", ct);
        return Done.It;
    }
}
