namespace WfhApi.Features.Calls;

/// <summary>I answer a call. After the limit too: then the answer and its reason are kept, and a person judges (JUMAT-02).</summary>
/// <param name="Text">What I say, up to 1000 characters.</param>
/// <param name="Position">Where my device says I am; used only to compare with my permitted places.</param>
/// <param name="DeviceAt">The device's clock when it was captured.</param>
/// <param name="PhotoFileId">A live photo uploaded before with purpose <c>checkInPhoto</c>; optional.</param>
/// <param name="Offline">True where it was captured without network and sent later.</param>
public sealed record AnswerCall(string? Text = null, CallPosition? Position = null, DateTimeOffset? DeviceAt = null, Guid? PhotoFileId = null, bool Offline = false) : ICommand<CallView>, ICreates
{
    internal Guid Id { get; init; }
}

/// <summary>A position as the device reports it.</summary>
/// <param name="Latitude">WGS 84 degrees, -90 to 90.</param>
/// <param name="Longitude">WGS 84 degrees, -180 to 180.</param>
/// <param name="AccuracyMetres">Radius of the 95% circle in metres, 0 to 1,000,000.</param>
public sealed record CallPosition(double Latitude, double Longitude, double AccuracyMetres);

internal sealed class AnswerCallValidator : AbstractValidator<AnswerCall>
{
    private const double AccuracyMaxMetres = 1_000_000;

    public AnswerCallValidator()
    {
        RuleFor(c => c.Text).MaximumLength(Call.TextMaxLength);
        When(c => c.Position is not null, () =>
        {
            RuleFor(c => c.Position!.Latitude).InclusiveBetween(-90, 90).OverridePropertyName("position.latitude");
            RuleFor(c => c.Position!.Longitude).InclusiveBetween(-180, 180).OverridePropertyName("position.longitude");
            RuleFor(c => c.Position!.AccuracyMetres).InclusiveBetween(0, AccuracyMaxMetres).OverridePropertyName("position.accuracyMetres");
        });
    }
}

internal sealed class AnswerCallHandler(
    WfhDb db, Caller caller, CallDesk desk, CallReader reader, WorkDayBook book, Whereabouts whereabouts, Silences silences, TimeProvider clock)
    : IRequestHandler<AnswerCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(AnswerCall command, CancellationToken ct)
    {
        if (command.PhotoFileId is { } photo && !await db.StoredFiles.AnyAsync(
            f => f.AgencyId == caller.AgencyId && f.Id == photo && f.EmployeeId == caller.EmployeeId && f.Purpose == FilePurpose.CheckInPhoto, ct))
        {
            return new FileNotFound { Field = "photoFileId" };
        }

        if (await desk.Mine(command.Id, ct) is not var (call, day, _))
        {
            return new NotFound();
        }

        if (day.State == WorkDayState.Closed)
        {
            return new DayIsClosed(day.Date);
        }

        var now = clock.GetUtcNow();
        var rules = await book.RulesOf(day, ct);
        var reading = new Reading(
            command.Position is { } p ? new(p.Latitude, p.Longitude) : null, command.Position?.AccuracyMetres, clock.OfDevice(command.DeviceAt), command.Offline);
        var judged = await whereabouts.Judge(day, reading, now, rules.Confidence, ct);
        var text = string.IsNullOrWhiteSpace(command.Text) ? null : command.Text.Trim();
        if (call.Reply(new(text, reading, judged, command.PhotoFileId), now).Error is { } refusal)
        {
            return refusal;
        }

        day.RecordAnswer(call, now);
        if (call.Status == CallStatus.AnsweredLate)
        {
            await silences.Explained(call, now, ct);
        }

        return await reader.View(call.Id, ct);
    }
}
