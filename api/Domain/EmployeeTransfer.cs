namespace WfhApi.Domain;

/// <summary>A move of a person to another unit from a day on, by a numbered decision. It takes effect when that day begins.</summary>
public sealed class EmployeeTransfer
{
    public const int DecreeNumberMaxLength = Delegation.DecreeNumberMaxLength;

    /// <summary>One person does not move twice on one day.</summary>
    public const string OnePerDay = "ux_employee_transfer_day";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The new jabatan; null: as before.</summary>
    public string? Position { get; init; }

    /// <summary>The new jenjang; null: as before.</summary>
    public PositionLevel? Level { get; init; }

    public required string DecreeNumber { get; init; }
    public required Guid RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    public void TakeEffect(Employee person, DateTimeOffset at)
    {
        (person.UnitId, person.Position, person.Level) = (UnitId, Position ?? person.Position, Level ?? person.Level);
        AppliedAt = at;
    }

    /// <summary>Until it takes effect it can be called off; calling off twice is no error.</summary>
    public Result<Done> Cancel(DateTimeOffset at)
    {
        if (AppliedAt is not null)
        {
            return new TransferInEffect(From);
        }

        CancelledAt ??= at;
        return Done.It;
    }
}

public sealed record TransferInEffect(DateOnly From) : UnprocessableError("transfer-in-effect", new(
    $"Mutasi ini sudah berlaku sejak {From:yyyy-MM-dd}; buat mutasi baru untuk mengubahnya.", $"This transfer is in effect since {From:yyyy-MM-dd}; record another to change it."));

public sealed record TransferNotAhead(DateOnly Today) : UnprocessableError("transfer-not-ahead", new(
    $"Mutasi berlaku paling cepat sehari setelah {Today:yyyy-MM-dd}.", $"A transfer takes effect on the day after {Today:yyyy-MM-dd} at the earliest."));
