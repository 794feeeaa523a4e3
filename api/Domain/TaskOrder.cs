namespace WfhApi.Domain;

// A letter that bears a signature is signed; nobody reads a number type here.
#pragma warning disable CA1720

/// <summary>Where a task order (surat perintah tugas, SPT) stands.</summary>
public enum TaskOrderStatus
{
    /// <summary>Drafted; it waits for the signature.</summary>
    Draft,

    /// <summary>Signed and numbered: it authorises working from home on its dates (METRO-01).</summary>
    Signed,

    /// <summary>Refused by the official, with a reason.</summary>
    Refused,

    /// <summary>Taken back: a draft by whoever drafted it, a signed one by the official. Its number is never given again.</summary>
    Withdrawn,
}

#pragma warning restore CA1720

/// <summary>What whoever drafts a task order writes.</summary>
/// <param name="From">First day of the task.</param>
/// <param name="To">Last day, at most 62 days on.</param>
/// <param name="Dates">The days in between on which it holds, in order; null: every one.</param>
/// <param name="LegalBases">The law that it stands on (dasar).</param>
/// <param name="Consideration">Why it is given (pertimbangan).</param>
/// <param name="Tasks">What is to be done (untuk).</param>
/// <param name="Copies">Who receives a copy (tembusan).</param>
public sealed record TaskOrderText(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly>? Dates,
    IReadOnlyList<string> LegalBases,
    string Consideration,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<string> Copies);

/// <summary>Who signs, as it will stand under the letter.</summary>
public sealed record TaskOrderSigner(Guid EmployeeId, string Name, string Nip, string Position, string? Rank);

/// <summary>
/// The letter by which an office sends its people to work at home. What it says of them and of the signer are copies: a letter
/// does not change when somebody is promoted or moves.
/// </summary>
public sealed class TaskOrder
{
    public const int PeopleMax = 50;
    public const int LegalBasesMax = 20;
    public const int LegalBasisMaxLength = 400;
    public const int ConsiderationMaxLength = 1000;
    public const int TasksMax = 20;
    public const int TaskMaxLength = 400;
    public const int CopiesMax = 10;
    public const int CopyMaxLength = 160;
    public const int ReasonMaxLength = 400;
    public const int NumberMaxLength = 80;
    public const int TokenMaxLength = 64;
    public const int PlaceMaxLength = 80;
    public const int RankMaxLength = 40;

    /// <summary>A position with what stands before it: Plt., Plh.</summary>
    public const int SignerPositionMaxLength = Employee.PositionMaxLength + 8;

    /// <summary>Several signings of one moment: the counter gives each its own; this index makes sure.</summary>
    public const string NumberTaken = "ux_task_order_serial";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The OPD that gives it, of which everybody in it is; numbers run per OPD.</summary>
    public required Guid OfficeId { get; init; }

    /// <summary>Whose head signs: the OPD's, or the government's where the head of the OPD is among the people.</summary>
    public required Guid SigningUnitId { get; set; }

    public required Guid DraftedBy { get; init; }
    public required DateTimeOffset DraftedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public TaskOrderStatus Status { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public DateOnly[]? Dates { get; private set; }
    public string[] LegalBases { get; private set; } = [];
    public string Consideration { get; private set; } = string.Empty;
    public string[] Tasks { get; private set; } = [];
    public string[] Copies { get; private set; } = [];
    public IReadOnlyList<TaskOrderPerson> People => _people;

    /// <summary>The whole number of the letter, once signed; <see cref="Serial"/> is its running part.</summary>
    public string? Number { get; private set; }

    public int? Serial { get; private set; }
    public int? Year { get; private set; }

    /// <summary>Where it was signed.</summary>
    public string? Place { get; private set; }

    public Guid? SignerId { get; private set; }
    public string? SignerName { get; private set; }
    public string? SignerNip { get; private set; }
    public string? SignerPosition { get; private set; }
    public string? SignerRank { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>What the QR code holds; unguessable, so that only who holds the letter can verify it.</summary>
    public string? Token { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who refused or withdrew it.</summary>
    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    private List<TaskOrderPerson> _people = [];

    public static Result<TaskOrder> Draft(Guid agencyId, Guid id, Guid officeId, Guid signingUnitId, Guid draftedBy, TaskOrderText text, IEnumerable<TaskOrderPerson> people, DateOnly today, DateTimeOffset now)
    {
        var order = new TaskOrder { AgencyId = agencyId, Id = id, OfficeId = officeId, SigningUnitId = signingUnitId, DraftedBy = draftedBy, DraftedAt = now };
        return order.Rewrite(text, people, today, now).Error is { } refusal ? refusal : order;
    }

    /// <summary>Whether it holds on a day, as far as its dates go.</summary>
    public bool Covers(DateOnly date) => From <= date && date <= To && (Dates is null || Dates.Contains(date));

    public Result<Done> Rewrite(TaskOrderText text, IEnumerable<TaskOrderPerson> people, DateOnly today, DateTimeOffset now)
    {
        if (Status != TaskOrderStatus.Draft)
        {
            return new TaskOrderNotInState(Status);
        }

        if (text.To < today)
        {
            return new TaskOrderOver(text.To);
        }

        (From, To, Dates) = (text.From, text.To, text.Dates is null ? null : [.. text.Dates]);
        (LegalBases, Consideration, Tasks, Copies, ChangedAt) = ([.. text.LegalBases], text.Consideration, [.. text.Tasks], [.. text.Copies], now);
        _people = [.. people];
        return Done.It;
    }

    /// <summary>Whether it can be signed at all; asked before a number is taken, so that no refusal leaves a gap.</summary>
    public Error? WhyNotSigned(Guid signer, bool leadsAll, DateOnly today) => this switch
    {
        { Status: not TaskOrderStatus.Draft } => new TaskOrderNotInState(Status),
        { To: var last } when last < today => new TaskOrderOver(last),

        // Nobody orders themselves home, but whoever has nobody above.
        _ when !leadsAll && People.Any(p => p.EmployeeId == signer) => new OwnTaskOrder(),
        _ => null,
    };

    /// <summary>Signs a draft for which <see cref="WhyNotSigned"/> knows no reason against.</summary>
    public void Sign(TaskOrderSigner signer, LetterNumber number, string place, string token, DateTimeOffset now)
    {
        (Status, SignedAt, Token, Place) = (TaskOrderStatus.Signed, now, token, place);
        (Number, Serial, Year) = (number.Text, number.Serial, number.Year);
        (SignerId, SignerName, SignerNip, SignerPosition, SignerRank) = (signer.EmployeeId, signer.Name, signer.Nip, signer.Position, signer.Rank);
    }

    public Result<Done> Refuse(string reason, Guid by, DateTimeOffset now) => Status == TaskOrderStatus.Draft
        ? End(TaskOrderStatus.Refused, reason, by, now)
        : new TaskOrderNotInState(Status);

    /// <summary>Takes it back; what was done under a signed one stays as it was done.</summary>
    public Result<Done> Withdraw(string reason, Guid by, DateTimeOffset now) => Status is TaskOrderStatus.Draft or TaskOrderStatus.Signed
        ? End(TaskOrderStatus.Withdrawn, reason, by, now)
        : new TaskOrderNotInState(Status);

    private Result<Done> End(TaskOrderStatus status, string reason, Guid by, DateTimeOffset now)
    {
        (Status, Reason, EndedBy, EndedAt) = (status, reason, by, now);
        return Done.It;
    }
}

/// <summary>One line of the table of people (kepada), as it was when the letter was written.</summary>
public sealed class TaskOrderPerson
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid TaskOrderId { get; init; }
    public required Guid EmployeeId { get; init; }

    /// <summary>Their line in the table, from 1.</summary>
    public required int Line { get; init; }

    public required string Name { get; init; }
    public required string Nip { get; init; }
    public required string Grade { get; init; }
    public string? Rank { get; init; }
    public required string Position { get; init; }
    public required string UnitName { get; init; }

    /// <summary>The registered home where they work on those days.</summary>
    public required Guid HomePlaceId { get; init; }

    public required string Address { get; init; }

    public static TaskOrderPerson Of(Guid orderId, int line, Employee person, Unit unit, HomePlace home) => new()
    {
        AgencyId = person.AgencyId,
        Id = Guid.CreateVersion7(),
        TaskOrderId = orderId,
        EmployeeId = person.Id,
        Line = line,
        Name = person.Name,
        Nip = person.Nip,
        Grade = person.Grade,
        Rank = Grades.Rank(person.Grade),
        Position = person.Position,
        UnitName = unit.Name,
        HomePlaceId = home.Id,
        Address = home.Address,
    };
}

public sealed record TaskOrderNotInState(TaskOrderStatus Status) : ConflictError("task-order-not-in-state", new(
    $"SPT ini {Status.Word().Id}; tindakan itu tidak berlaku lagi.", $"This task order is {Status.Word().En}; that is not possible any more."));

public sealed record TaskOrderOver(DateOnly LastDay) : UnprocessableError("task-order-over", new(
    $"Tanggal terakhir SPT {LastDay.InWords().Id} sudah lewat; SPT ditandatangani sebelum tugas berjalan.",
    $"The last day of the task order, {LastDay.InWords().En}, is over; it is signed before the task."));

public sealed record OwnTaskOrder() : ConflictError("own-task-order", new(
    "SPT untuk diri sendiri ditandatangani atasan Anda.", "A task order for yourself is signed by your superior."));
