namespace WfhApi.Domain;

/// <summary>The month of an office is closed: its figures stand as they were, and what is set right later is written beside them (decisions/0015).</summary>
public sealed class RecapLock
{
    public const int ReasonMaxLength = 300;

    /// <summary>One lock that holds, for an office and a month.</summary>
    public const string LockedOnce = "ux_recap_lock_holds";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The office (OPD); with it all units below.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required DateTimeOffset LockedAt { get; init; }
    public required Guid LockedBy { get; init; }

    /// <summary>How many people's months it holds.</summary>
    public required int People { get; init; }

    public DateTimeOffset? UnlockedAt { get; private set; }
    public Guid? UnlockedBy { get; private set; }
    public string? UnlockReason { get; private set; }

    public bool Holds => UnlockedAt is null;

    public Result<Done> Unlock(Guid by, string reason, DateTimeOffset at)
    {
        if (!Holds)
        {
            return new RecapUnlocked();
        }

        (UnlockedAt, UnlockedBy, UnlockReason) = (at, by, reason);
        return Done.It;
    }
}

/// <summary>One person's month as it was when it was locked. The month of a person is in one lock at most: the key says so.</summary>
public sealed class RecapRow
{
    public required Guid AgencyId { get; init; }
    public required DateOnly Month { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Guid LockId { get; init; }

    /// <summary>Where the person sat when the month was locked.</summary>
    public required Guid UnitId { get; init; }

    public required string Nip { get; init; }
    public required string Name { get; init; }
    public required string Grade { get; init; }
    public required string Position { get; init; }
    public required IReadOnlyList<RecapDay> Days { get; init; }

    /// <summary>Unexcused days from 1 January to the end of the month.</summary>
    public required int AbsentInYear { get; init; }

    /// <summary>The longest row of working days of them; 0 where there are not even ten.</summary>
    public required int LongestAbsence { get; init; }
}

/// <summary>What changed a day after its month was locked.</summary>
public enum AmendmentSource
{
    /// <summary>A correction that the employee asked for and a superior granted.</summary>
    Correction,

    /// <summary>An outage of the service that was declared or withdrawn later.</summary>
    Outage,
}

/// <summary>Perubahan setelah kunci: a day of a locked month was set right. The locked figures stay; this says what they would be now, who did it and why.</summary>
public sealed class RecapAmendment
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The lock that held then; amendments stay with it when it is lifted.</summary>
    public required Guid LockId { get; init; }

    public required Guid EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public required AmendmentSource Source { get; init; }
    public required string Reason { get; init; }
    public required Guid MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The day as it stood just before; null where there was no record of it.</summary>
    public RecapDay? Before { get; init; }

    public required RecapDay After { get; init; }
}

public sealed record MonthLocked(DateOnly Month) : ConflictError("month-locked", new(
    $"Rekap {Month.MonthInWords().Id} sudah dikunci; perubahan hanya melalui permohonan koreksi pegawai.",
    $"The recap of {Month.MonthInWords().En} is locked; only a correction that the employee asks for changes it."));

public sealed record MonthNotOver(DateOnly Month) : UnprocessableError("month-not-over", new(
    $"Rekap {Month.MonthInWords().Id} belum dapat dikunci: masih ada hari kerja yang belum ditutup.",
    $"The recap of {Month.MonthInWords().En} cannot be locked yet: some of its days are not over."));

public sealed record NothingToLock(DateOnly Month) : UnprocessableError("nothing-to-lock", new(
    $"Tidak ada hari kerja tercatat pada {Month.MonthInWords().Id} di kantor ini.", $"No working day of {Month.MonthInWords().En} is recorded in this office."));

public sealed record RecapUnlocked() : ConflictError("recap-unlocked", new(
    "Kunci rekap ini sudah dibuka.", "This recap was unlocked already."));
