namespace WfhApi.Domain;

/// <summary>Where a circular stands.</summary>
public enum PolicyStatus
{
    /// <summary>Being written; it orders nothing yet.</summary>
    Draft,

    /// <summary>In force on its dates.</summary>
    Active,

    /// <summary>Taken back before its end (SERANG-02).</summary>
    Revoked,

    /// <summary>Its dates are over.</summary>
    Ended,
}

/// <summary>
/// One version of a circular. Once active it never changes; an amendment is the next version of the same policy. Days refer
/// to the version under which they ran.
/// </summary>
public sealed class PolicyVersion
{
    public const int NumberMaxLength = 80;
    public const int TitleMaxLength = 240;
    public const int SignerMaxLength = 160;
    public const string VersionTaken = "ux_policy_version_policy_id_version";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Shared by all versions of one circular.</summary>
    public required Guid PolicyId { get; init; }

    public required int Version { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string[] LegalBases { get; init; }
    public required string Signer { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required DateOnly EffectiveTo { get; init; }

    /// <summary>The unit whose subtree it covers.</summary>
    public required Guid ScopeUnitId { get; init; }

    public required PolicyStatus Status { get; set; }
    public required PolicyRules Rules { get; init; }
    public DateTimeOffset? ActivatedAt { get; set; }

    public bool InForceOn(DateOnly date) => Status == PolicyStatus.Active && EffectiveFrom <= date && date <= EffectiveTo;
}
