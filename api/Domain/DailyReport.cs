namespace WfhApi.Domain;

/// <summary>One line of the daily report sheet: what was done, with what output and proof.</summary>
/// <param name="Activity">Uraian kegiatan: what was done, 1 to 500 characters.</param>
/// <param name="Output">What came of it, 1 to 120 characters.</param>
/// <param name="Quantity">Volume: how many, 0 to 1,000,000, at most 2 decimals.</param>
/// <param name="OutputUnit">Satuan: in what it is counted, 1 to 40 characters.</param>
/// <param name="From">From when, wall-clock time of the unit's zone.</param>
/// <param name="To">Until when; after <paramref name="From"/>.</param>
/// <param name="AssignmentId">The task of mine behind it; null for work beside the tasks.</param>
/// <param name="FileIds">Bukti dukung: at most 10 of my own files.</param>
/// <param name="Remark">Keterangan, up to 500 characters.</param>
public sealed record ReportRow(
    string Activity,
    string Output,
    decimal Quantity,
    string OutputUnit,
    TimeOnly? From,
    TimeOnly? To,
    Guid? AssignmentId,
    IReadOnlyList<Guid> FileIds,
    string? Remark);

/// <summary>Laporan kinerja harian: draft, submitted, then accepted or returned with a note.</summary>
public sealed class DailyReport
{
    public const int RowsMax = 50;
    public const int ActivityMaxLength = 500;
    public const int RemarkMaxLength = 500;
    public const int ObstaclesMaxLength = 2000;
    public const int NoteMaxLength = 500;
    public const int FilesPerRowMax = 10;
    public const string OnePerDay = "ux_daily_report_employee_day";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public ReportStatus Status { get; private set; }
    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];
    public string? Obstacles { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the device captured the submission, where it had no network.</summary>
    public DateTimeOffset? SubmittedDeviceAt { get; private set; }

    /// <summary>Submitted without network: captured first, sent later.</summary>
    public bool SubmittedOffline { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public Guid? ReviewedBy { get; private set; }
    public string? ReviewNote { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When the device captured what is written here, where it had no network.</summary>
    public DateTimeOffset? SavedDeviceAt { get; private set; }

    /// <summary>What is written here was captured without network and sent later.</summary>
    public bool SavedOffline { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    public Result<Done> Save(IReadOnlyList<ReportRow> rows, string? obstacles, DateTimeOffset at, Capture capture = default)
    {
        if (Status is ReportStatus.Submitted or ReportStatus.Accepted)
        {
            return new ReportNotInState(Status);
        }

        (Rows, Obstacles, UpdatedAt) = (rows, obstacles, at);
        (SavedDeviceAt, SavedOffline) = (capture.DeviceAt, capture.Offline);
        return Done.It;
    }

    public Result<Done> Submit(DateTimeOffset at, Capture capture = default)
    {
        if (Status is ReportStatus.Submitted or ReportStatus.Accepted)
        {
            return new ReportNotInState(Status);
        }

        if (Rows.Count == 0)
        {
            return new ReportIsEmpty();
        }

        (Status, SubmittedAt, UpdatedAt) = (ReportStatus.Submitted, at, at);
        (SubmittedDeviceAt, SubmittedOffline) = (capture.DeviceAt, capture.Offline);
        return Done.It;
    }

    public Result<Done> Accept(Guid by, DateTimeOffset at, string? note)
    {
        if (Status != ReportStatus.Submitted)
        {
            return new ReportNotInState(Status);
        }

        (Status, ReviewedBy, ReviewedAt, ReviewNote, UpdatedAt) = (ReportStatus.Accepted, by, at, note, at);
        return Done.It;
    }

    public Result<Done> Return(Guid by, DateTimeOffset at, string note)
    {
        if (Status != ReportStatus.Submitted)
        {
            return new ReportNotInState(Status);
        }

        (Status, ReviewedBy, ReviewedAt, ReviewNote, UpdatedAt) = (ReportStatus.Returned, by, at, note, at);
        return Done.It;
    }
}

public sealed record ReportNotInState(ReportStatus Status) : ConflictError("report-not-in-state", new(
    $"Tindakan ini tidak berlaku untuk laporan berstatus {Status.Word().Id}.", $"A report in status {Status.Word().En} does not allow this."));

public sealed record ReportIsEmpty() : UnprocessableError("report-is-empty", new(
    "Laporan belum memuat satu kegiatan pun.", "The report holds no activity yet."));
