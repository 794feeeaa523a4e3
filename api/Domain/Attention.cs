namespace WfhApi.Domain;

/// <summary>Why a superior should look at a day. The machine names it; a person decides what it means.</summary>
public enum AttentionReason
{
    /// <summary>The time to check in is over, and there is no check-in.</summary>
    NotCheckedIn,

    /// <summary>Checked in after the on-time mark.</summary>
    Late,

    /// <summary>A position outside the permitted places (JAMBI-13).</summary>
    OutsidePlace,

    /// <summary>A position of low confidence.</summary>
    DoubtfulPosition,

    /// <summary>A WFH day without tasks (JAKBAR-04).</summary>
    NoTasks,

    /// <summary>Planned minutes below the minimum of the circular (DKI-09).</summary>
    LightLoad,

    /// <summary>A briefing, follow-up, selfie or check-out is overdue or missed.</summary>
    CheckpointOverdue,

    /// <summary>The daily report is overdue (METRO-09).</summary>
    ReportMissing,

    /// <summary>A submitted report waits for review.</summary>
    ReportWaiting,

    /// <summary>Checked out before the end of the working hours.</summary>
    LeftEarly,

    /// <summary>Checked in at home without the signed task order that the circular demands (METRO-01).</summary>
    NoTaskOrder,

    /// <summary>A call or question of the day was not answered within the limit (DKI-06, METRO-07).</summary>
    UnansweredCall,

    /// <summary>The afternoon's control was not made; the superior answers for it, not the employee (JAKBAR-05).</summary>
    NotControlled,
}

/// <summary>What a superior should look at on a day, in the order in which a board shows it.</summary>
public static class Attention
{
    public static IEnumerable<AttentionReason> Of(WorkDay day, DateTimeOffset now)
    {
        if (!day.AtWork)
        {
            yield break;
        }

        bool Overdue(CheckpointKind kind) => day.Checkpoints.Any(c => c.Kind == kind && c.StateAt(now, day.State) is (CheckpointState.Overdue or CheckpointState.Missed));

        if (day.CheckInAt is null && !day.Excused && Overdue(CheckpointKind.CheckIn))
        {
            yield return AttentionReason.NotCheckedIn;
        }

        if (day.UnansweredCalls > 0)
        {
            yield return AttentionReason.UnansweredCall;
        }

        if (day.WithoutTaskOrder)
        {
            yield return AttentionReason.NoTaskOrder;
        }

        if (day.LateMinutes > 0)
        {
            yield return AttentionReason.Late;
        }

        if (day.Place == PlaceResult.Outside)
        {
            yield return AttentionReason.OutsidePlace;
        }

        if (day.Confidence == ConfidenceLevel.Low)
        {
            yield return AttentionReason.DoubtfulPosition;
        }

        if (day.Mode == WorkMode.Home && day.TaskCount == 0 && now >= day.StartsAt)
        {
            yield return AttentionReason.NoTasks;
        }

        if (day.Mode == WorkMode.Home && day.TaskCount > 0 && day.PlannedMinutes < day.MinimumPlannedMinutes)
        {
            yield return AttentionReason.LightLoad;
        }

        // A forgotten check-out is only a question to somebody who came.
        if (Overdue(CheckpointKind.Briefing) || Overdue(CheckpointKind.FollowUp) || Overdue(CheckpointKind.Selfie)
            || (day.CheckInAt is not null && Overdue(CheckpointKind.CheckOut)))
        {
            yield return AttentionReason.CheckpointOverdue;
        }

        if (day.Report is (null or ReportStatus.Draft) && Overdue(CheckpointKind.Report))
        {
            yield return AttentionReason.ReportMissing;
        }

        if (day.Report == ReportStatus.Submitted)
        {
            yield return AttentionReason.ReportWaiting;
        }

        if (Overdue(CheckpointKind.Control))
        {
            yield return AttentionReason.NotControlled;
        }

        if (day.EarlyMinutes > 0)
        {
            yield return AttentionReason.LeftEarly;
        }
    }
}
