namespace WfhApi.Features.Corrections;

/// <summary>I ask that my check-in or check-out of a day be set right; also after the day was closed (JAKBAR-07).</summary>
/// <param name="Date">The working day; today or up to 62 days back.</param>
/// <param name="Kind">In or out.</param>
/// <param name="At">When it really was; on that day, in the zone of my unit.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="FileIds">Evidence uploaded before, at most 10 of my own files.</param>
public sealed record AskCorrection(DateOnly Date, CheckInKind Kind, DateTimeOffset At, string Reason, IReadOnlyList<Guid>? FileIds = null) : ICommand<CorrectionView>, ICreates;

/// <summary>I decide on a correction that one of my people asks for; granting it changes the day.</summary>
/// <param name="Grants">Whether it is granted.</param>
/// <param name="Note">For whoever asked, up to 500 characters; a refusal needs it.</param>
public sealed record DecideCorrection(bool Grants, string? Note = null) : ICommand<CorrectionView>
{
    internal Guid Id { get; init; }
}

/// <summary>I take my request back.</summary>
public sealed record WithdrawCorrection(Guid Id) : ICommand<CorrectionView>;

internal sealed class AskCorrectionValidator : AbstractValidator<AskCorrection>
{
    public AskCorrectionValidator()
    {
        RuleFor(c => c.Date).NotEmpty();
        RuleFor(c => c.At).NotEmpty();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(Correction.ReasonMaxLength);
        RuleFor(c => c.FileIds).AtMost(Correction.FilesMax);
    }
}

internal sealed class DecideCorrectionValidator : AbstractValidator<DecideCorrection>
{
    public DecideCorrectionValidator()
    {
        RuleFor(c => c.Note).MaximumLength(Correction.ReasonMaxLength);
        RuleFor(c => c.Note).NotEmpty().When(c => !c.Grants);
    }
}

internal sealed class AskCorrectionHandler(WfhDb db, Caller caller, CorrectionReader reader, Notices notices, TimeProvider clock) : IRequestHandler<AskCorrection, Result<CorrectionView>>
{
    public async Task<Result<CorrectionView>> Handle(AskCorrection command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = Zones.DayOf(now, caller.TimeZoneId);
        if (command.Date > today || command.At > now)
        {
            return new InTheFuture { Field = command.Date > today ? "date" : "at" };
        }

        if (command.Date < today.AddDays(-Correction.DaysBack))
        {
            return new TooLongAgo(today.AddDays(-Correction.DaysBack)) { Field = "date" };
        }

        if (Zones.DayOf(command.At, caller.TimeZoneId) != command.Date)
        {
            return new OutsideTheDay(command.Date) { Field = "at" };
        }

        Guid[] files = [.. (command.FileIds ?? []).Distinct()];
        if (await db.Strange(caller, command.FileIds, ct) is { } strange)
        {
            return strange;
        }

        var correction = new Correction
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(now),
            EmployeeId = caller.EmployeeId,
            WorkDate = command.Date,
            Kind = command.Kind,
            ClaimedAt = command.At.ToUniversalTime(),
            Reason = command.Reason.Trim(),
            FileIds = files,
            AskedAt = now,
        };
        db.Corrections.Add(correction);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Correction.OneOpen))
        {
            return new CorrectionAlreadyAsked();
        }

        var view = await reader.View(correction.Id, ct);
        if (await db.SuperiorOf(caller.AgencyId, caller.EmployeeId, today, ct) is { } superior)
        {
            await notices.Tell(
                caller.AgencyId, [superior], NotificationKind.CorrectionAsked, new($"{view.EmployeeName} mengajukan koreksi presensi.", $"{view.EmployeeName} asks for a correction."),
                "/koreksi", $"correction-asked:{correction.Id}", ct);
        }

        return view;
    }
}

internal sealed class DecideCorrectionHandler(WfhDb db, Caller caller, PresenceDesk desk, CorrectionReader reader, Notices notices, TimeProvider clock) : IRequestHandler<DecideCorrection, Result<CorrectionView>>
{
    public async Task<Result<CorrectionView>> Handle(DecideCorrection command, CancellationToken ct)
    {
        var led = db.Employees.LedBy(db, caller);
        var correction = await db.Corrections.SingleOrDefaultAsync(c => c.AgencyId == caller.AgencyId && c.Id == command.Id && led.Any(e => e.Id == c.EmployeeId), ct);
        if (correction is null)
        {
            return new NotFound();
        }

        if (correction.Decide(command.Grants, command.Note.OrNull(), caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        // Saved first: of two who decide at once the second finds that it is no longer as it was read.
        if (!await db.SavedUnchanged(ct))
        {
            return new CorrectionDecided(CorrectionStatus.Granted);
        }

        if (command.Grants && (await desk.Enter(
            correction.EmployeeId, correction.WorkDate, correction.Kind, correction.ClaimedAt, PresenceSource.Correction, null, correction.Reason, ct)).Error is { } impossible)
        {
            return impossible;
        }

        await notices.Tell(
            caller.AgencyId, [correction.EmployeeId], NotificationKind.CorrectionDecided,
            command.Grants ? new("Koreksi presensi Anda disetujui.", "Your correction was granted.") : new("Koreksi presensi Anda ditolak.", "Your correction was refused."),
            "/koreksi-saya", $"correction-decided:{correction.Id}", ct);
        return await reader.View(correction.Id, ct);
    }
}

internal sealed class WithdrawCorrectionHandler(WfhDb db, Caller caller, CorrectionReader reader) : IRequestHandler<WithdrawCorrection, Result<CorrectionView>>
{
    public async Task<Result<CorrectionView>> Handle(WithdrawCorrection command, CancellationToken ct)
    {
        var correction = await db.Corrections.SingleOrDefaultAsync(c => c.AgencyId == caller.AgencyId && c.Id == command.Id && c.EmployeeId == caller.EmployeeId, ct);
        if (correction is null)
        {
            return new NotFound();
        }

        if (correction.Withdraw().Error is { } refusal)
        {
            return refusal;
        }

        return await db.SavedUnchanged(ct) ? await reader.View(correction.Id, ct) : new CorrectionDecided(CorrectionStatus.Granted);
    }
}
