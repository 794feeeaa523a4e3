namespace WfhApi.Domain;

/// <summary>Where a task stands.</summary>
public enum AssignmentStatus
{
    /// <summary>Given; the employee has not taken note of it.</summary>
    Assigned,

    /// <summary>The employee has taken note of it.</summary>
    Acknowledged,

    /// <summary>The employee told of progress.</summary>
    InProgress,

    /// <summary>The employee reported it done; the superior reviews it.</summary>
    Completed,

    /// <summary>The superior asked for more; the employee works on.</summary>
    Returned,

    /// <summary>The superior accepted the work.</summary>
    Accepted,

    /// <summary>Unfinished; the work goes on under a new assignment of a later day.</summary>
    CarriedOver,

    /// <summary>Taken back by the superior; it no longer counts toward the day.</summary>
    Cancelled,
}

/// <summary>Penugasan: one task of one employee on one working day, given by a superior.</summary>
public sealed class Assignment
{
    public const int TitleMaxLength = 160;
    public const int DescriptionMaxLength = 2000;
    public const int OutputMaxLength = 120;
    public const int OutputUnitMaxLength = 40;
    public const int NoteMaxLength = 500;
    public const int PlannedMinutesMax = 24 * 60;
    public const decimal QuantityMax = 1_000_000;

    /// <summary>Unfinished work is carried over once, whoever presses the button twice.</summary>
    public const string CarriedOnce = "ux_assignment_carried_from";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Guid AssignedBy { get; init; }
    public required DateTimeOffset AssignedAt { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required string Title { get; set; }
    public string? Description { get; set; }
    public required string ExpectedOutput { get; set; }
    public required string OutputUnit { get; set; }
    public required decimal TargetQuantity { get; set; }
    public required int PlannedMinutes { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public Guid? CarriedFromId { get; init; }
    public AssignmentStatus Status { get; private set; }
    public decimal DoneQuantity { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>When the device captured the acknowledgement, where it had no network.</summary>
    public DateTimeOffset? AcknowledgedDeviceAt { get; private set; }

    /// <summary>The acknowledgement was captured without network and sent later.</summary>
    public bool AcknowledgedOffline { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public Guid? ReviewedBy { get; private set; }
    public string? ReviewNote { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    /// <summary>Counts toward the day's load: work taken back or moved on does not.</summary>
    public bool Counts => Status is not (AssignmentStatus.Cancelled or AssignmentStatus.CarriedOver);

    public bool Done => Status is AssignmentStatus.Completed or AssignmentStatus.Accepted;

    /// <summary>Returned by the superior and not finished again since: it is worked on also after its day was closed.</summary>
    public bool SentBack => Open && ReviewedAt is not null;

    private bool Open => Status is AssignmentStatus.Assigned or AssignmentStatus.Acknowledged or AssignmentStatus.InProgress or AssignmentStatus.Returned;

    public Result<Done> Acknowledge(DateTimeOffset at, Capture capture = default)
    {
        if (Status != AssignmentStatus.Assigned)
        {
            return new AssignmentNotInState(Status);
        }

        (Status, AcknowledgedAt) = (AssignmentStatus.Acknowledged, at);
        (AcknowledgedDeviceAt, AcknowledgedOffline) = (capture.DeviceAt, capture.Offline);
        return Domain.Done.It;
    }

    /// <summary>The quantity done so far, not the step: telling it twice does not count twice.</summary>
    public Result<Done> Progress(decimal doneQuantity, DateTimeOffset at)
    {
        if (!Open)
        {
            return new AssignmentNotInState(Status);
        }

        AcknowledgedAt ??= at;
        (Status, DoneQuantity) = (AssignmentStatus.InProgress, doneQuantity);
        return Domain.Done.It;
    }

    public Result<Done> Complete(decimal doneQuantity, DateTimeOffset at)
    {
        if (!Open)
        {
            return new AssignmentNotInState(Status);
        }

        AcknowledgedAt ??= at;
        (Status, DoneQuantity, CompletedAt) = (AssignmentStatus.Completed, doneQuantity, at);
        return Domain.Done.It;
    }

    public Result<Done> Accept(Guid by, DateTimeOffset at, string? note)
    {
        if (Status != AssignmentStatus.Completed)
        {
            return new AssignmentNotInState(Status);
        }

        (Status, ReviewedBy, ReviewedAt, ReviewNote) = (AssignmentStatus.Accepted, by, at, note);
        return Domain.Done.It;
    }

    public Result<Done> Return(Guid by, DateTimeOffset at, string note)
    {
        if (Status != AssignmentStatus.Completed)
        {
            return new AssignmentNotInState(Status);
        }

        (Status, ReviewedBy, ReviewedAt, ReviewNote, CompletedAt) = (AssignmentStatus.Returned, by, at, note, null);
        return Domain.Done.It;
    }

    public Result<Done> Cancel(Guid by, DateTimeOffset at, string reason)
    {
        if (!Open)
        {
            return new AssignmentNotInState(Status);
        }

        (Status, ReviewedBy, ReviewedAt, ReviewNote) = (AssignmentStatus.Cancelled, by, at, reason);
        return Domain.Done.It;
    }

    /// <summary>Ends this one and begins the same work, less what is done, on a later day.</summary>
    public Result<Assignment> CarryOver(Guid newId, DateOnly to, Guid by, DateTimeOffset at)
    {
        if (!Open)
        {
            return new AssignmentNotInState(Status);
        }

        if (to <= WorkDate)
        {
            return new CarriesBackward(WorkDate);
        }

        Status = AssignmentStatus.CarriedOver;
        var rest = TargetQuantity - DoneQuantity;
        return new Assignment
        {
            AgencyId = AgencyId,
            Id = newId,
            EmployeeId = EmployeeId,
            AssignedBy = by,
            AssignedAt = at,
            WorkDate = to,
            Title = Title,
            Description = Description,
            ExpectedOutput = ExpectedOutput,
            OutputUnit = OutputUnit,
            TargetQuantity = rest > 0 ? rest : TargetQuantity,
            PlannedMinutes = PlannedMinutes,
            CarriedFromId = Id,
        };
    }

    public Result<Done> Change(string title, string? description, string expectedOutput, string outputUnit, decimal targetQuantity, int plannedMinutes, DateTimeOffset? dueAt)
    {
        if (!Open)
        {
            return new AssignmentNotInState(Status);
        }

        (Title, Description, ExpectedOutput, OutputUnit, TargetQuantity, PlannedMinutes, DueAt) =
            (title, description, expectedOutput, outputUnit, targetQuantity, plannedMinutes, dueAt);
        return Domain.Done.It;
    }
}

/// <summary>What the employee told of a task at one moment, with its evidence.</summary>
public sealed class AssignmentProgress
{
    public const int NoteMaxLength = 1000;
    public const int FilesMax = 10;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid AssignmentId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the device captured it, where it had no network.</summary>
    public DateTimeOffset? DeviceAt { get; init; }

    /// <summary>Captured without network and sent later.</summary>
    public bool Offline { get; init; }
    public required decimal DoneQuantity { get; init; }
    public string? Note { get; init; }

    /// <summary>Stored files of the same employee; a file's row outlives its content, so no reference dangles.</summary>
    public required Guid[] FileIds { get; init; }
}

/// <summary>Work that a unit gives again and again.</summary>
public sealed class TaskTemplate
{
    public const string TitleTaken = "ux_task_template_title";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required string Title { get; set; }
    public string? Description { get; set; }
    public required string ExpectedOutput { get; set; }
    public required string OutputUnit { get; set; }
    public required decimal TargetQuantity { get; set; }
    public required int PlannedMinutes { get; set; }
    public required Guid CreatedBy { get; init; }
}

public sealed record AssignmentNotInState(AssignmentStatus Status) : ConflictError("assignment-not-in-state", new(
    $"Tindakan ini tidak berlaku untuk tugas yang {Status.Word().Id}.", $"This is not possible for a task that is {Status.Word().En}."));

public sealed record CarriesBackward(DateOnly WorkDate) : UnprocessableError("carries-backward", new(
    $"Tugas hanya dapat dilanjutkan ke tanggal setelah {WorkDate.InWords().Id}.", $"A task can only be carried to a day after {WorkDate.InWords().En}."));
