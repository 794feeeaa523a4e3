using Npgsql;

namespace WfhApi.Data;

/// <summary>
/// The one door to work days for whoever changes them: opens those that are missing, and locks the row, so that a check-in and
/// a report of the same moment do not overwrite each other's checkpoints.
/// </summary>
[PerRequest]
internal sealed class WorkDayBook(WfhDb db, RuleShelf rules, TimeProvider clock, Announcements announcements)
{
    /// <summary>The person's day, locked until the transaction ends and announced when it commits.</summary>
    /// <returns>Null where the date is no working day of the person, or has not been opened yet because it lies ahead.</returns>
    public async Task<WorkDay?> Lock(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var day = await Locked(agencyId, employeeId, date, ct);
        if (day is null)
        {
            // Whether this call or another of the same moment opened it: afterwards it stands there, or the date is no working day.
            await Open(agencyId, date, employeeId, ct);
            day = await Locked(agencyId, employeeId, date, ct);
        }

        if (day is not null)
        {
            announcements.Add(day);
        }

        return day;
    }

    /// <summary>The plan of somebody's day changed: where the day runs already it follows, and what was fulfilled stays fulfilled.</summary>
    public async Task Replan(AgencyCalendar calendar, Employee person, DateOnly date, RosterDay? planned, CancellationToken ct)
    {
        var (unit, now) = (calendar.Units[person.UnitId], clock.GetUtcNow());
        if (date == unit.DayOf(now) && await Lock(person.AgencyId, person.Id, date, ct) is { } day && calendar.Open(person, unit, date, planned, now) is { } anew)
        {
            day.Replan(anew);
        }
    }

    /// <summary>
    /// Opens the day of everyone in the agency whose unit has reached this date, or of one person. Safe to run twice and at
    /// once: the primary key decides.
    /// </summary>
    public async Task<int> Open(Guid agencyId, DateOnly date, Guid? only, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var calendar = await AgencyCalendar.Load(db, agencyId, date, date, ct);
        if (calendar.Holiday(date) is not null)
        {
            return 0;
        }

        var people = await db.Employees.AsNoTracking()
            .Where(e => e.AgencyId == agencyId && e.State != EmploymentState.Inactive && (only == null || e.Id == only))
            .Where(e => !db.WorkDays.Any(d => d.AgencyId == e.AgencyId && d.EmployeeId == e.Id && d.Date == date))
            .ToListAsync(ct);
        if (people.Count == 0)
        {
            return 0;
        }

        var roster = await db.RosterDays.AsNoTracking()
            .Where(r => r.AgencyId == agencyId && r.Date == date && (only == null || r.EmployeeId == only))
            .ToDictionaryAsync(r => r.EmployeeId, ct);
        var load = await db.Assignments
            .Where(a => a.AgencyId == agencyId && a.WorkDate == date && (only == null || a.EmployeeId == only))
            .Where(a => a.Status != AssignmentStatus.Cancelled && a.Status != AssignmentStatus.CarriedOver)
            .GroupBy(a => a.EmployeeId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Done = g.Count(a => a.Status == AssignmentStatus.Completed || a.Status == AssignmentStatus.Accepted),
                Planned = g.Sum(a => a.PlannedMinutes),
            })
            .ToDictionaryAsync(g => g.Key, ct);

        List<WorkDay> days = [];
        foreach (var person in people)
        {
            var unit = calendar.Units[person.UnitId];
            var planned = roster.GetValueOrDefault(person.Id);
            if (unit.DayOf(now) >= date && calendar.Open(person, unit, date, planned, now) is { } day)
            {
                if (load.TryGetValue(person.Id, out var tasks))
                {
                    day.RecordTasks(tasks.Count, tasks.Done, tasks.Planned, now);
                }

                // A day that nobody opened in its time is opened to be complete, not to be written on.
                if (unit.DayOf(now) > date)
                {
                    day.Close(now);
                }

                days.Add(day);
            }
        }

        return await Insert(days, ct);
    }

    /// <summary>Counts the day's tasks again from the assignments, after what the handler changed is written.</summary>
    public async Task RecountTasks(WorkDay day, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var counted = await db.Assignments
            .Where(a => a.AgencyId == day.AgencyId && a.EmployeeId == day.EmployeeId && a.WorkDate == day.Date)
            .Where(a => a.Status != AssignmentStatus.Cancelled && a.Status != AssignmentStatus.CarriedOver)
            .GroupBy(_ => 1)
            .Select(g => new
            {
                Count = g.Count(),
                Done = g.Count(a => a.Status == AssignmentStatus.Completed || a.Status == AssignmentStatus.Accepted),
                Planned = g.Sum(a => a.PlannedMinutes),
            })
            .SingleOrDefaultAsync(ct);
        day.RecordTasks(counted?.Count ?? 0, counted?.Done ?? 0, counted?.Planned ?? 0, clock.GetUtcNow());
    }

    /// <summary>Under which rules a day ran: its circular's, or the standing ones.</summary>
    public ValueTask<PolicyRules> RulesOf(WorkDay day, CancellationToken ct) => rules.Of(db, day.AgencyId, day.PolicyVersionId, ct);

    /// <summary>Why there is no day to write on: a holiday, a day off, or a date still ahead.</summary>
    public async Task<Error> WhyNone(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var calendar = await AgencyCalendar.Load(db, agencyId, date, date, ct);
        return await Ahead(calendar, agencyId, employeeId, date, ct) is null ? new NotAWorkingDay(date, calendar.Holiday(date)?.Name) : new DayNotBegun(date);
    }

    /// <summary>A day that has not been opened, as it would open; null where it is no working day of the person.</summary>
    public async Task<WorkDay?> Ahead(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct) =>
        await Ahead(await AgencyCalendar.Load(db, agencyId, date, date, ct), agencyId, employeeId, date, ct);

    private async Task<WorkDay?> Ahead(AgencyCalendar calendar, Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var person = await db.Employees.AsNoTracking().SingleAsync(e => e.AgencyId == agencyId && e.Id == employeeId, ct);
        var planned = await db.RosterDays.AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == agencyId && r.EmployeeId == employeeId && r.Date == date, ct);
        return calendar.Open(person, calendar.Units[person.UnitId], date, planned, clock.GetUtcNow());
    }

    private Task<WorkDay?> Locked(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct) => db.WorkDays.FromSql(
        $"select * from work_day where agency_id = {agencyId} and employee_id = {employeeId} and date = {date} for update").SingleOrDefaultAsync(ct);

    /// <summary>By COPY into a temporary table, then with ON CONFLICT: a province opens in seconds, and whoever was first wins.</summary>
    private async Task<int> Insert(List<WorkDay> days, CancellationToken ct)
    {
        if (days.Count == 0)
        {
            return 0;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            await Execute("create temporary table if not exists opening (like work_day) on commit drop", ct);

            // Readers of changes rely on a stamp that is not older than its transaction; a province takes seconds to prepare.
            var at = clock.GetUtcNow();
            days.ForEach(d => d.UpdatedAt = at);
            await connection.Copy("opening", db.Model.FindEntityType(typeof(WorkDay))!, days, ct);
            var opened = await Execute("insert into work_day select * from opening on conflict do nothing", ct);
            await Execute("delete from opening", ct);
            if (own is not null)
            {
                await own.CommitAsync(ct);
            }

            return opened;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private Task<int> Execute(string sql, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(sql, ct);
}
