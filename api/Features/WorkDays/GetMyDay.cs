namespace WfhApi.Features.WorkDays;

/// <summary>My day: where I am rostered, under which circular, what is expected of me and what of it is done.</summary>
/// <param name="Date">The work date; today when left out.</param>
public sealed record GetMyDay(DateOnly? Date) : IQuery<PersonDay>;

/// <summary>The day of a person whom I may see.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The work date.</param>
public sealed record GetPersonDay(Guid EmployeeId, DateOnly Date) : IQuery<PersonDay>;

/// <summary>One person on one date: what was expected and what happened.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">The unit they sat in on the day.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Date">The work date.</param>
/// <param name="Now">The server's time of this answer.</param>
/// <param name="WorkingDay">False on a holiday or day off: nothing is expected.</param>
/// <param name="Holiday">Its name, where it is one.</param>
/// <param name="Mode">Where the person is rostered; null where it is no working day.</param>
/// <param name="Policy">The circular under which the day runs; null where the standing office rules apply.</param>
/// <param name="State">Open until the day is over; closed days change only by a correction.</param>
/// <param name="StartsAt">Start of the working hours.</param>
/// <param name="EndsAt">End of the working hours.</param>
/// <param name="RequiredMinutes">Working minutes of the day, without the break.</param>
/// <param name="Checkpoints">What is expected, in the order of the day.</param>
/// <param name="NextCheckpoint">Code of the next thing to do; null when nothing is left.</param>
/// <param name="CheckInAt">When the person came, by the server's clock.</param>
/// <param name="CheckOutAt">When they left.</param>
/// <param name="LateMinutes">Whole minutes after the on-time mark.</param>
/// <param name="EarlyMinutes">Whole minutes before the end.</param>
/// <param name="Place">The worse of the positions at in and out.</param>
/// <param name="Confidence">The lower of the confidences at in and out.</param>
/// <param name="TaskCount">Tasks of the day.</param>
/// <param name="TasksDone">Of these, done.</param>
/// <param name="PlannedMinutes">Their planned minutes together.</param>
/// <param name="MinimumPlannedMinutes">What the circular wants a WFH day to hold (DKI-09).</param>
/// <param name="Report">Where the daily report stands; null: not begun.</param>
/// <param name="Attention">What a superior should look at; proposed by the machine, decided by people.</param>
/// <param name="TaskOrder">The task order of a day at home; null where none is demanded and none is there.</param>
public sealed record PersonDay(
    Guid EmployeeId,
    string Name,
    string Position,
    Guid UnitId,
    string UnitName,
    DateOnly Date,
    DateTimeOffset Now,
    bool WorkingDay,
    string? Holiday,
    WorkMode? Mode,
    PolicyInForce? Policy,
    WorkDayState? State,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    int RequiredMinutes,
    IReadOnlyList<CheckpointView> Checkpoints,
    string? NextCheckpoint,
    DateTimeOffset? CheckInAt,
    DateTimeOffset? CheckOutAt,
    int LateMinutes,
    int EarlyMinutes,
    PlaceResult? Place,
    ConfidenceLevel? Confidence,
    int TaskCount,
    int TasksDone,
    int PlannedMinutes,
    int MinimumPlannedMinutes,
    ReportStatus? Report,
    IReadOnlyList<AttentionReason> Attention,
    TaskOrderOfDay? TaskOrder);

/// <summary>The task order (SPT) that sends the person home on a day.</summary>
/// <param name="Required">True where the circular demands a signed one before the day at home (METRO-01).</param>
/// <param name="Missing">True where the person checked in without one.</param>
/// <param name="Id">The order that names the person for the day, a signed one before a draft; null: there is none.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Number">Its number, once signed.</param>
public sealed record TaskOrderOfDay(bool Required, bool Missing, Guid? Id, TaskOrderStatus? Status, string? Number);

/// <summary>The circular under which a day runs.</summary>
/// <param name="Id">Id of its version.</param>
/// <param name="Number">Number of the circular.</param>
/// <param name="Title">Its title.</param>
public sealed record PolicyInForce(Guid Id, string Number, string Title);

internal sealed class GetMyDayHandler(Caller caller, DayReader reader, TimeProvider clock) : IRequestHandler<GetMyDay, Result<PersonDay>>
{
    public async Task<Result<PersonDay>> Handle(GetMyDay query, CancellationToken ct) =>
        await reader.Read(caller.EmployeeId, query.Date ?? Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId), ct);
}

internal sealed class GetPersonDayHandler(WfhDb db, Caller caller, DayReader reader) : IRequestHandler<GetPersonDay, Result<PersonDay>>
{
    public async Task<Result<PersonDay>> Handle(GetPersonDay query, CancellationToken ct) =>
        await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct)
            ? await reader.Read(query.EmployeeId, query.Date, ct)
            : new EmployeeNotFound();
}

/// <summary>Reads a day as stored; a day that has not been opened yet is shown as it would open.</summary>
[PerRequest]
internal sealed class DayReader(WfhDb db, Caller caller, WorkDayBook book, TimeProvider clock)
{
    public async Task<PersonDay> Read(Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var person = await db.Employees.AsNoTracking().SingleAsync(e => e.AgencyId == caller.AgencyId && e.Id == employeeId, ct);
        var stored = await db.WorkDays.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == caller.AgencyId && d.EmployeeId == employeeId && d.Date == date, ct);
        var unitId = stored?.UnitId ?? person.UnitId;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.AgencyId == caller.AgencyId && u.Id == unitId, ct);
        string? holiday = null;
        var day = stored;
        if (day is null)
        {
            var calendar = await AgencyCalendar.Load(db, caller.AgencyId, date, date, ct);
            var planned = await db.RosterDays.AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == caller.AgencyId && r.EmployeeId == employeeId && r.Date == date, ct);
            holiday = calendar.Holiday(date)?.Name;
            day = calendar.Open(person, unit, date, planned, now);
        }

        if (day is null)
        {
            return Off(person, unit, date, now, holiday);
        }

        var policy = day.PolicyVersionId is { } id
            ? await db.PolicyVersions.Where(p => p.AgencyId == caller.AgencyId && p.Id == id).Select(p => new PolicyInForce(p.Id, p.Number, p.Title)).SingleAsync(ct)
            : null;
        var checkpoints = day.Shown(now, unit.TimeZoneId);
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, unit.TimeZoneId) : null;
        return new(
            employeeId, person.Name, person.Position, unit.Id, unit.Name, date, Zones.Local(now, unit.TimeZoneId), true, null, day.Mode, policy, day.State,
            Local(day.StartsAt), Local(day.EndsAt), day.RequiredMinutes, checkpoints,
            checkpoints.FirstOrDefault(c => c.Kind is not (CheckpointKind.SpotCheck or CheckpointKind.Control or CheckpointKind.Selfie) && c.State is CheckpointState.Due or CheckpointState.Overdue or CheckpointState.Upcoming)?.Code,
            Local(day.CheckInAt), Local(day.CheckOutAt), day.LateMinutes, day.EarlyMinutes, day.Place, day.Confidence,
            day.TaskCount, day.TasksDone, day.PlannedMinutes, day.MinimumPlannedMinutes, day.Report, day.AttentionAt(now), await TaskOrder(day, ct));
    }

    private async Task<TaskOrderOfDay?> TaskOrder(WorkDay day, CancellationToken ct)
    {
        if (day.Mode != WorkMode.Home)
        {
            return null;
        }

        var required = (await book.RulesOf(day, ct)).TaskOrderRequired;
        var order = await db.TaskOrders.Naming(day.AgencyId, day.EmployeeId, day.Date)
            .Where(o => o.Status == TaskOrderStatus.Signed || o.Status == TaskOrderStatus.Draft)
            .OrderBy(o => o.Status == TaskOrderStatus.Draft).ThenByDescending(o => o.Id)
            .Select(o => new { o.Id, o.Status, o.Number }).FirstOrDefaultAsync(ct);
        return required || order is not null ? new(required, day.WithoutTaskOrder, order?.Id, order?.Status, order?.Number) : null;
    }

    private static PersonDay Off(Employee person, Unit unit, DateOnly date, DateTimeOffset now, string? holiday) => new(
        person.Id, person.Name, person.Position, unit.Id, unit.Name, date, Zones.Local(now, unit.TimeZoneId), false, holiday, null, null, null,
        null, null, 0, [], null, null, null, 0, 0, null, null, 0, 0, 0, 0, null, [], null);
}
