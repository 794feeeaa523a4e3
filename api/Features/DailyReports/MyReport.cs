namespace WfhApi.Features.DailyReports;

/// <summary>My report of a day; before the first save it is proposed from my tasks and what I told of them.</summary>
/// <param name="Date">The working day.</param>
public sealed record GetMyDailyReport(DateOnly Date) : IQuery<DailyReportView>;

/// <summary>Saves my draft; a returned report becomes a draft that can be submitted again.</summary>
/// <param name="Rows">The lines, at most 50.</param>
/// <param name="Obstacles">What stood in the way, up to 2000 characters.</param>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="Offline">True where it was captured without network and sent later: the server's time counts, the device's is shown beside it.</param>
public sealed record SaveDailyReport(IReadOnlyList<ReportRow> Rows, string? Obstacles = null, DateTimeOffset? DeviceAt = null, bool Offline = false)
    : ICommand<DailyReportView>, ICreates, ICaptured
{
    internal DateOnly Date { get; init; }
}

/// <summary>Submits my saved report to my superior.</summary>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="Offline">True where it was captured without network and sent later: the server's time counts, the device's is shown beside it.</param>
public sealed record SubmitDailyReport(DateTimeOffset? DeviceAt = null, bool Offline = false) : ICommand<DailyReportView>, ICreates, ICaptured
{
    internal DateOnly Date { get; init; }
}

public sealed record ReportNotStarted() : ConflictError("report-not-started", new(
    "Simpan isi laporan dahulu, lalu kirim.", "Save the report first, then submit it."));

internal sealed class SaveDailyReportValidator : AbstractValidator<SaveDailyReport>
{
    public SaveDailyReportValidator()
    {
        this.AddCaptureRules();
        RuleFor(c => c.Rows).NotNull().AtMost(DailyReport.RowsMax);
        RuleForEach(c => c.Rows).NotNull().ChildRules(row =>
        {
            row.RuleFor(r => r.Activity).NotEmpty().MaximumLength(DailyReport.ActivityMaxLength);
            row.RuleFor(r => r.Output).NotEmpty().MaximumLength(Assignment.OutputMaxLength);
            row.RuleFor(r => r.OutputUnit).NotEmpty().MaximumLength(Assignment.OutputUnitMaxLength);
            row.RuleFor(r => r.Quantity).InclusiveBetween(0, Assignment.QuantityMax).PrecisionScale(12, 2, ignoreTrailingZeros: true);
            row.RuleFor(r => r.To).GreaterThan(r => r.From).When(r => r.From is not null && r.To is not null);
            row.RuleFor(r => r.FileIds).NotNull().AtMost(DailyReport.FilesPerRowMax);
            row.RuleFor(r => r.Remark).MaximumLength(DailyReport.RemarkMaxLength);
        });
        RuleFor(c => c.Obstacles).MaximumLength(DailyReport.ObstaclesMaxLength);
    }
}

internal sealed class SubmitDailyReportValidator : AbstractValidator<SubmitDailyReport>
{
    public SubmitDailyReportValidator() => this.AddCaptureRules();
}

internal sealed class GetMyDailyReportHandler(Caller caller, WorkDayBook book, ReportReader reader) : IRequestHandler<GetMyDailyReport, Result<DailyReportView>>
{
    public async Task<Result<DailyReportView>> Handle(GetMyDailyReport query, CancellationToken ct) =>
        await reader.Read(caller.AgencyId, caller.EmployeeId, query.Date, ct) is { } report ? report : (await book.WhyNone(caller.AgencyId, caller.EmployeeId, query.Date, ct));
}

internal sealed class SaveDailyReportHandler(WfhDb db, Caller caller, WorkDayBook book, SeenVersion seen, ReportReader reader, TimeProvider clock)
    : IRequestHandler<SaveDailyReport, Result<DailyReportView>>
{
    public async Task<Result<DailyReportView>> Handle(SaveDailyReport command, CancellationToken ct)
    {
        if (await Stranger(command.Rows, ct) is { } stranger)
        {
            return stranger;
        }

        // The day's lock also orders two tabs that save at once; the version then tells the second.
        var day = await book.Lock(caller.AgencyId, caller.EmployeeId, command.Date, ct);
        if (day is null)
        {
            return await book.WhyNone(caller.AgencyId, caller.EmployeeId, command.Date, ct);
        }

        var report = await db.DailyReports.SingleOrDefaultAsync(r => r.AgencyId == caller.AgencyId && r.EmployeeId == caller.EmployeeId && r.WorkDate == command.Date, ct);
        if (!seen.Is(report?.Version ?? 0))
        {
            return new ChangedMeanwhile();
        }

        if (day.State == WorkDayState.Closed && report?.Status != ReportStatus.Returned)
        {
            return new DayIsClosed(command.Date);
        }

        var now = clock.GetUtcNow();
        if (report is null)
        {
            report = new DailyReport { AgencyId = caller.AgencyId, Id = Guid.CreateVersion7(now), EmployeeId = caller.EmployeeId, WorkDate = command.Date };
            db.DailyReports.Add(report);
        }

        if (report.Save(command.Rows, command.Obstacles, now, clock.CaptureOf(command, now, Zones.At(day.Date, default, caller.TimeZoneId))).Error is { } error)
        {
            return error;
        }

        day.RecordReport(report.Status, now, report.Id);
        await db.SaveChangesAsync(ct);
        return (await reader.Read(caller.AgencyId, caller.EmployeeId, command.Date, ct))!;
    }

    private async Task<Error?> Stranger(IReadOnlyList<ReportRow> rows, CancellationToken ct)
    {
        Guid[] files = [.. rows.SelectMany(r => r.FileIds).Distinct()], tasks = [.. rows.Select(r => r.AssignmentId).OfType<Guid>().Distinct()];
        var ownFiles = files.Length == 0 ? [] : await db.StoredFiles
            .Where(f => f.AgencyId == caller.AgencyId && f.EmployeeId == caller.EmployeeId && files.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct);
        var ownTasks = tasks.Length == 0 ? [] : await db.Assignments
            .Where(a => a.AgencyId == caller.AgencyId && a.EmployeeId == caller.EmployeeId && tasks.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].FileIds.Except(ownFiles).Any())
            {
                return new FileNotFound { Field = $"rows[{i}].fileIds" };
            }

            if (rows[i].AssignmentId is { } task && !ownTasks.Contains(task))
            {
                return new NotFound { Field = $"rows[{i}].assignmentId" };
            }
        }

        return null;
    }
}

internal sealed class SubmitDailyReportHandler(WfhDb db, Caller caller, WorkDayBook book, ReportReader reader, TimeProvider clock) : IRequestHandler<SubmitDailyReport, Result<DailyReportView>>
{
    public async Task<Result<DailyReportView>> Handle(SubmitDailyReport command, CancellationToken ct)
    {
        var day = await book.Lock(caller.AgencyId, caller.EmployeeId, command.Date, ct);
        if (day is null)
        {
            return await book.WhyNone(caller.AgencyId, caller.EmployeeId, command.Date, ct);
        }

        var report = await db.DailyReports.SingleOrDefaultAsync(r => r.AgencyId == caller.AgencyId && r.EmployeeId == caller.EmployeeId && r.WorkDate == command.Date, ct);
        if (report is null)
        {
            return new ReportNotStarted();
        }

        if (day.State == WorkDayState.Closed && report.Status != ReportStatus.Returned)
        {
            return new DayIsClosed(command.Date);
        }

        var now = clock.GetUtcNow();
        if (report.Submit(now, clock.CaptureOf(command, now, Zones.At(day.Date, default, caller.TimeZoneId))).Error is { } error)
        {
            return error;
        }

        day.RecordReport(report.Status, now, report.Id);
        await db.SaveChangesAsync(ct);
        return (await reader.Read(caller.AgencyId, caller.EmployeeId, command.Date, ct))!;
    }
}
