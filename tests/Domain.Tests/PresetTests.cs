using System.Text.Json;

namespace WfhApi.Domain.Tests;

public sealed class PresetTests
{
    private static readonly string[] Codes = ["jakbar-2020", "jambi-2020", "dki-2023", "metro-2021", "serang-2020", "jumat-2026"];

    [Test]
    public void The_six_circulars_are_shipped() => Assert.That(Presets.All.Select(p => p.Code), Is.EqualTo(Codes));

    [TestCaseSource(nameof(Codes)), Category("JAMBI-01")]
    public void Each_circular_has_a_date_a_signer_and_a_legal_basis_and_every_day_has_a_way_in_and_out(string code)
    {
        var preset = Presets.Get(code);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preset.LegalBases, Is.Not.Empty);
            Assert.That(preset.Signer, Is.Not.Empty);
            Assert.That(preset.IssuedOn, Is.LessThanOrEqualTo(preset.EffectiveFrom));
            Assert.That(preset.Title.Id.Length, Is.LessThanOrEqualTo(PolicyVersion.TitleMaxLength));
            foreach (var mode in new[] { WorkMode.Home, WorkMode.Office })
            {
                var kinds = preset.Rules.Slots.Where(s => s.Modes.Contains(mode)).Select(s => s.Kind).ToList();
                Assert.That(kinds, Does.Contain(CheckpointKind.CheckIn).And.Contain(CheckpointKind.CheckOut), $"{mode}");
            }
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Each_exclusion_gives_its_reason_in_both_languages_and_its_source(string code)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var rule in Presets.Get(code).Rules.Exclusions)
            {
                Assert.That(rule.Reason.Id, Is.Not.Empty);
                Assert.That(rule.Reason.En, Is.Not.Empty);
                Assert.That(rule.Source, Does.Match("^[A-Z]+-[0-9]{2}$"));
            }
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Slot_codes_are_unique_within_a_circular(string code) =>
        Assert.That(Presets.Get(code).Rules.Slots.Select(s => s.Code), Is.Unique);

    [Test]
    public void An_unknown_member_is_refused_rather_than_ignored() =>
        Assert.That(() => Presets.Read<QuotaRule>("""{"percent":50,"denominator":"all","rounding":"floor","precent":75}"""), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_missing_member_is_refused_rather_than_guessed() =>
        Assert.That(() => Presets.Read<QuotaRule>("""{"denominator":"all","rounding":"floor"}"""), Throws.InstanceOf<JsonException>());

    [Test]
    public void The_standing_rules_let_nobody_work_from_home_and_ask_office_days_to_check_in_and_out()
    {
        var standing = Presets.Standing;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(standing.QuotaOn(A.Monday, 1000), Is.Zero);
            Assert.That(standing.Slots.Select(s => s.Kind), Is.EqualTo(new[] { CheckpointKind.CheckIn, CheckpointKind.CheckOut }));
            Assert.That(standing.CheckInWindow, Is.EqualTo(new PresenceWindow(new(6, 0), new(8, 0))));
            Assert.That(standing.CheckOutWindow, Is.EqualTo(new PresenceWindow(new(16, 0), new(18, 0))));
        }
    }

    [TestCase("jakbar-2020", UnitKind.FireAndRescue, PositionLevel.Pelaksana, "Pengelola Data", "JAKBAR-01")]
    [TestCase("jakbar-2020", UnitKind.Section, PositionLevel.Pelaksana, "Petugas Lapangan", "JAKBAR-01")]
    [TestCase("jakbar-2020", UnitKind.SubOffice, PositionLevel.Administrator, "Kepala Suku Dinas Sosial", "JAKBAR-02")]
    [TestCase("jakbar-2020", UnitKind.Section, PositionLevel.Pengawas, "Kepala Seksi", "JAKBAR-02")]
    [TestCase("jakbar-2020", UnitKind.Section, PositionLevel.FungsionalAhliMuda, "Analis Kebijakan Ahli Muda", null)]
    [TestCase("jambi-2020", UnitKind.Office, PositionLevel.JptPratama, "Kepala Dinas", "JAMBI-03")]
    [TestCase("jambi-2020", UnitKind.Division, PositionLevel.Administrator, "Kepala Bidang", "JAMBI-03")]
    [TestCase("jambi-2020", UnitKind.Section, PositionLevel.Pengawas, "Kepala Subbagian", null)]
    [TestCase("jambi-2020", UnitKind.DisasterManagement, PositionLevel.Pelaksana, "Pengelola Data", "JAMBI-12")]
    [TestCase("dki-2023", UnitKind.Section, PositionLevel.Pengawas, "Kepala Subbagian", "DKI-03")]
    [TestCase("dki-2023", UnitKind.Village, PositionLevel.Pelaksana, "Pengelola Data", "DKI-04")]
    [TestCase("dki-2023", UnitKind.School, PositionLevel.FungsionalAhliPertama, "Guru Ahli Pertama", "DKI-04")]
    [TestCase("dki-2023", UnitKind.District, PositionLevel.Pelaksana, "Pengelola Data", null)]
    [TestCase("metro-2021", UnitKind.Office, PositionLevel.JptPratama, "Kepala Dinas", null)]
    [TestCase("serang-2020", UnitKind.Section, PositionLevel.Pelaksana, "Pengelola Data", "SERANG-12")]
    [TestCase("jumat-2026", UnitKind.PublicOrder, PositionLevel.Pelaksana, "Pengelola Data", "JUMAT-04")]
    [TestCase("jumat-2026", UnitKind.District, PositionLevel.Administrator, "Camat Serang", "JUMAT-04")]
    [TestCase("jumat-2026", UnitKind.Section, PositionLevel.Pengawas, "Kepala Seksi", null)]
    [Category("JAKBAR-01"), Category("JAKBAR-02"), Category("JAKBAR-03"), Category("JAMBI-03"), Category("JAMBI-12"), Category("DKI-03"), Category("DKI-04"), Category("JUMAT-04")]
    public void A_person_stays_in_the_office_where_the_circular_says_so(string code, UnitKind kind, PositionLevel level, string position, string? source) =>
        Assert.That(Presets.Get(code).Rules.ExclusionOf(A.Employee(level: level, position: position), [kind, UnitKind.Government], [])?.Source, Is.EqualTo(source));

    [Test, Category("JAKBAR-05")]
    public void Jakarta_Barat_controls_each_person_in_the_afternoon()
    {
        var day = A.Day(Presets.Get("jakbar-2020").Rules);
        var friday = A.Day(Presets.Get("jakbar-2020").Rules, A.Friday);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Of("control").OpensAt, Is.EqualTo(A.At(A.Monday, 15, 0)));
            Assert.That(day.Of("control").DueAt, Is.EqualTo(A.At(A.Monday, 16, 30)));
            Assert.That(friday.Of("control").DueAt, Is.EqualTo(A.At(A.Friday, 17, 0)), "Friday ends half an hour later.");
            Assert.That(day.Of("control").Evidence, Does.Contain(RequiredEvidence.TaskProgress), "JAKBAR-06");
        }
    }

    [Test, Category("JAMBI-04"), Category("JAMBI-08"), Category("JAMBI-09"), Category("JAMBI-10")]
    public void Jambi_asks_in_the_morning_at_midday_and_at_leaving_time()
    {
        var rules = Presets.Get("jambi-2020").Rules;
        var day = A.Day(rules);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.Quota, Is.EqualTo(new QuotaRule(50, QuotaDenominator.Eligible, QuotaRounding.Floor) { Changes = rules.Quota.Changes, Units = rules.Quota.Units }));
            Assert.That(day.Of("briefing").DueAt, Is.EqualTo(A.At(A.Monday, 7, 30)));
            Assert.That(day.Of("follow-up").OpensAt, Is.EqualTo(A.At(A.Monday, 12, 0)));
            Assert.That(day.Of("follow-up").DueAt, Is.EqualTo(A.At(A.Monday, 13, 30)));
            Assert.That(day.Of("report").OpensAt, Is.EqualTo(A.At(A.Monday, 15, 0)));
        }
    }

    [Test, Category("DKI-01")]
    public void The_circular_of_Jakarta_ran_from_21_August_to_21_October_2023()
    {
        var preset = Presets.Get("dki-2023");

        Assert.That((preset.Number, preset.EffectiveFrom, preset.EffectiveTo), Is.EqualTo(("34/SE/2023", new DateOnly(2023, 8, 21), (DateOnly?)new DateOnly(2023, 10, 21))));
    }

    [Test, Category("DKI-05"), Category("DKI-08")]
    public void Jakarta_calls_at_ten_at_two_and_at_four_and_never_outside_working_hours()
    {
        var rules = Presets.Get("dki-2023").Rules;
        var (monday, friday, ramadan) = (A.Day(rules), A.Day(rules, A.Friday), A.Day(rules, new(2026, 3, 2), ramadan: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(monday.Of("call-1000").OpensAt, Is.EqualTo(A.At(A.Monday, 10, 0)));
            Assert.That(monday.Of("call-1400").OpensAt, Is.EqualTo(A.At(A.Monday, 14, 0)));
            Assert.That(monday.Of("call-1600").DueAt, Is.EqualTo(A.At(A.Monday, 16, 0)));
            Assert.That(friday.Of("call-1600").OpensAt, Is.EqualTo(A.At(A.Friday, 16, 0)));
            foreach (var day in new[] { monday, friday, ramadan })
            {
                Assert.That(day.Checkpoints.Where(c => c.Kind == CheckpointKind.SpotCheck), Has.Exactly(3).Items
                    .And.All.Matches<Checkpoint>(c => c.OpensAt >= day.StartsAt && c.DueAt <= day.EndsAt));
            }
        }
    }

    [Test, Category("DKI-09")]
    public void Jakarta_plans_450_minutes_of_homework() => Assert.That(Presets.Get("dki-2023").Rules.MinimumPlannedMinutes, Is.EqualTo(450));

    [Test, Category("METRO-01"), Category("METRO-02"), Category("METRO-03"), Category("METRO-06"), Category("METRO-07"), Category("METRO-09")]
    public void Metro_alternates_two_cohorts_by_task_order()
    {
        var rules = Presets.Get("metro-2021").Rules;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.TaskOrderRequired, Is.True);
            Assert.That(rules.AttestationRequired, Is.True);
            Assert.That((rules.Rotation.Pattern, rules.Rotation.Cohorts), Is.EqualTo((RotationPattern.AlternateDays, 2)));
            Assert.That((rules.Quota.Percent, rules.Quota.Denominator), Is.EqualTo((50m, QuotaDenominator.All)));
            Assert.That(rules.ResponseLimitMinutes, Is.EqualTo(5));
            Assert.That(rules.Slots.Select(s => s.Kind), Does.Contain(CheckpointKind.Report));
        }
    }

    [Test, Category("SERANG-01"), Category("SERANG-03"), Category("SERANG-06"), Category("SERANG-11")]
    public void Serang_evaluates_early_and_keeps_three_people_at_the_civil_registry()
    {
        var rules = Presets.Get("serang-2020").Rules;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.Evaluation, Is.EqualTo(new EvaluationRule(3, 80)));
            Assert.That(rules.MinimumOnSite.Single().Count, Is.EqualTo(3));
            Assert.That(rules.MinimumOnSite.Single().UnitCodes, Is.EqualTo(new[] { "DISDUKCAPIL" }));
            Assert.That(A.Day(rules).Of("check-in").DueAt, Is.EqualTo(A.At(A.Monday, 7, 30)));
        }
    }

    [Test, Category("JUMAT-01"), Category("JUMAT-02"), Category("JUMAT-03"), Category("JUMAT-05"), Category("FWA-01")]
    public void The_national_rule_is_home_on_friday_with_three_selfies_and_five_minutes_to_answer()
    {
        var preset = Presets.Get("jumat-2026");
        var rules = preset.Rules;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preset.EffectiveFrom, Is.EqualTo(new DateOnly(2026, 4, 1)));
            Assert.That(rules.Rotation.Pattern, Is.EqualTo(RotationPattern.FixedWeekdays));
            Assert.That(rules.Rotation.Weekdays, Is.EqualTo(new[] { DayOfWeek.Friday }));
            Assert.That(rules.MaxDaysPerWeek, Is.EqualTo(2));
            Assert.That(rules.ResponseLimitMinutes, Is.EqualTo(5));
            Assert.That(rules.UnansweredCallsBeforeReprimand, Is.EqualTo(2));
            Assert.That(rules.Slots.Where(s => s.Kind == CheckpointKind.Selfie), Has.Exactly(3).Items.And.All.Matches<CheckpointSlot>(s => s.Modes.SequenceEqual([WorkMode.Home])));
            Assert.That(rules.Evaluation!.ReportedMonthly, Is.True);
        }
    }
}
