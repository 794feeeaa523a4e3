namespace WfhApi.Features.WorkDays;

/// <summary>What the superiors below me did for their people at home on a day: whoever does nothing is visible one level up.</summary>
/// <param name="Date">The working day; today when left out.</param>
public sealed record GetSuperiors(DateOnly? Date) : IQuery<IReadOnlyList<SuperiorToday>>;

/// <summary>One superior's day.</summary>
/// <param name="EmployeeId">The superior; whoever acts for the head counts.</param>
/// <param name="Name">Their name.</param>
/// <param name="UnitName">The unit they head.</param>
/// <param name="People">Their own people at home.</param>
/// <param name="TasksBeforeStart">Of these, who had a task before the day began (JAKBAR-04).</param>
/// <param name="ChecksDue">Checks that were due by now.</param>
/// <param name="ChecksMade">Of these, checks for which somebody was called.</param>
/// <param name="ReportsSubmitted">Reports that came in.</param>
/// <param name="ReportsReviewed">Of these, accepted or returned.</param>
/// <param name="ControlsDue">Afternoon controls that were due by now.</param>
/// <param name="ControlsMade">Of these, recorded.</param>
/// <param name="FindingsWaiting">Findings that wait for their decision.</param>
public sealed record SuperiorToday(
    Guid EmployeeId,
    string Name,
    string UnitName,
    int People,
    int TasksBeforeStart,
    int ChecksDue,
    int ChecksMade,
    int ReportsSubmitted,
    int ReportsReviewed,
    int ControlsDue,
    int ControlsMade,
    int FindingsWaiting);

internal sealed class GetSuperiorsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetSuperiors, Result<IReadOnlyList<SuperiorToday>>>
{
    public async Task<Result<IReadOnlyList<SuperiorToday>>> Handle(GetSuperiors query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (date, roots, self) = (query.Date ?? Zones.DayOf(now, caller.TimeZoneId), caller.Watches, caller.EmployeeId);
        var days = await (from d in db.WorkDays.AsNoTracking()
                          join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                          where d.AgencyId == caller.AgencyId && d.Date == date && d.Mode == WorkMode.Home && u.Lineage.Any(l => roots.Contains(l))
                          select new
                          {
                              Day = d,
                              u.Lineage,
                              FirstTask = db.Assignments.Where(a => a.AgencyId == d.AgencyId && a.EmployeeId == d.EmployeeId && a.WorkDate == d.Date && a.Status != AssignmentStatus.Cancelled)
                                  .Min(a => (DateTimeOffset?)a.AssignedAt),
                          }).ToListAsync(ct);
        var heads = await db.HeadsOf(caller.AgencyId, [.. days.SelectMany(d => d.Lineage).Distinct()], date, ct);
        var bySuperior = days
            .Select(d => (Row: d, Over: heads.Over(d.Day.EmployeeId, d.Lineage)))
            .Where(d => d.Over is { } over && over.Head != self)
            .GroupBy(d => d.Over!.Value.Head).ToList();
        Guid[] people = [.. bySuperior.Select(g => g.Key)], units = [.. bySuperior.Select(g => g.First().Over!.Value.Unit)];
        var names = await db.Employees.Where(e => e.AgencyId == caller.AgencyId && people.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        var unitNames = await db.Units.Where(u => u.AgencyId == caller.AgencyId && units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var waiting = await db.Findings.Where(f => f.AgencyId == caller.AgencyId && units.Contains(f.HandlerUnitId) && Finding.Undecided.Contains(f.Status))
            .GroupBy(f => f.HandlerUnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return bySuperior.Select(g =>
        {
            var mine = g.Select(x => x.Row).ToList();
            var checks = mine.SelectMany(d => d.Day.Checkpoints.Where(c => c.Kind == CheckpointKind.SpotCheck && c.DueAt <= now)).ToList();
            var controls = mine.SelectMany(d => d.Day.Checkpoints.Where(c => c.Kind == CheckpointKind.Control && c.DueAt <= now)).ToList();
            var unit = g.First().Over!.Value.Unit;
            return new SuperiorToday(
                g.Key, names[g.Key], unitNames[unit], mine.Count, mine.Count(d => d.FirstTask < d.Day.StartsAt), checks.Count, checks.Count(c => c.Calls > 0),
                mine.Count(d => d.Day.Report is ReportStatus.Submitted or ReportStatus.Accepted or ReportStatus.Returned), mine.Count(d => d.Day.Report is ReportStatus.Accepted or ReportStatus.Returned),
                controls.Count, controls.Count(c => c.FulfilledAt is not null), waiting.GetValueOrDefault(unit));
        }).OrderBy(s => s.UnitName).ThenBy(s => s.Name).ToList();
    }
}
