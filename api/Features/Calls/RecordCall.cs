namespace WfhApi.Features.Calls;

/// <summary>I write down what came of a call (DKI-06). What the person answered on their own screen stays as they gave it.</summary>
/// <param name="Answered">Whether the person was reached.</param>
/// <param name="Medium">By which way in the end.</param>
/// <param name="StatedAddress">Where they said to be, up to 200 characters (DKI-07).</param>
/// <param name="StatedPlace">What I make of it, against the registered home.</param>
/// <param name="UniformSeen">Whether I saw the uniform (METRO-06); null: not asked.</param>
/// <param name="Note">Up to 1000 characters.</param>
public sealed record RecordCall(
    bool Answered, CallMedium Medium, string? StatedAddress = null, StatedPlace StatedPlace = StatedPlace.NotSaid, bool? UniformSeen = null, string? Note = null) : ICommand<CallView>
{
    internal Guid Id { get; init; }
}

/// <summary>An unanswered call goes to the superior above me.</summary>
public sealed record EscalateCall(Guid Id) : ICommand<CallView>;

internal sealed class RecordCallValidator : AbstractValidator<RecordCall>
{
    public RecordCallValidator()
    {
        RuleFor(c => c.StatedAddress).MaximumLength(Call.AddressMaxLength);
        RuleFor(c => c.Note).MaximumLength(Call.TextMaxLength);
    }
}

internal sealed class RecordCallHandler(Caller caller, CallDesk desk, CallReader reader, Silences silences, TimeProvider clock) : IRequestHandler<RecordCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(RecordCall command, CancellationToken ct)
    {
        if (await desk.Led(command.Id, ct) is not var (call, day, _))
        {
            return new NotFound();
        }

        var now = clock.GetUtcNow();
        var before = call.Status;
        if (call.Record(new(command.Answered, command.Medium, command.StatedAddress.OrNull(), command.StatedPlace, command.UniformSeen, command.Note.OrNull()), caller.EmployeeId, now).Error is { } refusal)
        {
            return refusal;
        }

        if (call.AnsweredAt is not null)
        {
            day.RecordAnswer(call, now);
        }

        if (call.Status == CallStatus.Unanswered && before != CallStatus.Unanswered)
        {
            await silences.Heard(call, day, ct);
        }

        return await reader.View(call.Id, ct);
    }
}

internal sealed class EscalateCallHandler(WfhDb db, Caller caller, CallDesk desk, CallReader reader, Escalations escalations, TimeProvider clock) : IRequestHandler<EscalateCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(EscalateCall command, CancellationToken ct)
    {
        if (await desk.Led(command.Id, ct) is not var (call, day, _))
        {
            return new NotFound();
        }

        var now = clock.GetUtcNow();
        if (call.Escalate(caller.EmployeeId, now).Error is { } refusal)
        {
            return refusal;
        }

        // The finding about the silence carries it upward: one thing in one inbox.
        string[] occasions = [Silences.OccasionOf(call), Found.OfDay(FindingKind.UnansweredCall, day.Date)];
        var finding = await db.Findings.FirstOrDefaultAsync(f => f.AgencyId == call.AgencyId && f.EmployeeId == call.EmployeeId && occasions.Contains(f.Occasion), ct);
        if (finding is { Waiting: true } && (await escalations.Up(finding, caller.EmployeeId, null, ct)).Error is { } stuck)
        {
            return stuck;
        }

        return await reader.View(call.Id, ct);
    }
}
