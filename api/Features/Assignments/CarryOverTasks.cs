namespace WfhApi.Features.Assignments;

/// <summary>Carries unfinished tasks to a later working day: each ends here and goes on there, with what is left of its quantity.</summary>
/// <param name="Ids">1 to 200 unfinished assignments of people whom I lead.</param>
/// <param name="To">The working day on which they go on; today or later.</param>
public sealed record CarryOverTasks(IReadOnlyList<Guid> Ids, DateOnly To) : ICommand<AssignedTasks>, ICreates;

internal sealed class CarryOverTasksValidator : AbstractValidator<CarryOverTasks>
{
    public CarryOverTasksValidator()
    {
        RuleFor(c => c.Ids).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleFor(c => c.To).NotEmpty();
    }
}

internal sealed class CarryOverTasksHandler(WfhDb db, Caller caller, AssignmentDesk desk, TimeProvider clock) : IRequestHandler<CarryOverTasks, Result<AssignedTasks>>
{
    public async Task<Result<AssignedTasks>> Handle(CarryOverTasks command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (command.To < Zones.DayOf(now, caller.TimeZoneId))
        {
            return new DayIsPast(command.To) { Field = "to" };
        }

        var tasks = await desk.Led().AsNoTracking().Where(a => command.Ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        if (Array.FindIndex([.. command.Ids], id => !tasks.ContainsKey(id)) is >= 0 and var stranger)
        {
            return new NotFound { Field = $"ids[{stranger}]" };
        }

        var calendar = await AgencyCalendar.Load(db, caller.AgencyId, command.To, command.To, ct);
        if (calendar.HoursOn(calendar.Agency.StandingRules, command.To) is null)
        {
            return new NotAWorkingDay(command.To, calendar.Holiday(command.To)?.Name) { Field = "to" };
        }

        Guid[] people = [.. tasks.Values.Select(a => a.EmployeeId).Distinct()];
        WorkMode[] away = [.. Enum.GetValues<WorkMode>().Where(m => !m.IsAtWork())];
        var absent = await db.RosterDays.Where(r => r.AgencyId == caller.AgencyId && r.Date == command.To && people.Contains(r.EmployeeId) && away.Contains(r.Mode))
            .ToDictionaryAsync(r => r.EmployeeId, r => r.Mode, ct);
        if (Array.FindIndex([.. command.Ids], id => absent.ContainsKey(tasks[id].EmployeeId)) is >= 0 and var idle)
        {
            return new NotAtWork(command.To, absent[tasks[command.Ids[idle]].EmployeeId]) { Field = $"ids[{idle}]" };
        }

        var days = await desk.LockDays(tasks.Values.SelectMany(a => new[] { (a.EmployeeId, a.WorkDate), (a.EmployeeId, command.To) }), ct);

        // Further east the day may be over already.
        if (days.Any(d => d.Date == command.To && d.State == WorkDayState.Closed))
        {
            return new DayIsClosed(command.To) { Field = "to" };
        }

        // Read again under the lock of the days: whoever pressed first is seen.
        tasks = await desk.Led().Where(a => command.Ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        List<Guid> carried = [];
        for (var i = 0; i < command.Ids.Count; i++)
        {
            var next = tasks[command.Ids[i]].CarryOver(Guid.CreateVersion7(now), command.To, caller.EmployeeId, now);
            if (next.Error is { } error)
            {
                return error with { Field = $"ids[{i}]" };
            }

            db.Assignments.Add(next.Value);
            carried.Add(next.Value.Id);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Assignment.CarriedOnce) || e is DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }

        return new AssignedTasks(command.To, carried, await desk.Loads(days, people, command.To, calendar, ct));
    }
}
