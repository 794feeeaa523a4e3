namespace WfhApi.Domain;

public enum RosterSource { Generated, Manual, Swap, Closure, Leave, Seed }

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
