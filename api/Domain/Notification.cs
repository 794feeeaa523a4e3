namespace WfhApi.Domain;

/// <summary>What a notification is about.</summary>
public enum NotificationKind
{
    /// <summary>A circular came into force; the head of the office confirms to have read it (JAMBI-02).</summary>
    PolicyActivated,

    /// <summary>A circular was revoked, and with it my days at home (SERANG-02).</summary>
    PolicyRevoked,

    /// <summary>The effect of a circular is to be judged (SERANG-01).</summary>
    EvaluationDue,

    /// <summary>The roster of my office was published.</summary>
    RosterPublished,

    /// <summary>One of my days was changed.</summary>
    RosterChanged,

    /// <summary>No roster is published for the next working day.</summary>
    RosterMissing,

    /// <summary>A colleague asks me to swap days, or my people's swap waits for my decision.</summary>
    SwapAsked,

    /// <summary>A swap was decided.</summary>
    SwapDecided,

    /// <summary>My office was closed, or opened again (METRO-04).</summary>
    Closure,

    /// <summary>A task order waits for my signature (METRO-01).</summary>
    TaskOrderDrafted,

    /// <summary>My task order was signed or refused.</summary>
    TaskOrderDecided,

    /// <summary>My superior calls me; I answer within the limit (METRO-07).</summary>
    CallWaiting,

    /// <summary>Something of my day is due or past due.</summary>
    Reminder,

    /// <summary>A round of checks or the afternoon control of my people begins.</summary>
    ChecksDue,

    /// <summary>I am asked about a finding.</summary>
    FindingAsked,

    /// <summary>The employee replied to my question about a finding.</summary>
    FindingReplied,

    /// <summary>A finding about me was decided.</summary>
    FindingDecided,

    /// <summary>A finding or an unanswered call comes to me from one level below.</summary>
    FindingEscalated,

    /// <summary>One of my people asks for a correction.</summary>
    CorrectionAsked,

    /// <summary>My correction was decided, or a presence record of mine was entered by somebody else.</summary>
    CorrectionDecided,

    /// <summary>The recap of an office below mine was locked: the monthly report has come (JUMAT-05).</summary>
    RecapLocked,

    /// <summary>The recap of my office was unlocked, with a reason.</summary>
    RecapUnlocked,

    /// <summary>A day of a month that I locked was set right.</summary>
    RecapAmended,
}

/// <summary>Something that happened and concerns one person; the product itself keeps and shows it, whatever channels exist.</summary>
public sealed class Notification
{
    public const int LinkMaxLength = 200;
    public const int OccasionMaxLength = 120;

    /// <summary>A person is told of one occasion once, however often a job runs.</summary>
    public const string ToldOnce = "ux_notification_occasion";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required NotificationKind Kind { get; init; }
    public required LocalText Text { get; init; }

    /// <summary>Where in the client it leads, as a path.</summary>
    public required string Link { get; init; }

    /// <summary>The event behind it.</summary>
    public required string Occasion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}
