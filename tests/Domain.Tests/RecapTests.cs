namespace WfhApi.Domain.Tests;

/// <summary>The month of one person from the facts of their days.</summary>
public sealed class RecapTests
{
    private static readonly PolicyRules Rules = Presets.Standing;
    private static readonly Dictionary<DateOnly, DayOff> NoDaysOff = [];

    private static DayFacts Facts(
        DateOnly date, WorkMode mode = WorkMode.Office, int late = 0, int early = 0, int required = 450, bool @in = true, bool @out = true, WorkDayState state = WorkDayState.Closed, bool excused = false) =>
        new(date, mode, state, excused, @in ? A.At(date, 7, 30).AddMinutes(late) : null, @out ? A.At(date, 16, 0).AddMinutes(-early) : null, late, early, required, null);

    private static RecapFigures Figures(params DayFacts[] days) => Recap.Figures(Recap.Days(days[0].Date, days, NoDaysOff, _ => Rules));

    private static DateOnly March(int day) => new(2026, 3, day);

    [Test, Category("METRO-05")]
    public void Hours_required_are_those_of_each_day_so_Ramadan_days_are_shorter_and_the_hours_at_home_count()
    {
        var figures = Figures(Facts(March(2), late: 20), Facts(March(3), WorkMode.Home), Facts(March(4), WorkMode.Home, required: 390, early: 15), Facts(March(5), required: 390, @out: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.RequiredMinutes, Is.EqualTo(450 + 450 + 390 + 390));
            Assert.That(figures.WorkedMinutes, Is.EqualTo(430 + 450 + 375), "without a check-out nobody knows");
            Assert.That(figures.HomeMinutes, Is.EqualTo(450 + 375));
            Assert.That(figures.Percent, Is.EqualTo(74.7m));
            Assert.That(figures.IncompleteDays, Is.EqualTo(1));
            Assert.That((figures.LateMinutes, figures.EarlyMinutes), Is.EqualTo((20, 15)));
            Assert.That(figures.Buckets.Select(b => $"{b.Code} {b.Days}"), Is.EqualTo(new[] { "PSW1 1", "PSW4 1", "TL1 1" }));
        }
    }

    [Test, Category("JAKBAR-08")]
    public void A_day_at_home_is_a_working_day_and_leave_asks_for_no_hours()
    {
        var figures = Figures(Facts(March(2), WorkMode.Home), Facts(March(3), WorkMode.Leave, @in: false, @out: false), Facts(March(4), WorkMode.Sick, @in: false, @out: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.Codes.Select(c => $"{c.Code} {c.Days}"), Is.EqualTo(new[] { "WFH 1", "CT 1", "S 1" }));
            Assert.That((figures.RequiredMinutes, figures.WorkedMinutes, figures.Percent), Is.EqualTo((450, 450, (decimal?)100m)));
            Assert.That(figures.Buckets, Is.Empty);
        }
    }

    [Test]
    public void Each_way_to_spend_a_working_day_has_a_code_and_a_word_of_its_own()
    {
        var modes = Enum.GetValues<WorkMode>();
        var codes = modes.Select(m => Facts(March(2), m).Code).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Is.Unique.And.SubsetOf(Recap.Codes));
            Assert.That(modes.Select(m => m.Word().Id), Is.Unique);
            Assert.That(modes.Where(m => !m.IsAtWork()).Select(m => Facts(March(2), m).AskedMinutes), Is.All.Zero);
        }
    }

    [Test]
    public void A_seldom_kind_of_leave_has_a_column_where_somebody_is_on_it()
    {
        var nobody = Figures(Facts(March(2)), Facts(March(3), WorkMode.Leave, @in: false, @out: false));
        var mother = Figures(Facts(March(2), WorkMode.Maternity, @in: false, @out: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Recap.CodesOf([nobody]), Is.EqualTo(new[] { "H", "WFH", "WFA", "DL", "CT", "S", "I", "TB", "TK" }));
            Assert.That(Recap.CodesOf([nobody, mother]), Is.EqualTo(new[] { "H", "WFH", "WFA", "DL", "CT", "CM", "S", "I", "TB", "TK" }));
        }
    }

    [Test]
    public void No_guilt_for_a_day_that_is_not_over_nor_for_a_closed_office()
    {
        var figures = Figures(
            Facts(March(2), late: 12, @out: false, state: WorkDayState.Open), Facts(March(3), @in: false, @out: false, state: WorkDayState.Open), Facts(March(4), @in: false, @out: false, excused: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((figures.LateMinutes, figures.RequiredMinutes, figures.AbsentDays, figures.IncompleteDays), Is.EqualTo((0, 0, 0, 0)));
            Assert.That(figures.Percent, Is.Null);
            Assert.That(figures.Buckets, Is.Empty);
        }
    }

    [Test]
    public void Every_date_of_the_month_is_there_with_holidays_collective_leave_and_days_off()
    {
        Dictionary<DateOnly, DayOff> off = new()
        {
            [March(7)] = new(March(7), Recap.OffCode, null),
            [March(18)] = new(March(18), Recap.CollectiveLeaveCode, "Cuti bersama Nyepi"),
            [March(19)] = new(March(19), Recap.OffCode, "Nyepi"),
        };

        var days = Recap.Days(March(20), [Facts(March(2)), Facts(March(19), @in: false, @out: false)], off, _ => Rules);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.EqualTo(31));
            Assert.That(days.Where(d => d.Code is not null).Select(d => $"{d.Date.Day} {d.Code}"), Is.EqualTo(new[] { "2 H", "7 L", "18 CBS", "19 TK" }), "what is recorded wins over the calendar");
            Assert.That(Recap.Figures(days).Codes.Select(c => c.Code), Is.EqualTo(new[] { "H", "TK" }));
        }
    }

    [TestCase(30, "TL1"), TestCase(31, "TL2"), TestCase(61, "TL3"), TestCase(91, "TL4")]
    public void Minutes_fall_into_the_buckets_of_the_circular_or_of_the_template(int minutes, string bucket)
    {
        var day = Facts(March(2), late: minutes);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.LateBucket(Rules), Is.EqualTo(bucket));
            Assert.That(day.LateBucket(Rules with { LateBuckets = [] }), Is.EqualTo(bucket));
            Assert.That(day.LateBucket(Rules with { LateBuckets = [new("TLA", 1, null)] }), Is.EqualTo("TLA"));
        }
    }

    [TestCase(2, 0, null), TestCase(3, 0, "Light 3"), TestCase(6, 0, "Light 4"), TestCase(7, 0, "Light 7"), TestCase(11, 0, "Medium 11"), TestCase(20, 0, "Medium 17")]
    [TestCase(21, 0, "Heavy 21"), TestCase(28, 0, "Heavy 28"), TestCase(10, 10, "Heavy 28"), TestCase(10, 9, "Light 7")]
    public void The_law_on_absence_warns_by_the_days_of_the_year_and_by_ten_in_a_row(int days, int run, string? step)
    {
        var warning = AbsenceLadder.Of(days, run);

        Assert.That(warning is null ? null : $"{warning.Level} {warning.FromDays}", Is.EqualTo(step));
        Assert.That(warning?.Text ?? "memutuskan", Does.Contain("memutuskan"), "an official decides");
    }

    [Test]
    public void A_day_of_leave_breaks_a_row_of_absence() =>
        Assert.That(AbsenceLadder.LongestRun([true, true, false, true, true, true, false]), Is.EqualTo(3));

    [Test]
    public void Absence_is_the_same_in_the_rule_and_in_the_condition_of_the_query()
    {
        var condition = DayFacts.IsAbsent.Compile();
        foreach (var mode in Enum.GetValues<WorkMode>())
        {
            foreach (var bits in Enumerable.Range(0, 16))
            {
                var day = A.Day(mode: mode);
                day.Excused = (bits & 1) != 0;
                if ((bits & 2) != 0)
                {
                    day.Record(A.CheckIn(day, A.At(A.Monday, 7, 25)));
                }

                if ((bits & 4) != 0)
                {
                    day.Record(A.CheckIn(day, A.At(A.Monday, 16, 5), CheckInKind.Out));
                }

                if ((bits & 8) != 0)
                {
                    day.Close(A.At(A.Monday, 23, 59));
                }

                Assert.That(condition(day), Is.EqualTo(day.Facts.Absent), $"{mode} {bits}");
            }
        }
    }

    [Test]
    public void Months_of_many_add_up()
    {
        var sum = Figures(Facts(March(2), late: 40)).With(Figures(Facts(March(2), WorkMode.Home), Facts(March(3), @in: false, @out: false)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sum.Codes.Select(c => $"{c.Code} {c.Days}"), Is.EqualTo(new[] { "H 1", "WFH 1", "TK 1" }));
            Assert.That(sum.Buckets.Select(c => $"{c.Code} {c.Days}"), Is.EqualTo(new[] { "TL2 1" }));
            Assert.That((sum.RequiredMinutes, sum.WorkedMinutes, sum.Percent, sum.AbsentDays), Is.EqualTo((1350, 860, (decimal?)63.7m, 1)));
        }
    }
}
