namespace WfhApi.Tests.Features;

/// <summary>What a circular would do, before anybody activates it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PolicyEffectTests
{
    private static async Task<JsonNode> Effect(Town town, PolicyContent content, string query = "", string on = "2026-04-10")
    {
        var admin = town.As(town.PersonnelAdmin, "09:00", Some.Day(on));
        var draft = await admin.Post("/policies", new { content }).Body();
        return await admin.Get($"/policies/{draft["policy"]!["id"]}/effect{query}").Body();
    }

    private static JsonNode Office(JsonNode effect, string code) => effect["offices"]!.AsArray().Single(o => (string?)o!["unitCode"] == code)!;

    /// <summary>The town has 8 people in its office: head, secretary, head of division, two of section, Ani, Budi, Citra.</summary>
    [Test, Category("DKI-02")]
    public async Task Half_of_all_staff_may_be_at_home_and_three_quarters_on_4_to_7_September()
    {
        var town = await Town.Build();
        var rules = Presets.Get("dki-2023").Rules with { MinimumOnSite = [] };
        var effect = await Effect(town, Some.Circular(town.Root.Id, "2023-08-21", "2023-10-21", rules, "34/SE/2023"), "?from=2023-09-01&to=2023-09-08", "2023-08-20");
        var days = effect["days"]!.AsArray().Select(d => (string?)d!["date"]).ToList();
        var quotas = Office(effect, "DISDUK")["quotas"]!.AsArray().Select(q => (int)q!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Is.EqualTo(new[] { "2023-09-01", "2023-09-04", "2023-09-05", "2023-09-06", "2023-09-07", "2023-09-08" }), "working days only");
            Assert.That(quotas, Is.EqualTo(new[] { 4, 6, 6, 6, 6, 4 }), "50% and 75% of 8");
            Assert.That(Office(effect, "DISDUK")["homeAtMost"]!.AsArray().Select(q => (int)q!), Is.All.EqualTo(3), "three are eligible");
        }
    }

    [Test, Category("JAMBI-04")]
    public async Task Half_of_the_eligible_rounded_down()
    {
        var town = await Town.Build();
        var effect = await Effect(town, Some.Circular(town.Root.Id, "2020-03-23", "2020-04-05", Presets.Get("jambi-2020").Rules, "800/JBI/2020"), on: "2020-03-20");
        var office = Office(effect, "DISDUK");
        Assert.That($"{office["eligible"]} eligible, {office["quotas"]![0]} at home", Is.EqualTo("5 eligible, 2 at home"), "floor(50% of 5)");
    }

    [Test, Category("METRO-03")]
    public async Task Half_per_office()
    {
        var town = await Town.Build();
        var effect = await Effect(town, Some.Circular(town.Root.Id, "2021-04-26", "2021-06-30", Presets.Get("metro-2021").Rules, "800/MTR/2021"), on: "2021-04-23");
        Assert.That((int?)Office(effect, "DISDUK")["quotas"]![0], Is.EqualTo(4));
    }

    [Test, Category("SERANG-05")]
    public async Task Each_office_has_a_quota_of_its_own()
    {
        var town = await Town.Build();
        var rules = Presets.Get("serang-2020").Rules;
        rules = rules with { AnnexNips = null, Quota = rules.Quota with { Units = [new("DISDUK", 25)] } };
        for (var n = 0; n < 4; n++)
        {
            await town.Hire(town.OtherOffice, "Pengadministrasi");
        }

        var effect = await Effect(town, Some.Circular(town.Root.Id, "2020-03-19", "2020-04-30", rules, "440/SRG/2020"), on: "2020-03-18");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)Office(effect, "DISDUK")["quotas"]![0], Is.EqualTo(2), "25% of 8");
            Assert.That((int?)Office(effect, "DISHUB")["quotas"]![0], Is.EqualTo(2), "50% of 4: the circular's own share");
        }
    }

    [Test, Category("SERANG-06")]
    public async Task A_service_unit_keeps_its_minimum_and_one_that_is_too_small_is_named()
    {
        var town = await Town.Build();
        var rules = Presets.Get("jumat-2026").Rules with { MinimumOnSite = [new(7, [], ["DISDUK"]), new(3, [], ["DISDUK-1B"])] };
        var effect = await Effect(town, Some.Circular(town.Root.Id, rules: rules), "?from=2026-04-17&to=2026-04-17");
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{Office(effect, "DISDUK")["quotas"]} {Office(effect, "DISDUK")["homeAtMost"]}", Is.EqualTo("[\n  5\n] [\n  1\n]"), "of 8 people 7 stay");
            var small = effect["warnings"]!.AsArray().Single(w => (string?)w!["code"] == "unit-too-small")!;
            Assert.That((Guid?)small["unitId"], Is.EqualTo(town.SisterSection.Id), "two people, three must stay");
        }
    }

    [Test]
    public async Task What_matches_nobody_or_is_not_known_is_a_warning_and_no_refusal()
    {
        var town = await Town.Build();
        var rules = Presets.Get("jumat-2026").Rules;
        rules = rules with
        {
            CoveredUnitCodes = ["DISDUK", "TIDAK-ADA"],
            Exceptions = [new("nobody", new("Tidak ada.", "Nobody."), "x") { PositionsStartingWith = ["Astronaut"] }],
            AnnexNips = [town.Ani.Nip, "199901012020011001"],
            Quota = rules.Quota with { Changes = [new(Some.Day("2025-01-01"), Some.Day("2025-01-02"), 10)] },
        };
        var effect = await Effect(town, Some.Circular(town.Root.Id, rules: rules));
        var codes = effect["warnings"]!.AsArray().Select(w => (string?)w!["code"]).ToList();
        Assert.That(codes, Is.SupersetOf(new[] { "unknown-unit-code", "rule-names-nobody", "unknown-nip", "change-outside-dates", "overlaps" }));
        Assert.That((int?)effect["eligible"], Is.EqualTo(1));
    }

    [Test, Category("FWA-01")]
    public async Task More_than_two_days_a_week_want_an_instruction_on_record()
    {
        var town = await Town.Build();
        var rules = Presets.Get("jumat-2026").Rules with { Rotation = new(RotationPattern.Free), MaxDaysPerWeek = 4 };
        async Task<IEnumerable<string?>> Warnings(PolicyRules tried) => (await Effect(town, Some.Circular(town.Root.Id, rules: tried)))["warnings"]!.AsArray().Select(w => (string?)w!["code"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Warnings(rules), Does.Contain("week-cap-not-recorded"));
            Assert.That(await Warnings(rules with { WeekCapOverride = "Instruksi Gubernur 12/2026" }), Does.Not.Contain("week-cap-not-recorded"));
            Assert.That(await Warnings(rules with { MaxDaysPerWeek = 2 }), Does.Not.Contain("week-cap-not-recorded"));
        }
    }

    [Test]
    public async Task Two_versions_are_compared_person_by_person()
    {
        var town = await Town.Build();
        var rules = Presets.Get("jumat-2026").Rules with { AnnexNips = [town.Ani.Nip] };
        var effect = await Effect(town, Some.Circular(town.Root.Id, rules: rules), $"?againstId={town.Policy.Id}");
        var comparison = effect["comparison"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)comparison["gained"], Is.Zero);
            Assert.That((int?)comparison["lost"], Is.GreaterThan(0));
            Assert.That((int)comparison["lost"]!, Is.EqualTo(comparison["offices"]!.AsArray().Sum(o => (int)o!["lost"]!)));
        }
    }

    [Test]
    public async Task Checkpoints_are_expected_of_those_at_home_and_none_on_other_weekdays()
    {
        var town = await Town.Build();
        var effect = await Effect(town, Some.Circular(town.Root.Id), "?from=2026-04-16&to=2026-04-17");
        var (thursday, friday) = (effect["days"]![0]!, effect["days"]![1]!);
        var slots = Presets.Get("jumat-2026").Rules.SlotsOn(WorkMode.Home, DayOfWeek.Friday).Count();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)thursday["homeAtMost"], Is.Zero);
            Assert.That((int?)friday["homeAtMost"], Is.GreaterThan(0));
            Assert.That((int?)friday["expectedCheckpoints"], Is.EqualTo((int)friday["homeAtMost"]! * slots));
        }
    }
}
