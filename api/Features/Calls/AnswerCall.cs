namespace WfhApi.Features.Calls;

/// <summary>I answer a call. After the limit too: then the answer and its reason are kept, and a person judges (JUMAT-02).</summary>
/// <param name="Text">What I say, up to 1000 characters.</param>
/// <param name="Position">Where my device says I am; used only to compare with my permitted places.</param>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="PhotoFileId">A live photo uploaded before with purpose <c>checkInPhoto</c>; optional.</param>
/// <param name="Offline">True where it was captured without network and sent later. Received after the limit it is late, with the device's time beside it: a person judges.</param>
public sealed record AnswerCall(string? Text = null, DevicePosition? Position = null, DateTimeOffset? DeviceAt = null, Guid? PhotoFileId = null, bool Offline = false) : ICommand<CallView>, ICreates, ICaptured
{
    internal Guid Id { get; init; }
}

internal sealed class AnswerCallValidator : AbstractValidator<AnswerCall>
{
    public AnswerCallValidator()
    {
        this.AddCaptureRules();
        RuleFor(c => c.Text).MaximumLength(Call.TextMaxLength);
        RuleFor(c => c.Position!).SetValidator(new DevicePositionValidator()).When(c => c.Position is not null);
    }
}

internal sealed class AnswerCallHandler(WfhDb db, Caller caller, CallDesk desk, CallReader reader, CallAnswers answers, TimeProvider clock)
    : IRequestHandler<AnswerCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(AnswerCall command, CancellationToken ct)
    {
        if (await db.StrangePhoto(caller, command.PhotoFileId, ct) is { } strange)
        {
            return strange;
        }

        if (await desk.Mine(command.Id, ct) is not var (call, day, _))
        {
            return new NotFound();
        }

        var now = clock.GetUtcNow();
        var capture = clock.CaptureOf(command, now, call.AskedAt);
        var reading = new Reading(
            command.Position?.Point, command.Position?.AccuracyMetres, capture.Offline ? capture.DeviceAt : clock.OfDevice(command.DeviceAt), capture.Offline);
        if ((await answers.Take(call, day, command.Text.OrNull(), reading, command.PhotoFileId, now, ct)).Error is { } refusal)
        {
            return refusal;
        }

        return await reader.View(call.Id, ct);
    }
}
