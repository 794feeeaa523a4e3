namespace WfhApi.Domain.Tests;

/// <summary>The machine looks only when time can have changed something, and misses nothing by that.</summary>
public sealed class DayLookTests
{
    public static IEnumerable<TestCaseData> Days =>
        from preset in Presets.All
        from mode in new[] { WorkMode.Home, WorkMode.Office, WorkMode.Elsewhere, WorkMode.Leave }
        from comes in new[] { (int?)null, 5, 95 }
        select new TestCaseData(preset.Code, mode, comes).SetArgDisplayNames(preset.Code, $"{mode}", comes is null ? "never comes" : $"comes after {comes} min");

    [TestCaseSource(nameof(Days))]
    public void Whoever_looks_when_it_was_said_finds_and_tells_the_same_at_the_same_minute_as_who_looks_every_minute(string preset, WorkMode mode, int? comes)
    {
        var rules = Presets.Get(preset).Rules;

        var patient = Story(rules, mode, comes, everyMinute: true);
        Assert.That(patient, mode == WorkMode.Home ? Is.Not.Empty : Is.Not.Null);
        Assert.That(Story(rules, mode, comes, everyMinute: false), Is.EqualTo(patient));
    }

    [Test]
    public void A_day_in_the_office_is_looked_at_when_the_check_in_is_missed_and_not_before()
    {
        var day = A.Day(mode: WorkMode.Office);

        Assert.That(day.NextLookAt, Is.EqualTo(day.Of("check-in").ListedAt));
    }

    [Test]
    public void Nobody_looks_at_a_day_of_leave()
    {
        var leave = A.Day(mode: WorkMode.Leave);
        leave.Look(A.At(A.Monday, 6, 0));

        Assert.That(leave.NextLookAt, Is.Null);
    }

    private static List<string> Story(PolicyRules rules, WorkMode mode, int? comes, bool everyMinute)
    {
        var day = A.Day(rules, mode: mode);
        List<string> story = [];
        HashSet<string> told = [];
        for (var now = A.At(A.Monday, 5, 0); now < A.At(A.Monday, 23, 0); now = now.AddMinutes(1))
        {
            var acts = comes is { } after && day.AtWork && now == day.StartsAt.AddMinutes(after);
            if (acts)
            {
                day.Record(A.CheckIn(day, now));
            }

            if (!everyMinute && !acts && !(day.NextLookAt <= now))
            {
                continue;
            }

            var seen = day.Look(now);
            var said = seen.New.Select(k => $"found {k}").Concat(seen.Gone.Select(k => $"settled {k}"))
                .Concat(seen.Reminders.Select(r => $"remind {r.Checkpoint.Code} {r.Overdue}").Concat(seen.ForSuperior.Select(c => $"superior {c.Code}")).Where(told.Add));
            story.AddRange(said.Select(s => $"{Zones.Local(now, A.Wib):HH:mm} {s}"));
        }

        return story;
    }
}
