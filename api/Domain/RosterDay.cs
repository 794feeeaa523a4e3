namespace WfhApi.Domain;

/// <summary>How a row of the roster came to be.</summary>
public enum RosterSource
{
    /// <summary>Made by the rotation of the circular.</summary>
    Generated,

    /// <summary>Entered by a person.</summary>
    Manual,

    /// <summary>Two people swapped days.</summary>
    Swap,

    /// <summary>The office was closed (METRO-04).</summary>
    Closure,

    /// <summary>Taken over from leave.</summary>
    Leave,

    /// <summary>The circular behind it was revoked (SERANG-02).</summary>
    Revocation,

    /// <summary>The date became a holiday.</summary>
    Holiday,

    /// <summary>The person moved to another office, which plans them anew.</summary>
    Transfer,

    /// <summary>Laid by the demo.</summary>
    Seed,
}

/// <summary>Where one person works on one date, as planned.</summary>
public sealed class RosterDay
{
    public const int ReasonMaxLength = 200;

    public required Guid AgencyId { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public required Guid UnitId { get; init; }
    public required WorkMode Mode { get; set; }
    public Guid? PolicyVersionId { get; set; }
    public required RosterSource Source { get; set; }
    public string? Reason { get; set; }
}
