namespace WfhApi.Tests.Features;

/// <summary>Circulars from the first draft to revocation, as the personnel agency works with them.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PolicyTests
{
    private static HttpClient Admin(Town town, string date) => town.As(town.PersonnelAdmin, "09:00", Some.Day(date));

    private static async Task<JsonNode> Draft(Town town, string on, PolicyContent content, Guid? amends = null) =>
        await Admin(town, on).Post("/policies", new { amendsPolicyId = amends, content }).Body();

    [Test]
    public async Task A_draft_is_the_admins_alone_until_it_is_activated()
    {
        var town = await Town.Build();
        var draft = await Draft(town, "2026-04-10", Some.Circular(town.Root.Id));
        var id = (string)draft["policy"]!["id"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)draft["policy"]!["status"], Is.EqualTo("draft"));
            Assert.That(await town.As(town.Ani).Get($"/policies/{id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((await town.As(town.HeadOfOffice).Get("/policies").Body()).AsArray().Select(p => (string?)p!["id"]), Does.Not.Contain(id));
            Assert.That((await Admin(town, "2026-04-10").Get("/policies").Body()).AsArray().Select(p => (string?)p!["id"]), Does.Contain(id));
        }

        await town.Activated(draft, "2026-04-10");
        Assert.That((string?)(await town.As(town.Ani).Get($"/policies/{id}").Body())["policy"]!["status"], Is.EqualTo("active"));
    }

    [Test, Category("JAMBI-01")]
    public async Task A_circular_without_a_legal_basis_is_not_kept_and_none_lets_people_home_before_its_first_day()
    {
        var town = await Town.Build();
        var content = Some.Circular(town.Root.Id, "2020-03-23", "2020-04-05", Presets.Get("jambi-2020").Rules, "800/JBI/2020");
        Assert.That(
            await Admin(town, "2020-03-20").Post("/policies", new { content = content with { LegalBases = [] } }).Refusal(),
            Is.EqualTo("400 invalid; content.legalBases: not-empty"));

        await town.Activated(await Draft(town, "2020-03-20", content), "2020-03-20");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.WhyNot(town.Ani, "2020-03-20"), Is.EqualTo("no-policy"));
            Assert.That(await town.WhyNot(town.Ani, "2020-03-23"), Is.EqualTo("allowed"));
        }
    }

    [Test, Category("JAMBI-02")]
    public async Task Heads_of_all_offices_are_told_of_an_activation_and_their_confirmation_is_tracked()
    {
        var town = await Town.Build();
        var id = await town.Activated(await Draft(town, "2026-04-10", Some.Circular(town.Root.Id)), "2026-04-10");
        var told = await town.As(town.HeadOfOffice, "10:00").Get("/notifications/mine").Body();
        Assert.That((int?)told["unread"], Is.EqualTo(1));
        Assert.That((string?)told["items"]![0]!["link"], Is.EqualTo($"/kebijakan/{id}"));

        var before = (await Admin(town, "2026-04-10").Get($"/policies/{id}/acknowledgements").Body()).AsArray();
        Assert.That(before.Select(a => (string?)a!["unitName"]), Is.EquivalentTo(new[] { "Dinas Kependudukan", "Dinas Perhubungan" }));
        Assert.That(before.Select(a => a!["acknowledgedAt"]), Is.All.Null);

        Assert.That(await town.As(town.Superior, "10:04").Post($"/policies/{id}/acknowledge").Refusal(), Is.EqualTo("404 not-found"), "only the office's own head confirms");
        await town.As(town.HeadOfOffice, "10:05").Post($"/policies/{id}/acknowledge").Body();
        await town.As(town.HeadOfOffice, "11:00").Post($"/policies/{id}/acknowledge").Body();
        await town.As(town.HeadOfOffice, "11:00").Post("/notifications/mine/read", new { ids = (object?)null });
        var after = (await Admin(town, "2026-04-10").Get($"/policies/{id}/acknowledgements").Body()).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Count(a => a!["acknowledgedAt"] is not null), Is.EqualTo(1));
            Assert.That(DateTimeOffset.Parse((string)after.Single(a => a!["acknowledgedAt"] is not null)!["acknowledgedAt"]!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(Town.At("10:05")), "the first confirmation stays");
            Assert.That((int?)(await town.As(town.HeadOfOffice, "11:01").Get("/notifications/mine").Body())["unread"], Is.Zero);
        }
    }

    [Test]
    public async Task An_activated_version_never_changes_and_an_amendment_rules_from_its_first_day()
    {
        var town = await Town.Build();
        var content = Some.Circular(town.Root.Id);
        var first = await Draft(town, "2026-04-10", content);
        var id = await town.Activated(first, "2026-04-10");
        var (policyId, version) = ((Guid)first["policy"]!["policyId"]!, await town.PolicyVersion(id));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Admin(town, "2026-04-10").Put($"/policies/{id}", new { content }, version).Refusal(), Is.EqualTo("409 policy-is-final"));
            Assert.That(await Admin(town, "2026-04-10").Delete($"/policies/{id}").Refusal(), Is.EqualTo("409 policy-is-final"));
            Assert.That(
                () => town.InDatabase(db => db.PolicyVersions.Where(p => p.AgencyId == town.Agency.Id && p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "Diganti diam-diam"))),
                Throws.InstanceOf<Npgsql.PostgresException>().With.Message.Contains("never changes"),
                "not even with SQL");
        }

        var none = content with { EffectiveFrom = Some.Day("2026-05-01"), Rules = content.Rules with { Rotation = new(RotationPattern.FixedWeekdays) { Weekdays = [DayOfWeek.Wednesday] } } };
        var amendment = await Draft(town, "2026-04-20", none, policyId);
        Assert.That(await Admin(town, "2026-04-20").Post("/policies", new { amendsPolicyId = policyId, content = none }).Refusal(), Is.EqualTo("409 draft-exists; amendsPolicyId: draft-exists"));
        await town.Activated(amendment, "2026-04-20");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)amendment["policy"]!["number"], Is.EqualTo(2));
            Assert.That(await town.WhyNot(town.Ani, "2026-04-24"), Is.EqualTo("allowed"), "a Friday under version 1");
            Assert.That(await town.WhyNot(town.Ani, "2026-05-08"), Is.EqualTo("weekday"), "a Friday under version 2");
            Assert.That(await town.WhyNot(town.Ani, "2026-05-06"), Is.EqualTo("allowed"), "a Wednesday under version 2");
            Assert.That((string?)(await Admin(town, "2026-04-20").Get($"/policies/{id}").Body())["policy"]!["supersededFrom"], Is.EqualTo("2026-05-01"));
        }
    }

    [Test]
    public async Task Of_two_circulars_in_force_the_narrower_one_decides_and_the_other_is_named()
    {
        var town = await Town.Build();
        var closed = Some.Circular(town.Division.Id, number: "900/DIV/2026", rules: Presets.Get("jumat-2026").Rules with { AnnexNips = [] });
        await town.Activated(await Draft(town, "2026-04-10", closed), "2026-04-10");
        var answer = await Admin(town, "2026-04-10").Get($"/employees/{town.Ani.Id}/eligibility?date=2026-04-17").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)answer["policyNumber"], Is.EqualTo("900/DIV/2026"));
            Assert.That((string?)answer["reasons"]![0]!["code"], Is.EqualTo("not-in-annex"));
            Assert.That(answer["overruled"]!.AsArray().Select(o => (string?)o), Is.EqualTo(new[] { town.Policy.Number }));
        }
    }

    [Test, Category("SERANG-01")]
    public async Task A_circular_shows_when_it_is_to_be_judged_and_what_was_decided()
    {
        var town = await Town.Build();
        var serang = Presets.Get("serang-2020");
        var draft = await Draft(town, "2020-03-18", Some.Circular(town.Root.Id, "2020-03-18", "2020-03-31", serang.Rules with { AnnexNips = [town.Ani.Nip] }, "440/SRG/2020"));
        var id = (Guid)draft["policy"]!["id"]!;
        Assert.That(
            await Admin(town, "2020-03-18").Put($"/policies/{id}/evaluation-decision", new { decision = "revoke", reason = "Belum berlaku." }, await town.PolicyVersion(id)).Refusal(),
            Is.EqualTo("409 policy-not-active"));
        await town.Activated(draft, "2020-03-18");
        var due = Some.Day((string)draft["policy"]!["evaluationDueOn"]!);
        Assert.That(due.DayNumber - Some.Day("2020-03-18").DayNumber, Is.InRange(2, 3));

        var decided = await Admin(town, "2020-03-20").Put($"/policies/{id}/evaluation-decision", new { decision = "revoke", reason = "Pelayanan terganggu." }, await town.PolicyVersion(id)).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)decided["policy"]!["decision"], Is.EqualTo("revoke"));
            Assert.That((string?)decided["decisionReason"], Is.EqualTo("Pelayanan terganggu."));
            Assert.That((string?)decided["policy"]!["status"], Is.EqualTo("active"), "the decision itself revokes nothing: that is an act of its own");
        }
    }

    [Test, Category("SERANG-02")]
    public async Task A_revocation_cancels_days_ahead_tells_people_and_keeps_history()
    {
        var town = await Town.Build();
        await town.InDatabase(db =>
        {
            db.Add(new RosterDay { AgencyId = town.Agency.Id, EmployeeId = town.Ani.Id, UnitId = town.Section.Id, Date = Some.Day("2026-04-17"), Mode = WorkMode.Home, PolicyVersionId = town.Policy.Id, Source = RosterSource.Generated });
            return db.SaveChangesAsync();
        });
        Assert.That(
            await Admin(town, "2026-04-10").Post($"/policies/{town.Policy.Id}/revoke", new { from = "2026-04-10", reason = "Hari ini juga" }).Refusal(),
            Is.EqualTo("422 revocation-out-of-range"),
            "a day that has begun stays as it is");

        var revoked = await Admin(town, "2026-04-10").Post($"/policies/{town.Policy.Id}/revoke", new { from = "2026-04-11", reason = "Tidak efektif." }).Body();
        var days = (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-10&to=2026-04-17").Body()).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)revoked["cancelledDays"], Is.EqualTo(1));
            Assert.That((int?)revoked["peopleTold"], Is.EqualTo(1));
            Assert.That(days.Select(d => $"{d!["date"]} {d["mode"]} {d["source"]}"), Is.EqualTo(new[] { "2026-04-10 home manual", "2026-04-17 office revocation" }));
            Assert.That((string?)(await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!["kind"], Is.EqualTo("policyRevoked"));
            Assert.That(await town.WhyNot(town.Ani, "2026-04-10"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.Ani, "2026-04-17"), Is.EqualTo("no-policy"));
            Assert.That(await Admin(town, "2026-04-10").Post($"/policies/{town.Policy.Id}/revoke", new { from = "2026-04-12", reason = "Lagi" }).Refusal(), Is.EqualTo("409 policy-not-active"));
        }
    }

    [Test]
    public async Task What_a_circular_may_not_say_is_refused_field_by_field()
    {
        var town = await Town.Build();
        var good = Some.Circular(town.Root.Id);
        Task<string> Try(PolicyContent content) => Admin(town, "2026-04-10").Post("/policies", new { content }).Refusal();
        PolicyContent With(Func<PolicyRules, PolicyRules> change) => good with { Rules = change(good.Rules) };
        QuotaChange Change(string from, string to) => new(Some.Day(from), Some.Day(to), 75);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Try(good with { EffectiveTo = Some.Day("2026-04-12") }), Is.EqualTo("400 invalid; content.effectiveTo: date-range"));
            Assert.That(
                await Try(With(r => r with { Quota = r.Quota with { Changes = [Change("2026-05-01", "2026-05-07"), Change("2026-05-07", "2026-05-09")] } })),
                Is.EqualTo("400 invalid; content.rules.quota.changes: overlapping"));
            Assert.That(await Try(With(r => r with { Quota = r.Quota with { Percent = 101 } })), Is.EqualTo("400 invalid; content.rules.quota.percent: inclusive-between"));
            Assert.That(await Try(With(r => r with { Exclusions = [new("x", new("a", "b"), "s")] })), Is.EqualTo("400 invalid; content.rules.exclusions[0].code: names-nobody"));
            Assert.That(await Try(With(r => r with { Slots = [.. r.Slots, r.Slots[0]] })), Is.EqualTo("400 invalid; content.rules.slots: twice"));
            Assert.That(await Try(With(r => r with { AnnexNips = ["123"] })), Is.EqualTo("400 invalid; content.rules.annexNips[0]: nip-length"));
            Assert.That(await Try(With(r => r with { Rotation = new(RotationPattern.FixedWeekdays) })), Is.EqualTo("400 invalid; content.rules.rotation.weekdays: not-empty"));
            Assert.That(await Try(good with { ScopeUnitId = Guid.NewGuid() }), Is.EqualTo("404 unit-not-found; content.scopeUnitId: unit-not-found"));
            Assert.That(await Admin(town, "2026-04-10").Post("/policies", new { amendsPolicyId = Guid.NewGuid(), content = good }).Refusal(), Is.EqualTo("404 not-found; amendsPolicyId: not-found"));
        }
    }

    [Test]
    public async Task Two_officials_who_activate_at_once_activate_once()
    {
        var town = await Town.Build();
        var draft = await Draft(town, "2026-04-10", Some.Circular(town.Root.Id));
        var id = (Guid)draft["policy"]!["id"]!;
        var version = await town.PolicyVersion(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => town.Activate(id, "2026-04-10", version)));
        Assert.That(answers.Count(a => a.IsSuccessStatusCode), Is.EqualTo(1));
        var refused = answers.Single(a => !a.IsSuccessStatusCode);
        Assert.That(await Task.FromResult(refused).Refusal(), Is.EqualTo("412 changed-meanwhile").Or.EqualTo("409 policy-is-final"));
        Assert.That((int?)(await town.As(town.HeadOfOffice).Get("/notifications/mine").Body())["unread"], Is.EqualTo(1));
    }

    [Test]
    public async Task A_circular_that_is_over_cannot_be_activated()
    {
        var town = await Town.Build();
        var draft = await Draft(town, "2026-04-10", Some.Circular(town.Root.Id, "2026-04-13", "2026-04-17"));
        var id = (Guid)draft["policy"]!["id"]!;
        Assert.That(await Task.FromResult(await town.Activate(id, "2026-04-18", await town.PolicyVersion(id))).Refusal(), Is.EqualTo("422 policy-over"));
        Assert.That((await Admin(town, "2026-04-18").Delete($"/policies/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Admin(town, "2026-04-18").Get($"/policies/{id}").Refusal(), Is.EqualTo("404 not-found"));
    }

    [Test]
    public async Task Each_shipped_circular_can_be_started_from()
    {
        var town = await Town.Build();
        var presets = (await Admin(town, "2026-04-10").Get("/policies/presets").Body()).AsArray();
        Assert.That(presets.Select(p => (string?)p!["code"]), Is.EqualTo(new[] { "jakbar-2020", "jambi-2020", "dki-2023", "metro-2021", "serang-2020", "jumat-2026" }));
        foreach (var preset in presets)
        {
            var content = preset!["content"]!;
            var draft = await Admin(town, "2026-04-10").Post("/policies", new { content }).Body();
            Assert.That(draft["content"]!["rules"]!.ToJsonString(), Is.EqualTo(content["rules"]!.ToJsonString()), (string?)preset["code"]);
        }
    }

    [Test, Category("SERANG-12")]
    public async Task Whom_an_annex_names_is_read_by_the_personnel_agency_and_by_themselves()
    {
        var town = await Town.Build();
        var content = Some.Circular(town.Root.Id, rules: Presets.Get("jumat-2026").Rules with { AnnexNips = [town.Ani.Nip, town.Budi.Nip] });
        var id = await town.Activated(await Draft(town, "2026-04-10", content), "2026-04-10");
        async Task<string[]> Annex(Employee reader) => [.. (await town.As(reader).Get($"/policies/{id}").Body())["content"]!["rules"]!["annexNips"]!.AsArray().Select(n => (string)n!)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Annex(town.PersonnelAdmin), Is.EqualTo(new[] { town.Ani.Nip, town.Budi.Nip }));
            Assert.That(await Annex(town.Ani), Is.EqualTo(new[] { town.Ani.Nip }));
            Assert.That(await Annex(town.SisterStaff), Is.Empty);
            Assert.That(await town.WhyNot(town.Ani, "2026-04-17"), Is.EqualTo("allowed"));
            Assert.That(await town.WhyNot(town.SisterStaff, "2026-04-17"), Is.EqualTo("not-in-annex"));
        }
    }

    [Test]
    public async Task The_circular_in_force_is_told_to_everyone_of_the_agency()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var expected = new
        {
            id = town.Policy.Id,
            policyId = town.Policy.PolicyId,
            number = 1,
            circularNumber = "800.1.5/1-UJI/2026",
            title = "Penyesuaian tugas kedinasan",
            status = "active",
            effectiveFrom = "2026-04-01",
            effectiveTo = "2026-12-31",
            supersededFrom = (string?)null,
            revokedFrom = (string?)null,
            scopeUnitId = town.Root.Id,
            scopeUnitName = "Pemerintah Kota Uji",
            evaluationDueOn = "2026-05-01",
            decision = (string?)null,
        };

        (await town.As(town.Ani).Get("/policies").Body()).Is(new[] { expected });
        (await town.As(town.Ani).Get("/policies?on=2026-03-31").Body()).Is(Array.Empty<object>());
        var text = await town.As(town.Ani).Get($"/policies/{town.Policy.Id}").Body();
        text["policy"].Is(expected);
        Assert.That(((string?)text["content"]!["signer"], (string?)text["content"]!["issuedOn"], (int?)text["content"]!["rules"]!["minimumPlannedMinutes"]), Is.EqualTo(("Sekretaris Daerah", "2026-03-30", (int?)450)));
        Assert.That(await other.As(other.Ani).Get($"/policies/{town.Policy.Id}").Refusal(), Is.EqualTo("404 not-found"));
        Assert.That(await town.AsIntegrator("employees:read").Get("/policies").Refusal(), Is.EqualTo("403 not-allowed"));
    }
}
