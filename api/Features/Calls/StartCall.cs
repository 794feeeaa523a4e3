using Microsoft.Extensions.Options;

namespace WfhApi.Features.Calls;

/// <summary>I call somebody of my people who works from home: it rings on their phone at once, and the time to answer is measured.</summary>
/// <param name="EmployeeId">Who is called.</param>
/// <param name="Purpose">A check, a recall or a question.</param>
/// <param name="Medium">By which way.</param>
/// <param name="SlotCode">For a check: the slot of the circular; null: one more.</param>
/// <param name="Text">What I want to know or ask for, up to 1000 characters; a recall or question needs it.</param>
public sealed record StartCall(Guid EmployeeId, CallPurpose Purpose, CallMedium Medium = CallMedium.InApp, string? SlotCode = null, string? Text = null) : ICommand<CallView>, ICreates;

/// <summary>The call was not answered: I call once more.</summary>
/// <param name="Medium">By which way; may be another one.</param>
public sealed record RetryCall(CallMedium Medium) : ICommand<CallView>, ICreates
{
    internal Guid Id { get; init; }
}

public sealed record UnknownSlot(string Code) : UnprocessableError("unknown-slot", new(
    $"Kebijakan hari itu tidak mempunyai pengecekan {Code}.", $"The circular of the day has no check {Code}."));

internal sealed class StartCallValidator : AbstractValidator<StartCall>
{
    public StartCallValidator()
    {
        RuleFor(c => c.EmployeeId).NotEmpty();
        RuleFor(c => c.SlotCode).MaximumLength(CheckpointSlot.CodeMaxLength);
        RuleFor(c => c.Text).MaximumLength(Call.TextMaxLength);
        RuleFor(c => c.Text).NotEmpty().When(c => c.Purpose != CallPurpose.SpotCheck);
    }
}

internal sealed class RetryCallValidator : AbstractValidator<RetryCall>
{
    public RetryCallValidator() => RuleFor(c => c.Medium).IsInEnum();
}

internal sealed class StartCallHandler(WfhDb db, Caller caller, CallDesk desk, TimeProvider clock) : IRequestHandler<StartCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(StartCall command, CancellationToken ct)
    {
        var person = await db.Employees.LedBy(db, caller).Where(e => e.Id == command.EmployeeId)
            .Join(db.Units, e => new { e.AgencyId, Id = e.UnitId }, u => new { u.AgencyId, u.Id }, (e, u) => new { e.Id, u.TimeZoneId }).SingleOrDefaultAsync(ct);
        if (person is null)
        {
            return new EmployeeNotFound { Field = "employeeId" };
        }

        return await desk.Ring(person.Id, Zones.DayOf(clock.GetUtcNow(), person.TimeZoneId), person.TimeZoneId, command, null, ct);
    }
}

internal sealed class RetryCallHandler(CallDesk desk) : IRequestHandler<RetryCall, Result<CallView>>
{
    public async Task<Result<CallView>> Handle(RetryCall command, CancellationToken ct)
    {
        if (await desk.Led(command.Id, ct) is not var (call, day, zone))
        {
            return new NotFound();
        }

        if (call.Status != CallStatus.Unanswered)
        {
            return new CallNotUnanswered(call.Status);
        }

        return await desk.Ring(day.EmployeeId, day.Date, zone, new(call.EmployeeId, call.Purpose, command.Medium, call.SlotCode, call.Text), call, ct);
    }
}

/// <summary>What the commands on calls share: who may be called, ringing, and what follows from silence.</summary>
[PerRequest]
internal sealed class CallDesk(WfhDb db, Caller caller, WorkDayBook book, CallReader reader, Notices notices, IOptions<CallOptions> options, TimeProvider clock)
{
    /// <summary>A call to somebody whom the caller leads, with their day locked.</summary>
    public async Task<(Call Call, WorkDay Day, string Zone)?> Led(Guid id, CancellationToken ct)
    {
        var key = await db.Calls.Where(c => c.AgencyId == caller.AgencyId && c.Id == id && db.Employees.LedBy(db, caller).Any(e => e.Id == c.EmployeeId))
            .Select(c => new { c.EmployeeId, c.WorkDate }).SingleOrDefaultAsync(ct);
        return key is null ? null : await Locked(id, key.EmployeeId, key.WorkDate, ct);
    }

    /// <summary>A call to the caller, with the day locked.</summary>
    public async Task<(Call Call, WorkDay Day, string Zone)?> Mine(Guid id, CancellationToken ct)
    {
        var date = await db.Calls.Where(c => c.AgencyId == caller.AgencyId && c.Id == id && c.EmployeeId == caller.EmployeeId)
            .Select(c => (DateOnly?)c.WorkDate).SingleOrDefaultAsync(ct);
        return date is null ? null : await Locked(id, caller.EmployeeId, date.Value, ct);
    }

    public async Task<Result<CallView>> Ring(Guid employeeId, DateOnly date, string zone, StartCall asked, Call? previous, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var day = await book.Lock(caller.AgencyId, employeeId, date, ct);
        if (day is null)
        {
            return await book.WhyNone(caller.AgencyId, employeeId, date, ct);
        }

        if (day.Mode != WorkMode.Home)
        {
            return new NotAtHome(day.Mode);
        }

        // DKI-08: within working hours only.
        if (day.State == WorkDayState.Closed || now < day.StartsAt || now >= day.EndsAt)
        {
            return new OutsideWorkingHours(Zones.Local(day.StartsAt, zone), Zones.Local(day.EndsAt, zone));
        }

        if (asked.SlotCode is { } slot && !day.Checkpoints.Any(c => c.Kind == CheckpointKind.SpotCheck && c.Code == slot))
        {
            return new UnknownSlot(slot) { Field = "slotCode" };
        }

        var rules = await book.RulesOf(day, ct);
        var id = Guid.CreateVersion7(now);
        var call = new Call
        {
            AgencyId = caller.AgencyId,
            Id = id,
            EmployeeId = employeeId,
            WorkDate = date,
            Purpose = asked.Purpose,
            SlotCode = asked.SlotCode,
            Medium = asked.Medium,
            Text = asked.Text.OrNull(),
            VideoLink = asked.Medium == CallMedium.VideoLink ? options.Value.LinkOf(id) : null,
            AskedBy = caller.EmployeeId,
            AskedAt = now,
            DueAt = now.AddMinutes(rules.ResponseLimitMinutes),
            Attempt = (previous?.Attempt ?? 0) + 1,
            PreviousId = previous?.Id,
        };
        db.Calls.Add(call);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Call.OneRings))
        {
            return new CallStillRings();
        }
        catch (DbUpdateException e) when (e.Violates(Call.RetriedOnce))
        {
            return new CallRetried();
        }

        day.RecordCalled(call.SlotCode, now);
        await notices.Tell(
            caller.AgencyId, [employeeId], NotificationKind.CallWaiting,
            new($"Anda dipanggil atasan; jawab sebelum pukul {Zones.Local(call.DueAt, zone):HH'.'mm}.", $"Your superior calls you; answer before {Zones.Local(call.DueAt, zone):HH':'mm}."),
            "/", call.Occasion, ct);
        return await reader.View(id, ct);
    }

    private async Task<(Call Call, WorkDay Day, string Zone)?> Locked(Guid id, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var day = (await book.Lock(caller.AgencyId, employeeId, date, ct))!;
        var call = await db.Calls.SingleAsync(c => c.AgencyId == caller.AgencyId && c.Id == id, ct);
        var zone = await db.Units.Where(u => u.AgencyId == day.AgencyId && u.Id == day.UnitId).Select(u => u.TimeZoneId).SingleAsync(ct);
        return (call, day, zone);
    }
}
