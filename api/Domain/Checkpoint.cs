namespace WfhApi.Domain;

/// <summary>Where a checkpoint stands at this moment.</summary>
public enum CheckpointState
{
    /// <summary>Its window has not opened.</summary>
    Upcoming,

    /// <summary>It can be fulfilled now and is not late.</summary>
    Due,

    /// <summary>It is past its due time and not fulfilled; the day is still open.</summary>
    Overdue,

    /// <summary>Fulfilled in time.</summary>
    Done,

    /// <summary>Fulfilled after its due time.</summary>
    DoneLate,

    /// <summary>The day was closed without it.</summary>
    Missed,
}

/// <summary>One slot of the policy on one person's day. A record decides what fulfilled it, and when.</summary>
public sealed record Checkpoint(string Code, CheckpointKind Kind, LocalText Title, DateTimeOffset OpensAt, DateTimeOffset DueAt)
{
    public IReadOnlyList<RequiredEvidence> Evidence { get; init; } = [];

    /// <summary>When the person is reminded; null: never.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>From when on a missing one is put before the superior (METRO-09); null in days of before: from its due time.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>How often the person was called for it. A spot check that nobody made is not the employee's failing.</summary>
    public int Calls { get; init; }

    public DateTimeOffset? FulfilledAt { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>Evidence that the slot asks for and the record did not bring: shown to the superior, never a refusal.</summary>
    public IReadOnlyList<RequiredEvidence> Lacking { get; init; } = [];

    public CheckpointState StateAt(DateTimeOffset now, WorkDayState day) => this switch
    {
        // The minute of the due time still counts: 07:30:59 is half past seven.
        { FulfilledAt: { } at } => at < DueAt.AddMinutes(1) ? CheckpointState.Done : CheckpointState.DoneLate,
        _ when day == WorkDayState.Closed => CheckpointState.Missed,
        _ when now < OpensAt => CheckpointState.Upcoming,
        _ => now < DueAt.AddMinutes(1) ? CheckpointState.Due : CheckpointState.Overdue,
    };
}
