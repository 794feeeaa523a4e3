using System.Linq.Expressions;

namespace WfhApi.Domain;

/// <summary>What is counted. Counts of two sets of days add up; every figure is one of them, or one of them out of another.</summary>
public enum Measure
{
    Days,
    Home,
    Office,
    Outward,
    Away,
    Expected,
    CheckedIn,
    OnTime,
    Late,
    NotCheckedIn,
    OutsidePlace,
    WithoutTasks,
    LightLoad,
    TasksAssigned,
    TasksDone,
    ChecksMade,
    ChecksAnswered,
    ReportsExpected,
    ReportsIn,
    ReportsAccepted,
    ControlsExpected,
    ControlsMade,
    NotControlled,

    /// <summary>The one that is not counted from work days: findings that nobody has decided.</summary>
    FindingsOpen,
}

/// <summary>
/// How each measure is read from a work day: one expression, which runs here over a few days and becomes SQL over many. There is
/// no second place in which a figure is computed.
/// </summary>
public static class Measures
{
    private static readonly Expression<Func<WorkDay, bool>> Expected = d =>
        !d.Excused && (d.Mode == WorkMode.Home || d.Mode == WorkMode.Office || d.Mode == WorkMode.Elsewhere || d.Mode == WorkMode.FieldDuty);

    private static readonly Dictionary<Measure, Expression<Func<WorkDay, int>>> Read = new()
    {
        [Measure.Days] = d => 1,
        [Measure.Home] = If(d => d.Mode == WorkMode.Home),
        [Measure.Office] = If(d => d.Mode == WorkMode.Office),
        [Measure.Outward] = If(d => d.Mode == WorkMode.Elsewhere || d.Mode == WorkMode.FieldDuty),
        [Measure.Away] = If(d => d.Mode != WorkMode.Home && d.Mode != WorkMode.Office && d.Mode != WorkMode.Elsewhere && d.Mode != WorkMode.FieldDuty),
        [Measure.Expected] = If(Expected),
        [Measure.CheckedIn] = If(Expected, d => d.CheckInAt != null),
        [Measure.OnTime] = If(Expected, d => d.CheckInAt != null && d.LateMinutes == 0),
        [Measure.Late] = If(Expected, d => d.CheckInAt != null && d.LateMinutes > 0),
        [Measure.NotCheckedIn] = If(Expected, d => d.CheckInAt == null),
        [Measure.OutsidePlace] = If(Expected, d => d.CheckInAt != null && d.Place == PlaceResult.Outside),
        [Measure.WithoutTasks] = If(Expected, d => d.Mode == WorkMode.Home && d.TaskCount == 0),
        [Measure.LightLoad] = If(Expected, d => d.Mode == WorkMode.Home && d.TaskCount > 0 && d.PlannedMinutes < d.MinimumPlannedMinutes),
        [Measure.TasksAssigned] = d => d.TaskCount,
        [Measure.TasksDone] = d => d.TasksDone,
        [Measure.ChecksMade] = d => d.ChecksMade,
        [Measure.ChecksAnswered] = d => d.ChecksAnswered,
        [Measure.ReportsExpected] = If(Expected, d => d.ReportExpected),
        [Measure.ReportsIn] = If(Expected, d => d.ReportExpected && d.Report != null && d.Report != ReportStatus.Draft),
        [Measure.ReportsAccepted] = If(Expected, d => d.ReportExpected && d.Report == ReportStatus.Accepted),
        [Measure.ControlsExpected] = d => d.Excused ? 0 : d.ControlsExpected,
        [Measure.ControlsMade] = d => d.Excused ? 0 : d.ControlsMade,
        [Measure.NotControlled] = d => d.Excused || d.State != WorkDayState.Closed ? 0 : d.ControlsExpected - d.ControlsMade,
    };

    /// <summary>Those that are read from a work day, in the order of a <see cref="Tally"/>.</summary>
    public static IReadOnlyList<Expression<Func<WorkDay, int>>> OfDay { get; } = [.. Enum.GetValues<Measure>().Where(Read.ContainsKey).Select(m => Read[m])];

    private static readonly Func<WorkDay, int>[] Compiled = [.. OfDay.Select(e => e.Compile())];

    /// <summary>The reduction over a few days that are at hand.</summary>
    public static Tally Of(IEnumerable<WorkDay> days)
    {
        var counts = new int[Compiled.Length];
        foreach (var day in days)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += Compiled[i](day);
            }
        }

        return new(counts);
    }

    private static Expression<Func<WorkDay, int>> If(params Expression<Func<WorkDay, bool>>[] conditions)
    {
        var day = Expression.Parameter(typeof(WorkDay), "d");
        var all = conditions.Select(c => new Renaming(c.Parameters[0], day).Visit(c.Body)).Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<WorkDay, int>>(Expression.Condition(all, Expression.Constant(1), Expression.Constant(0)), day);
    }

    private sealed class Renaming(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>The measures of a set of work days, added up.</summary>
public readonly record struct Tally(IReadOnlyList<int> Counts, int FindingsOpen = 0)
{
    public static Tally None { get; } = Measures.Of([]);

    public int this[Measure measure] => measure == Measure.FindingsOpen ? FindingsOpen : Counts[(int)measure];

    public static Tally operator +(Tally a, Tally b) => Sum([a, b]);

    /// <summary>Adds up without a stop between: a trend adds thousands.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var (counts, findings) = (new int[Measures.OfDay.Count], 0);
        foreach (var tally in tallies)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += tally.Counts[i];
            }

            findings += tally.FindingsOpen;
        }

        return new(counts, findings);
    }
}

/// <summary>The figures of boards and evaluations; each is defined once, in <see cref="Figures"/>.</summary>
public enum FigureCode
{
    /// <summary>People whose day is open.</summary>
    People,

    /// <summary>Rostered at home.</summary>
    Home,

    /// <summary>Rostered in the office.</summary>
    Office,

    /// <summary>On duty outside or working from elsewhere.</summary>
    Outward,

    /// <summary>On leave, sick, on permit or studying.</summary>
    Away,

    /// <summary>Checked in.</summary>
    CheckedIn,

    /// <summary>Checked in by the on-time mark.</summary>
    OnTime,

    /// <summary>Checked in after the on-time mark.</summary>
    Late,

    /// <summary>Expected at work and not checked in.</summary>
    NotCheckedIn,

    /// <summary>Checked in outside the permitted places: a question, no verdict.</summary>
    OutsidePlace,

    /// <summary>At home without a task.</summary>
    WithoutTasks,

    /// <summary>At home with less planned than the circular asks.</summary>
    LightLoad,

    /// <summary>Tasks given.</summary>
    TasksAssigned,

    /// <summary>Completion rate: tasks done out of tasks given.</summary>
    Completion,

    /// <summary>Spot checks made.</summary>
    ChecksMade,

    /// <summary>Spot checks answered.</summary>
    ChecksAnswered,

    /// <summary>Daily reports that came in.</summary>
    ReportsIn,

    /// <summary>Daily reports accepted.</summary>
    ReportsAccepted,

    /// <summary>Afternoon controls made.</summary>
    Controlled,

    /// <summary>Tidak dikontrol: the day was closed without the afternoon control.</summary>
    NotControlled,

    /// <summary>Findings that nobody has decided.</summary>
    FindingsOpen,
}

/// <summary>What a figure counts, and out of what.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Counted">What is counted.</param>
/// <param name="OutOf">The denominator; null: it is a plain count.</param>
/// <param name="Columns">The stored columns from which it is read.</param>
/// <param name="Source">The requirements behind it.</param>
public sealed record FigureDefinition(FigureCode Code, LocalText Name, LocalText Counted, LocalText? OutOf, IReadOnlyList<string> Columns, IReadOnlyList<string> Source);

/// <summary>A figure of a set of days.</summary>
/// <param name="Code">Which figure; <c>GET /figures</c> says what it means.</param>
/// <param name="Count">What was counted, 0 and up.</param>
/// <param name="Of">Out of how many; null where the figure is a plain count.</param>
public sealed record FigureValue(FigureCode Code, int Count, int? Of);
