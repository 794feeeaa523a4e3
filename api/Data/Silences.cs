namespace WfhApi.Data;

/// <summary>What follows when a call is not answered: a finding, and where the circular has a ladder, the step that it proposes (JUMAT-02).</summary>
[PerRequest]
internal sealed class Silences(WfhDb db, Inspector inspector, WorkDayBook book, TimeProvider clock)
{
    /// <summary>A step that was confirmed within this time makes the next one a repetition.</summary>
    private const int MonthsBack = 12;

    public static string OccasionOf(Call call) => $"{FindingKind.Silence}:{call.Id}";

    /// <summary>Of checks the number of a day counts; a recall or question stands for itself.</summary>
    public async Task Heard(Call call, WorkDay day, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var silent = await db.Calls.Where(c => c.AgencyId == call.AgencyId && c.EmployeeId == call.EmployeeId && c.WorkDate == call.WorkDate && c.Status == CallStatus.Unanswered)
            .GroupBy(_ => 1).Select(g => new { All = g.Count(), Checks = g.Count(c => c.Purpose == CallPurpose.SpotCheck) }).SingleAsync(ct);
        day.RecordUnanswered(silent.All, clock.GetUtcNow());
        var rules = await book.RulesOf(day, ct);
        if (call.Purpose != CallPurpose.SpotCheck)
        {
            await inspector.Raise(
                [Found.On(day, FindingKind.Silence, Facts(call, rules, null), OccasionOf(call), rules.UnansweredCallsBeforeReprimand is null ? null : await Step(call, SanctionStep.WrittenReprimand, ct))], ct);
            return;
        }

        var enough = rules.UnansweredCallsBeforeReprimand is { } limit && silent.Checks >= limit;
        await inspector.Raise(
            [Found.On(day, FindingKind.UnansweredCall, Facts(call, rules, silent.Checks), proposal: enough ? await Step(call, SanctionStep.VerbalReprimand, ct) : null)], ct);
    }

    /// <summary>
    /// Somebody who answers late with a reason has replied to what was found. An answer that was captured without network stays
    /// late, and what was found says when the device captured it: whether that counts, a person decides.
    /// </summary>
    public async Task Explained(Call call, DateTimeOffset at, CancellationToken ct)
    {
        var silence = OccasionOf(call);
        if (call.Offline)
        {
            string[] occasions = [silence, Found.OfDay(FindingKind.UnansweredCall, call.WorkDate)];
            foreach (var found in await db.Findings.Where(f => f.AgencyId == call.AgencyId && f.EmployeeId == call.EmployeeId && occasions.Contains(f.Occasion)).ToListAsync(ct))
            {
                found.Facts = found.Facts with { AnsweredAt = at, DeviceAt = call.DeviceAt };
            }
        }

        var finding = await db.Findings.SingleOrDefaultAsync(f => f.AgencyId == call.AgencyId && f.EmployeeId == call.EmployeeId && f.Occasion == silence, ct);
        if (finding is { Waiting: true } && call.Answer is { } reason && finding.Answer(reason, [], at).Error is null)
        {
            db.FindingEvents.Add(FindingEvent.On(finding, FindingAct.Replied, at, call.EmployeeId, reason));
        }
    }

    private static FindingFacts Facts(Call call, PolicyRules rules, int? count) => new(LimitMinutes: rules.ResponseLimitMinutes, DueAt: call.DueAt, At: call.AskedAt, Count: count, RecordId: call.Id);

    private async Task<SanctionStep> Step(Call call, SanctionStep step, CancellationToken ct)
    {
        var since = call.WorkDate.AddMonths(-MonthsBack);
        var earlier = await db.Findings
            .Where(f => f.AgencyId == call.AgencyId && f.EmployeeId == call.EmployeeId && f.Status == FindingStatus.Confirmed && f.Proposal != null && f.WorkDate >= since)
            .Select(f => f.Proposal!.Value).ToListAsync(ct);
        return earlier.Any(e => e >= step) ? SanctionStep.Evaluation : step;
    }
}
