namespace WfhApi.Features.CheckIns;

/// <summary>
/// Records that I am at work, or leave. The server's time decides; a doubtful position is recorded with its reasons and shown
/// to my superior, it never refuses. One of each kind a day; a retry with the same key returns the same receipt.
/// </summary>
/// <param name="Kind">In or out.</param>
/// <param name="Position">Where the device says it is; null where the person or the device gives none.</param>
/// <param name="DeviceAt">The device's clock when the person pressed the button; kept beside the server's time.</param>
/// <param name="PhotoFileId">A live photo uploaded before with purpose <c>checkInPhoto</c>; optional, no face template is made.</param>
/// <param name="Offline">True where it was captured without network and sent later: a person judges it.</param>
public sealed record CheckInNow(CheckInKind Kind, DevicePosition? Position = null, DateTimeOffset? DeviceAt = null, Guid? PhotoFileId = null, bool Offline = false)
    : ISwiftCommand<CheckInReceipt>, ICreates;

internal sealed class CheckInNowValidator : AbstractValidator<CheckInNow>
{
    public CheckInNowValidator() => RuleFor(c => c.Position!).SetValidator(new DevicePositionValidator()).When(c => c.Position is not null);
}

internal sealed class CheckInNowHandler(WfhDb db, Caller caller, OwnDay own, WorkDayBook book, Whereabouts whereabouts, TimeProvider clock)
    : IRequestHandler<CheckInNow, Result<CheckInReceipt>>
{
    public Task<Result<CheckInReceipt>> Handle(CheckInNow command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var date = Zones.DayOf(now, caller.TimeZoneId);
        return own.Record(command, date, hand => Judge(command, date, now, hand, ct), ct);
    }

    private async Task<Result<DayEvent<CheckInReceipt>>> Judge(CheckInNow command, DateOnly date, DateTimeOffset now, DayAtHand hand, CancellationToken ct)
    {
        if (await db.StrangePhoto(caller, command.PhotoFileId, ct) is { } strange)
        {
            return strange;
        }

        if (hand.Day is not { } day)
        {
            return await book.WhyNone(caller.AgencyId, caller.EmployeeId, date, ct);
        }

        if (!day.AtWork)
        {
            return new NotAtWork(date, day.Mode);
        }

        if (day.State == WorkDayState.Closed)
        {
            return new DayIsClosed(date);
        }

        if (hand.Bearings.Recorded.TryGetValue(command.Kind, out var first))
        {
            // Whoever records locks the day first, so two tabs that post at the same moment meet here one after the other.
            var local = Zones.Local(first, caller.TimeZoneId);
            return command.Kind == CheckInKind.In ? new AlreadyCheckedIn(date, local) : new AlreadyCheckedOut(date, local);
        }

        var rules = await book.RulesOf(day, ct);
        var deviceAt = clock.OfDevice(command.DeviceAt);
        var reading = new Reading(command.Position?.Point, command.Position?.AccuracyMetres, deviceAt, command.Offline);
        var judged = (await whereabouts.Around(day, hand.Bearings, rules.Confidence, ct)).Judge(reading, now);
        var (off, neutralised) = await db.OffOf(day, command.Kind, now, ct);
        var record = new CheckIn
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(now),
            EmployeeId = caller.EmployeeId,
            WorkDate = date,
            Kind = command.Kind,
            At = now,
            Mode = day.Mode,
            DeviceAt = deviceAt,
            Offline = command.Offline,
            Latitude = reading.Point?.Latitude,
            Longitude = reading.Point?.Longitude,
            AccuracyMetres = reading.AccuracyMetres,
            PhotoFileId = command.PhotoFileId,
            Place = judged.Place,
            DistanceMetres = judged.DistanceMetres,
            Confidence = judged.Confidence,
            Doubts = judged.Doubts,
            MinutesOff = off,
            OutageMinutes = neutralised,
        };

        // METRO-01: without the letter the check-in counts, and is marked.
        var unauthorised = command.Kind == CheckInKind.In && day.Mode == WorkMode.Home && rules.TaskOrderRequired && !hand.Ordered;
        day.Record(record, unauthorised);
        return new DayEvent<CheckInReceipt>(record.AsReceipt(caller.TimeZoneId, rules, unauthorised), record);
    }
}
