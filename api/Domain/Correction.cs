namespace WfhApi.Domain;

/// <summary>By which way a presence record came to be.</summary>
public enum PresenceSource
{
    /// <summary>The person's own device.</summary>
    Device,

    /// <summary>An operator's list (SERANG-10).</summary>
    Manual,

    /// <summary>A correction that was asked for and granted.</summary>
    Correction,
}

/// <summary>Where a request for a correction stands.</summary>
public enum CorrectionStatus
{
    /// <summary>Nobody has decided.</summary>
    Asked,

    /// <summary>Granted: the day was corrected.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Taken back by whoever asked.</summary>
    Withdrawn,
}

/// <summary>An employee asks that a presence record be set right, with a reason; a superior decides (JAKBAR-07).</summary>
public sealed class Correction
{
    public const int ReasonMaxLength = 500;
    public const int FilesMax = 10;

    /// <summary>How many days back may be asked for.</summary>
    public const int DaysBack = 62;

    /// <summary>One open request for each record.</summary>
    public const string OneOpen = "ux_correction_open";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required CheckInKind Kind { get; init; }

    /// <summary>When the person says it was.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    public required string Reason { get; init; }
    public IReadOnlyList<Guid> FileIds { get; init; } = [];
    public required DateTimeOffset AskedAt { get; init; }
    public CorrectionStatus Status { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecisionNote { get; private set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; private set; }

    public Result<Done> Decide(bool grants, string? note, Guid by, DateTimeOffset at)
    {
        if (Status != CorrectionStatus.Asked)
        {
            return new CorrectionDecided(Status);
        }

        (Status, DecisionNote, DecidedBy, DecidedAt) = (grants ? CorrectionStatus.Granted : CorrectionStatus.Refused, note, by, at);
        return Done.It;
    }

    public Result<Done> Withdraw()
    {
        if (Status != CorrectionStatus.Asked)
        {
            return new CorrectionDecided(Status);
        }

        Status = CorrectionStatus.Withdrawn;
        return Done.It;
    }
}

public sealed record CorrectionDecided(CorrectionStatus Status) : ConflictError("correction-decided", new(
    "Permohonan koreksi ini sudah diputuskan atau ditarik.", "This request was decided or withdrawn already."));

public sealed record CorrectionAlreadyAsked() : ConflictError("correction-already-asked", new(
    "Koreksi untuk presensi ini sudah Anda ajukan dan menunggu keputusan.", "You asked for this correction already; it waits for a decision."));

public sealed record OutsideTheDay(DateOnly Date) : UnprocessableError("outside-the-day", new(
    "Waktu yang diisi tidak berada pada hari kerja itu.", "The time is not on that working day."));

public sealed record OutBeforeIn() : UnprocessableError("out-before-in", new(
    "Presensi pulang mendahului presensi masuk.", "The check-out is before the check-in."));

public sealed record InTheFuture() : UnprocessableError("in-the-future", new(
    "Waktu yang diisi belum terjadi.", "The time lies ahead."));

public sealed record TooLongAgo(DateOnly Earliest) : UnprocessableError("too-long-ago", new(
    $"Paling lama sampai {Earliest.InWords().Id}.", $"At the earliest {Earliest.InWords().En}."));

/// <summary>Gangguan: the service was down for a while; lateness that lies in it is nobody's (domain.md §5).</summary>
public sealed class Outage
{
    public const int ReasonMaxLength = 300;
    public const int HoursMax = 24;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>For whom: this unit and everything below it.</summary>
    public required Guid UnitId { get; init; }

    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
    public required string Reason { get; init; }
    public required Guid DeclaredBy { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public Guid? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool Holds => WithdrawnAt is null;

    public Result<Done> Withdraw(Guid by, DateTimeOffset at)
    {
        if (!Holds)
        {
            return new OutageWithdrawn();
        }

        (WithdrawnBy, WithdrawnAt) = (by, at);
        return Done.It;
    }

    /// <summary>Whole minutes of a span that lie in outages; two that overlap count once.</summary>
    public static int MinutesWithin(DateTimeOffset from, DateTimeOffset to, IEnumerable<Outage> outages)
    {
        var covered = TimeSpan.Zero;
        var reached = from;
        foreach (var outage in outages.OrderBy(o => o.From))
        {
            var begin = outage.From > reached ? outage.From : reached;
            var end = outage.To < to ? outage.To : to;
            if (end > begin)
            {
                (covered, reached) = (covered + (end - begin), end);
            }
        }

        // To the next whole minute: whoever was held up by the service is not left with a minute of lateness.
        return (int)Math.Ceiling(covered.TotalMinutes);
    }
}

public sealed record OutageWithdrawn() : ConflictError("outage-withdrawn", new(
    "Pernyataan gangguan ini sudah dicabut.", "This outage was withdrawn already."));
