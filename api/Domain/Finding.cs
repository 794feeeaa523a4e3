namespace WfhApi.Domain;

/// <summary>What the machine noticed. It proposes, a person decides, and the employee is heard.</summary>
public enum FindingKind
{
    /// <summary>No check-in well after the on-time mark.</summary>
    NotCheckedIn,

    /// <summary>Checked in after the on-time mark.</summary>
    Late,

    /// <summary>Left before the end of the working hours.</summary>
    LeftEarly,

    /// <summary>A position outside the permitted places (JAMBI-13).</summary>
    OutsidePlace,

    /// <summary>A position of low confidence.</summary>
    DoubtfulPosition,

    /// <summary>Checked in at home without the task order that the circular demands (METRO-01).</summary>
    NoTaskOrder,

    /// <summary>A WFH day without tasks (JAKBAR-04).</summary>
    NoTasks,

    /// <summary>Planned minutes below the minimum (DKI-09).</summary>
    LightLoad,

    /// <summary>A briefing, follow-up, selfie or check-out did not come.</summary>
    CheckpointMissed,

    /// <summary>No daily report (METRO-09).</summary>
    ReportMissing,

    /// <summary>Calls of the day that were not answered (DKI-06, JUMAT-02).</summary>
    UnansweredCall,

    /// <summary>A recall or question met silence beyond the limit (METRO-07, JUMAT-02).</summary>
    Silence,

    /// <summary>The very same file was sent before (exact hash).</summary>
    SameFile,

    /// <summary>A picture nearly the same as an earlier one (perceptual hash).</summary>
    SimilarPicture,

    /// <summary>A superior made no afternoon control of people at home (JAKBAR-05).</summary>
    NotControlled,

    /// <summary>No roster was published for a day on which people could work from home.</summary>
    NoRoster,
}

/// <summary>Where a finding stands.</summary>
public enum FindingStatus
{
    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>The employee was asked and has not replied.</summary>
    Asked,

    /// <summary>The employee has replied; a decision is due.</summary>
    Replied,

    /// <summary>No fault, or the explanation is accepted.</summary>
    Accepted,

    /// <summary>An official confirmed it, after the employee could reply.</summary>
    Confirmed,

    /// <summary>What was missing came later; nothing is left to decide.</summary>
    Settled,
}

/// <summary>The ladder of JUMAT-02. The machine only proposes a step.</summary>
public enum SanctionStep
{
    /// <summary>Teguran lisan.</summary>
    VerbalReprimand,

    /// <summary>Teguran tertulis.</summary>
    WrittenReprimand,

    /// <summary>Evaluasi kinerja.</summary>
    Evaluation,
}

/// <summary>What happened to a finding.</summary>
public enum FindingAct
{
    /// <summary>The machine noticed it.</summary>
    Raised,

    /// <summary>The superior asked the employee.</summary>
    Asked,

    /// <summary>The employee replied.</summary>
    Replied,

    /// <summary>The superior accepted it.</summary>
    Accepted,

    /// <summary>The official confirmed it.</summary>
    Confirmed,

    /// <summary>It went one level up.</summary>
    Escalated,

    /// <summary>What was missing came later.</summary>
    Settled,
}

/// <summary>What a finding rests on, as stored with the record; what does not apply is null.</summary>
/// <param name="Minutes">Minutes late, early or planned.</param>
/// <param name="LimitMinutes">The limit that the rule sets, in minutes.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="At">When it happened.</param>
/// <param name="Count">How many calls, people or tasks.</param>
/// <param name="RecordId">The check-in, call or file.</param>
/// <param name="EarlierFileId">The earlier file that it equals or resembles.</param>
/// <param name="Title">Name of the checkpoint.</param>
/// <param name="AnsweredAt">For a call: when an answer that was captured without network came in.</param>
/// <param name="DeviceAt">For such an answer: when the device captured it; null where its clock cannot be right.</param>
public sealed record FindingFacts(
    int? Minutes = null,
    int? LimitMinutes = null,
    DateTimeOffset? DueAt = null,
    DateTimeOffset? At = null,
    int? Count = null,
    Guid? RecordId = null,
    Guid? EarlierFileId = null,
    LocalText? Title = null,
    DateTimeOffset? AnsweredAt = null,
    DateTimeOffset? DeviceAt = null);

/// <summary>One thing that a person should look at, with what it rests on, until somebody decides.</summary>
public sealed class Finding
{
    public const int NoteMaxLength = 1000;
    public const int OccasionMaxLength = 120;
    public const int FilesMax = 10;

    /// <summary>The same thing is found once, however often the machine looks.</summary>
    public const string FoundOnce = "ux_finding_occasion";

    /// <summary>Nobody has decided, and nothing settled it.</summary>
    public static readonly IReadOnlyList<FindingStatus> Undecided = [FindingStatus.Open, FindingStatus.Asked, FindingStatus.Replied];

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required FindingKind Kind { get; init; }
    public required string Occasion { get; init; }

    /// <summary>The circular under which the day ran; null: the standing office rules.</summary>
    public Guid? PolicyVersionId { get; init; }

    /// <summary>Whoever heads this unit decides: first the direct superior's, after an escalation the one above.</summary>
    public required Guid HandlerUnitId { get; set; }

    public required FindingFacts Facts { get; set; }

    /// <summary>A step that the circular's ladder proposes; an official decides it (JUMAT-02).</summary>
    public SanctionStep? Proposal { get; set; }

    public required DateTimeOffset RaisedAt { get; set; }

    /// <summary>Until when somebody decides; then it goes one level up by itself.</summary>
    public required DateTimeOffset DecideBy { get; set; }

    public FindingStatus Status { get; private set; }

    /// <summary>0: with the direct superior; each escalation adds one.</summary>
    public int Level { get; private set; }

    public DateTimeOffset? ReplyBy { get; private set; }
    public string? Reply { get; private set; }
    public IReadOnlyList<Guid> ReplyFileIds { get; private set; } = [];
    public DateTimeOffset? RepliedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecisionNote { get; private set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; private set; }

    public bool Waiting => Undecided.Contains(Status);

    public Result<Done> Ask(DateTimeOffset replyBy)
    {
        if (!Waiting)
        {
            return new FindingDecided(Status);
        }

        (Status, ReplyBy) = (FindingStatus.Asked, replyBy);
        return Done.It;
    }

    /// <summary>The employee may speak before they are asked, and again until somebody decides.</summary>
    public Result<Done> Answer(string text, IReadOnlyList<Guid> fileIds, DateTimeOffset at)
    {
        if (!Waiting)
        {
            return new FindingDecided(Status);
        }

        (Status, Reply, ReplyFileIds, RepliedAt) = (FindingStatus.Replied, text, fileIds, at);
        return Done.It;
    }

    public Result<Done> Accept(string? note, Guid by, DateTimeOffset at) => Decide(FindingStatus.Accepted, note, by, at);

    /// <summary>Nobody is judged unheard: only after a reply, or after the time to reply has passed.</summary>
    public Result<Done> Confirm(string? note, Guid by, DateTimeOffset at)
    {
        var heard = RepliedAt is not null || (ReplyBy is { } until && at > until);
        return Waiting && !heard ? new NotHeardYet() : Decide(FindingStatus.Confirmed, note, by, at);
    }

    public Result<Done> Escalate(Guid handlerUnitId, DateTimeOffset decideBy)
    {
        if (!Waiting)
        {
            return new FindingDecided(Status);
        }

        (HandlerUnitId, DecideBy, Level) = (handlerUnitId, decideBy, Level + 1);
        return Done.It;
    }

    private Result<Done> Decide(FindingStatus status, string? note, Guid by, DateTimeOffset at)
    {
        if (!Waiting)
        {
            return new FindingDecided(Status);
        }

        (Status, DecidedBy, DecidedAt, DecisionNote) = (status, by, at, note);
        return Done.It;
    }
}

/// <summary>One act on a finding: who, when, and what they wrote. Null actor: the machine.</summary>
public sealed class FindingEvent
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid FindingId { get; init; }
    public required FindingAct Act { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    public string? Note { get; init; }

    public static FindingEvent On(Finding finding, FindingAct act, DateTimeOffset at, Guid? actorId, string? note) =>
        new() { AgencyId = finding.AgencyId, Id = Guid.CreateVersion7(at), FindingId = finding.Id, Act = act, At = at, ActorId = actorId, Note = note };
}

public sealed record FindingDecided(FindingStatus Status) : ConflictError("finding-decided", new(
    "Temuan ini sudah diputuskan.", "This finding was decided already."));

public sealed record NotHeardYet() : ConflictError("not-heard-yet", new(
    "Pegawai belum didengar: tanyakan dahulu, lalu tunggu jawabannya atau batas waktunya.",
    "The employee was not heard: ask first, then wait for the reply or its deadline."));

public sealed record NobodyAbove() : ConflictError("nobody-above", new(
    "Tidak ada pejabat di atasnya yang dapat menerima temuan ini.", "There is no official above to whom this finding can go."));
