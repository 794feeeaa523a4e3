using System.Linq.Expressions;

namespace WfhApi.Domain;

/// <summary>What the figures of a day rest on: the work day without its checkpoints, so that a month of a province is read in seconds.</summary>
public sealed record DayFacts(
    DateOnly Date,
    WorkMode Mode,
    WorkDayState State,
    bool Excused,
    DateTimeOffset? CheckInAt,
    DateTimeOffset? CheckOutAt,
    int LateMinutes,
    int EarlyMinutes,
    int RequiredMinutes,
    Guid? PolicyVersionId)
{
    public const string AbsentCode = "TK";

    /// <summary>The same as <see cref="Absent"/>, for a WHERE.</summary>
    public static readonly Expression<Func<WorkDay, bool>> IsAbsent = d =>
        d.State == WorkDayState.Closed && !d.Excused && d.CheckInAt == null && d.CheckOutAt == null
        && (d.Mode == WorkMode.Office || d.Mode == WorkMode.Home || d.Mode == WorkMode.Elsewhere || d.Mode == WorkMode.FieldDuty);

    public bool AtWork => Mode.IsAtWork();

    /// <summary>Nobody came, and the day is over: no guilt while it may still be fulfilled.</summary>
    public bool Absent => AtWork && !Excused && State == WorkDayState.Closed && CheckInAt is null && CheckOutAt is null;

    /// <summary>The day in the recap.</summary>
    public string Code => Mode switch
    {
        _ when Absent => AbsentCode,
        WorkMode.Office => "H",
        WorkMode.Home => "WFH",
        WorkMode.Elsewhere => "WFA",
        WorkMode.FieldDuty => "DL",
        WorkMode.Leave => "CT",
        WorkMode.Sick => "S",
        WorkMode.Permit => "I",
        WorkMode.Study => "TB",
        WorkMode.SickLeave => "CS",
        WorkMode.Maternity => "CM",
        WorkMode.UrgentLeave => "CAP",
        WorkMode.LongLeave => "CB",
        WorkMode.UnpaidLeave => "CLTN",
        _ => throw new System.Diagnostics.UnreachableException($"{Mode} has no recap code."),
    };

    /// <summary>Working minutes less what is missing at either end; null where in or out is missing, as then nobody knows.</summary>
    public int? WorkedMinutes => CheckInAt is null || CheckOutAt is null ? null : Math.Max(0, RequiredMinutes - LateMinutes - EarlyMinutes);

    /// <summary>Of in and out one is missing although the day is over: the record is incomplete, and the last bucket holds it.</summary>
    public bool Incomplete => AtWork && !Excused && State == WorkDayState.Closed && CheckInAt is null != CheckOutAt is null;

    /// <summary>The working minutes that were asked for: of days at work that are over. A closed office asks for none of who did not come (METRO-04).</summary>
    public int AskedMinutes => AtWork && State == WorkDayState.Closed && !(Excused && WorkedMinutes is null) ? RequiredMinutes : 0;

    public string? LateBucket(PolicyRules rules) => !AtWork ? null : Incomplete && CheckInAt is null ? rules.LateBucket(null) : LateMinutes > 0 ? rules.LateBucket(LateMinutes) : null;

    public string? EarlyBucket(PolicyRules rules) => !AtWork ? null : Incomplete && CheckOutAt is null ? rules.EarlyBucket(null) : EarlyMinutes > 0 ? rules.EarlyBucket(EarlyMinutes) : null;
}
