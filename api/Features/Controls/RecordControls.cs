namespace WfhApi.Features.Controls;

/// <summary>I record the afternoon control of many people at once; those who do not allow it are named, the others are recorded (JAKBAR-05).</summary>
/// <param name="Controls">1 to 200 people whom I lead.</param>
public sealed record RecordControls(IReadOnlyList<ControlEntry> Controls) : ICommand<ReviewOutcome>;

/// <summary>The control of one person.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Tasks">How far each task is; those left out stand as the employee told (JAKBAR-06).</param>
/// <param name="Note">Up to 1000 characters.</param>
public sealed record ControlEntry(Guid EmployeeId, IReadOnlyList<TaskControl>? Tasks = null, string? Note = null);

/// <summary>What I saw of one task.</summary>
/// <param name="AssignmentId">The task.</param>
/// <param name="Progress">How far it is.</param>
public sealed record TaskControl(Guid AssignmentId, ControlledProgress Progress);

/// <summary>I countersign controls that somebody below me recorded.</summary>
/// <param name="Ids">1 to 200 controls of people whom I lead.</param>
public sealed record CountersignControls(IReadOnlyList<Guid> Ids) : ICommand<ReviewOutcome>;

internal sealed class RecordControlsValidator : AbstractValidator<RecordControls>
{
    private const int TasksMax = 100;

    public RecordControlsValidator()
    {
        RuleFor(c => c.Controls).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleForEach(c => c.Controls).ChildRules(entry =>
        {
            entry.RuleFor(e => e.EmployeeId).NotEmpty();
            entry.RuleFor(e => e.Note).MaximumLength(AfternoonControl.NoteMaxLength);
            entry.RuleFor(e => e.Tasks).AtMost(TasksMax);
        });
    }
}

internal sealed class CountersignControlsValidator : AbstractValidator<CountersignControls>
{
    public CountersignControlsValidator() => RuleFor(c => c.Ids).NotEmpty().AtMost(ReviewOutcome.Max);
}

internal sealed class RecordControlsHandler(WfhDb db, Caller caller, WorkDayBook book, TimeProvider clock) : IRequestHandler<RecordControls, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(RecordControls command, CancellationToken ct)
    {
        Guid[] people = [.. command.Controls.Select(c => c.EmployeeId).Distinct()];
        var zones = await db.Employees.LedBy(db, caller).Where(e => people.Contains(e.Id))
            .Join(db.Units, e => new { e.AgencyId, Id = e.UnitId }, u => new { u.AgencyId, u.Id }, (e, u) => new { e.Id, u.TimeZoneId }).ToDictionaryAsync(e => e.Id, e => e.TimeZoneId, ct);
        Dictionary<Guid, Error?> outcomes = [];
        foreach (var entry in command.Controls.DistinctBy(c => c.EmployeeId).OrderBy(c => c.EmployeeId))
        {
            outcomes[entry.EmployeeId] = zones.TryGetValue(entry.EmployeeId, out var zone) ? await Record(entry, zone, ct) : new NotFound();
        }

        return ReviewOutcome.Of(people, id => outcomes[id]);
    }

    private async Task<Error?> Record(ControlEntry entry, string zone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var date = Zones.DayOf(now, zone);
        var day = await book.Lock(caller.AgencyId, entry.EmployeeId, date, ct);
        if (day is null || day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.Control) is not { } slot)
        {
            return new NoControlExpected();
        }

        if (day.State == WorkDayState.Closed)
        {
            return new DayIsClosed(date);
        }

        if (now < slot.OpensAt)
        {
            return new ControlNotOpen(Zones.Local(slot.OpensAt, zone));
        }

        var seen = (entry.Tasks ?? []).DistinctBy(t => t.AssignmentId).ToDictionary(t => t.AssignmentId, t => t.Progress);
        IReadOnlyList<ControlledTask> tasks =
        [
            .. from task in await db.Assignments.TasksOf(caller.AgencyId, [entry.EmployeeId], date).ToListAsync(ct)
               let told = task.Controlled()
               select seen.TryGetValue(task.Id, out var progress) ? told with { Progress = progress } : told,
        ];
        var note = entry.Note.OrNull();

        // The day is locked: nobody else can record this control meanwhile.
        var control = await db.AfternoonControls.SingleOrDefaultAsync(c => c.AgencyId == caller.AgencyId && c.EmployeeId == entry.EmployeeId && c.WorkDate == date, ct);
        if (control is null)
        {
            db.AfternoonControls.Add(control = new()
            {
                AgencyId = caller.AgencyId,
                Id = Guid.CreateVersion7(now),
                EmployeeId = entry.EmployeeId,
                WorkDate = date,
                RecordedBy = caller.EmployeeId,
                RecordedAt = now,
                Tasks = tasks,
                Note = note,
            });
        }
        else if (control.Rewrite(tasks, note, caller.EmployeeId, now).Error is { } refusal)
        {
            return refusal;
        }

        day.RecordControl(now, control.Id);
        return null;
    }
}

internal sealed class CountersignControlsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<CountersignControls, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(CountersignControls command, CancellationToken ct)
    {
        Guid[] ids = [.. command.Ids.Distinct()];
        var led = db.Employees.LedBy(db, caller);
        var controls = await db.AfternoonControls.FromSql($"select *, xmin from afternoon_control where agency_id = {caller.AgencyId} and id = any({ids}) order by id for update")
            .Where(c => led.Any(e => e.Id == c.EmployeeId)).ToDictionaryAsync(c => c.Id, ct);
        var now = clock.GetUtcNow();
        return ReviewOutcome.Of(ids, id => controls.TryGetValue(id, out var control) ? control.Countersign(caller.EmployeeId, now).Error : new NotFound());
    }
}
