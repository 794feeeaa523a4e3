namespace WfhApi.Domain.Tests;

public sealed class PolicyRulesTests
{
    private static readonly PolicyRules Dki = Presets.Get("dki-2023").Rules;

    [Test, Category("DKI-02")]
    public void A_dated_change_of_the_quota_applies_on_its_days_only()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Dki.QuotaPercentOn(new(2023, 9, 3)), Is.EqualTo(50));
            Assert.That(Dki.QuotaPercentOn(new(2023, 9, 4)), Is.EqualTo(75));
            Assert.That(Dki.QuotaPercentOn(new(2023, 9, 7)), Is.EqualTo(75));
            Assert.That(Dki.QuotaPercentOn(new(2023, 9, 8)), Is.EqualTo(50));
        }
    }

    [TestCase(QuotaRounding.Floor, 7, 3), TestCase(QuotaRounding.Floor, 8, 4), TestCase(QuotaRounding.Floor, 0, 0), TestCase(QuotaRounding.Floor, 1, 0)]
    [TestCase(QuotaRounding.Nearest, 7, 4), TestCase(QuotaRounding.Ceiling, 1, 1)]
    [Category("JAMBI-04")]
    public void The_quota_is_rounded_as_the_circular_says(QuotaRounding rounding, int people, int expected)
    {
        var rules = Dki with { Quota = new(50, QuotaDenominator.All, rounding) };

        Assert.That(rules.QuotaOn(A.Monday, people), Is.EqualTo(expected));
    }

    [Test, Category("SERANG-05")]
    public void The_nearest_unit_with_a_quota_of_its_own_decides()
    {
        var rules = Dki with
        {
            Quota = new(50, QuotaDenominator.All, QuotaRounding.Floor)
            {
                Units = [new("DINAS", 40), new("DINAS-SEK", 25)],
                Changes = [new(A.Monday, A.Monday, 75)],
            },
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.QuotaPercentOn(A.Monday, ["DINAS-SEK-UM", "DINAS-SEK", "DINAS"]), Is.EqualTo(25));
            Assert.That(rules.QuotaPercentOn(A.Monday, ["DINAS-BID", "DINAS"]), Is.EqualTo(40));
            Assert.That(rules.QuotaPercentOn(A.Monday, ["BADAN"]), Is.EqualTo(75));
            Assert.That(rules.QuotaPercentOn(A.Friday, ["BADAN"]), Is.EqualTo(50));
        }
    }

    [TestCase(0, null), TestCase(1, "TL1"), TestCase(30, "TL1"), TestCase(31, "TL2"), TestCase(60, "TL2"), TestCase(61, "TL3"), TestCase(90, "TL3"), TestCase(91, "TL4"), TestCase(500, "TL4")]
    public void Lateness_falls_into_the_bucket_of_its_minutes(int minutes, string? code) =>
        Assert.That(Presets.Standing.LateBucket(minutes), Is.EqualTo(code));

    [TestCase(0, null), TestCase(1, "PSW1"), TestCase(31, "PSW2"), TestCase(90, "PSW3"), TestCase(91, "PSW4")]
    public void Leaving_early_falls_into_the_bucket_of_its_minutes(int minutes, string? code) =>
        Assert.That(Presets.Standing.EarlyBucket(minutes), Is.EqualTo(code));

    [Test, Category("METRO-05")]
    public void The_ordinary_week_holds_37_and_a_half_hours_and_the_ramadan_week_32_and_a_half()
    {
        int Week(bool ramadan) => Enumerable.Range(0, 5).Sum(n => Presets.Standing.HoursOn(A.Monday.AddDays(n), ramadan)!.NetMinutes);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Week(ramadan: false), Is.EqualTo(37 * 60 + 30));
            Assert.That(Week(ramadan: true), Is.EqualTo(32 * 60 + 30));
            Assert.That(Presets.Standing.HoursOn(A.Friday, ramadan: true)!.Start, Is.EqualTo(new TimeOnly(8, 0)));
            Assert.That(Presets.Standing.HoursOn(A.Monday.AddDays(5), ramadan: false), Is.Null, "Saturday is no working day.");
        }
    }

    [Test]
    public void A_policy_without_ramadan_hours_keeps_its_ordinary_ones() =>
        Assert.That((Dki with { RamadanHours = [] }).HoursOn(A.Monday, ramadan: true)!.Start, Is.EqualTo(new TimeOnly(7, 30)));

    [Test, Category("SERANG-12")]
    public void Where_there_is_an_annex_only_those_named_in_it_work_from_home()
    {
        var rules = Presets.Get("serang-2020").Rules with { AnnexNips = ["199001012015031001"] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.ExclusionOf(A.Employee(), [], []), Is.Null);
            Assert.That(rules.ExclusionOf(A.Employee(nip: "199001012015031002"), [], [])?.Code, Is.EqualTo("not-in-annex"));
        }
    }

    [Test, Category("METRO-10")]
    public void A_policy_may_cover_some_offices_only()
    {
        var rules = Presets.Get("metro-2021").Rules with { CoveredUnitCodes = ["BAPPEDA"] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.ExclusionOf(A.Employee(), [], ["BAPPEDA-SEK", "BAPPEDA"]), Is.Null);
            Assert.That(rules.ExclusionOf(A.Employee(), [], ["DINKES"])?.Code, Is.EqualTo("unit-not-covered"));
        }
    }

    [Test, Category("DKI-04")]
    public void An_exception_wins_over_an_exclusion()
    {
        var rules = Dki with
        {
            Exceptions = [new("rsud-admin", new("Tenaga administrasi", "Administrative staff"), "DKI-04") { PositionsStartingWith = ["Pengadministrasi"] }],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.ExclusionOf(A.Employee(position: "Pengadministrasi Umum"), [UnitKind.Hospital], []), Is.Null);
            Assert.That(rules.ExclusionOf(A.Employee(position: "Perawat"), [UnitKind.Hospital], [])?.Source, Is.EqualTo("DKI-04"));
        }
    }
}

public sealed class PeopleRuleTests
{
    private static readonly PeopleRule Rule = new("r", new("alasan", "reason"), "X-01");

    [Test]
    public void A_rule_that_names_nothing_matches_nobody() =>
        Assert.That(Rule.Matches(A.Employee(), [UnitKind.Section], ["A"]), Is.False);

    [Test]
    public void Every_list_that_is_not_empty_must_match()
    {
        var rule = Rule with { UnitKinds = [UnitKind.Hospital], Levels = [PositionLevel.Pelaksana] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rule.Matches(A.Employee(), [UnitKind.TechnicalUnit, UnitKind.Hospital], []), Is.True);
            Assert.That(rule.Matches(A.Employee(), [UnitKind.Office], []), Is.False);
            Assert.That(rule.Matches(A.Employee(level: PositionLevel.Pengawas), [UnitKind.Hospital], []), Is.False);
        }
    }

    [TestCase("Camat Telanaipura", PositionLevel.Administrator, true)]
    [TestCase("Lurah Simpang IV Sipin", PositionLevel.Pengawas, true)]
    [TestCase("lurah Broni", PositionLevel.Pengawas, true)]
    [TestCase("Kepala Seksi Pemerintahan", PositionLevel.Pengawas, false)]
    [TestCase("Sekretaris Camat", PositionLevel.Administrator, false)]
    [Category("JAMBI-03")]
    public void Camat_and_lurah_are_named_by_their_position_not_by_their_level(string position, PositionLevel level, bool named)
    {
        var rule = Presets.Get("jambi-2020").Rules.Exclusions.Single(e => e.Code == "camat-lurah");

        Assert.That(rule.Matches(A.Employee(level: level, position: position), [UnitKind.District], []), Is.EqualTo(named));
    }

    [Test]
    public void A_unit_is_named_by_its_own_code_or_by_one_above_it() =>
        Assert.That((Rule with { UnitCodes = ["DINKES"] }).Matches(A.Employee(), [], ["DINKES-SEK", "DINKES", "ROOT"]), Is.True);

    [Test, Category("FWA-01")]
    public void People_under_discipline_or_new_in_post_do_not_work_flexibly()
    {
        var rules = Presets.Get("jumat-2026").Rules;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.ExclusionOf(A.Employee(state: EmploymentState.UnderDiscipline), [], [])?.Source, Is.EqualTo("FWA-01"));
            Assert.That(rules.ExclusionOf(A.Employee(state: EmploymentState.NewInPost), [], [])?.Source, Is.EqualTo("FWA-01"));
            Assert.That(rules.ExclusionOf(A.Employee(), [], []), Is.Null);
        }
    }
}
