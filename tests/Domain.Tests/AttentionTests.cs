namespace WfhApi.Domain.Tests;

/// <summary>Why a superior is asked to look at a day.</summary>
public sealed class AttentionTests
{
    private static DateTimeOffset At(int hour, int minute) => A.At(A.Monday, hour, minute);

    private static WorkDay CheckedIn(PlaceResult place = PlaceResult.Inside, ConfidenceLevel confidence = ConfidenceLevel.High)
    {
        var day = A.Day();
        day.Record(A.CheckIn(day, At(7, 15), place: place, confidence: confidence));
        day.RecordTasks(3, 0, 450, At(7, 0));
        day.RecordBriefing(At(7, 20), Guid.NewGuid());
        return day;
    }

    [Test]
    public void A_day_that_goes_as_it_should_needs_nobody() => Assert.That(CheckedIn().AttentionAt(At(9, 0)), Is.Empty);

    [Test, Category("METRO-01")]
    public void A_check_in_without_a_task_order_is_named_until_one_is_signed_while_the_day_runs()
    {
        WorkDay Unauthorised()
        {
            var day = A.Day();
            day.Record(A.CheckIn(day, At(7, 15)), withoutTaskOrder: true);
            day.RecordTasks(3, 0, 450, At(7, 0));
            day.RecordBriefing(At(7, 20), Guid.NewGuid());
            return day;
        }

        var (covered, over) = (Unauthorised(), Unauthorised());
        covered.CoverByTaskOrder(At(9, 0));
        over.Close(At(23, 59));
        over.CoverByTaskOrder(At(23, 59));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Unauthorised().AttentionAt(At(9, 0)), Is.EqualTo(new[] { AttentionReason.NoTaskOrder }));
            Assert.That(covered.AttentionAt(At(9, 0)), Is.Empty);
            Assert.That(over.AttentionAt(At(23, 59)), Does.Contain(AttentionReason.NoTaskOrder));
        }
    }

    [Test]
    public void Nobody_is_missing_before_the_due_time() =>
        Assert.That(A.Day().AttentionAt(At(7, 29)), Is.Empty);

    [Test]
    public void Somebody_who_has_not_come_by_the_due_time_is_named() =>
        Assert.That(A.Day().AttentionAt(At(7, 31)), Is.EqualTo(new[] { AttentionReason.NotCheckedIn, AttentionReason.NoTasks, AttentionReason.CheckpointOverdue }));

    [Test]
    public void A_check_in_fulfilled_is_no_longer_overdue_even_after_the_day_is_closed()
    {
        var day = CheckedIn();
        day.Close(At(23, 0));

        Assert.That(day.AttentionAt(At(23, 5)), Does.Not.Contain(AttentionReason.NotCheckedIn));
    }

    [Test, Category("JAMBI-13")]
    public void A_position_outside_raises_a_question() =>
        Assert.That(CheckedIn(PlaceResult.Outside, ConfidenceLevel.Medium).AttentionAt(At(9, 0)), Is.EqualTo(new[] { AttentionReason.OutsidePlace }));

    [Test]
    public void A_position_outside_is_not_hidden_by_a_check_out_without_one()
    {
        var day = CheckedIn(PlaceResult.Outside, ConfidenceLevel.Medium);
        day.Record(A.CheckIn(day, At(16, 5), CheckInKind.Out, PlaceResult.Unknown, ConfidenceLevel.Low, position: false));

        Assert.That(day.AttentionAt(At(16, 6)), Does.Contain(AttentionReason.OutsidePlace).And.Contain(AttentionReason.DoubtfulPosition));
    }

    [Test]
    public void Low_confidence_is_shown_to_a_person() =>
        Assert.That(CheckedIn(confidence: ConfidenceLevel.Low).AttentionAt(At(9, 0)), Is.EqualTo(new[] { AttentionReason.DoubtfulPosition }));

    [Test, Category("JAKBAR-04")]
    public void A_day_at_home_without_tasks_is_flagged_from_its_start()
    {
        var day = A.Day();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.AttentionAt(At(7, 29)), Does.Not.Contain(AttentionReason.NoTasks));
            Assert.That(day.AttentionAt(At(7, 30)), Does.Contain(AttentionReason.NoTasks));
            Assert.That(A.Day(mode: WorkMode.Office).AttentionAt(At(7, 30)), Does.Not.Contain(AttentionReason.NoTasks));
        }
    }

    [TestCase(449, true), TestCase(450, false), Category("DKI-09")]
    public void A_load_below_the_daily_minutes_is_flagged_as_light(int planned, bool light)
    {
        var day = CheckedIn();
        day.RecordTasks(2, 0, planned, At(7, 25));

        Assert.That(day.AttentionAt(At(9, 0)).Contains(AttentionReason.LightLoad), Is.EqualTo(light));
    }

    [Test, Category("JAMBI-09")]
    public void A_follow_up_that_was_not_answered_is_overdue_after_its_window()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CheckedIn().AttentionAt(At(13, 30)), Is.Empty);
            Assert.That(CheckedIn().AttentionAt(At(13, 31)), Is.EqualTo(new[] { AttentionReason.CheckpointOverdue }));
        }
    }

    [Test, Category("METRO-09")]
    public void A_report_that_is_not_submitted_is_missing_after_its_due_time_and_waits_for_review_when_it_is()
    {
        var day = CheckedIn();
        day.RecordProgress(At(12, 10), Guid.NewGuid());
        day.Record(A.CheckIn(day, At(16, 5), CheckInKind.Out));
        Assert.That(day.AttentionAt(At(17, 0)), Is.Empty);
        Assert.That(day.AttentionAt(At(17, 1)), Is.EqualTo(new[] { AttentionReason.ReportMissing }));

        day.RecordReport(ReportStatus.Draft, At(17, 1), Guid.NewGuid());
        Assert.That(day.AttentionAt(At(17, 2)), Is.EqualTo(new[] { AttentionReason.ReportMissing }));

        day.RecordReport(ReportStatus.Submitted, At(17, 3), Guid.NewGuid());
        Assert.That(day.AttentionAt(At(17, 4)), Is.EqualTo(new[] { AttentionReason.ReportWaiting }));

        day.RecordReport(ReportStatus.Accepted, At(18, 0), Guid.NewGuid());
        Assert.That(day.AttentionAt(At(18, 1)), Is.Empty);
    }

    [Test]
    public void A_forgotten_check_out_is_seen_once_its_window_is_over()
    {
        var day = CheckedIn();
        day.RecordProgress(At(12, 10), Guid.NewGuid());
        day.RecordReport(ReportStatus.Accepted, At(16, 0), Guid.NewGuid());
        day.RecordReport(ReportStatus.Accepted, At(16, 0), Guid.NewGuid());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.AttentionAt(At(18, 0)), Is.Empty);
            Assert.That(day.AttentionAt(At(18, 1)), Is.EqualTo(new[] { AttentionReason.CheckpointOverdue }));
        }
    }

    [Test]
    public void Somebody_who_never_came_is_not_asked_for_a_check_out_as_well() =>
        Assert.That(A.Day(mode: WorkMode.Office).AttentionAt(At(20, 0)), Is.EqualTo(new[] { AttentionReason.NotCheckedIn }));

    [Test]
    public void Leaving_early_is_named()
    {
        var day = CheckedIn();
        day.RecordProgress(At(12, 10), Guid.NewGuid());
        day.Record(A.CheckIn(day, At(15, 30), CheckInKind.Out));

        Assert.That(day.AttentionAt(At(15, 31)), Is.EqualTo(new[] { AttentionReason.LeftEarly }));
    }
}
