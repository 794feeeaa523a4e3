namespace WfhApi.Features.Findings;

/// <summary>What a superior does with a finding.</summary>
public enum FindingDecision
{
    /// <summary>No fault, or the explanation is accepted.</summary>
    Accept,

    /// <summary>The employee is asked and has time to reply.</summary>
    Ask,

    /// <summary>It goes one level up.</summary>
    Escalate,

    /// <summary>It is confirmed; only after the employee replied or their time passed.</summary>
    Confirm,
}

/// <summary>Decides many findings at once; those that do not allow it are named, the others are decided.</summary>
/// <param name="Ids">1 to 200 findings.</param>
/// <param name="Decision">What is done with all of them.</param>
/// <param name="Note">Up to 1000 characters; a question and a confirmation need it.</param>
public sealed record DecideOnFindings(IReadOnlyList<Guid> Ids, FindingDecision Decision, string? Note = null) : ICommand<ReviewOutcome>;

/// <summary>I reply to a finding about me, asked or not, until somebody decides.</summary>
/// <param name="Text">What I have to say, 1 to 1000 characters.</param>
/// <param name="FileIds">Evidence uploaded before, at most 10 of my own files.</param>
public sealed record ReplyToFinding(string Text, IReadOnlyList<Guid>? FileIds = null) : ICommand<FindingView>, ICreates
{
    internal Guid Id { get; init; }
}

internal sealed class DecideOnFindingsValidator : AbstractValidator<DecideOnFindings>
{
    public DecideOnFindingsValidator()
    {
        RuleFor(c => c.Ids).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleFor(c => c.Note).MaximumLength(Finding.NoteMaxLength);
        RuleFor(c => c.Note).NotEmpty().When(c => c.Decision is FindingDecision.Ask or FindingDecision.Confirm);
    }
}

internal sealed class ReplyToFindingValidator : AbstractValidator<ReplyToFinding>
{
    public ReplyToFindingValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(Finding.NoteMaxLength);
        RuleFor(c => c.FileIds).AtMost(Finding.FilesMax);
    }
}

internal sealed class DecideOnFindingsHandler(WfhDb db, Caller caller, Inspector inspector, Escalations escalations, Notices notices, TimeProvider clock)
    : IRequestHandler<DecideOnFindings, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(DecideOnFindings command, CancellationToken ct)
    {
        Guid[] ids = [.. command.Ids.Distinct()];
        var (leads, led) = (caller.Leads, db.Employees.LedBy(db, caller));

        // Locked in one order, so that two officials who decide the same list wait for each other and neither decides twice.
        var rows = await db.Findings.FromSql($"select *, xmin from finding where agency_id = {caller.AgencyId} and id = any({ids}) order by id for update")
            .Where(f => led.Any(e => e.Id == f.EmployeeId) && db.Units.Any(u => u.AgencyId == caller.AgencyId && u.Id == f.HandlerUnitId && u.Lineage.Any(l => leads.Contains(l))))
            .ToDictionaryAsync(f => f.Id, ct);
        var note = command.Note.OrNull();
        Dictionary<Guid, Error?> outcomes = [];
        foreach (var id in ids)
        {
            outcomes[id] = rows.TryGetValue(id, out var finding) ? await Decide(finding, command.Decision, note, ct) : new NotFound();
        }

        return ReviewOutcome.Of(ids, id => outcomes[id]);
    }

    private async Task<Error?> Decide(Finding finding, FindingDecision decision, string? note, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (decision == FindingDecision.Escalate)
        {
            return (await escalations.Up(finding, caller.EmployeeId, note, ct)).Error;
        }

        var replyBy = now.AddHours((await inspector.RuleOf(finding.AgencyId, finding.PolicyVersionId, ct)).ReplyHours);
        var (result, act) = decision switch
        {
            FindingDecision.Accept => (finding.Accept(note, caller.EmployeeId, now), FindingAct.Accepted),
            FindingDecision.Ask => (finding.Ask(replyBy), FindingAct.Asked),
            _ => (finding.Confirm(note, caller.EmployeeId, now), FindingAct.Confirmed),
        };
        if (result.Error is { } refusal)
        {
            return refusal;
        }

        db.FindingEvents.Add(FindingEvent.On(finding, act, now, caller.EmployeeId, note));
        var asked = act == FindingAct.Asked;
        await notices.Tell(
            finding.AgencyId, [finding.EmployeeId], asked ? NotificationKind.FindingAsked : NotificationKind.FindingDecided,
            asked
                ? new("Atasan meminta penjelasan Anda tentang sebuah temuan.", "Your superior asks you about a finding.")
                : new("Sebuah temuan tentang Anda telah diputuskan.", "A finding about you was decided."),
            $"/temuan-saya?id={finding.Id}", $"finding-{act}:{finding.Id}:{now.ToUnixTimeMilliseconds()}", ct);
        return null;
    }
}

internal sealed class ReplyToFindingHandler(WfhDb db, Caller caller, FindingReader reader, Notices notices, TimeProvider clock) : IRequestHandler<ReplyToFinding, Result<FindingView>>
{
    public async Task<Result<FindingView>> Handle(ReplyToFinding command, CancellationToken ct)
    {
        Guid[] files = [.. (command.FileIds ?? []).Distinct()];
        if (await db.Strange(caller, command.FileIds, ct) is { } strange)
        {
            return strange;
        }

        var finding = await db.Findings.FromSql($"select *, xmin from finding where agency_id = {caller.AgencyId} and id = {command.Id} and employee_id = {caller.EmployeeId} for update").SingleOrDefaultAsync(ct);
        if (finding is null)
        {
            return new NotFound();
        }

        var now = clock.GetUtcNow();
        if (finding.Answer(command.Text.Trim(), files, now).Error is { } refusal)
        {
            return refusal;
        }

        db.FindingEvents.Add(FindingEvent.On(finding, FindingAct.Replied, now, caller.EmployeeId, finding.Reply));
        await db.SaveChangesAsync(ct);
        var row = await reader.Rows().SingleAsync(r => r.Finding.Id == finding.Id, ct);
        var heads = await db.HeadsOf(caller.AgencyId, [finding.HandlerUnitId], Zones.DayOf(now, row.TimeZoneId), ct);
        await notices.Tell(
            caller.AgencyId, [.. heads.Values], NotificationKind.FindingReplied, new($"{row.Name} menanggapi sebuah temuan.", $"{row.Name} replied to a finding."),
            $"/temuan?id={finding.Id}", $"finding-replied:{finding.Id}:{now.ToUnixTimeMilliseconds()}", ct);
        return reader.Shown(row);
    }
}
