namespace WfhApi.Data;

/// <summary>Enters or sets right a presence record that somebody vouches for: the same for an operator's list and for a correction that was granted.</summary>
[PerRequest]
internal sealed class PresenceDesk(WfhDb db, Caller caller, WorkDayBook book, ClosedMonths months, TimeProvider clock)
{
    /// <summary>
    /// The time must lie on the day, not ahead, and out comes after in. An operator's list enters no day of a locked month (SERANG-10);
    /// a correction that was granted does, and is written beside the lock.
    /// </summary>
    public async Task<Result<CheckIn>> Enter(Guid employeeId, DateOnly date, CheckInKind kind, DateTimeOffset at, PresenceSource source, string? from, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (at > now)
        {
            return new InTheFuture();
        }

        await months.Hold(caller.AgencyId, [date], ct);
        var locked = await months.LockOf(caller.AgencyId, employeeId, date, ct);
        if (locked is not null && source == PresenceSource.Manual)
        {
            return new MonthLocked(date);
        }

        var day = await book.Lock(caller.AgencyId, employeeId, date, ct);
        if (day is null)
        {
            return await book.WhyNone(caller.AgencyId, employeeId, date, ct);
        }

        if (!day.AtWork)
        {
            return new NotAtWork(date, day.Mode);
        }

        var zone = await db.Units.Where(u => u.AgencyId == day.AgencyId && u.Id == day.UnitId).Select(u => u.TimeZoneId).SingleAsync(ct);
        if (Zones.DayOf(at, zone) != date)
        {
            return new OutsideTheDay(date);
        }

        if ((kind == CheckInKind.In ? day.CheckOutAt < at : day.CheckInAt > at) is true)
        {
            return new OutBeforeIn();
        }

        var before = day.Facts;

        // The day is locked: no check-in of the person comes between.
        var record = await db.CheckIns.SingleOrDefaultAsync(c => c.AgencyId == day.AgencyId && c.EmployeeId == employeeId && c.WorkDate == date && c.Kind == kind, ct);
        if (record is null)
        {
            db.CheckIns.Add(record = CheckIn.Entered(day, kind, at, source, caller.EmployeeId, from, reason, now));
        }
        else
        {
            record.Correct(at, source, caller.EmployeeId, from, reason);
        }

        (record.MinutesOff, record.OutageMinutes) = await db.OffOf(day, kind, at, ct);
        day.Vouch(record, now);
        if (locked is { } recap)
        {
            await months.Amend(recap, before, day, AmendmentSource.Correction, reason, ct);
        }

        return record;
    }
}
