namespace WfhApi.Features.Assignments;

/// <summary>What the commands on assignments share: find the rows that the caller may act on, and keep the work days in step.</summary>
[PerRequest]
internal sealed class AssignmentDesk(WfhDb db, Caller caller, WorkDayBook book, TimeProvider clock)
{
    /// <summary>One of the caller's own tasks, to work on.</summary>
    public Task<Assignment?> Mine(Guid id, CancellationToken ct) =>
        db.Assignments.SingleOrDefaultAsync(a => a.AgencyId == caller.AgencyId && a.EmployeeId == caller.EmployeeId && a.Id == id, ct);

    /// <summary>Tasks of people whom the caller leads.</summary>
    public IQueryable<Assignment> Led() => db.Assignments.Where(a => a.AgencyId == caller.AgencyId
        && db.Employees.LedBy(db, caller).Any(e => e.Id == a.EmployeeId));

    public async Task<AssignmentView> View(Guid id, CancellationToken ct) =>
        await db.Assignments.Where(a => a.AgencyId == caller.AgencyId && a.Id == id).AsViews(db, caller).SingleAsync(ct);

    /// <summary>Runs a change on one of my tasks; the day's counts follow, and a closed day admits none.</summary>
    public async Task<Result<AssignmentView>> Work(Guid id, Func<Assignment, DateTimeOffset, Result<Done>> change, Action<WorkDay, DateTimeOffset> onDay, CancellationToken ct)
    {
        var date = await db.Assignments.Where(a => a.AgencyId == caller.AgencyId && a.EmployeeId == caller.EmployeeId && a.Id == id)
            .Select(a => (DateOnly?)a.WorkDate).SingleOrDefaultAsync(ct);
        if (date is null)
        {
            return new NotFound();
        }

        var day = await book.Lock(caller.AgencyId, caller.EmployeeId, date.Value, ct);
        var task = await Mine(id, ct);
        if (day is { State: WorkDayState.Closed } && !task!.SentBack)
        {
            return new DayIsClosed(date.Value);
        }

        var now = clock.GetUtcNow();
        if (change(task!, now).Error is { } error)
        {
            return error;
        }

        if (day is not null)
        {
            onDay(day, now);
            await book.RecountTasks(day, ct);
        }

        await db.SaveChangesAsync(ct);
        return await View(id, ct);
    }

    /// <summary>Runs a superior's word on the work of someone they lead; it may come after the day was closed.</summary>
    public Task<Result<AssignmentView>> Decide(Guid id, Func<Assignment, DateTimeOffset, Result<Done>> decision, CancellationToken ct) =>
        Lead(id, decision, afterClose: true, ct);

    /// <summary>Runs a superior's change of what someone they lead has to do; a closed day keeps its plan (JAKBAR-07).</summary>
    public Task<Result<AssignmentView>> Plan(Guid id, Func<Assignment, DateTimeOffset, Result<Done>> change, CancellationToken ct) =>
        Lead(id, change, afterClose: false, ct);

    /// <summary>Locks the days that exist or have begun, in one order for all callers, so that two bulk commands cannot block each other.</summary>
    public async Task<List<WorkDay>> LockDays(IEnumerable<(Guid EmployeeId, DateOnly Date)> days, CancellationToken ct)
    {
        List<WorkDay> locked = [];
        foreach (var (employeeId, date) in days.Distinct().OrderBy(d => d.EmployeeId).ThenBy(d => d.Date))
        {
            if (await book.Lock(caller.AgencyId, employeeId, date, ct) is { } day)
            {
                locked.Add(day);
            }
        }

        return locked;
    }

    /// <summary>Recounts the locked days and says what each person now has to do on the date.</summary>
    public async Task<IReadOnlyList<PlannedLoad>> Loads(IReadOnlyList<WorkDay> locked, IReadOnlyCollection<Guid> employeeIds, DateOnly date, AgencyCalendar calendar, CancellationToken ct)
    {
        foreach (var day in locked)
        {
            await book.RecountTasks(day, ct);
        }

        await db.SaveChangesAsync(ct);
        var planned = await db.Assignments
            .Where(a => a.AgencyId == caller.AgencyId && employeeIds.Contains(a.EmployeeId) && a.WorkDate == date)
            .Where(a => a.Status != AssignmentStatus.Cancelled && a.Status != AssignmentStatus.CarriedOver)
            .GroupBy(a => a.EmployeeId)
            .Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(a => a.PlannedMinutes) })
            .ToDictionaryAsync(g => g.Key, ct);
        var modes = await db.RosterDays.Where(r => r.AgencyId == caller.AgencyId && r.Date == date && employeeIds.Contains(r.EmployeeId))
            .ToDictionaryAsync(r => r.EmployeeId, r => r.Mode, ct);
        var units = await db.Employees.Where(e => e.AgencyId == caller.AgencyId && employeeIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UnitId, ct);
        return
        [
            .. from id in employeeIds
               let mode = modes.GetValueOrDefault(id, WorkMode.Office)
               let minimum = calendar.MinimumPlannedMinutes(calendar.Units[units[id]], date, mode)
               let load = planned.GetValueOrDefault(id)
               select new PlannedLoad(id, load?.Count ?? 0, load?.Minutes ?? 0, minimum, (load?.Minutes ?? 0) < minimum),
        ];
    }

    private async Task<Result<AssignmentView>> Lead(Guid id, Func<Assignment, DateTimeOffset, Result<Done>> change, bool afterClose, CancellationToken ct)
    {
        var led = await Led().Where(a => a.Id == id).Select(a => new { a.EmployeeId, a.WorkDate }).SingleOrDefaultAsync(ct);
        if (led is null)
        {
            return new NotFound();
        }

        var day = await book.Lock(caller.AgencyId, led.EmployeeId, led.WorkDate, ct);
        if (!afterClose && day is { State: WorkDayState.Closed })
        {
            return new DayIsClosed(led.WorkDate);
        }

        var task = await db.Assignments.SingleAsync(a => a.AgencyId == caller.AgencyId && a.Id == id, ct);
        if (change(task, clock.GetUtcNow()).Error is { } error)
        {
            return error;
        }

        if (day is not null)
        {
            await book.RecountTasks(day, ct);
        }

        await db.SaveChangesAsync(ct);
        return await View(id, ct);
    }
}
