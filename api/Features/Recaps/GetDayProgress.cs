namespace WfhApi.Features.Recaps;

/// <summary>
/// For e-Kinerja: the tasks of each person and day with progress, output and minutes, in the order of their change. Repeat with
/// <c>cursor</c> until it is null, then begin the next round from the last <c>updatedAt</c>. So that no round misses a change that is
/// still being written, a change appears 10 seconds after it, and later while something that began before it is still being written.
/// With <c>date</c> and without <c>updatedSince</c> nothing is held back.
/// </summary>
/// <param name="UpdatedSince">Changed at or after this instant.</param>
/// <param name="Date">Only this work date.</param>
public sealed record GetDayProgress(DateTimeOffset? UpdatedSince, DateOnly? Date, int Limit, string? Cursor) : IQuery<Page<DayProgress>>;

/// <summary>One person's work on one date.</summary>
/// <param name="EmployeeId">The person; with <c>date</c> the stable key of the row.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Date">The work date in the zone of the unit.</param>
/// <param name="UnitId">The unit they sat in on the day.</param>
/// <param name="Mode">Where the person was rostered.</param>
/// <param name="Code">Recap code of the day.</param>
/// <param name="State">Open or closed.</param>
/// <param name="WorkedMinutes">Minutes worked; null where in or out is missing.</param>
/// <param name="PlannedMinutes">Planned minutes of the day's tasks together.</param>
/// <param name="Report">Where the daily report stands; null: not begun.</param>
/// <param name="Tasks">The tasks of the day.</param>
/// <param name="UpdatedAt">When the row last changed.</param>
public sealed record DayProgress(
    Guid EmployeeId,
    string Nip,
    DateOnly Date,
    Guid UnitId,
    WorkMode Mode,
    string Code,
    WorkDayState State,
    int? WorkedMinutes,
    int PlannedMinutes,
    ReportStatus? Report,
    IReadOnlyList<TaskOfDay> Tasks,
    DateTimeOffset UpdatedAt);

/// <summary>A task of a day.</summary>
/// <param name="Id">Id of the assignment, stable.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ExpectedOutput">What shall come of it.</param>
/// <param name="OutputUnit">In what it is counted.</param>
/// <param name="TargetQuantity">How many.</param>
/// <param name="DoneQuantity">How many of these are done.</param>
/// <param name="PlannedMinutes">Minutes planned for it.</param>
public sealed record TaskOfDay(Guid Id, string Title, AssignmentStatus Status, string ExpectedOutput, string OutputUnit, decimal TargetQuantity, decimal DoneQuantity, int PlannedMinutes);

internal sealed class GetDayProgressValidator : AbstractValidator<GetDayProgress>
{
    public GetDayProgressValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetDayProgressHandler(WfhDb db, Caller caller, ChangeHorizon horizon) : IRequestHandler<GetDayProgress, Result<Page<DayProgress>>>
{
    private sealed record Key(DateTimeOffset UpdatedAt, Guid EmployeeId, DateOnly Date);

    public async Task<Result<Page<DayProgress>>> Handle(GetDayProgress query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var days = db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && db.Employees.SeenBy(db, caller).Any(e => e.Id == d.EmployeeId));
        if (query.UpdatedSince is not null || query.Date is null)
        {
            var complete = await horizon.CompleteBefore(ct);
            days = days.Where(d => d.UpdatedAt < complete);
        }

        if (query.UpdatedSince is { } since)
        {
            var instant = since.ToUniversalTime();
            days = days.Where(d => d.UpdatedAt >= instant);
        }

        if (query.Date is { } date)
        {
            days = days.Where(d => d.Date == date);
        }

        if (after is not null)
        {
            days = days.Where(d => d.UpdatedAt > after.UpdatedAt
                || (d.UpdatedAt == after.UpdatedAt && (d.EmployeeId > after.EmployeeId || (d.EmployeeId == after.EmployeeId && d.Date > after.Date))));
        }

        var rows = await (from d in days
                          join e in db.Employees on new { d.AgencyId, Id = d.EmployeeId } equals new { e.AgencyId, e.Id }
                          join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                          orderby d.UpdatedAt, d.EmployeeId, d.Date
                          select new
                          {
                              Facts = new DayFacts(d.Date, d.Mode, d.State, d.Excused, d.CheckInAt, d.CheckOutAt, d.LateMinutes, d.EarlyMinutes, d.RequiredMinutes, d.PolicyVersionId),
                              d.EmployeeId,
                              e.Nip,
                              d.UnitId,
                              d.PlannedMinutes,
                              d.Report,
                              d.UpdatedAt,
                              u.TimeZoneId,
                          }).Take(query.Limit + 1).ToListAsync(ct);
        Guid[] people = [.. rows.Select(r => r.EmployeeId).Distinct()];
        DateOnly[] dates = [.. rows.Select(r => r.Facts.Date).Distinct()];
        var tasks = (await db.Assignments.AsNoTracking().Where(a => a.AgencyId == caller.AgencyId && people.Contains(a.EmployeeId) && dates.Contains(a.WorkDate)).OrderBy(a => a.Id)
            .Select(a => new { a.EmployeeId, a.WorkDate, Task = new TaskOfDay(a.Id, a.Title, a.Status, a.ExpectedOutput, a.OutputUnit, a.TargetQuantity, a.DoneQuantity, a.PlannedMinutes) }).ToListAsync(ct))
            .ToLookup(a => (a.EmployeeId, a.WorkDate), a => a.Task);
        var page = rows.ToPage(query.Limit, r => new Key(r.UpdatedAt, r.EmployeeId, r.Facts.Date));
        return new Page<DayProgress>(
            [
                .. page.Items.Select(r => new DayProgress(
                    r.EmployeeId, r.Nip, r.Facts.Date, r.UnitId, r.Facts.Mode, r.Facts.Code, r.Facts.State, r.Facts.WorkedMinutes, r.PlannedMinutes, r.Report,
                    [.. tasks[(r.EmployeeId, r.Facts.Date)]], Zones.Local(r.UpdatedAt, r.TimeZoneId))),
            ],
            page.NextCursor);
    }
}
