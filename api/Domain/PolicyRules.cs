namespace WfhApi.Domain;

/// <summary>Titik kontrol: what a circular expects at one point of a day.</summary>
public enum CheckpointKind
{
    /// <summary>Presensi masuk.</summary>
    CheckIn,

    /// <summary>Apel pagi: the day's direction, answered by taking note of the tasks (JAMBI-08).</summary>
    Briefing,

    /// <summary>Tindak lanjut siang: progress told during the day (JAMBI-09).</summary>
    FollowUp,

    /// <summary>Pengecekan: the superior calls by phone or video (DKI-05).</summary>
    SpotCheck,

    /// <summary>Laporan sore: the daily report (JAMBI-10).</summary>
    Report,

    /// <summary>Kontrol sore: the superior records a control (JAKBAR-05).</summary>
    Control,

    /// <summary>Presensi pulang.</summary>
    CheckOut,

    /// <summary>A live photo, where the circular asks for one (JUMAT-03).</summary>
    Selfie,
}

/// <summary>What a slot asks for. It is never a condition: what is missing is named on the checkpoint and a person judges it.</summary>
public enum RequiredEvidence
{
    /// <summary>Where the device says it is.</summary>
    Position,

    /// <summary>A live photo.</summary>
    Selfie,

    /// <summary>A written note.</summary>
    Note,

    /// <summary>Progress on the tasks of the day.</summary>
    TaskProgress,

    /// <summary>The daily report.</summary>
    Report,

    /// <summary>A record that the superior makes.</summary>
    SuperiorRecord,
}

/// <summary>Where a person works on a day, or why they do not.</summary>
public enum WorkMode
{
    /// <summary>In the office (WFO, recap code H).</summary>
    Office,

    /// <summary>From home (WFH).</summary>
    Home,

    /// <summary>From another permitted place (WFA).</summary>
    Elsewhere,

    /// <summary>Dinas luar (DL).</summary>
    FieldDuty,

    /// <summary>Cuti tahunan (CT).</summary>
    Leave,

    /// <summary>Sakit (S).</summary>
    Sick,

    /// <summary>Izin (I).</summary>
    Permit,

    /// <summary>Tugas belajar (TB).</summary>
    Study,

    /// <summary>Cuti sakit (CS): granted as leave, where Sakit (S) is a day or two with a note.</summary>
    SickLeave,

    /// <summary>Cuti melahirkan (CM).</summary>
    Maternity,

    /// <summary>Cuti karena alasan penting (CAP).</summary>
    UrgentLeave,

    /// <summary>Cuti besar (CB).</summary>
    LongLeave,

    /// <summary>Cuti di luar tanggungan negara (CLTN).</summary>
    UnpaidLeave,
}

public static class WorkModes
{
    /// <summary>The person works, wherever that is; else they are on leave, sick or away.</summary>
    public static bool IsAtWork(this WorkMode mode) => mode is WorkMode.Office or WorkMode.Home or WorkMode.Elsewhere or WorkMode.FieldDuty;
}

/// <summary>Of whom the quota is a share.</summary>
public enum QuotaDenominator
{
    /// <summary>All staff of the unit (DKI-02).</summary>
    All,

    /// <summary>Only those whom the policy makes eligible (JAMBI-04).</summary>
    Eligible,
}

/// <summary>How a share becomes a number of people.</summary>
public enum QuotaRounding
{
    /// <summary>Down to whole people.</summary>
    Floor,

    /// <summary>To the nearest whole number; half upward.</summary>
    Nearest,

    /// <summary>Up to whole people.</summary>
    Ceiling,
}

/// <summary>How people take turns at home.</summary>
public enum RotationPattern
{
    /// <summary>Each unit plans as it likes.</summary>
    Free,

    /// <summary>One working day in, one at home; holidays are skipped, not counted (METRO-02).</summary>
    AlternateDays,

    /// <summary>Cohorts take turns by week.</summary>
    WeeklyCohorts,

    /// <summary>The same weekdays for everyone (JUMAT-01).</summary>
    FixedWeekdays,
}

/// <summary>
/// Everything a circular orders, as data. The six presets and every circular to come are values of this type; the code knows
/// no government by name. Times are wall-clock times of the unit's zone.
/// </summary>
public sealed record PolicyRules
{
    /// <summary>PermenPANRB 4/2025, in force since 2025: two days a week away from the office, unless a policy was instructed.</summary>
    public const int FlexibleDaysPerWeek = 2;

    public static readonly DateOnly FlexibleSince = new(2025, 4, 21);

    public const int OverrideMaxLength = 300;
    public const int ListMax = 100;
    public const int UnitsMax = 2_000;
    public const int NamesMax = 100_000;
    public const int SlotsMax = 20;
    public const int CohortsMax = 10;

    /// <summary>How many of the people may work from home on a day.</summary>
    public required QuotaRule Quota { get; init; }

    /// <summary>How many people must be in the office, whatever the quota allows (SERANG-06).</summary>
    public IReadOnlyList<MinimumOnSite> MinimumOnSite { get; init; } = [];

    /// <summary>Who stays in the office (JAMBI-03, DKI-04); the first rule that matches names the reason.</summary>
    public IReadOnlyList<PeopleRule> Exclusions { get; init; } = [];

    /// <summary>Wins over an exclusion: the administrative staff of a hospital, say.</summary>
    public IReadOnlyList<PeopleRule> Exceptions { get; init; } = [];

    /// <summary>Where set, only those named here work from home (SERANG-12); an empty annex names nobody.</summary>
    public IReadOnlyList<string>? AnnexNips { get; init; }

    /// <summary>Where not empty, only these units and what is below them may work from home (METRO-10).</summary>
    public IReadOnlyList<string> CoveredUnitCodes { get; init; } = [];

    /// <summary>How people take turns at home.</summary>
    public required RotationRule Rotation { get; init; }

    /// <summary>Days of working from home a person may have in a week; null: no cap (FWA-01 says two).</summary>
    public int? MaxDaysPerWeek { get; init; }

    /// <summary>
    /// The instruction under which more than two days a week are allowed (FWA-01), up to 300 characters: an override that is recorded
    /// with the circular; null: none.
    /// </summary>
    public string? WeekCapOverride { get; init; }

    /// <summary>A WFH day needs a signed task order (SPT) beforehand (METRO-01).</summary>
    public bool TaskOrderRequired { get; init; }

    /// <summary>On a WFH day the person states to be in uniform and at home (METRO-06).</summary>
    public bool AttestationRequired { get; init; }

    /// <summary>The control points of a day; each day gets those that fit its mode and weekday.</summary>
    public required IReadOnlyList<CheckpointSlot> Slots { get; init; }

    /// <summary>Within how many minutes a call or recall is answered (METRO-07, JUMAT-02).</summary>
    public int ResponseLimitMinutes { get; init; } = 5;

    /// <summary>After so many unanswered calls a reprimand is proposed to an official (JUMAT-02); null: never.</summary>
    public int? UnansweredCallsBeforeReprimand { get; init; }

    /// <summary>How people are checked, heard and decided upon.</summary>
    public SupervisionRule Supervision { get; init; } = new();

    /// <summary>Working hours by weekday; a weekday that is in none is a day off.</summary>
    public required IReadOnlyList<WorkingHours> Hours { get; init; }

    /// <summary>Working hours during Ramadan; empty: the same as in other months.</summary>
    public IReadOnlyList<WorkingHours> RamadanHours { get; init; } = [];

    /// <summary>When people are expected to check in.</summary>
    public required PresenceWindow CheckInWindow { get; init; }

    /// <summary>When people are expected to check out.</summary>
    public required PresenceWindow CheckOutWindow { get; init; }

    /// <summary>Buckets of lateness (TL1 to TL4).</summary>
    public required IReadOnlyList<MinutesBucket> LateBuckets { get; init; }

    /// <summary>Buckets of leaving early (PSW1 to PSW4).</summary>
    public required IReadOnlyList<MinutesBucket> EarlyBuckets { get; init; }

    /// <summary>Planned minutes a WFH day should hold (DKI-09); below it the day is flagged as light.</summary>
    public int MinimumPlannedMinutes { get; init; } = 450;

    /// <summary>When a position is doubted.</summary>
    public ConfidenceRule Confidence { get; init; } = new();

    /// <summary>When and how the effect of the circular is judged; null: never.</summary>
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
    public PeopleRule? ExclusionOf(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove) =>
        ExclusionsOf(employee, kindsAbove, codesAbove).FirstOrDefault();

    /// <summary>Every rule that keeps this person in the office, the first one being the reason that is given.</summary>
    public IEnumerable<PeopleRule> ExclusionsOf(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove)
    {
        if (CoveredUnitCodes.Count > 0 && !CoveredUnitCodes.Any(codesAbove.Contains))
        {
            yield return PeopleRule.NotCovered;
        }

        if (AnnexNips is { } annex && !annex.Contains(employee.Nip))
        {
            yield return PeopleRule.NotInAnnex;
        }

        if (ExceptionOf(employee, kindsAbove, codesAbove) is not null)
        {
            yield break;
        }

        foreach (var rule in Exclusions.Where(e => e.Matches(employee, kindsAbove, codesAbove)))
        {
            yield return rule;
        }
    }

    /// <summary>The rule that lets this person stay at home although an exclusion names them.</summary>
    public PeopleRule? ExceptionOf(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove) =>
        Exceptions.FirstOrDefault(e => e.Matches(employee, kindsAbove, codesAbove));

    /// <summary>The same rules for a reader who may not know whom they name: of all persons' numbers only one's own stays.</summary>
    public PolicyRules NamingOnly(string nip)
    {
        IReadOnlyList<string> Own(IEnumerable<string> nips) => [.. nips.Where(n => n == nip)];
        IReadOnlyList<PeopleRule> Kept(IReadOnlyList<PeopleRule> rules) =>
            [.. rules.Where(r => r.Nips.Count == 0 || r.Nips.Contains(nip)).Select(r => r with { Nips = Own(r.Nips) })];
        return this with { AnnexNips = AnnexNips is { } annex ? Own(annex) : null, Exclusions = Kept(Exclusions), Exceptions = Kept(Exceptions) };
    }

    /// <summary>More days a week than PermenPANRB 4/2025 allows, and no instruction recorded for it (FWA-01).</summary>
    public bool ExceedsFlexibleDays(DateOnly from) =>
        from >= FlexibleSince && WeekCapOverride is null && (MaxDaysPerWeek ?? 7) > FlexibleDaysPerWeek
        && Hours.SelectMany(h => h.Weekdays).Count(HomeOn) > FlexibleDaysPerWeek;

    /// <summary>Whether anybody may be at home on this weekday at all.</summary>
    public bool HomeOn(DayOfWeek weekday) => Rotation.Pattern != RotationPattern.FixedWeekdays || Rotation.Weekdays.Contains(weekday);

    /// <summary>What is expected of a person on a day of this mode.</summary>
    public IEnumerable<CheckpointSlot> SlotsOn(WorkMode mode, DayOfWeek weekday) =>
        Slots.Where(s => s.Modes.Contains(mode) && (s.Weekdays.Count == 0 || s.Weekdays.Contains(weekday)));

    /// <summary>The bucket of minutes late; null minutes: the day is over and has no check-in.</summary>
    public string? LateBucket(int? minutes) => Bucket(LateBuckets, "TL", minutes);

    /// <summary>The bucket of minutes early; null minutes: the day is over and has no check-out.</summary>
    public string? EarlyBucket(int? minutes) => Bucket(EarlyBuckets, "PSW", minutes);

    /// <summary>Where a circular names no buckets: 1 to 30 minutes, to 60, to 90, and over 90 or no record.</summary>
    private static MinutesBucket[] Template(string letters) => [new($"{letters}1", 1, 30), new($"{letters}2", 31, 60), new($"{letters}3", 61, 90), new($"{letters}4", 91, null)];

    private static string? Bucket(IReadOnlyList<MinutesBucket> named, string letters, int? minutes)
    {
        var buckets = named.Count == 0 ? Template(letters) : named;
        return (minutes is { } m ? buckets.FirstOrDefault(b => b.FromMinutes <= m && (b.ToMinutes is null || m <= b.ToMinutes)) : buckets.LastOrDefault(b => b.ToMinutes is null))?.Code;
    }
}

/// <summary>The share of people who may work from home on a day.</summary>
/// <param name="Percent">Per cent, 0 to 100.</param>
/// <param name="Denominator">Of whom.</param>
/// <param name="Rounding">How the share becomes a number of people.</param>
public sealed record QuotaRule(decimal Percent, QuotaDenominator Denominator, QuotaRounding Rounding)
{
    /// <summary>Dated changes of the quota (DKI-02).</summary>
    public IReadOnlyList<QuotaChange> Changes { get; init; } = [];

    /// <summary>Units that were given a quota of their own (SERANG-05).</summary>
    public IReadOnlyList<UnitQuota> Units { get; init; } = [];
}

/// <summary>Another quota on some days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Percent">Per cent on these days, 0 to 100.</param>
public sealed record QuotaChange(DateOnly From, DateOnly To, decimal Percent);

/// <summary>The quota of one unit and what is below it.</summary>
/// <param name="UnitCode">Code of the unit.</param>
/// <param name="Percent">Per cent, 0 to 100.</param>
public sealed record UnitQuota(string UnitCode, decimal Percent);

/// <summary>So many people at or below each unit named, by kind or by code, are in the office on every working day.</summary>
/// <param name="Count">People in the office, 1 and up.</param>
/// <param name="UnitKinds">Units of these kinds.</param>
/// <param name="UnitCodes">The units with these codes.</param>
public sealed record MinimumOnSite(int Count, IReadOnlyList<UnitKind> UnitKinds, IReadOnlyList<string> UnitCodes);

/// <summary>
/// Names people by what they are. A person matches when every list that is not empty contains their value.
/// </summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Reason">Why these people, in both languages.</param>
/// <param name="Source">The requirement or circular behind it.</param>
public sealed record PeopleRule(string Code, LocalText Reason, string Source)
{
    public const int CodeMaxLength = 60;
    public const int ReasonMaxLength = 300;
    public const int SourceMaxLength = 80;

    public static readonly PeopleRule NotCovered = new("unit-not-covered", new(
        "Unit kerja tidak termasuk dalam kebijakan ini.", "The unit is not covered by this policy."), "METRO-10");

    public static readonly PeopleRule NotInAnnex = new("not-in-annex", new(
        "Nama tidak tercantum dalam lampiran surat edaran.", "The name is not in the annex of the circular."), "SERANG-12");

    /// <summary>People at or below units of these kinds.</summary>
    public IReadOnlyList<UnitKind> UnitKinds { get; init; } = [];

    /// <summary>People at or below the units with these codes.</summary>
    public IReadOnlyList<string> UnitCodes { get; init; } = [];

    /// <summary>People of these position levels.</summary>
    public IReadOnlyList<PositionLevel> Levels { get; init; } = [];

    /// <summary>Position titles that begin so (camat, lurah): levels alone do not name them.</summary>
    public IReadOnlyList<string> PositionsStartingWith { get; init; } = [];

    /// <summary>People in these states of employment.</summary>
    public IReadOnlyList<EmploymentState> States { get; init; } = [];

    /// <summary>These people, by NIP.</summary>
    public IReadOnlyList<string> Nips { get; init; } = [];

    /// <summary>A rule without any list would name everybody; it names nobody, and none may be written.</summary>
    internal bool NamesSomebody => UnitKinds.Count + UnitCodes.Count + Levels.Count + PositionsStartingWith.Count + States.Count + Nips.Count > 0;

    public bool Matches(Employee employee, IReadOnlyCollection<UnitKind> kindsAbove, IReadOnlyCollection<string> codesAbove) =>
        NamesSomebody
        && (UnitKinds.Count == 0 || UnitKinds.Any(kindsAbove.Contains))
        && (UnitCodes.Count == 0 || UnitCodes.Any(codesAbove.Contains))
        && (Levels.Count == 0 || Levels.Contains(employee.Level))
        && (PositionsStartingWith.Count == 0 || PositionsStartingWith.Any(p => employee.Position.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        && (States.Count == 0 || States.Contains(employee.State))
        && (Nips.Count == 0 || Nips.Contains(employee.Nip));
}

/// <summary>How people take turns at home.</summary>
/// <param name="Pattern">The pattern of turns.</param>
public sealed record RotationRule(RotationPattern Pattern)
{
    /// <summary>The weekdays at home, for a fixed pattern.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Into how many cohorts people are divided, for a rotating pattern.</summary>
    public int Cohorts { get; init; } = 2;
}

/// <summary>One control point of the day. It is open from <see cref="OpensAt"/>, on time until <see cref="DueAt"/>.</summary>
/// <param name="Code">Stable within the version of the circular.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Title">Its name, in both languages.</param>
/// <param name="OpensAt">From when it can be fulfilled, unless it follows the working hours.</param>
/// <param name="DueAt">Until when it is on time, unless it follows the working hours.</param>
public sealed record CheckpointSlot(string Code, CheckpointKind Kind, LocalText Title, TimeOnly OpensAt, TimeOnly DueAt)
{
    public const int CodeMaxLength = 40;
    public const int TitleMaxLength = 120;
    public const int NoticeMinutesMax = 240;

    /// <summary>On days of these modes.</summary>
    public IReadOnlyList<WorkMode> Modes { get; init; } = [WorkMode.Home];

    /// <summary>What the record should bring.</summary>
    public IReadOnlyList<RequiredEvidence> Evidence { get; init; } = [];

    /// <summary>Only on these weekdays; empty: on each working day.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>So many minutes before the due time the person is reminded, 0 to 240; 0: never.</summary>
    public int RemindMinutesBefore { get; init; } = 15;

    /// <summary>So many minutes after the due time a missing one is put before the superior, 0 to 240 (METRO-09: reminded, then listed).</summary>
    public int ListedAfterMinutes { get; init; } = 30;

    /// <summary>Where the opening follows the start of the working day: minutes after it (negative: before).</summary>
    public int? OpensMinutesAfterStart { get; init; }

    /// <summary>Where the opening follows the end of the working day: minutes after it (negative: before).</summary>
    public int? OpensMinutesAfterEnd { get; init; }

    /// <summary>Where the due time follows the end of the working day (Friday and Ramadan end differently): minutes after it.</summary>
    public int? DueMinutesAfterEnd { get; init; }

    /// <summary>Where the due time follows the start of the working day (Ramadan begins later): minutes after it.</summary>
    public int? DueMinutesAfterStart { get; init; }
}

/// <summary>Working hours of some weekdays.</summary>
/// <param name="Weekdays">The weekdays.</param>
/// <param name="Start">Start of the working day.</param>
/// <param name="End">End of the working day.</param>
/// <param name="BreakMinutes">Break in minutes, 0 and up.</param>
public sealed record WorkingHours(IReadOnlyList<DayOfWeek> Weekdays, TimeOnly Start, TimeOnly End, int BreakMinutes)
{
    /// <summary>Working minutes without the break.</summary>
    public int NetMinutes => (int)(End - Start).TotalMinutes - BreakMinutes;
}

/// <summary>When a check-in's position is doubted. Doubt is shown to a person; it never refuses.</summary>
public sealed record ConfidenceRule
{
    /// <summary>A coarser accuracy is doubted; metres.</summary>
    public double MaxAccuracyMetres { get; init; } = 100;

    /// <summary>A device clock farther off is doubted; seconds.</summary>
    public double MaxClockSkewSeconds { get; init; } = 300;

    /// <summary>A faster move between two check-ins is doubted; km/h.</summary>
    public double MaxSpeedKmPerHour { get; init; } = 200;

    /// <summary>A real receiver never reports the very same coordinates so many times in a row.</summary>
    public int IdenticalPositions { get; init; } = 3;
}

/// <summary>How people at home are checked, heard and decided upon.</summary>
public sealed record SupervisionRule
{
    public const int HoursMax = 24 * 14;

    /// <summary>Of each superior's people at home so many are drawn for each check, by a seed that is fixed before the day; null: all of them.</summary>
    public int? DrawnPerCheck { get; init; }

    /// <summary>Hours that an employee has to reply when asked, 1 to 336.</summary>
    public int ReplyHours { get; init; } = 24;

    /// <summary>Hours after which an undecided finding goes one level up by itself, 1 to 336.</summary>
    public int DecisionHours { get; init; } = 72;
}

/// <summary>A span of a day.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public sealed record PresenceWindow(TimeOnly From, TimeOnly To);

/// <summary>A bucket of missing minutes, as the recap counts them.</summary>
/// <param name="Code">Its recap code.</param>
/// <param name="FromMinutes">From so many whole minutes.</param>
/// <param name="ToMinutes">To so many whole minutes; null: without limit.</param>
public sealed record MinutesBucket(string Code, int FromMinutes, int? ToMinutes);

/// <summary>The effect is judged so many days after the start (SERANG-01), by the share of assigned tasks that were done (SERANG-03).</summary>
/// <param name="DueDaysAfterStart">Days after the start of the circular.</param>
/// <param name="CompletionThresholdPercent">Share of assigned tasks to be done, per cent, 0 to 100.</param>
public sealed record EvaluationRule(int DueDaysAfterStart, decimal CompletionThresholdPercent)
{
    /// <summary>What SERANG-03 asks where a circular says nothing.</summary>
    public const decimal UsualThresholdPercent = 80;

    public const int FurtherDatesMax = 24;

    /// <summary>Further days on which the effect is judged again, within the dates of the circular; 24 at most.</summary>
    public IReadOnlyList<DateOnly> FurtherDates { get; init; } = [];

    /// <summary>Afterwards a report goes to the level above each month (JUMAT-05).</summary>
    public bool ReportedMonthly { get; init; }
}
