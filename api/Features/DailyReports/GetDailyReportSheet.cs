using WfhApi.Letters;

namespace WfhApi.Features.DailyReports;

/// <summary>My saved report of a day as a sheet to print: a PDF of A4 pages in the official layout.</summary>
/// <param name="Date">The working day.</param>
public sealed record GetMyReportSheet(DateOnly Date) : IQuery<ReportSheet>;

/// <summary>The same of a report of a person whom I may see; they read in their own record that it was taken.</summary>
public sealed record GetDailyReportSheet(Guid Id) : IQuery<ReportSheet>;

/// <summary>A PDF to be sent.</summary>
public sealed record ReportSheet(string Name, byte[] Content);

internal sealed class GetMyReportSheetHandler(WfhDb db, Caller caller, ReportPrinter printer) : IRequestHandler<GetMyReportSheet, Result<ReportSheet>>
{
    public async Task<Result<ReportSheet>> Handle(GetMyReportSheet query, CancellationToken ct) =>
        await db.DailyReports.AnyAsync(r => r.AgencyId == caller.AgencyId && r.EmployeeId == caller.EmployeeId && r.WorkDate == query.Date, ct)
            ? await printer.Print(caller.EmployeeId, query.Date, ct)
            : new NotFound();
}

internal sealed class GetDailyReportSheetHandler(WfhDb db, Caller caller, ReportPrinter printer) : IRequestHandler<GetDailyReportSheet, Result<ReportSheet>>
{
    public async Task<Result<ReportSheet>> Handle(GetDailyReportSheet query, CancellationToken ct)
    {
        var found = await db.DailyReports
            .Where(r => r.AgencyId == caller.AgencyId && r.Id == query.Id && db.Employees.SeenBy(db, caller).Any(e => e.Id == r.EmployeeId))
            .Select(r => new { r.EmployeeId, r.WorkDate }).SingleOrDefaultAsync(ct);
        return found is null ? new NotFound() : await printer.Print(found.EmployeeId, found.WorkDate, ct);
    }
}

[PerRequest]
internal sealed class ReportPrinter(WfhDb db, Caller caller, ReportReader reader, OpenedPersonalData opened, LetterFonts fonts, TimeProvider clock)
{
    public async Task<Result<ReportSheet>> Print(Guid employeeId, DateOnly date, CancellationToken ct)
    {
        if (await reader.Read(caller.AgencyId, employeeId, date, ct) is not { } report)
        {
            return new NotFound();
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == caller.AgencyId, ct);
        var person = await (from e in db.Employees
                            join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                            where e.AgencyId == caller.AgencyId && e.Id == employeeId
                            select new { e.Grade, Unit = u }).AsNoTracking().SingleAsync(ct);
        var office = await db.Units.AsNoTracking().SingleAsync(u => u.AgencyId == caller.AgencyId && u.Id == person.Unit.OfficeId, ct);
        var superior = await db.SuperiorOf(caller.AgencyId, employeeId, date, ct);
        var signer = superior is null ? null : await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == superior).Select(e => new { e.Name, e.Nip, e.Position, e.Grade }).SingleAsync(ct);
        Guid[] ids = [.. report.Rows.SelectMany(r => r.FileIds)];
        var files = await db.StoredFiles.Where(f => f.AgencyId == caller.AgencyId && ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        await opened.Note([employeeId], OpenedData.Report, date, ct);
        var head = new ReportSheetHead(
            agency.Name, office.ParentId is null ? null : office.Name, (agency.Numbering ?? LetterNumbering.Default).PlaceOf(agency.Name), report.EmployeeName, report.Nip, person.Grade,
            report.Position, report.UnitName, date, report.Mode.Word().Id, StatusOf(report), report.Obstacles, report.ReviewNote,
            signer is null ? null : new(signer.Position, signer.Name, signer.Nip, Grades.Rank(signer.Grade)), clock.GetUtcNow());
        return new ReportSheet($"laporan-harian-{report.Nip}-{date:yyyy-MM-dd}.pdf", DailyReportSheet.Draw(head, report.Rows, files, fonts));
    }

    private static string StatusOf(DailyReportView report) => report.Status switch
    {
        ReportStatus.Accepted => $"Diterima oleh {report.ReviewedByName} pada {report.ReviewedAt:dd-MM-yyyy HH.mm}",
        ReportStatus.Returned => $"Dikembalikan oleh {report.ReviewedByName} pada {report.ReviewedAt:dd-MM-yyyy HH.mm}",
        ReportStatus.Submitted => $"Dikirim pada {report.SubmittedAt:dd-MM-yyyy HH.mm}, belum diperiksa",
        _ => "Konsep",
    };
}
