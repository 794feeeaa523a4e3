namespace WfhApi.Domain;

/// <summary>A word to the employee that something is due, or past due.</summary>
/// <param name="Checkpoint">What is due.</param>
/// <param name="Overdue">Its time has passed.</param>
public sealed record Reminder(Checkpoint Checkpoint, bool Overdue);

/// <summary>What a look at a day brought: what is new to put before a person, what settled itself, and whom to remind.</summary>
public sealed record Seen(IReadOnlyList<FindingKind> New, IReadOnlyList<FindingKind> Gone, IReadOnlyList<Reminder> Reminders, IReadOnlyList<Checkpoint> ForSuperior);

/// <summary>
/// The machine's look at a day at one moment: what it would put before a person, and when it must look again because time alone
/// changes the answer.
/// </summary>
public static class DayLook
{
    /// <summary>A reminder that comes later than this is noise: the job was down.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(20);

    public static IEnumerable<FindingKind> FindingsAt(WorkDay day, DateTimeOffset now)
    {
        if (!day.AtWork)
        {
            yield break;
        }

        bool Listed(CheckpointKind kind) => day.Checkpoints.Any(c => c.Kind == kind && c.FulfilledAt is null && (day.State == WorkDayState.Closed || now >= ListedAt(c)));

        if (day.CheckInAt is null && !day.Excused && Listed(CheckpointKind.CheckIn))
        {
            yield return FindingKind.NotCheckedIn;
        }

        if (day.LateMinutes > 0)
        {
            yield return FindingKind.Late;
        }

        if (day.EarlyMinutes > 0)
        {
            yield return FindingKind.LeftEarly;
        }

        if (day.Place == PlaceResult.Outside)
        {
            yield return FindingKind.OutsidePlace;
        }

        if (day.Confidence == ConfidenceLevel.Low)
        {
            yield return FindingKind.DoubtfulPosition;
        }

        if (day.WithoutTaskOrder)
        {
            yield return FindingKind.NoTaskOrder;
        }

        if (day.Mode == WorkMode.Home && !day.Excused && now >= day.StartsAt && day.TaskCount == 0)
        {
            yield return FindingKind.NoTasks;
        }

        if (day.Mode == WorkMode.Home && !day.Excused && now >= day.StartsAt && day.TaskCount > 0 && day.PlannedMinutes < day.MinimumPlannedMinutes)
        {
            yield return FindingKind.LightLoad;
        }

        // Who did not come misses everything else with it: one finding says it.
        if (day.CheckInAt is null || day.Excused)
        {
            yield break;
        }

        if (Listed(CheckpointKind.Briefing) || Listed(CheckpointKind.FollowUp) || Listed(CheckpointKind.Selfie) || Listed(CheckpointKind.CheckOut))
        {
            yield return FindingKind.CheckpointMissed;
        }

        if (day.Report is (null or ReportStatus.Draft) && Listed(CheckpointKind.Report))
        {
            yield return FindingKind.ReportMissing;
        }
    }

    /// <summary>What a finding of the day rests on.</summary>
    public static FindingFacts Facts(WorkDay day, FindingKind kind) => kind switch
    {
        FindingKind.NotCheckedIn => new(DueAt: day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.CheckIn)?.DueAt),
        FindingKind.Late => new(Minutes: day.LateMinutes, At: day.CheckInAt, DueAt: day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.CheckIn)?.DueAt),
        FindingKind.LeftEarly => new(Minutes: day.EarlyMinutes, At: day.CheckOutAt, DueAt: day.EndsAt),
        FindingKind.OutsidePlace or FindingKind.DoubtfulPosition or FindingKind.NoTaskOrder => new(At: day.CheckInAt ?? day.CheckOutAt),
        FindingKind.NoTasks => new(Count: 0, DueAt: day.StartsAt),
        FindingKind.LightLoad => new(Minutes: day.PlannedMinutes, LimitMinutes: day.MinimumPlannedMinutes, Count: day.TaskCount),
        FindingKind.ReportMissing => new(DueAt: day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.Report)?.DueAt),
        FindingKind.CheckpointMissed => day.Checkpoints.FirstOrDefault(c =>
            c.FulfilledAt is null && c.Kind is CheckpointKind.Briefing or CheckpointKind.FollowUp or CheckpointKind.Selfie or CheckpointKind.CheckOut) is { } missed
            ? new(DueAt: missed.DueAt, Title: missed.Title)
            : new(),
        _ => new(),
    };

    /// <summary>When time alone changes what a look would bring; null: never again.</summary>
    public static DateTimeOffset? NextAfter(WorkDay day, DateTimeOffset now)
    {
        if (day.State == WorkDayState.Closed || !day.AtWork)
        {
            return null;
        }

        return Moments(day).Where(m => m > now).Select(m => (DateTimeOffset?)m).Min();
    }

    /// <summary>Who works from home is reminded; and who watches over them, of what only they can do.</summary>
    public static (IReadOnlyList<Reminder> Own, IReadOnlyList<Checkpoint> Superiors) RemindersAt(WorkDay day, DateTimeOffset now)
    {
        if (day.State == WorkDayState.Closed || !IsReminded(day))
        {
            return ([], []);
        }

        bool Just(DateTimeOffset? moment) => moment is { } m && m <= now && now - m < Stale;

        var waiting = day.Checkpoints.Where(c => c.FulfilledAt is null).ToList();
        return
        (
            [
                .. waiting.Where(c => !OfSuperior(c) && (c.Kind != CheckpointKind.CheckOut || day.CheckInAt is not null))
                    .Where(c => Just(c.RemindAt) || Just(OverdueAt(c)))
                    .Select(c => new Reminder(c, Just(OverdueAt(c)))),
            ],
            [.. waiting.Where(c => OfSuperior(c) && Just(ForSuperiorAt(c)))]
        );
    }

    private static bool IsReminded(WorkDay day) => !day.Excused && day.Mode is (WorkMode.Home or WorkMode.Elsewhere);

    private static bool OfSuperior(Checkpoint c) => c.Kind is CheckpointKind.SpotCheck or CheckpointKind.Control;

    private static DateTimeOffset? ForSuperiorAt(Checkpoint c) => c.Kind == CheckpointKind.SpotCheck ? c.OpensAt : c.RemindAt;

    /// <summary>The minute of the due time still counts.</summary>
    private static DateTimeOffset OverdueAt(Checkpoint c) => c.DueAt.AddMinutes(1);

    private static DateTimeOffset ListedAt(Checkpoint c) => c.ListedAt ?? c.DueAt;

    /// <summary>
    /// Only when a finding or a reminder can come: everybody's day has the same moments, and each costs a look and a write for
    /// everybody while they check in.
    /// </summary>
    private static IEnumerable<DateTimeOffset> Moments(WorkDay day)
    {
        if (day.Excused)
        {
            yield break;
        }

        if (day.Mode == WorkMode.Home)
        {
            // From then on it matters that there are no tasks, or few.
            yield return day.StartsAt;
        }

        foreach (var c in day.Checkpoints.Where(c => c.FulfilledAt is null))
        {
            // Of who has not come only that is found, and whoever comes is looked at again.
            if (!OfSuperior(c) && (c.Kind == CheckpointKind.CheckIn || day.CheckInAt is not null))
            {
                yield return ListedAt(c);
            }

            if (IsReminded(day))
            {
                if ((OfSuperior(c) ? ForSuperiorAt(c) : c.RemindAt) is { } told)
                {
                    yield return told;
                }

                if (!OfSuperior(c))
                {
                    yield return OverdueAt(c);
                }
            }
        }
    }
}
