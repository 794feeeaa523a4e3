namespace WfhApi.Tests.Features;

/// <summary>Who may work from home under the circulars that were really issued, on their dates, asked over HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EligibilityTests
{
    /// <summary>A town under one shipped circular, in which these people exist besides the town's own.</summary>
    private static async Task<Town> Under(string preset, Func<PolicyRules, PolicyRules>? change = null, Action<Town>? before = null)
    {
        var town = await Town.Build();
        before?.Invoke(town);
        var p = Presets.Get(preset);
        var rules = change?.Invoke(p.Rules) ?? p.Rules;
        var content = new PolicyContent(p.Number ?? "1/SE", p.Title.Id, p.LegalBases, p.Signer, p.IssuedOn, p.EffectiveFrom, p.EffectiveTo ?? p.EffectiveFrom.AddYears(1), town.Root.Id, rules);
        if (preset != "jumat-2026")
        {
            await town.InForce(content);
        }

        return town;
    }

    [Test, Category("JAKBAR-01")]
    public async Task Field_and_direct_service_staff_cannot_be_scheduled_for_home()
    {
        var town = await Under("jakbar-2020");
        var driver = await town.Hire(town.Section, "Pengemudi");
        var nurse = await town.Hire(await town.Open(town.Root, "PKM-KEMBANGAN", UnitKind.HealthCentre), "Perawat Terampil", PositionLevel.FungsionalTerampil);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(driver, "2020-03-18"), Is.EqualTo("field-position"));
            Assert.That(await town.WhyNot(nurse, "2020-03-18"), Is.EqualTo("service-unit, field-position"));
        }
    }

    [Test, Category("JAKBAR-02")]
    public async Task Kasudin_and_eselon_two_to_four_stay_in_the_office()
    {
        var town = await Under("jakbar-2020");
        var kasudin = await town.Hire(town.Office, "Kepala Suku Dinas", PositionLevel.Administrator);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(kasudin, "2020-03-18"), Is.EqualTo("sub-office-head, structural"));
            Assert.That(await town.WhyNot(town.HeadOfOffice, "2020-03-18"), Is.EqualTo("structural"));
            Assert.That(await town.WhyNot(town.HeadOfDivision, "2020-03-18"), Is.EqualTo("structural"));
            Assert.That(await town.WhyNot(town.Superior, "2020-03-18"), Is.EqualTo("structural"));
        }
    }

    [Test, Category("JAKBAR-03")]
    public async Task Pelaksana_and_functional_staff_may_and_the_exclusions_stay_editable()
    {
        var town = await Under("jakbar-2020", r => r with { Exceptions = [new("special-driver", new("Ditugaskan menyusun laporan.", "Assigned to write reports."), "JAKBAR-03") { PositionsStartingWith = ["Pengemudi"] }] });
        var analyst = await town.Hire(town.Section, "Analis Kebijakan", PositionLevel.FungsionalAhliMuda);
        var driver = await town.Hire(town.Section, "Pengemudi");
        var answer = await town.As(driver, "09:00", Some.Day("2020-03-18")).Get("/me/eligibility?date=2020-03-18").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2020-03-18"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(analyst, "2020-03-18"), Is.EqualTo("allowed"));
            Assert.That((bool?)answer["eligible"], Is.True);
            Assert.That(answer["reasons"]!.AsArray().Select(r => (string?)r!["code"]), Is.EqualTo(new[] { "policy", "special-driver" }), "an exception says so");
        }
    }

    [Test, Category("JAMBI-03")]
    public async Task Jpt_pratama_administrators_camat_and_lurah_stay()
    {
        var town = await Under("jambi-2020");
        var lurah = await town.Hire(await town.Open(town.Root, "KEL-SULANJANA", UnitKind.Village), "Lurah Sulanjana", PositionLevel.Pengawas);
        var camat = await town.Hire(await town.Open(town.Root, "KEC-JAMBI-TIMUR", UnitKind.District), "Camat Jambi Timur", PositionLevel.Administrator);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.HeadOfOffice, "2020-03-23"), Is.EqualTo("high-posts"));
            Assert.That(await town.WhyNot(camat, "2020-03-23"), Is.EqualTo("high-posts, camat-lurah"));
            Assert.That(await town.WhyNot(lurah, "2020-03-23"), Is.EqualTo("camat-lurah"), "a lurah is a pengawas: only a rule about positions names them");
            Assert.That(await town.WhyNot(town.Superior, "2020-03-23"), Is.EqualTo("allowed"), "other pengawas may");
        }
    }

    [Test, Category("JAMBI-12")]
    public async Task Health_and_disaster_units_follow_their_own_circular()
    {
        var town = await Under("jambi-2020");
        var centre = await town.Open(town.Root, "PKM-SIMPANG-IV", UnitKind.HealthCentre);
        var clerk = await town.Hire(centre, "Pengadministrasi");
        Assert.That(await town.WhyNot(clerk, "2020-03-23"), Is.EqualTo("health-disaster-unit"));

        var own = Some.Circular(centre.Id, "2020-03-30", "2020-12-31", Presets.Get("jambi-2020").Rules with { Exclusions = [] }, "440/DINKES/2020");
        await town.InForce(own);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(clerk, "2020-03-27"), Is.EqualTo("health-disaster-unit"));
            Assert.That(await town.WhyNot(clerk, "2020-03-30"), Is.EqualTo("allowed"), "the narrower circular decides from its first day");
        }
    }

    [Test, Category("DKI-01")]
    public async Task The_circular_ends_on_21_October_2023_and_later_dates_are_refused()
    {
        var town = await Under("dki-2023");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2023-08-20"), Is.EqualTo("no-policy"));
            Assert.That(await town.WhyNot(town.Ani, "2023-08-21"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.Ani, "2023-10-20"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.Ani, "2023-10-23"), Is.EqualTo("no-policy"));
        }
    }

    [Test, Category("DKI-03")]
    public async Task Only_staff_and_support_functions_are_eligible()
    {
        var town = await Under("dki-2023");
        var analyst = await town.Hire(town.Section, "Analis Anggaran", PositionLevel.FungsionalAhliPertama);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2023-08-21"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(analyst, "2023-08-21"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.Superior, "2023-08-21"), Is.EqualTo("structural"));
        }
    }

    [TestCase(UnitKind.Hospital, "health-service"), TestCase(UnitKind.HealthCentre, "health-service"), TestCase(UnitKind.School, "school")]
    [TestCase(UnitKind.PublicOrder, "order-and-rescue"), TestCase(UnitKind.FireAndRescue, "order-and-rescue"), TestCase(UnitKind.Transport, "transport"), TestCase(UnitKind.Village, "village-service")]
    [Category("DKI-04")]
    public async Task Service_units_stay_and_their_administrators_go_home_by_an_explicit_exception_only(UnitKind kind, string rule)
    {
        var town = await Town.Build();
        var unit = await town.Open(town.Root, "LAYANAN", kind);
        var (clerk, other) = (await town.Hire(unit, "Pengadministrasi Keuangan"), await town.Hire(unit, "Pengadministrasi Umum"));
        var p = Presets.Get("dki-2023");
        var named = p.Rules with { Exceptions = [new("administration", new("Tenaga administrasi.", "Administrative staff."), "DKI-04") { Nips = [clerk.Nip] }] };
        await town.InForce(Some.Circular(town.Root.Id, "2023-08-21", "2023-10-21", named, "34/SE/2023"), "2023-08-20");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(other, "2023-08-21"), Is.EqualTo(rule));
            Assert.That(await town.WhyNot(clerk, "2023-08-21"), Is.EqualTo("allowed"));
        }
    }

    [Test, Category("METRO-10")]
    public async Task A_circular_may_cover_some_offices_only()
    {
        var town = await Under("metro-2021", r => r with { CoveredUnitCodes = ["DISDUK"] });
        var outsider = await town.Hire(town.OtherOffice, "Pengadministrasi");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2021-04-26"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(outsider, "2021-04-26"), Is.EqualTo("unit-not-covered"));
        }
    }

    [Test, Category("JUMAT-01")]
    public async Task Home_is_for_Fridays_that_are_no_holidays_until_the_date_that_ends_it()
    {
        var town = await Under("jumat-2026");
        await town.InDatabase(db =>
        {
            db.Add(new Holiday { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), Date = Some.Day("2026-05-01"), Name = "Hari Buruh Internasional", Kind = HolidayKind.National });
            return db.SaveChangesAsync();
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2026-04-09"), Is.EqualTo("weekday"), "Thursday");
            Assert.That(await town.WhyNot(town.Ani, "2026-04-10"), Is.EqualTo("allowed"), "the first Friday");
            Assert.That(await town.WhyNot(town.Ani, "2026-04-11"), Is.EqualTo("day-off, weekday"), "Saturday");
            Assert.That(await town.WhyNot(town.Ani, "2026-05-01"), Is.EqualTo("holiday"));
            Assert.That(await town.WhyNot(town.Ani, "2027-01-08"), Is.EqualTo("no-policy"), "after the last day");
        }
    }

    [Test, Category("JUMAT-04")]
    public async Task The_exempt_list_of_the_national_rule_is_editable()
    {
        var town = await Under("jumat-2026");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.HeadOfOffice, "2026-04-10"), Is.EqualTo("high-posts"));
            Assert.That(await town.WhyNot(town.Superior, "2026-04-10"), Is.EqualTo("allowed"));
        }

        var stricter = Presets.Get("jumat-2026").Rules;
        stricter = stricter with { Exclusions = [.. stricter.Exclusions, new("pengawas", new("Pengawas tetap di kantor.", "Supervisors stay."), "JUMAT-04") { Levels = [PositionLevel.Pengawas] }] };
        var draft = await town.As(town.PersonnelAdmin).Post("/policies", new { amendsPolicyId = town.Policy.PolicyId, content = Some.Circular(town.Root.Id, rules: stricter) }).Body();
        await town.Activated(draft, "2026-04-10");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Superior, "2026-04-10"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.Superior, "2026-04-17"), Is.EqualTo("pengawas"));
        }
    }

    [Test, Category("FWA-01")]
    public async Task Two_days_a_week_at_most_and_nobody_new_or_under_discipline()
    {
        var town = await Town.Build();
        var everyDay = Presets.Get("jumat-2026").Rules with { Rotation = new(RotationPattern.Free) };
        await town.InForce(Some.Circular(town.Division.Id, rules: everyDay, number: "2/DIV/2026"), "2026-04-10");
        await town.InDatabase(db =>
        {
            foreach (var day in new[] { "2026-04-13", "2026-04-14" })
            {
                db.Add(new RosterDay { AgencyId = town.Agency.Id, EmployeeId = town.Ani.Id, UnitId = town.Section.Id, Date = Some.Day(day), Mode = WorkMode.Home, Source = RosterSource.Generated });
            }

            return db.SaveChangesAsync();
        });
        var fresh = await town.Hire(town.Section, "Pengadministrasi", state: EmploymentState.NewInPost);
        var punished = await town.Hire(town.Section, "Pengadministrasi", state: EmploymentState.UnderDiscipline);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2026-04-14"), Is.EqualTo("allowed"), "the second day itself");
            Assert.That(await town.WhyNot(town.Ani, "2026-04-15"), Is.EqualTo("week-cap"));
            Assert.That(await town.WhyNot(town.Ani, "2026-04-20"), Is.EqualTo("allowed"), "the next week");
            Assert.That(await town.WhyNot(fresh, "2026-04-13"), Is.EqualTo("discipline-or-new"));
            Assert.That(await town.WhyNot(punished, "2026-04-13"), Is.EqualTo("discipline-or-new"));
        }
    }

    [Test]
    public async Task Each_reason_names_its_source_and_what_would_change_it()
    {
        var town = await Town.Build();
        var reason = (await town.As(town.HeadOfOffice).InEnglish().Get("/me/eligibility?date=2026-04-10").Body())["reasons"]![0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)reason["text"], Is.EqualTo("Senior executives and administrators stay in the office."));
            Assert.That((string?)reason["source"], Is.EqualTo("JUMAT-04"));
            Assert.That((string?)reason["remedy"], Does.Contain("exception"));
        }
    }
}
