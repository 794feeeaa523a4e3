namespace WfhApi.Domain;

/// <summary>How far a task is, as the afternoon's control holds it (JAKBAR-06).</summary>
public enum ControlledProgress
{
    /// <summary>Belum dikerjakan.</summary>
    NotStarted,

    /// <summary>Sebagian.</summary>
    Partly,

    /// <summary>Selesai.</summary>
    Done,
}

/// <summary>One task of the person at the time of the control.</summary>
/// <param name="AssignmentId">The task.</param>
/// <param name="Title">Its title.</param>
/// <param name="Progress">How far it was.</param>
public sealed record ControlledTask(Guid AssignmentId, string Title, ControlledProgress Progress);

/// <summary>
/// Kontrol sore: a superior looked at the day of one person at home (JAKBAR-05). Whoever heads the unit above may countersign the
/// list that the direct superior made.
/// </summary>
public sealed class AfternoonControl
{
    public const int NoteMaxLength = 1000;

    /// <summary>A day is controlled once; controlling again replaces what was written, until somebody countersigned it.</summary>
    public const string OncePerDay = "ux_afternoon_control_day";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required Guid RecordedBy { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }
    public required IReadOnlyList<ControlledTask> Tasks { get; set; }
    public string? Note { get; set; }
    public Guid? CountersignedBy { get; private set; }
    public DateTimeOffset? CountersignedAt { get; private set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; private set; }

    public Result<Done> Rewrite(IReadOnlyList<ControlledTask> tasks, string? note, Guid by, DateTimeOffset at)
    {
        if (CountersignedAt is not null)
        {
            return new ControlCountersigned();
        }

        (Tasks, Note, RecordedBy, RecordedAt) = (tasks, note, by, at);
        return Done.It;
    }

    public Result<Done> Countersign(Guid by, DateTimeOffset at)
    {
        if (CountersignedAt is not null)
        {
            return new ControlCountersigned();
        }

        if (by == RecordedBy)
        {
            return new OwnControl();
        }

        (CountersignedBy, CountersignedAt) = (by, at);
        return Done.It;
    }

    public static ControlledProgress ProgressOf(AssignmentStatus status, decimal doneQuantity) => status switch
    {
        AssignmentStatus.Completed or AssignmentStatus.Accepted => ControlledProgress.Done,
        AssignmentStatus.InProgress or AssignmentStatus.Returned => ControlledProgress.Partly,
        _ => doneQuantity > 0 ? ControlledProgress.Partly : ControlledProgress.NotStarted,
    };
}

public sealed record ControlCountersigned() : ConflictError("control-countersigned", new(
    "Kontrol ini sudah ditandatangani atasan.", "This control was countersigned already."));

public sealed record OwnControl() : ConflictError("own-control", new(
    "Kontrol yang Anda catat sendiri ditandatangani oleh pejabat lain.", "A control that you recorded is countersigned by somebody else."));

public sealed record ControlNotOpen(DateTimeOffset OpensAt) : UnprocessableError("control-not-open", new(
    $"Kontrol sore dibuka pukul {OpensAt:HH'.'mm}.", $"The afternoon control opens at {OpensAt:HH':'mm}."));

public sealed record NoControlExpected() : UnprocessableError("no-control-expected", new(
    "Kebijakan hari ini tidak meminta kontrol sore untuk pegawai ini.", "The circular of the day asks no afternoon control of this person."));
