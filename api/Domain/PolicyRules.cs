namespace WfhApi.Domain;

public enum CheckpointKind { CheckIn, Briefing, FollowUp, SpotCheck, Report, Control, CheckOut, Selfie }

/// <summary>What a slot asks for. It is never a condition: what is missing is named on the checkpoint and a person judges it.</summary>
public enum RequiredEvidence { Position, Selfie, Note, TaskProgress, Report, SuperiorRecord }

public enum WorkMode { Office, Home, Elsewhere, FieldDuty, Leave, Sick, Permit, Study }

public enum QuotaDenominator
{
    /// <summary>All staff of the unit.</summary>
    All,

    /// <summary>Only those whom the policy makes eligible.</summary>
    Eligible,
}

public enum QuotaRounding { Floor, Nearest, Ceiling }

public enum RotationPattern { Free, AlternateDays, WeeklyCohorts, FixedWeekdays }

/// <summary>
/// Everything a circular orders, as data. The six presets and every circular to come are values of this type; the code knows
/// no government by name. Times are wall-clock times of the unit's zone.
/// </summary>
public sealed record PolicyRules
{
    public required QuotaRule Quota { get; init; }
    public IReadOnlyList<MinimumOnSite> MinimumOnSite { get; init; } = [];
    public IReadOnlyList<PeopleRule> Exclusions { get; init; } = [];

    /// <summary>Wins over an exclusion: the administrative staff of a hospital, say.</summary>
    public IReadOnlyList<PeopleRule> Exceptions { get; init; } = [];

    /// <summary>Where set, only those named here work from home (SERANG-12); an empty annex names nobody.</summary>
    public IReadOnlyList<string>? AnnexNips { get; init; }

    /// <summary>Where not empty, only these units and what is below them may work from home (METRO-10).</summary>
    public IReadOnlyList<string> CoveredUnitCodes { get; init; } = [];

    public required RotationRule Rotation { get; init; }

    /// <summary>Days of working from home a person may have in a week; null: no cap (FWA-01 says two).</summary>
    public int? MaxDaysPerWeek { get; init; }

    public bool TaskOrderRequired { get; init; }

    /// <summary>On a WFH day the person states to be in uniform and at home (METRO-06).</summary>
    public bool AttestationRequired { get; init; }

    public required IReadOnlyList<CheckpointSlot> Slots { get; init; }
    public int ResponseLimitMinutes { get; init; } = 5;

    /// <summary>After so many unanswered calls a reprimand is proposed to an official (JUMAT-02); null: never.</summary>
    public int? UnansweredCallsBeforeReprimand { get; init; }

    public required IReadOnlyList<WorkingHours> Hours { get; init; }
    public IReadOnlyList<WorkingHours> RamadanHours { get; init; } = [];
    public required PresenceWindow CheckInWindow { get; init; }
    public required PresenceWindow CheckOutWindow { get; init; }
    public required IReadOnlyList<MinutesBucket> LateBuckets { get; init; }
    public required IReadOnlyList<MinutesBucket> EarlyBuckets { get; init; }

    /// <summary>Planned minutes a WFH day should hold (DKI-09); below it the day is flagged as light.</summary>
    public int MinimumPlannedMinutes { get; init; } = 450;

    public ConfidenceRule Confidence { get; init; } = new();
    public EvaluationRule? Evaluation { get; init; }

    /// <summary>The hours of a date, or null where the policy gives that weekday none.</summary>
    public WorkingHours? HoursOn(DateOnly date, bool ramadan)
    {
        var table = ramadan && RamadanHours.Count > 0 ? RamadanHours : Hours;
        return table.FirstOrDefault(h => h.Weekdays.Contains(date.DayOfWeek));
    }

    /// <summary>A unit's own quota (the nearest one upward wins), else the change dated so, else the quota of the circular.</summary>
    /// <param name="date">The working day.</param>
    /// <param name="codesUpward">The codes of the unit and of everything above it, the unit first.</param>
    public decimal QuotaPercentOn(DateOnly date, IReadOnlyList<string>? codesUpward = null) =>
        (codesUpward ?? []).Select(code => Quota.Units.FirstOrDefault(u => u.UnitCode == code)).FirstOrDefault(u => u is not null)?.Percent
        ?? Quota.Changes.FirstOrDefault(c => c.From <= date && date <= c.To)?.Percent
        ?? Quota.Percent;

    /// <summary>How many of <paramref name="people"/> (the denominator the quota names) may work from home on the date.</summary>
    public int QuotaOn(DateOnly date, int people, IReadOnlyList<string>? codesUpward = null)
    {
        var share = QuotaPercentOn(date, codesUpward) * people / 100;
        return (int)(Quota.Rounding switch
        {
            QuotaRounding.Floor => Math.Floor(share),
            QuotaRounding.Ceiling => Math.Ceiling(share),
            _ => Math.Round(share, MidpointRounding.AwayFromZero),
        });
    }

    /// <summary>The rule that keeps this person in the office, or null where they may be put on the WFH roster.</summary>
    public PeopleRule? ExclusionOf(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove)
    {
        if (CoveredUnitCodes.Count > 0 && !CoveredUnitCodes.Any(codesAbove.Contains))
        {
            return PeopleRule.NotCovered;
        }

        if (AnnexNips is { } annex && !annex.Contains(employee.Nip))
        {
            return PeopleRule.NotInAnnex;
        }

        return Exceptions.Any(e => e.Matches(employee, kindsAbove, codesAbove))
            ? null
            : Exclusions.FirstOrDefault(e => e.Matches(employee, kindsAbove, codesAbove));
    }

    public string? LateBucket(int minutes) => Bucket(LateBuckets, minutes);

    public string? EarlyBucket(int minutes) => Bucket(EarlyBuckets, minutes);

    private static string? Bucket(IReadOnlyList<MinutesBucket> buckets, int minutes) =>
        buckets.FirstOrDefault(b => b.FromMinutes <= minutes && (b.ToMinutes is null || minutes <= b.ToMinutes))?.Code;
}

public sealed record QuotaRule(decimal Percent, QuotaDenominator Denominator, QuotaRounding Rounding)
{
    public IReadOnlyList<QuotaChange> Changes { get; init; } = [];

    /// <summary>Units that were given a quota of their own (SERANG-05).</summary>
    public IReadOnlyList<UnitQuota> Units { get; init; } = [];
}

public sealed record QuotaChange(DateOnly From, DateOnly To, decimal Percent);

public sealed record UnitQuota(string UnitCode, decimal Percent);

/// <summary>So many people at or below each unit named, by kind or by code, are in the office on every working day.</summary>
public sealed record MinimumOnSite(int Count, IReadOnlyList<UnitKind> UnitKinds, IReadOnlyList<string> UnitCodes);

/// <summary>
/// Names people by what they are. A person matches when every list that is not empty contains their value.
/// </summary>
public sealed record PeopleRule(string Code, LocalText Reason, string Source)
{
    public static readonly PeopleRule NotCovered = new("unit-not-covered", new(
        "Unit kerja tidak termasuk dalam kebijakan ini.", "The unit is not covered by this policy."), "METRO-10");

    public static readonly PeopleRule NotInAnnex = new("not-in-annex", new(
        "Nama tidak tercantum dalam lampiran surat edaran.", "The name is not in the annex of the circular."), "SERANG-12");

    public IReadOnlyList<UnitKind> UnitKinds { get; init; } = [];
    public IReadOnlyList<string> UnitCodes { get; init; } = [];
    public IReadOnlyList<PositionLevel> Levels { get; init; } = [];

    /// <summary>Position titles that begin so (camat, lurah): levels alone do not name them.</summary>
    public IReadOnlyList<string> PositionsStartingWith { get; init; } = [];

    public IReadOnlyList<EmploymentState> States { get; init; } = [];
    public IReadOnlyList<string> Nips { get; init; } = [];

    public bool Matches(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove) =>
        (UnitKinds.Count + UnitCodes.Count + Levels.Count + PositionsStartingWith.Count + States.Count + Nips.Count) > 0
        && (UnitKinds.Count == 0 || UnitKinds.Any(kindsAbove.Contains))
        && (UnitCodes.Count == 0 || UnitCodes.Any(codesAbove.Contains))
        && (Levels.Count == 0 || Levels.Contains(employee.Level))
        && (PositionsStartingWith.Count == 0 || PositionsStartingWith.Any(p => employee.Position.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        && (States.Count == 0 || States.Contains(employee.State))
        && (Nips.Count == 0 || Nips.Contains(employee.Nip));
}

public sealed record RotationRule(RotationPattern Pattern)
{
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];
    public int Cohorts { get; init; } = 2;
}

/// <summary>One control point of the day. It is open from <see cref="OpensAt"/>, on time until <see cref="DueAt"/>.</summary>
public sealed record CheckpointSlot(string Code, CheckpointKind Kind, LocalText Title, TimeOnly OpensAt, TimeOnly DueAt)
{
    public IReadOnlyList<WorkMode> Modes { get; init; } = [WorkMode.Home];
    public IReadOnlyList<RequiredEvidence> Evidence { get; init; } = [];

    /// <summary>Only on these weekdays; empty: on each working day.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Where the opening follows the start of the working day: minutes after it (negative: before).</summary>
    public int? OpensMinutesAfterStart { get; init; }

    /// <summary>Where the opening follows the end of the working day: minutes after it (negative: before).</summary>
    public int? OpensMinutesAfterEnd { get; init; }

    /// <summary>Where the due time follows the end of the working day (Friday and Ramadan end differently): minutes after it.</summary>
    public int? DueMinutesAfterEnd { get; init; }

    /// <summary>Where the due time follows the start of the working day (Ramadan begins later): minutes after it.</summary>
    public int? DueMinutesAfterStart { get; init; }
}

public sealed record WorkingHours(IReadOnlyList<DayOfWeek> Weekdays, TimeOnly Start, TimeOnly End, int BreakMinutes)
{
    public int NetMinutes => (int)(End - Start).TotalMinutes - BreakMinutes;
}

/// <summary>When a check-in's position is doubted. Doubt is shown to a person; it never refuses.</summary>
public sealed record ConfidenceRule
{
    public double MaxAccuracyMetres { get; init; } = 100;
    public double MaxClockSkewSeconds { get; init; } = 300;
    public double MaxSpeedKmPerHour { get; init; } = 200;

    /// <summary>A real receiver never reports the very same coordinates so many times in a row.</summary>
    public int IdenticalPositions { get; init; } = 3;
}

public sealed record PresenceWindow(TimeOnly From, TimeOnly To);

public sealed record MinutesBucket(string Code, int FromMinutes, int? ToMinutes);

/// <summary>The effect is judged so many days after the start (SERANG-01), by the share of assigned tasks that were done (SERANG-03).</summary>
public sealed record EvaluationRule(int DueDaysAfterStart, decimal CompletionThresholdPercent)
{
    /// <summary>Afterwards a report goes to the level above each month (JUMAT-05).</summary>
    public bool ReportedMonthly { get; init; }
}
