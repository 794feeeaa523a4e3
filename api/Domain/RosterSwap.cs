namespace WfhApi.Domain;

/// <summary>Where a swap stands: two people agree, then the superior.</summary>
public enum SwapStatus
{
    /// <summary>The colleague has not answered.</summary>
    Asked,

    /// <summary>The colleague agreed; the superior decides.</summary>
    Agreed,

    /// <summary>The superior agreed; the days are swapped.</summary>
    Approved,

    /// <summary>The colleague or the superior said no.</summary>
    Refused,

    /// <summary>Taken back by whoever asked.</summary>
    Withdrawn,
}

/// <summary>Two people swap a day at home: I give you mine, you give me yours.</summary>
public sealed class RosterSwap
{
    /// <summary>A person gives a day away once at a time.</summary>
    public const string DayTaken = "ux_roster_swap_given";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid AskedBy { get; init; }
    public required Guid ColleagueId { get; init; }

    /// <summary>The day at home that whoever asks gives to the colleague.</summary>
    public required DateOnly GivenDate { get; init; }

    /// <summary>The colleague's day at home that they get.</summary>
    public required DateOnly TakenDate { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public SwapStatus Status { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecisionNote { get; private set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; private set; }

    public Result<Done> Answer(bool agrees, DateTimeOffset at)
    {
        if (Status != SwapStatus.Asked)
        {
            return new SwapNotWaiting();
        }

        (Status, AnsweredAt) = (agrees ? SwapStatus.Agreed : SwapStatus.Refused, at);
        return Done.It;
    }

    public Result<Done> Decide(bool approves, string? note, Guid by, DateTimeOffset at)
    {
        if (Status != SwapStatus.Agreed)
        {
            return new SwapNotWaiting();
        }

        (Status, DecidedBy, DecidedAt, DecisionNote) = (approves ? SwapStatus.Approved : SwapStatus.Refused, by, at, note);
        return Done.It;
    }

    public Result<Done> Withdraw()
    {
        if (Status is not (SwapStatus.Asked or SwapStatus.Agreed))
        {
            return new SwapNotWaiting();
        }

        Status = SwapStatus.Withdrawn;
        return Done.It;
    }
}

public sealed record SwapNotWaiting() : ConflictError("swap-not-waiting", new(
    "Permohonan tukar hari ini sudah dijawab atau ditarik.", "This swap was answered or withdrawn already."));

/// <summary>An office or unit is closed for some days: nobody is absent, and nobody checks in on site (METRO-04).</summary>
public sealed class UnitClosure
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; set; }
    public required string Reason { get; init; }
    public required Guid DeclaredBy { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>From this day on it holds no more.</summary>
    public DateOnly? LiftedFrom { get; private set; }

    public Result<Done> Lift(DateOnly from, DateTimeOffset at)
    {
        if (LiftedAt is not null || from > To)
        {
            return new ClosureOver();
        }

        (LiftedFrom, LiftedAt) = (from < From ? From : from, at);
        return Done.It;
    }
}

public sealed record ClosureOver() : ConflictError("closure-over", new(
    "Penutupan ini sudah berakhir atau sudah dicabut.", "This closure is over or was lifted already."));
