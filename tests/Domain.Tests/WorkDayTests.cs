namespace WfhApi.Domain.Tests;

public sealed class WorkDayTests
{
    private static readonly PolicyRules Jambi = Presets.Get("jambi-2020").Rules;

    [Test]
    public void A_day_at_home_holds_the_slots_of_the_circular_in_the_order_they_fall_due() =>
        Assert.That(A.Day().Checkpoints.Select(c => c.Code), Is.EqualTo(new[] { "check-in", "briefing", "follow-up", "report", "check-out" }));

    [Test]
    public void A_day_in_the_office_asks_only_for_check_in_and_check_out() =>
        Assert.That(A.Day(mode: WorkMode.Office).Checkpoints.Select(c => c.Code), Is.EqualTo(new[] { "check-in", "check-out" }));

    [Test]
    public void A_day_of_leave_asks_for_nothing_and_raises_nothing()
    {
        var day = A.Day(mode: WorkMode.Leave);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Checkpoints, Is.Empty);
            Assert.That(day.AttentionAt(A.At(A.Monday, 23, 0)), Is.Empty);
        }
    }

    [Test]
    public void A_slot_of_some_weekdays_is_absent_on_the_others()
    {
        var rules = Jambi with { Slots = [A.Slot("friday", CheckpointKind.FollowUp, "09:00", "10:00") with { Weekdays = [DayOfWeek.Friday] }] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(A.Day(rules).Checkpoints, Is.Empty);
            Assert.That(A.Day(rules, A.Friday).Checkpoints, Has.Exactly(1).Items);
        }
    }

    [TestCase(7, 29, 59, 0), TestCase(7, 30, 0, 0), TestCase(7, 30, 59, 0), TestCase(7, 31, 0, 1), TestCase(8, 0, 30, 30), TestCase(9, 1, 0, 91)]
    [Category("SERANG-11")]
    public void The_minute_of_half_past_seven_is_still_on_time(int hour, int minute, int second, int late)
    {
        var day = A.Day();
        var at = A.At(A.Monday, hour, minute, second);

        day.Record(A.CheckIn(day, at));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.LateMinutes, Is.EqualTo(late));
            Assert.That(day.Of("check-in").StateAt(at, day.State), Is.EqualTo(late == 0 ? CheckpointState.Done : CheckpointState.DoneLate));
            Assert.That(day.AttentionAt(at).Contains(AttentionReason.Late), Is.EqualTo(late > 0));
        }
    }

    [TestCase(16, 0, 0, 0), TestCase(15, 59, 30, 1), TestCase(15, 59, 0, 1), TestCase(15, 30, 0, 30), TestCase(18, 0, 0, 0)]
    public void Leaving_before_the_end_counts_every_minute_begun(int hour, int minute, int second, int early)
    {
        var day = A.Day();

        day.Record(A.CheckIn(day, A.At(A.Monday, hour, minute, second), CheckInKind.Out));

        Assert.That(day.EarlyMinutes, Is.EqualTo(early));
    }

    [Test]
    public void Friday_ends_at_half_past_four_and_what_follows_the_end_moves_with_it()
    {
        var day = A.Day(date: A.Friday);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.EndsAt, Is.EqualTo(A.At(A.Friday, 16, 30)));
            Assert.That(day.RequiredMinutes, Is.EqualTo(450));
            Assert.That(day.Of("check-out").OpensAt, Is.EqualTo(A.At(A.Friday, 16, 30)));
            Assert.That(day.Of("report").DueAt, Is.EqualTo(A.At(A.Friday, 17, 30)));
            Assert.That(day.MinutesEarly(A.At(A.Friday, 16, 0)), Is.EqualTo(30));
        }
    }

    [Test]
    public void In_ramadan_the_day_starts_at_eight_ends_at_three_and_asks_for_fewer_planned_minutes()
    {
        var date = new DateOnly(2026, 3, 2);
        var day = A.Day(date: date, ramadan: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.StartsAt, Is.EqualTo(A.At(date, 8, 0)));
            Assert.That(day.EndsAt, Is.EqualTo(A.At(date, 15, 0)));
            Assert.That(day.MinutesLate(A.At(date, 8, 0, 59)), Is.Zero);
            Assert.That(day.Of("briefing").DueAt, Is.EqualTo(A.At(date, 8, 0)));
            Assert.That(day.Of("check-out").OpensAt, Is.EqualTo(A.At(date, 15, 0)));
            Assert.That((day.RequiredMinutes, day.MinimumPlannedMinutes), Is.EqualTo((390, 390)));
        }
    }

    [TestCase("Asia/Jakarta", 0, 30), TestCase("Asia/Pontianak", 0, 30), TestCase("Asia/Makassar", 23, 30), TestCase("Asia/Jayapura", 22, 30)]
    public void Half_past_seven_is_the_clock_of_the_unit(string zone, int utcHour, int utcMinute)
    {
        var day = A.Day(zone: zone);

        Assert.That(day.StartsAt.UtcDateTime.TimeOfDay, Is.EqualTo(new TimeSpan(utcHour, utcMinute, 0)));
    }

    [Test]
    public void Today_is_the_day_of_the_unit_not_of_the_server()
    {
        var instant = new DateTimeOffset(2026, 4, 13, 16, 30, 0, TimeSpan.Zero);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(A.Unit(zone: "Asia/Jakarta").DayOf(instant), Is.EqualTo(new DateOnly(2026, 4, 13)));
            Assert.That(A.Unit(zone: "Asia/Makassar").DayOf(instant), Is.EqualTo(new DateOnly(2026, 4, 14)));
            Assert.That(A.Unit(zone: "Asia/Jayapura").DayOf(instant), Is.EqualTo(new DateOnly(2026, 4, 14)));
        }
    }

    [Test]
    public void A_checkpoint_goes_from_upcoming_to_due_to_overdue_and_is_missed_when_the_day_closes()
    {
        var day = A.Day();
        CheckpointState State(int hour, int minute, int second = 0) => day.Of("follow-up").StateAt(A.At(A.Monday, hour, minute, second), day.State);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(State(11, 59, 59), Is.EqualTo(CheckpointState.Upcoming));
            Assert.That(State(12, 0), Is.EqualTo(CheckpointState.Due));
            Assert.That(State(13, 30, 59), Is.EqualTo(CheckpointState.Due));
            Assert.That(State(13, 31), Is.EqualTo(CheckpointState.Overdue));
        }

        day.Close(A.At(A.Monday, 23, 59));

        Assert.That(State(23, 59), Is.EqualTo(CheckpointState.Missed));
    }

    [Test, Category("JAKBAR-07")]
    public void Closing_a_day_twice_changes_nothing()
    {
        var day = A.Day();
        day.Close(A.At(A.Monday, 23, 0));
        day.Close(A.At(A.Monday, 23, 30));

        Assert.That((day.State, day.UpdatedAt), Is.EqualTo((WorkDayState.Closed, A.At(A.Monday, 23, 0))));
    }

    [Test, Category("JAKBAR-07")]
    public void A_closed_day_keeps_what_was_planned_and_only_what_is_done_moves()
    {
        var day = A.Day();
        day.RecordTasks(3, 1, 450, A.At(A.Monday, 15, 0));
        day.Close(A.At(A.Monday, 23, 59));

        day.RecordTasks(2, 1, 300, A.At(A.Monday.AddDays(1), 7, 0));
        Assert.That((day.TaskCount, day.TasksDone, day.PlannedMinutes, day.UpdatedAt), Is.EqualTo((3, 1, 450, A.At(A.Monday.AddDays(1), 7, 0))), "carried over; who reads what changed hears of it");

        day.RecordTasks(2, 0, 300, A.At(A.Monday.AddDays(1), 8, 0));
        Assert.That((day.TaskCount, day.TasksDone, day.PlannedMinutes, day.UpdatedAt), Is.EqualTo((3, 0, 450, A.At(A.Monday.AddDays(1), 8, 0))), "sent back");
    }

    [Test, Category("JAKBAR-07")]
    public void What_a_closed_day_missed_stays_missed_though_a_task_of_it_is_worked_on()
    {
        var (day, tuesday) = (A.Day(), A.Monday.AddDays(1));
        day.Close(A.At(A.Monday, 23, 59));

        day.RecordProgress(A.At(tuesday, 9, 0), Guid.NewGuid());

        Assert.That(day.Of("follow-up").StateAt(A.At(tuesday, 9, 0), day.State), Is.EqualTo(CheckpointState.Missed));
    }

    [Test, Category("JAMBI-08")]
    public void The_briefing_may_be_answered_before_its_window_opens()
    {
        var (day, record) = (A.Day(), Guid.NewGuid());
        day.RecordBriefing(A.At(A.Monday, 6, 45), record);

        Assert.That((day.Of("briefing").FulfilledAt, day.Of("briefing").RecordId), Is.EqualTo(((DateTimeOffset?)A.At(A.Monday, 6, 45), (Guid?)record)));
    }

    [Test, Category("JAMBI-09")]
    public void Progress_before_the_follow_up_opens_does_not_answer_it()
    {
        var day = A.Day();
        day.RecordProgress(A.At(A.Monday, 10, 0), Guid.NewGuid());
        Assert.That(day.Of("follow-up").FulfilledAt, Is.Null);

        day.RecordProgress(A.At(A.Monday, 12, 15), Guid.NewGuid());
        Assert.That(day.Of("follow-up").FulfilledAt, Is.EqualTo(A.At(A.Monday, 12, 15)));
    }

    [Test]
    public void Progress_answers_the_follow_up_that_is_open_not_the_one_missed_in_the_morning()
    {
        var day = A.Day(Jambi with { Slots = [A.Slot("first", CheckpointKind.FollowUp, "09:00", "10:00"), A.Slot("second", CheckpointKind.FollowUp, "13:00", "14:00")] });

        day.RecordProgress(A.At(A.Monday, 13, 5), Guid.NewGuid());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("first").FulfilledAt, Is.Null);
            Assert.That(day.Of("second").FulfilledAt, Is.EqualTo(A.At(A.Monday, 13, 5)));
        }
    }

    [Test]
    public void Late_progress_answers_the_latest_follow_up_that_is_overdue()
    {
        var day = A.Day(Jambi with { Slots = [A.Slot("first", CheckpointKind.FollowUp, "09:00", "10:00"), A.Slot("second", CheckpointKind.FollowUp, "13:00", "14:00")] });
        var at = A.At(A.Monday, 11, 0);

        day.RecordProgress(at, Guid.NewGuid());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("first").StateAt(at, day.State), Is.EqualTo(CheckpointState.DoneLate));
            Assert.That(day.Of("second").FulfilledAt, Is.Null);
        }
    }

    [Test, Category("JUMAT-03")]
    public void A_photo_sent_with_the_check_in_is_the_morning_selfie()
    {
        var day = A.Day(Presets.Get("jumat-2026").Rules, A.Friday);
        var photo = Guid.NewGuid();

        day.Record(A.CheckIn(day, A.At(A.Friday, 7, 20), photo: photo));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("selfie-morning").RecordId, Is.EqualTo(photo));
            Assert.That(day.Of("selfie-midday").FulfilledAt, Is.Null);
        }
    }

    [Test, Category("JUMAT-03")]
    public void Without_a_photo_the_selfie_stays_open_and_the_check_in_counts()
    {
        var day = A.Day(Presets.Get("jumat-2026").Rules, A.Friday);

        day.Record(A.CheckIn(day, A.At(A.Friday, 7, 20)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("check-in").FulfilledAt, Is.Not.Null);
            Assert.That(day.Of("selfie-morning").FulfilledAt, Is.Null);
            Assert.That(day.AttentionAt(A.At(A.Friday, 8, 1)), Does.Contain(AttentionReason.CheckpointOverdue));
        }
    }

    [Test]
    public void A_check_in_that_lacks_the_evidence_asked_for_counts_and_says_what_it_lacks()
    {
        var day = A.Day(Jambi with
        {
            Slots = [A.Slot("check-in", CheckpointKind.CheckIn, "06:00", "07:30", RequiredEvidence.Position, RequiredEvidence.Selfie)],
        });

        day.Record(A.CheckIn(day, A.At(A.Monday, 7, 10), place: PlaceResult.Unknown, confidence: ConfidenceLevel.Low, position: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("check-in").FulfilledAt, Is.Not.Null);
            Assert.That(day.Of("check-in").Lacking, Is.EqualTo(new[] { RequiredEvidence.Position, RequiredEvidence.Selfie }));
        }
    }

    [Test]
    public void A_check_in_with_all_the_evidence_lacks_nothing()
    {
        var day = A.Day(Jambi with
        {
            Slots = [A.Slot("check-in", CheckpointKind.CheckIn, "06:00", "07:30", RequiredEvidence.Position, RequiredEvidence.Selfie)],
        });

        day.Record(A.CheckIn(day, A.At(A.Monday, 7, 10), photo: Guid.NewGuid()));

        Assert.That(day.Of("check-in").Lacking, Is.Empty);
    }

    [Test, Category("JAMBI-09")]
    public void A_follow_up_that_asks_for_a_note_says_that_the_progress_came_without_one()
    {
        RequiredEvidence[] Lacking(string? note, params RequiredEvidence[] asked)
        {
            var day = A.Day(Jambi with { Slots = [A.Slot("follow-up", CheckpointKind.FollowUp, "12:00", "13:30", asked)] });
            day.RecordProgress(A.At(A.Monday, 12, 15), Guid.NewGuid(), note);
            return [.. day.Of("follow-up").Lacking];
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lacking(null, RequiredEvidence.TaskProgress, RequiredEvidence.Note), Is.EqualTo(new[] { RequiredEvidence.Note }));
            Assert.That(Lacking("  ", RequiredEvidence.TaskProgress, RequiredEvidence.Note), Is.EqualTo(new[] { RequiredEvidence.Note }));
            Assert.That(Lacking("Separuh jalan.", RequiredEvidence.TaskProgress, RequiredEvidence.Note), Is.Empty);
            Assert.That(Lacking("Separuh jalan.", RequiredEvidence.TaskProgress, RequiredEvidence.Selfie), Is.EqualTo(new[] { RequiredEvidence.Selfie }));
        }
    }

    [Test]
    public void The_briefing_the_selfie_and_the_report_say_too_what_they_came_without()
    {
        var day = A.Day(Jambi with
        {
            Slots =
            [
                A.Slot("briefing", CheckpointKind.Briefing, "07:00", "07:30", RequiredEvidence.Position),
                A.Slot("selfie", CheckpointKind.Selfie, "07:00", "08:00", RequiredEvidence.Selfie, RequiredEvidence.Position),
                A.Slot("report", CheckpointKind.Report, "15:00", "17:00", RequiredEvidence.Report, RequiredEvidence.SuperiorRecord),
            ],
        });

        day.RecordBriefing(A.At(A.Monday, 7, 10), Guid.NewGuid());
        day.Record(A.CheckIn(day, A.At(A.Monday, 7, 20), photo: Guid.NewGuid(), position: false));
        day.RecordReport(ReportStatus.Submitted, A.At(A.Monday, 16, 0), Guid.NewGuid());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("briefing").Lacking, Is.EqualTo(new[] { RequiredEvidence.Position }));
            Assert.That(day.Of("selfie").Lacking, Is.EqualTo(new[] { RequiredEvidence.Position }));
            Assert.That(day.Of("report").Lacking, Is.EqualTo(new[] { RequiredEvidence.SuperiorRecord }));
        }
    }

    [TestCase(PlaceResult.Inside, PlaceResult.Inside, PlaceResult.Inside)]
    [TestCase(PlaceResult.Inside, PlaceResult.Uncertain, PlaceResult.Uncertain)]
    [TestCase(PlaceResult.Uncertain, PlaceResult.Unknown, PlaceResult.Unknown)]
    [TestCase(PlaceResult.Inside, PlaceResult.Unknown, PlaceResult.Unknown)]
    [TestCase(PlaceResult.Inside, PlaceResult.Outside, PlaceResult.Outside)]
    [TestCase(PlaceResult.Unknown, PlaceResult.Outside, PlaceResult.Outside)]
    public void The_place_of_the_day_is_the_worse_of_in_and_out_whichever_comes_first(PlaceResult one, PlaceResult other, PlaceResult worst)
    {
        PlaceResult? Of(PlaceResult morning, PlaceResult afternoon)
        {
            var day = A.Day();
            day.Record(A.CheckIn(day, A.At(A.Monday, 7, 0), place: morning));
            day.Record(A.CheckIn(day, A.At(A.Monday, 16, 5), CheckInKind.Out, place: afternoon));
            return day.Place;
        }

        Assert.That((Of(one, other), Of(other, one)), Is.EqualTo(((PlaceResult?)worst, (PlaceResult?)worst)));
    }

    [Test]
    public void The_confidence_of_the_day_is_the_lower_of_in_and_out()
    {
        var day = A.Day();
        day.Record(A.CheckIn(day, A.At(A.Monday, 7, 0), confidence: ConfidenceLevel.Medium));
        day.Record(A.CheckIn(day, A.At(A.Monday, 16, 5), CheckInKind.Out, confidence: ConfidenceLevel.High));

        Assert.That(day.Confidence, Is.EqualTo(ConfidenceLevel.Medium));
    }

    [Test]
    public void A_returned_report_that_comes_again_keeps_the_moment_of_its_first_submission()
    {
        var (day, report) = (A.Day(), Guid.NewGuid());
        day.RecordReport(ReportStatus.Submitted, A.At(A.Monday, 16, 0), report);
        day.RecordReport(ReportStatus.Returned, A.At(A.Monday, 16, 30), report);
        day.RecordReport(ReportStatus.Submitted, A.At(A.Monday, 17, 30), report);

        Assert.That((day.Report, day.Of("report").FulfilledAt), Is.EqualTo(((ReportStatus?)ReportStatus.Submitted, (DateTimeOffset?)A.At(A.Monday, 16, 0))));
    }
}
