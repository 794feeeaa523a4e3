namespace WfhApi.Features.DailyReports;

/// <summary>Reports of the people whom I may see, newest day first; a page at a time.</summary>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
/// <param name="Status">Only in this status.</param>
/// <param name="EmployeeId">Only this person's.</param>
/// <param name="UnitId">Only of people at or below this unit.</param>
public sealed record GetDailyReports(DateOnly From, DateOnly To, ReportStatus? Status, Guid? EmployeeId, Guid? UnitId, int Limit, string? Cursor) : IQuery<Page<ReportInList>>;

/// <summary>One report of a person whom I may see.</summary>
public sealed record GetDailyReport(Guid Id) : IQuery<DailyReportView>;

/// <summary>A report in a list.</summary>
/// <param name="Id">Id of the report.</param>
/// <param name="EmployeeId">Whose report it is.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="Led">True where the caller may accept or return the report: they lead this person. Always false for clients.</param>
/// <param name="WorkDate">The working day.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="RowCount">Lines in it.</param>
/// <param name="FileCount">Files attached.</param>
/// <param name="Obstacles">What stood in the way.</param>
/// <param name="TaskCount">Tasks of the day.</param>
/// <param name="TasksDone">Of these, done.</param>
/// <param name="SubmittedAt">When it was last submitted.</param>
/// <param name="ReviewNote">What the superior wrote.</param>
public sealed record ReportInList(
    Guid Id,
    Guid EmployeeId,
    string EmployeeName,
    string Position,
    string UnitName,
    bool Led,
    DateOnly WorkDate,
    ReportStatus Status,
    int RowCount,
    int FileCount,
    string? Obstacles,
    int TaskCount,
    int TasksDone,
    DateTimeOffset? SubmittedAt,
    string? ReviewNote);

internal sealed class GetDailyReportsValidator : AbstractValidator<GetDailyReports>
{
    public GetDailyReportsValidator()
    {
        RuleFor(q => q.To).EndsRangeFrom(q => q.From);
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class GetDailyReportsHandler(WfhDb db, Caller caller) : IRequestHandler<GetDailyReports, Result<Page<ReportInList>>>
{
    private sealed record Key(DateOnly WorkDate, Guid Id);

    public async Task<Result<Page<ReportInList>>> Handle(GetDailyReports query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var people = db.Employees.SeenBy(db, caller);
        if (query.EmployeeId is { } employee)
        {
            people = people.Where(e => e.Id == employee);
        }

        if (query.UnitId is { } unit)
        {
            people = people.Where(e => db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(unit)));
        }

        var reports = db.DailyReports.Where(r => r.AgencyId == caller.AgencyId && query.From <= r.WorkDate && r.WorkDate <= query.To);
        if (query.Status is { } status)
        {
            reports = reports.Where(r => r.Status == status);
        }

        if (after is not null)
        {
            reports = reports.Where(r => r.WorkDate < after.WorkDate || (r.WorkDate == after.WorkDate && r.Id > after.Id));
        }

        var led = db.Employees.LedBy(db, caller);
        var rows = await (from r in reports
                          join e in people on new { r.AgencyId, Id = r.EmployeeId } equals new { e.AgencyId, e.Id }
                          join d in db.WorkDays on new { r.AgencyId, r.EmployeeId, Date = r.WorkDate } equals new { d.AgencyId, d.EmployeeId, d.Date }
                          join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                          orderby r.WorkDate descending, r.Id
                          select new { Report = r, e.Name, e.Position, Unit = u.Name, u.TimeZoneId, Led = led.Any(l => l.Id == e.Id), d.TaskCount, d.TasksDone })
            .AsNoTracking().Take(query.Limit + 1).ToListAsync(ct);
        return rows.ConvertAll(row => new ReportInList(
                row.Report.Id, row.Report.EmployeeId, row.Name, row.Position, row.Unit, row.Led, row.Report.WorkDate, row.Report.Status,
                row.Report.Rows.Count, row.Report.Rows.Sum(r => r.FileIds.Count), row.Report.Obstacles, row.TaskCount, row.TasksDone,
                row.Report.SubmittedAt is { } at ? Zones.Local(at, row.TimeZoneId) : null, row.Report.ReviewNote))
            .ToPage(query.Limit, r => new Key(r.WorkDate, r.Id));
    }
}

internal sealed class GetDailyReportHandler(WfhDb db, Caller caller, ReportReader reader) : IRequestHandler<GetDailyReport, Result<DailyReportView>>
{
    public async Task<Result<DailyReportView>> Handle(GetDailyReport query, CancellationToken ct)
    {
        var found = await db.DailyReports
            .Where(r => r.AgencyId == caller.AgencyId && r.Id == query.Id && db.Employees.SeenBy(db, caller).Any(e => e.Id == r.EmployeeId))
            .Select(r => new { r.EmployeeId, r.WorkDate }).SingleOrDefaultAsync(ct);
        return found is not null && await reader.Read(caller.AgencyId, found.EmployeeId, found.WorkDate, ct) is { } report ? report : new NotFound();
    }
}
