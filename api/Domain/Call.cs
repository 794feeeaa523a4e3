namespace WfhApi.Domain;

/// <summary>Why somebody is called.</summary>
public enum CallPurpose
{
    /// <summary>Pengecekan: a check of a slot of the circular (DKI-05), or one more.</summary>
    SpotCheck,

    /// <summary>Panggilan: the person is needed, at the office or on the line, and answers at once (METRO-07).</summary>
    Recall,

    /// <summary>A question that is answered at once (JUMAT-02).</summary>
    Question,
}

/// <summary>By which way a person is reached; the record does not depend on it (SERANG-09).</summary>
public enum CallMedium
{
    /// <summary>The screen of this product.</summary>
    InApp,

    /// <summary>A video meeting whose link comes with the call.</summary>
    VideoLink,

    /// <summary>The telephone.</summary>
    Phone,

    /// <summary>WhatsApp.</summary>
    WhatsApp,
}

/// <summary>Where a call stands.</summary>
public enum CallStatus
{
    /// <summary>It rings; the limit has not passed.</summary>
    Waiting,

    /// <summary>Answered within the limit.</summary>
    Answered,

    /// <summary>Answered after the limit: the answer and its reason are kept, and a person judges.</summary>
    AnsweredLate,

    /// <summary>Not answered within the limit.</summary>
    Unanswered,
}

/// <summary>The place that a person named when called, against the home that is registered (DKI-07). The superior says it, not the machine.</summary>
public enum StatedPlace
{
    /// <summary>Not asked or not understood.</summary>
    NotSaid,

    /// <summary>The registered home.</summary>
    RegisteredHome,

    /// <summary>Another place.</summary>
    Elsewhere,
}

/// <summary>What the person at home brings when answering.</summary>
/// <param name="Text">What they say.</param>
/// <param name="Reading">Where the device says it is.</param>
/// <param name="Judged">The judgement of it.</param>
/// <param name="PhotoFileId">A live photo.</param>
public sealed record CallAnswer(string? Text, Reading Reading, PlaceJudgement Judged, Guid? PhotoFileId);

/// <summary>What the superior writes down of a call (DKI-06, METRO-06).</summary>
public sealed record CallRecord(bool Answered, CallMedium Medium, string? StatedAddress, StatedPlace StatedPlace, bool? UniformSeen, string? Note);

/// <summary>One call of a superior to somebody who works from home: a check, a recall or a question, answered within the limit of the circular or not.</summary>
public sealed class Call
{
    public const int TextMaxLength = 1000;
    public const int AddressMaxLength = 200;
    public const int LinkMaxLength = 300;

    /// <summary>A call is tried again once; whoever presses the button twice gets the same one.</summary>
    public const string RetriedOnce = "ux_call_previous";

    /// <summary>One call rings at a person at a time.</summary>
    public const string OneRings = "ux_call_waiting";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required CallPurpose Purpose { get; init; }

    /// <summary>The slot of the circular that it answers; null: one more than the circular asks.</summary>
    public string? SlotCode { get; init; }

    public required CallMedium Medium { get; set; }

    /// <summary>What the superior wants to know or asks for.</summary>
    public string? Text { get; init; }

    public string? VideoLink { get; init; }
    public required Guid AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when an answer is in time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>1 for the first call, 2 for the one after an unanswered one, and so on.</summary>
    public int Attempt { get; init; } = 1;

    public Guid? PreviousId { get; init; }
    public CallStatus Status { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Answer { get; private set; }
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public double? AccuracyMetres { get; private set; }
    public DateTimeOffset? DeviceAt { get; private set; }
    public bool Offline { get; private set; }
    public PlaceResult? Place { get; private set; }
    public double? DistanceMetres { get; private set; }
    public ConfidenceLevel? Confidence { get; private set; }
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];
    public Guid? PhotoFileId { get; private set; }
    public Guid? RecordedBy { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }
    public string? StatedAddress { get; private set; }
    public StatedPlace StatedPlace { get; private set; }
    public bool? UniformSeen { get; private set; }
    public string? Note { get; private set; }
    public Guid? EscalatedBy { get; private set; }
    public DateTimeOffset? EscalatedAt { get; private set; }

    /// <summary>Names the call to those who are told of it.</summary>
    public string Occasion => $"call:{Id}";

    /// <summary>How long the person took; null while there is no answer.</summary>
    public int? ResponseSeconds => AnsweredAt is { } at ? (int)(at - AskedAt).TotalSeconds : null;

    public bool InTime => Status == CallStatus.Answered;

    /// <summary>The call of an occasion; null: it is about something else.</summary>
    public static Guid? IdOf(string occasion) => occasion.Split(':') is ["call", var id] && Guid.TryParse(id, out var call) ? call : null;

    /// <summary>The person answers on their own screen; after the limit too, and then it is named late.</summary>
    public Result<Done> Reply(CallAnswer answer, DateTimeOffset at)
    {
        if (AnsweredAt is not null)
        {
            return new CallAnswered(Status);
        }

        (AnsweredAt, Status) = (at, at <= DueAt ? CallStatus.Answered : CallStatus.AnsweredLate);
        Answer = answer.Text;
        (Latitude, Longitude, AccuracyMetres) = (answer.Reading.Point?.Latitude, answer.Reading.Point?.Longitude, answer.Reading.AccuracyMetres);
        (DeviceAt, Offline, PhotoFileId) = (answer.Reading.DeviceAt, answer.Reading.Offline, answer.PhotoFileId);
        (Place, DistanceMetres, Confidence, Doubts) = (answer.Judged.Place, answer.Judged.DistanceMetres, answer.Judged.Confidence, answer.Judged.Doubts);
        return Done.It;
    }

    /// <summary>The superior writes down what came of it. Who answered on their own screen has answered, whatever is written later.</summary>
    public Result<Done> Record(CallRecord record, Guid by, DateTimeOffset at)
    {
        if (!record.Answered && AnsweredAt is not null)
        {
            return new CallAnswered(Status);
        }

        (Medium, StatedAddress, StatedPlace, UniformSeen, Note) = (record.Medium, record.StatedAddress, record.StatedPlace, record.UniformSeen, record.Note);
        (RecordedBy, RecordedAt) = (by, at);
        if (record.Answered && AnsweredAt is null)
        {
            // Written down after the talk: while it rang, the answer was in time.
            (AnsweredAt, Status) = (at, Status == CallStatus.Unanswered ? CallStatus.AnsweredLate : CallStatus.Answered);
        }
        else if (!record.Answered)
        {
            Status = CallStatus.Unanswered;
        }

        return Done.It;
    }

    /// <summary>The limit passed in silence.</summary>
    public bool Expire(DateTimeOffset now)
    {
        if (Status != CallStatus.Waiting || now <= DueAt)
        {
            return false;
        }

        Status = CallStatus.Unanswered;
        return true;
    }

    public Result<Done> Escalate(Guid by, DateTimeOffset at)
    {
        if (Status != CallStatus.Unanswered)
        {
            return new CallNotUnanswered(Status);
        }

        (EscalatedBy, EscalatedAt) = (EscalatedBy ?? by, EscalatedAt ?? at);
        return Done.It;
    }
}

public sealed record CallAnswered(CallStatus Status) : ConflictError("call-answered", new(
    "Panggilan ini sudah dijawab.", "This call was answered already."));

public sealed record CallNotUnanswered(CallStatus Status) : ConflictError("call-not-unanswered", new(
    "Hanya panggilan yang tidak dijawab yang dapat diulang atau diteruskan.", "Only a call that was not answered can be tried again or passed on."));

public sealed record CallStillRings() : ConflictError("call-still-rings", new(
    "Pegawai ini sedang dipanggil; tunggu jawabannya atau batas waktunya.", "This person is being called; wait for the answer or the limit."));

public sealed record CallRetried() : ConflictError("call-retried", new(
    "Panggilan ini sudah diulang.", "This call was tried again already."));

public sealed record OutsideWorkingHours(DateTimeOffset From, DateTimeOffset To) : UnprocessableError("outside-working-hours", new(
    $"Pengecekan hanya dilakukan dalam jam kerja, {From:HH'.'mm} sampai {To:HH'.'mm}.", $"Checks are made within working hours only, {From:HH':'mm} to {To:HH':'mm}."));

public sealed record NotAtHome(WorkMode Mode) : UnprocessableError("not-at-home", new(
    $"Hari ini pegawai tidak bekerja dari rumah ({Mode.Word().Id}).", $"The person does not work from home today ({Mode.Word().En})."));
