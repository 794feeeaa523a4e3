namespace WfhApi.Features.DailyReports;

/// <summary>The daily report of one person: what was done, with what output and proof.</summary>
/// <param name="Id">Id of the report; null while it is only a proposal made from the tasks.</param>
/// <param name="EmployeeId">Whose report it is.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="Led">True where the caller may accept or return the report: they lead this person. Always false for one's own report and for clients.</param>
/// <param name="WorkDate">The working day.</param>
/// <param name="Mode">Where the person was rostered.</param>
/// <param name="Status">Null before the first save.</param>
/// <param name="Rows">The lines of the report.</param>
/// <param name="Obstacles">What stood in the way.</param>
/// <param name="DueAt">Until when it is due; null where the circular asks for none on this day.</param>
/// <param name="SubmittedAt">When it was last submitted.</param>
/// <param name="SubmittedOffline">Submitted without network: captured first, sent later.</param>
/// <param name="SubmittedDeviceAt">For such: when the device captured it; null where its clock cannot be right.</param>
/// <param name="SavedOffline">What is written here was captured without network and sent later.</param>
/// <param name="SavedDeviceAt">For such: when the device captured it; null where its clock cannot be right.</param>
/// <param name="ReviewedAt">When it was accepted or returned.</param>
/// <param name="ReviewedByName">By whom.</param>
/// <param name="ReviewNote">What the superior wrote.</param>
/// <param name="Version">To be sent as <c>If-Match</c>; <c>0</c> before the first save.</param>
public sealed record DailyReportView(
    Guid? Id,
    Guid EmployeeId,
    string EmployeeName,
    string Nip,
    string Position,
    string UnitName,
    bool Led,
    DateOnly WorkDate,
    WorkMode Mode,
    ReportStatus? Status,
    IReadOnlyList<ReportRow> Rows,
    string? Obstacles,
    DateTimeOffset? DueAt,
    DateTimeOffset? SubmittedAt,
    bool SubmittedOffline,
    DateTimeOffset? SubmittedDeviceAt,
    bool SavedOffline,
    DateTimeOffset? SavedDeviceAt,
    DateTimeOffset? ReviewedAt,
    string? ReviewedByName,
    string? ReviewNote,
    uint Version) : IVersioned;

/// <summary>Reads reports back, and proposes one from the tasks where none was saved.</summary>
[PerRequest]
internal sealed class ReportReader(WfhDb db, Caller caller, WorkDayBook book)
{
    public async Task<DailyReportView?> Read(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var day = await db.WorkDays.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == agencyId && d.EmployeeId == employeeId && d.Date == date, ct)
            ?? await book.Ahead(agencyId, employeeId, date, ct);
        if (day is null)
        {
            return null;
        }

        var led = db.Employees.LedBy(db, caller);
        var row = await (from e in db.Employees
                         from u in db.Units
                         where e.AgencyId == agencyId && e.Id == employeeId && u.AgencyId == agencyId && u.Id == day.UnitId
                         select new { e.Name, e.Nip, e.Position, Unit = u.Name, u.TimeZoneId, Led = led.Any(l => l.Id == e.Id) }).SingleAsync(ct);

        var report = await db.DailyReports.AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == agencyId && r.EmployeeId == employeeId && r.WorkDate == date, ct);
        var reviewer = report?.ReviewedBy is { } by ? await db.Employees.Where(e => e.AgencyId == agencyId && e.Id == by).Select(e => e.Name).SingleAsync(ct) : null;
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, row.TimeZoneId) : null;
        return new(
            report?.Id, employeeId, row.Name, row.Nip, row.Position, row.Unit, row.Led, date, day.Mode, report?.Status,
            report?.Rows ?? await Proposed(agencyId, employeeId, date, ct),
            report?.Obstacles,
            Local(day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.Report)?.DueAt),
            Local(report?.SubmittedAt), report?.SubmittedOffline ?? false, Local(report?.SubmittedDeviceAt), report?.SavedOffline ?? false, Local(report?.SavedDeviceAt), Local(report?.ReviewedAt), reviewer, report?.ReviewNote,
            report?.Version ?? 0);
    }

    private async Task<IReadOnlyList<ReportRow>> Proposed(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var tasks = await db.Assignments.AsNoTracking()
            .Where(a => a.AgencyId == agencyId && a.EmployeeId == employeeId && a.WorkDate == date)
            .Where(a => a.Status != AssignmentStatus.Cancelled)
            .OrderBy(a => a.Id).ToListAsync(ct);
        Guid[] ids = [.. tasks.Select(t => t.Id)];
        var told = await db.AssignmentProgress.AsNoTracking().Where(p => p.AgencyId == agencyId && ids.Contains(p.AssignmentId)).OrderBy(p => p.At).ToListAsync(ct);
        return
        [
            .. from task in tasks
               let mine = told.Where(p => p.AssignmentId == task.Id).ToList()
               select new ReportRow(
                   task.Title,
                   task.ExpectedOutput,
                   task.DoneQuantity,
                   task.OutputUnit,
                   null,
                   null,
                   task.Id,
                   [.. mine.SelectMany(p => p.FileIds).Distinct().Take(DailyReport.FilesPerRowMax)],
                   mine.LastOrDefault(p => p.Note is not null)?.Note is { } note ? note[..Math.Min(note.Length, DailyReport.RemarkMaxLength)] : null),
        ];
    }
}
