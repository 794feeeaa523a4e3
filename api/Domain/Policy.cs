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

/// <summary>What is decided when the effect of a circular was judged (SERANG-01).</summary>
public enum EvaluationDecision
{
    /// <summary>It goes on unchanged.</summary>
    Continue,

    /// <summary>It is to be amended.</summary>
    Amend,

    /// <summary>It is to be revoked.</summary>
    Revoke,
}

/// <summary>What an admin writes of a circular.</summary>
/// <param name="Number">Its number, 1 to 80 characters, such as 34/SE/2023.</param>
/// <param name="Title">Its title, 1 to 240 characters.</param>
/// <param name="LegalBases">The law that it stands on: 1 to 20 entries of 1 to 400 characters (JAMBI-01).</param>
/// <param name="Signer">Who signs it, 1 to 160 characters.</param>
/// <param name="IssuedOn">The date that it bears.</param>
/// <param name="EffectiveFrom">First day, inclusive.</param>
/// <param name="EffectiveTo">Last day, inclusive.</param>
/// <param name="ScopeUnitId">The unit whose subtree it covers.</param>
/// <param name="Rules">Everything that it orders.</param>
public sealed record PolicyContent(
    string Number,
    string Title,
    IReadOnlyList<string> LegalBases,
    string Signer,
    DateOnly IssuedOn,
    DateOnly EffectiveFrom,
    DateOnly EffectiveTo,
    Guid ScopeUnitId,
    PolicyRules Rules);

/// <summary>
/// One version of a circular. Once active its content never changes (a trigger of the database sees to it); an amendment is
/// the next version of the same policy. Days refer to the version under which they ran.
/// </summary>
public sealed class PolicyVersion
{
    public const int NumberMaxLength = 80;
    public const int TitleMaxLength = 240;
    public const int SignerMaxLength = 160;
    public const int LegalBasesMax = 20;
    public const int LegalBasisMaxLength = 400;
    public const int ReasonMaxLength = 400;

    /// <summary>A circular runs five years at most.</summary>
    public const int DaysMax = 1827;

    public const string VersionTaken = "ux_policy_version_policy_id_version";

    /// <summary>One draft of a circular at a time.</summary>
    public const string DraftTaken = "ux_policy_version_draft";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Shared by all versions of one circular.</summary>
    public required Guid PolicyId { get; init; }

    public required int Version { get; init; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    public required string[] LegalBases { get; set; }
    public required string Signer { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public required DateOnly EffectiveFrom { get; set; }
    public required DateOnly EffectiveTo { get; set; }

    /// <summary>The unit whose subtree it covers.</summary>
    public required Guid ScopeUnitId { get; set; }

    public required PolicyStatus Status { get; set; }
    public required PolicyRules Rules { get; set; }
    public DateTimeOffset? ActivatedAt { get; set; }
    public Guid? ActivatedBy { get; private set; }

    /// <summary>The first day on which it is in force no more, where it was revoked.</summary>
    public DateOnly? RevokedFrom { get; private set; }

    public string? RevocationReason { get; private set; }
    public Guid? RevokedBy { get; private set; }
    public EvaluationDecision? Decision { get; private set; }
    public string? DecisionReason { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint RowVersion { get; private set; }

    public PolicyContent Content => new(Number, Title, LegalBases, Signer, IssuedOn, EffectiveFrom, EffectiveTo, ScopeUnitId, Rules);

    /// <summary>When the effect is to be judged.</summary>
    public DateOnly? EvaluationDueOn => Rules.Evaluation is { } rule ? EffectiveFrom.AddDays(rule.DueDaysAfterStart) : null;

    /// <summary>Every day on which its effect is to be judged, in order (SERANG-01).</summary>
    public IReadOnlyList<DateOnly> EvaluationDates => EvaluationDueOn is { } due ? [.. Rules.Evaluation!.FurtherDates.Append(due).Distinct().Order()] : [];

    public static PolicyVersion Draft(Guid agencyId, Guid policyId, int version, PolicyContent content, Guid? id = null) => new()
    {
        AgencyId = agencyId,
        Id = id ?? Guid.CreateVersion7(),
        PolicyId = policyId,
        Version = version,
        Number = content.Number,
        Title = content.Title,
        LegalBases = [.. content.LegalBases],
        Signer = content.Signer,
        IssuedOn = content.IssuedOn,
        EffectiveFrom = content.EffectiveFrom,
        EffectiveTo = content.EffectiveTo,
        ScopeUnitId = content.ScopeUnitId,
        Status = PolicyStatus.Draft,
        Rules = content.Rules,
    };

    public bool InForceOn(DateOnly date) =>
        (Status == PolicyStatus.Active || (Status == PolicyStatus.Revoked && date < RevokedFrom)) && EffectiveFrom <= date && date <= EffectiveTo;

    /// <summary>The day from which a later version orders in its place; null: none does.</summary>
    public DateOnly? SupersededFrom(IEnumerable<PolicyVersion> versions) => versions
        .Where(v => v.PolicyId == PolicyId && v.Version > Version && v.Status != PolicyStatus.Draft)
        .Select(v => (DateOnly?)v.EffectiveFrom).Min();

    /// <summary>Where it stands on a day: what is over needs nobody to say so.</summary>
    public PolicyStatus StatusOn(DateOnly today) => Status == PolicyStatus.Active && EffectiveTo < today ? PolicyStatus.Ended : Status;

    public Result<Done> Rewrite(PolicyContent content)
    {
        if (Status != PolicyStatus.Draft)
        {
            return new PolicyIsFinal();
        }

        (Number, Title, LegalBases, Signer) = (content.Number, content.Title, [.. content.LegalBases], content.Signer);
        (IssuedOn, EffectiveFrom, EffectiveTo, ScopeUnitId, Rules) = (content.IssuedOn, content.EffectiveFrom, content.EffectiveTo, content.ScopeUnitId, content.Rules);
        return Done.It;
    }

    public Result<Done> Activate(Guid by, DateOnly today, DateTimeOffset now)
    {
        if (Status != PolicyStatus.Draft)
        {
            return new PolicyIsFinal();
        }

        if (EffectiveTo < today)
        {
            return new PolicyOver(EffectiveTo);
        }

        (Status, ActivatedAt, ActivatedBy) = (PolicyStatus.Active, now, by);
        return Done.It;
    }

    /// <summary>Days that have begun stay as they were: a revocation begins tomorrow at the earliest.</summary>
    public Result<Done> Revoke(DateOnly from, string reason, Guid by, DateOnly today)
    {
        if (Status != PolicyStatus.Active)
        {
            return new PolicyNotActive();
        }

        if (EffectiveTo < today)
        {
            return new PolicyOver(EffectiveTo);
        }

        if (from <= today || from > EffectiveTo)
        {
            return new RevocationOutOfRange(today.AddDays(1), EffectiveTo);
        }

        (Status, RevokedFrom, RevocationReason, RevokedBy) = (PolicyStatus.Revoked, from, reason, by);
        return Done.It;
    }

    public Result<Done> Decide(EvaluationDecision decision, string reason, Guid by, DateOnly today, DateTimeOffset now)
    {
        if (Status == PolicyStatus.Draft)
        {
            return new PolicyNotActive();
        }

        if (EvaluationDueOn is null || today < EffectiveFrom)
        {
            return new NothingToEvaluate();
        }

        (Decision, DecisionReason, DecidedAt, DecidedBy) = (decision, reason, now, by);
        return Done.It;
    }
}

public sealed record PolicyIsFinal() : ConflictError("policy-is-final", new(
    "Kebijakan ini sudah pernah diaktifkan dan tidak dapat diubah; buat versi perubahannya.",
    "This policy was activated and never changes; write an amendment."));

public sealed record PolicyNotActive() : ConflictError("policy-not-active", new(
    "Kebijakan ini tidak sedang berlaku.", "This policy is not active."));

public sealed record PolicyOver(DateOnly LastDay) : UnprocessableError("policy-over", new(
    $"Masa berlaku kebijakan ini berakhir {LastDay.InWords().Id}.", $"The last day of this policy was {LastDay.InWords().En}."));

public sealed record RevocationOutOfRange(DateOnly First, DateOnly Last) : UnprocessableError("revocation-out-of-range", new(
    $"Pencabutan dapat dimulai {First.InWords().Id} sampai {Last.InWords().Id}; hari yang sudah berjalan tidak berubah.",
    $"A revocation can begin from {First.InWords().En} to {Last.InWords().En}; days that have begun do not change."));

public sealed record NothingToEvaluate() : UnprocessableError("nothing-to-evaluate", new(
    "Kebijakan ini tidak memiliki jadwal evaluasi atau belum mulai berlaku.", "This policy has no evaluation, or has not begun."));

/// <summary>The head of an office is told of a circular that came into force, and confirms to have read it (JAMBI-02).</summary>
public sealed class PolicyAcknowledgement
{
    public required Guid AgencyId { get; init; }
    public required Guid PolicyVersionId { get; init; }

    /// <summary>The office; whoever leads it confirms.</summary>
    public required Guid UnitId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
    public Guid? AcknowledgedBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The first confirmation stays.</summary>
    public void Acknowledge(Guid employeeId, DateTimeOffset at)
    {
        if (AcknowledgedAt is null)
        {
            (AcknowledgedBy, AcknowledgedAt) = (employeeId, at);
        }
    }
}
