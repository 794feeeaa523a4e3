namespace WfhApi.Domain.Tests;

[Parallelizable(ParallelScope.All)]
internal sealed class FigureTests
{
    [Test]
    public void Definitions_and_measures_stand_in_the_order_of_their_names()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Figures.Definitions.Select(d => d.Code), Is.EqualTo(Enum.GetValues<FigureCode>()));
            Assert.That(Measures.OfDay, Has.Count.EqualTo((int)Measure.FindingsOpen));
        }
    }

    [Test]
    public void A_day_is_expected_where_people_are_at_work_and_nobody_closed_the_office([Values] WorkMode mode, [Values] bool excused)
    {
        var day = A.Day(mode: mode);
        day.Excused = excused;

        Assert.That(Measures.Of([day])[Measure.Expected], Is.EqualTo(day.AtWork && !excused ? 1 : 0));
    }

    [Test]
    public void Counts_of_parts_add_up_to_the_count_of_the_whole()
    {
        var (one, other) = (A.Day(), A.Day(mode: WorkMode.Office));
        other.RecordTasks(3, 1, 300, other.StartsAt);

        Assert.That((Measures.Of([one]) + Measures.Of([other])).Counts, Is.EqualTo(Measures.Of([one, other]).Counts));
    }

    [TestCase(0, 10, 0, 0, 27.8)]
    [TestCase(8, 10, 80, 49, 94.3)]
    [TestCase(10, 10, 100, 72.2, 100)]
    [TestCase(800, 1000, 80, 77.4, 82.4)]
    [Category("JAMBI-14")]
    public void A_share_of_few_says_how_little_it_says(int count, int of, double percent, double low, double high)
    {
        var share = ShareEstimate.Of95(count, of)!;

        Assert.That(((double)share.Percent, (double)share.LowPercent, (double)share.HighPercent), Is.EqualTo((percent, low, high)));
    }

    [TestCase(79_960, 100_000, EvaluationVerdict.NotMet)]
    [TestCase(80, 100, EvaluationVerdict.Met)]
    [TestCase(0, 0, EvaluationVerdict.NoTasks)]
    [Category("SERANG-03")]
    public void The_threshold_is_reached_by_the_share_itself_and_not_by_its_rounding(int done, int given, EvaluationVerdict verdict)
    {
        var day = A.Day();
        day.RecordTasks(given, done, 0, day.StartsAt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judgement.Of(Measures.Of([day]), 5, 80).Verdict, Is.EqualTo(verdict));
            Assert.That(Judgement.Of(Measures.Of([day]), 4, 80).Verdict, Is.EqualTo(EvaluationVerdict.TooFew));
        }
    }

    [TestCase(90, 95, EvaluationDecision.Continue)]
    [TestCase(90, 60, EvaluationDecision.Amend)]
    [TestCase(50, 60, EvaluationDecision.Revoke)]
    [Category("SERANG-01")]
    public void The_proposal_follows_from_the_total_and_from_the_offices(int total, int office, EvaluationDecision decision) =>
        Assert.That(EvaluationProposal.From(Of(total), [("Dinas A", Of(office))], 80).Decision, Is.EqualTo(decision));

    [Test, Category("SERANG-01")]
    public void Where_chance_may_have_decided_nothing_is_to_be_revoked()
    {
        var few = A.Day();
        few.RecordTasks(10, 7, 0, few.StartsAt);

        Assert.That(EvaluationProposal.From(Judgement.Of(Measures.Of([few]), 5, 80), [], 80).Decision, Is.EqualTo(EvaluationDecision.Amend));
    }

    private static Judgement Of(int percent)
    {
        var day = A.Day();
        day.RecordTasks(1000, percent * 10, 0, day.StartsAt);
        return Judgement.Of(Measures.Of([day]), 50, 80);
    }
}
