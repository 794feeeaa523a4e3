namespace WfhApi.Features.Controls;

/// <summary>Kontrol sore of a day (JAKBAR-05): the people at home whom I watch and of whom the circular asks a control, by unit and name.</summary>
/// <param name="Date">The working day; today when left out.</param>
/// <param name="UnitId">Only at or below this unit.</param>
public sealed record GetControls(DateOnly? Date, Guid? UnitId) : IQuery<AfternoonControls>;

/// <summary>The controls of a day.</summary>
/// <param name="Date">The working day.</param>
/// <param name="Now">The server's time of this answer.</param>
/// <param name="OpensAt">From when controls can be recorded; null where none is asked.</param>
/// <param name="DueAt">Until when they are on time.</param>
/// <param name="Rows">One row a person.</param>
public sealed record AfternoonControls(DateOnly Date, DateTimeOffset Now, DateTimeOffset? OpensAt, DateTimeOffset? DueAt, IReadOnlyList<ControlRow> Rows);

/// <summary>One person at the time of the control.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="State">Where the control stands; missed: "tidak dikontrol".</param>
/// <param name="Tasks">The day's tasks, with their progress as recorded, else as they stand now.</param>
/// <param name="Report">Where the daily report stands; null: not begun.</param>
/// <param name="ControlId">The control; null: not recorded.</param>
/// <param name="Note">What was noted.</param>
/// <param name="RecordedByName">Who made it.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="CountersignedByName">Who countersigned it.</param>
/// <param name="CountersignedAt">When.</param>
/// <param name="MayRecord">True where the caller may record it now.</param>
/// <param name="MayCountersign">True where the caller may countersign it.</param>
public sealed record ControlRow(
    Guid EmployeeId,
    string Name,
    string UnitName,
    CheckpointState State,
    IReadOnlyList<ControlledTask> Tasks,
    ReportStatus? Report,
    Guid? ControlId,
    string? Note,
    string? RecordedByName,
    DateTimeOffset? RecordedAt,
    string? CountersignedByName,
    DateTimeOffset? CountersignedAt,
    bool MayRecord,
    bool MayCountersign);

internal sealed class GetControlsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetControls, Result<AfternoonControls>>
{
    public async Task<Result<AfternoonControls>> Handle(GetControls query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (date, roots, self) = (query.Date ?? Zones.DayOf(now, caller.TimeZoneId), caller.Watches, caller.EmployeeId);
        var days = from d in db.WorkDays.AsNoTracking()
                   join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                   join e in db.Employees on new { d.AgencyId, Id = d.EmployeeId } equals new { e.AgencyId, e.Id }
                   where d.AgencyId == caller.AgencyId && d.Date == date && d.Mode == WorkMode.Home && d.EmployeeId != self && u.Lineage.Any(l => roots.Contains(l))
                   select new { Day = d, e.Name, Unit = u };
        if (query.UnitId is { } unit)
        {
            days = days.Where(d => d.Unit.Lineage.Contains(unit));
        }

        var rows = (await days.OrderBy(d => d.Unit.Name).ThenBy(d => d.Name).ToListAsync(ct)).Where(d => d.Day.Checkpoints.Any(c => c.Kind == CheckpointKind.Control)).ToList();
        Guid[] people = [.. rows.Select(r => r.Day.EmployeeId)];
        var controls = await (from c in db.AfternoonControls.AsNoTracking()
                              where c.AgencyId == caller.AgencyId && c.WorkDate == date && people.Contains(c.EmployeeId)
                              select new
                              {
                                  Control = c,
                                  By = db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.RecordedBy).Select(e => e.Name).First(),
                                  Countersigned = db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.CountersignedBy).Select(e => e.Name).FirstOrDefault(),
                              }).ToDictionaryAsync(c => c.Control.EmployeeId, ct);
        var tasks = (await db.Assignments.TasksOf(caller.AgencyId, people, date).ToListAsync(ct)).ToLookup(t => t.EmployeeId);
        var slot = rows.Select(r => (Control: r.Day.Checkpoints.First(c => c.Kind == CheckpointKind.Control), r.Unit.TimeZoneId)).FirstOrDefault();
        return new AfternoonControls(
            date, Zones.Local(now, caller.TimeZoneId), slot.Control is null ? null : Zones.Local(slot.Control.OpensAt, slot.TimeZoneId), slot.Control is null ? null : Zones.Local(slot.Control.DueAt, slot.TimeZoneId),
            [
                .. rows.Select(r =>
                {
                    var made = controls.GetValueOrDefault(r.Day.EmployeeId);
                    var checkpoint = r.Day.Checkpoints.First(c => c.Kind == CheckpointKind.Control);
                    var led = r.Unit.Lineage.Intersect(caller.Leads).Any();
                    DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, r.Unit.TimeZoneId) : null;
                    return new ControlRow(
                        r.Day.EmployeeId, r.Name, r.Unit.Name, checkpoint.StateAt(now, r.Day.State), made?.Control.Tasks ?? [.. tasks[r.Day.EmployeeId].Select(t => t.Controlled())], r.Day.Report,
                        made?.Control.Id, made?.Control.Note, made?.By, Local(made?.Control.RecordedAt), made?.Countersigned, Local(made?.Control.CountersignedAt),
                        led && r.Day.State == WorkDayState.Open && now >= checkpoint.OpensAt && made?.Control.CountersignedAt is null,
                        led && made is { Control.CountersignedAt: null } && made.Control.RecordedBy != self);
                }),
            ]);
    }
}

internal static class ControlledTasks
{
    public sealed record TaskNow(Guid EmployeeId, Guid Id, string Title, AssignmentStatus Status, decimal DoneQuantity)
    {
        public ControlledTask Controlled() => new(Id, Title, AfternoonControl.ProgressOf(Status, DoneQuantity));
    }

    /// <summary>The tasks that count toward the day of these people.</summary>
    public static IQueryable<TaskNow> TasksOf(this IQueryable<Assignment> assignments, Guid agencyId, Guid[] people, DateOnly date) => assignments
        .Where(a => a.AgencyId == agencyId && a.WorkDate == date && people.Contains(a.EmployeeId) && a.Status != AssignmentStatus.Cancelled && a.Status != AssignmentStatus.CarriedOver)
        .OrderBy(a => a.AssignedAt).ThenBy(a => a.Id)
        .Select(a => new TaskNow(a.EmployeeId, a.Id, a.Title, a.Status, a.DoneQuantity));
}
