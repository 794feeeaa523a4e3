namespace WfhApi.Features.Assignments;

/// <summary>
/// Gives tasks to people whom I lead, for one working day: every task to every person named. A plan below the circular's
/// minimum is answered with a warning (DKI-09), not refused.
/// </summary>
/// <param name="WorkDate">The working day; today or later.</param>
/// <param name="EmployeeIds">Who gets them, 1 to 100 people.</param>
/// <param name="Tasks">What each of them gets, 1 to 20 tasks.</param>
public sealed record AssignTasks(DateOnly WorkDate, IReadOnlyList<Guid> EmployeeIds, IReadOnlyList<TaskToGive> Tasks) : ICommand<AssignedTasks>, ICreates;

/// <summary>A task as it is given.</summary>
/// <param name="Title">What is to be done, 1 to 160 characters.</param>
/// <param name="ExpectedOutput">What shall be there at the end, 1 to 120 characters.</param>
/// <param name="OutputUnit">In what it is counted, 1 to 40 characters.</param>
/// <param name="TargetQuantity">How many, above 0 to 1,000,000, at most 2 decimals.</param>
/// <param name="PlannedMinutes">Planned working time, 1 to 1440 minutes.</param>
/// <param name="Description">How, up to 2000 characters.</param>
/// <param name="DueAt">Until when; null: the end of the day.</param>
public sealed record TaskToGive(
    string Title,
    string ExpectedOutput,
    string OutputUnit,
    decimal TargetQuantity,
    int PlannedMinutes,
    string? Description = null,
    DateTimeOffset? DueAt = null) : ITaskFields;

/// <summary>What was given, and what each person now has to do on the day.</summary>
/// <param name="WorkDate">The working day.</param>
/// <param name="AssignmentIds">The new assignments.</param>
/// <param name="Loads">Each person's plan of the day, with the warning where it is light.</param>
public sealed record AssignedTasks(DateOnly WorkDate, IReadOnlyList<Guid> AssignmentIds, IReadOnlyList<PlannedLoad> Loads);

public sealed record DayIsPast(DateOnly Date) : UnprocessableError("day-is-past", new(
    $"{Date.InWords().Id} sudah lewat; tugas hanya dapat diberikan untuk hari ini atau sesudahnya.",
    $"{Date.InWords().En} is past; tasks are given for today or later."));

internal sealed class AssignTasksValidator : AbstractValidator<AssignTasks>
{
    public AssignTasksValidator()
    {
        RuleFor(c => c.WorkDate).NotEmpty();
        RuleFor(c => c.EmployeeIds).NotEmpty().AtMost(100);
        RuleFor(c => c.Tasks).NotEmpty().AtMost(20);
        RuleForEach(c => c.Tasks).NotNull().ChildRules(task => task.AddTaskRules());
    }
}

internal sealed class AssignTasksHandler(WfhDb db, Caller caller, AssignmentDesk desk, TimeProvider clock) : IRequestHandler<AssignTasks, Result<AssignedTasks>>
{
    public async Task<Result<AssignedTasks>> Handle(AssignTasks command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (command.WorkDate < Zones.DayOf(now, caller.TimeZoneId))
        {
            return new DayIsPast(command.WorkDate) { Field = "workDate" };
        }

        Guid[] ids = [.. command.EmployeeIds.Distinct()];
        var people = await db.Employees.LedBy(db, caller).Where(e => ids.Contains(e.Id) && e.State != EmploymentState.Inactive).ToDictionaryAsync(e => e.Id, ct);
        if (Array.FindIndex([.. command.EmployeeIds], id => !people.ContainsKey(id)) is >= 0 and var stranger)
        {
            return new EmployeeNotFound { Field = $"employeeIds[{stranger}]" };
        }

        var calendar = await AgencyCalendar.Load(db, caller.AgencyId, command.WorkDate, command.WorkDate, ct);
        var modes = await db.RosterDays.Where(r => r.AgencyId == caller.AgencyId && r.Date == command.WorkDate && ids.Contains(r.EmployeeId))
            .ToDictionaryAsync(r => r.EmployeeId, r => r.Mode, ct);
        for (var i = 0; i < command.EmployeeIds.Count; i++)
        {
            var person = people[command.EmployeeIds[i]];
            var mode = modes.GetValueOrDefault(person.Id, WorkMode.Office);
            var (_, rules) = calendar.RulesOf(calendar.Units[person.UnitId], command.WorkDate, mode);
            if (calendar.HoursOn(rules, command.WorkDate) is null)
            {
                return new NotAWorkingDay(command.WorkDate, calendar.Holiday(command.WorkDate)?.Name) { Field = "workDate" };
            }

            if (mode is not (WorkMode.Home or WorkMode.Office or WorkMode.Elsewhere or WorkMode.FieldDuty))
            {
                return new NotAtWork(command.WorkDate, mode) { Field = $"employeeIds[{i}]" };
            }
        }

        var days = await desk.LockDays(ids.Select(id => (id, command.WorkDate)), ct);
        if (days.Any(d => d.State == WorkDayState.Closed))
        {
            return new DayIsClosed(command.WorkDate) { Field = "workDate" };
        }

        // Lists are ordered by id: what is given at one moment stays in the order in which it was written.
        var next = new Queue<Guid>(Enumerable.Range(0, ids.Length * command.Tasks.Count).Select(_ => Guid.CreateVersion7(now)).Order());
        List<Assignment> given =
        [
            .. from id in ids
               from task in command.Tasks
               select new Assignment
               {
                   AgencyId = caller.AgencyId,
                   Id = next.Dequeue(),
                   EmployeeId = id,
                   AssignedBy = caller.EmployeeId,
                   AssignedAt = now,
                   WorkDate = command.WorkDate,
                   Title = task.Title.Trim(),
                   Description = task.Description,
                   ExpectedOutput = task.ExpectedOutput.Trim(),
                   OutputUnit = task.OutputUnit.Trim(),
                   TargetQuantity = task.TargetQuantity,
                   PlannedMinutes = task.PlannedMinutes,
                   DueAt = task.DueAt?.ToUniversalTime(),
               },
        ];
        db.Assignments.AddRange(given);
        var loads = await desk.Loads(days, ids, command.WorkDate, calendar, ct);
        return new AssignedTasks(command.WorkDate, given.ConvertAll(a => a.Id), loads);
    }
}
