namespace WfhApi.Features.DailyReports;

/// <summary>Accepts many submitted reports at once; those that do not allow it are named, the others are accepted.</summary>
/// <param name="Ids">1 to 200 reports of people whom I lead.</param>
/// <param name="Note">Up to 500 characters, for all of them.</param>
public sealed record AcceptReports(IReadOnlyList<Guid> Ids, string? Note = null) : ICommand<ReviewOutcome>;

/// <summary>Returns a submitted report; the employee completes it and submits again, also after the day was closed.</summary>
/// <param name="Note">What is missing, 1 to 500 characters.</param>
public sealed record ReturnReport(string Note) : ICommand<DailyReportView>
{
    internal Guid Id { get; init; }
}

internal sealed class AcceptReportsValidator : AbstractValidator<AcceptReports>
{
    public AcceptReportsValidator()
    {
        RuleFor(c => c.Ids).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleFor(c => c.Note).MaximumLength(DailyReport.NoteMaxLength);
    }
}

internal sealed class ReturnReportValidator : AbstractValidator<ReturnReport>
{
    public ReturnReportValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(DailyReport.NoteMaxLength);
}

[PerRequest]
internal sealed class ReportDesk(WfhDb db, Caller caller, WorkDayBook book)
{
    private IQueryable<DailyReport> Led() => db.DailyReports.Where(r => r.AgencyId == caller.AgencyId && db.Employees.LedBy(db, caller).Any(e => e.Id == r.EmployeeId));

    /// <summary>The reports of people whom the caller leads, with their days locked in one order.</summary>
    public async Task<(Dictionary<Guid, DailyReport> Reports, Dictionary<Guid, WorkDay> Days)> Lock(Guid[] ids, CancellationToken ct)
    {
        var led = await Led().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.EmployeeId, r.WorkDate }).ToListAsync(ct);
        Dictionary<Guid, WorkDay> days = [];
        foreach (var row in led.OrderBy(r => r.EmployeeId).ThenBy(r => r.WorkDate))
        {
            if (await book.Lock(caller.AgencyId, row.EmployeeId, row.WorkDate, ct) is { } day)
            {
                days[row.Id] = day;
            }
        }

        return (await Led().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct), days);
    }
}

internal sealed class AcceptReportsHandler(Caller caller, ReportDesk desk, TimeProvider clock) : IRequestHandler<AcceptReports, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(AcceptReports command, CancellationToken ct)
    {
        Guid[] ids = [.. command.Ids.Distinct()];
        var (reports, days) = await desk.Lock(ids, ct);
        var now = clock.GetUtcNow();
        return ReviewOutcome.Of(ids, id =>
        {
            if (!reports.TryGetValue(id, out var report))
            {
                return new NotFound();
            }

            if (report.Accept(caller.EmployeeId, now, command.Note).Error is { } error)
            {
                return error;
            }

            days.GetValueOrDefault(id)?.RecordReport(report.Status, now, id);
            return null;
        });
    }
}

internal sealed class ReturnReportHandler(WfhDb db, Caller caller, ReportDesk desk, ReportReader reader, TimeProvider clock) : IRequestHandler<ReturnReport, Result<DailyReportView>>
{
    public async Task<Result<DailyReportView>> Handle(ReturnReport command, CancellationToken ct)
    {
        var (reports, days) = await desk.Lock([command.Id], ct);
        if (!reports.TryGetValue(command.Id, out var report))
        {
            return new NotFound();
        }

        var now = clock.GetUtcNow();
        if (report.Return(caller.EmployeeId, now, command.Note).Error is { } error)
        {
            return error;
        }

        days.GetValueOrDefault(command.Id)?.RecordReport(report.Status, now, report.Id);
        await db.SaveChangesAsync(ct);
        return (await reader.Read(caller.AgencyId, report.EmployeeId, report.WorkDate, ct))!;
    }
}
