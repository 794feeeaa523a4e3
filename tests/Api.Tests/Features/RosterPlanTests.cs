namespace WfhApi.Tests.Features;

/// <summary>From a proposal to a published roster, and every change after it, as an office lives with it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RosterPlanTests
{
    /// <summary>A town in which eight more clerks sit in Ani's section: 16 people in the office, 13 of them eligible for Fridays.</summary>
    private static async Task<Town> Big(PolicyRules? rules = null)
    {
        var town = await Town.Build(rules: rules);
        for (var n = 0; n < 8; n++)
        {
            await town.Hire(town.Section, "Pengadministrasi");
        }

        return town;
    }

    private static PolicyRules Half => Presets.Get("jumat-2026").Rules with
    {
        Quota = new(50, QuotaDenominator.Eligible, QuotaRounding.Floor),
        Rotation = new(RotationPattern.Free),
        MinimumOnSite = [new(3, [UnitKind.Office], [])],
    };

    private static async Task<JsonNode> Generate(Town town, Employee by, string month = "2026-05-01", Unit? unit = null) =>
        await town.As(by).Post("/rosters/generate", new { unitId = (unit ?? town.Office).Id, month }).Body();

    private static async Task<JsonNode> Grid(Town town, Employee reader, string month = "2026-05-01", Unit? unit = null) =>
        await town.As(reader).Get($"/rosters/grid?unitId={(unit ?? town.Office).Id}&month={month}").Body();

    private static async Task<HttpResponseMessage> Publish(Town town, Employee by, JsonNode grid)
    {
        var client = town.As(by);
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", $"\"{(uint)grid["version"]!}\"");
        return await client.Post($"/rosters/{grid["draft"]!["id"]}/publish");
    }

    private static async Task<Town> Published(PolicyRules? rules = null)
    {
        var town = await Big(rules ?? Half);
        await Generate(town, town.HeadOfOffice);
        Assert.That((await Publish(town, town.HeadOfOffice, await Grid(town, town.HeadOfOffice))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return town;
    }

    private static Task<List<DateOnly>> HomeDays(Town town, Employee person) => town.InDatabase(db =>
        db.RosterDays.Where(r => r.AgencyId == town.Agency.Id && r.EmployeeId == person.Id && r.Mode == WorkMode.Home && r.Date.Month == 5).OrderBy(r => r.Date).Select(r => r.Date).ToListAsync());

    private static Task<List<DateOnly>> OfficeDays(Town town, Employee person) => town.InDatabase(async db =>
    {
        var home = await db.RosterDays.Where(r => r.AgencyId == town.Agency.Id && r.EmployeeId == person.Id && r.Date.Month == 5).Select(r => r.Date).ToListAsync();
        return Enumerable.Range(4, 25).Select(d => new DateOnly(2026, 5, d)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !home.Contains(d)).ToList();
    });

    [Test, Category("JAMBI-04"), Category("JAMBI-05"), Category("SERANG-05")]
    public async Task An_office_generates_a_month_within_its_quota_that_is_fair_and_publishes_it()
    {
        var town = await Big(Half);
        var run = await Generate(town, town.HeadOfOffice);
        Assert.That($"{run["offices"]} {run["made"]}", Is.EqualTo("1 1"));
        var grid = await Grid(town, town.HeadOfOffice);
        var days = grid["days"]!.AsArray();
        var may = days.Where(d => (bool)d!["working"]!).ToList();
        var eligible = grid["people"]!.AsArray().Where(p => p!["excluded"] is null).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(grid["problems"]!.AsArray().Where(p => (bool)p!["blocks"]!), Is.Empty);
            Assert.That(may.All(d => (int)d!["home"]! <= (int)d["quota"]! && (int)d["onSite"]! >= 3));
            Assert.That(may.Sum(d => (int)d!["home"]!), Is.GreaterThan(60), "and it is used");
            var ledger = eligible.Select(p => (int)p!["homeDaysOfYear"]!).ToList();
            Assert.That(ledger.Max() - ledger.Min(), Is.LessThanOrEqualTo(2), "whoever was at home in April has a day already");
            Assert.That(ledger.Min(), Is.GreaterThan(0), "nobody never");
            Assert.That(await HomeDays(town, town.Ani), Is.Empty, "a proposal orders nothing");
        }

        var published = await Task.FromResult(await Publish(town, town.HeadOfOffice, grid)).Body();
        Assert.That((int?)published["homeDays"], Is.EqualTo(may.Sum(d => (int)d!["home"]!)));
        var mine = (await town.As(town.Ani).Get("/roster-days/mine?from=2026-05-01&to=2026-05-31").Body()).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.Select(d => $"{d!["mode"]} {d["source"]} {d["policyVersionId"]}").Distinct(), Is.EqualTo(new[] { $"home generated {town.Policy.Id}" }));
            Assert.That((string?)(await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!["kind"], Is.EqualTo("rosterPublished"));
            Assert.That((string?)(await Grid(town, town.HeadOfOffice))["days"]![3]!["source"], Is.EqualTo("published"));
            Assert.That(await Publish(town, town.HeadOfOffice, grid).Refusal(), Is.EqualTo("409 roster-not-a-draft"));
            Assert.That(await town.As(town.HeadOfOffice).Post("/rosters/generate", new { unitId = town.Office.Id, month = "2026-05-01" }).Refusal(), Is.EqualTo("409 month-is-published; month: month-is-published"));
        }
    }

    [Test, Category("METRO-02"), Category("METRO-03")]
    public async Task Two_cohorts_alternate_by_working_day_and_a_holiday_is_skipped()
    {
        var town = await Big();
        await town.Stored(town.Kept(Some.Day("2021-05-13"), "Kenaikan Isa Almasih dan Idulfitri", HolidayKind.National));
        await town.InForce(Some.Circular(town.Root.Id, "2021-04-26", "2021-06-30", Presets.Get("metro-2021").Rules, "800/MTR/2021"));
        var head = town.As(town.HeadOfOffice, "09:00", Some.Day("2021-04-27"));
        await head.Post("/rosters/generate", new { unitId = town.Office.Id, month = "2021-05-01" }).Body();
        var grid = await head.Get($"/rosters/grid?unitId={town.Office.Id}&month=2021-05-01").Body();
        var working = grid["days"]!.AsArray().Where(d => (bool)d!["working"]!).Select(d => Some.Day((string)d!["date"]!)).ToList();
        string Home(int day) => string.Join(" ", grid["people"]!.AsArray().Where(p => (string)p!["modes"]![day - 1]! == "home").Select(p => $"{p!["name"]}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(working, Does.Not.Contain(Some.Day("2021-05-13")));
            Assert.That(Home(12), Is.Not.EqualTo(Home(14)), "Wednesday and Friday follow each other: Thursday, a holiday, is skipped and not counted");
            Assert.That(Home(11), Is.EqualTo(Home(14)), "one day in, one at home: the cohort of Tuesday is at home again on Friday");
            Assert.That(grid["days"]!.AsArray().Where(d => (bool)d!["working"]!).All(d => (int)d!["home"]! <= (int)d["quota"]!));
        }
    }

    [Test, Category("SERANG-07")]
    public async Task The_personnel_agency_proposes_for_everyone_and_publishes_for_nobody()
    {
        var town = await Big(Half);
        var run = await Generate(town, town.PersonnelAdmin, unit: town.Root);
        Assert.That((int?)run["offices"], Is.EqualTo(3), "two offices, and the people of the root itself");
        var mill = (WfhApi.Jobs.RosterMill)town.Host.Services.GetService(typeof(WfhApi.Jobs.RosterMill))!;
        JsonNode progress;
        do
        {
            await mill.Grind(CancellationToken.None);
            progress = await town.As(town.PersonnelAdmin).Get($"/rosters/runs/{run["runId"]}").Body();
        }
        while ((int)progress["made"]! < 3);

        var grid = await Grid(town, town.PersonnelAdmin);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)grid["draft"]!["status"], Is.EqualTo("draft"));
            Assert.That((bool?)grid["mayPublish"], Is.False);
            Assert.That(await Publish(town, town.PersonnelAdmin, grid).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.As(town.Officer).Get($"/rosters/runs/{Guid.NewGuid()}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((await Publish(town, town.Officer, grid)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the office's own officer does");
        }
    }

    [Test, Category("DKI-10"), Category("SERANG-06")]
    public async Task A_roster_over_quota_or_with_an_empty_service_post_is_not_published()
    {
        var town = await Big(Half with { MinimumOnSite = [new(2, [], ["DISDUK-1B"])] });
        await Generate(town, town.HeadOfOffice);
        var grid = await Grid(town, town.HeadOfOffice);
        var day = (string)grid["days"]!.AsArray().First(d => (bool)d!["working"]! && (int)d["home"]! == (int)d["quota"]!)!["date"]!;
        var index = Some.Day(day).Day - 1;
        var extra = (Guid)grid["people"]!.AsArray().First(p => p!["excluded"] is null && (string)p["modes"]![index]! == "office" && (Guid)p["unitId"]! == town.Section.Id)!["employeeId"]!;
        grid = await town.As(town.Officer).Put($"/rosters/{grid["draft"]!["id"]}/days", new { changes = new[] { new { employeeId = extra, date = day, home = true } } }, (uint)grid["version"]!).Body();
        Assert.That(grid["problems"]!.AsArray().Where(p => (bool)p!["blocks"]!).Select(p => $"{p!["code"]} {p["date"]}"), Is.EqualTo(new[] { $"over-quota {day}" }));
        Assert.That(await Publish(town, town.HeadOfOffice, grid).Refusal(), Is.EqualTo("422 roster-breaks-rules"));

        grid = await town.As(town.Officer).Put($"/rosters/{grid["draft"]!["id"]}/days", new { changes = new[] { new { employeeId = extra, date = day, home = false }, new { employeeId = town.SisterStaff.Id, date = day, home = true } } }, (uint)grid["version"]!).Body();
        Assert.That(grid["problems"]!.AsArray().Where(p => (bool)p!["blocks"]!).Select(p => $"{p!["code"]}"), Does.Contain("below-minimum"), "the post of two people would be left by one");
        Assert.That(await Publish(town, town.HeadOfOffice, grid).Refusal(), Is.EqualTo("422 roster-breaks-rules"));
    }

    [Test]
    public async Task A_draft_is_published_without_the_holiday_and_the_person_that_left_since()
    {
        var town = await Big(Half);
        await Generate(town, town.HeadOfOffice);
        var admin = town.As(town.PersonnelAdmin);
        var drafted = (await Grid(town, town.HeadOfOffice))["days"]!.AsArray().First(d => (int)d!["home"]! > 0)!;
        var ani = await admin.Get($"/employees/{town.Ani.Id}").Body();
        await admin.Put($"/employees/{town.Ani.Id}", new { nip = town.Ani.Nip, kind = "pns", name = "Ani Lestari", unitId = town.OtherOffice.Id, position = "Pengadministrasi", level = "pelaksana", grade = "III/b", state = "active" }, ani.Version()).Body();
        await admin.Post("/holidays", new { date = (string)drafted["date"]!, name = "Hari jadi", kind = "local" }).Body();

        using var published = await Publish(town, town.HeadOfOffice, await Grid(town, town.HeadOfOffice));

        Assert.That(published.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await HomeDays(town, town.Ani), Is.Empty);
        Assert.That((await HomeDays(town, town.Budi)).Concat(await HomeDays(town, town.SisterStaff)), Has.None.EqualTo(DateOnly.Parse((string)drafted["date"]!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task Two_officials_who_publish_at_once_publish_once()
    {
        var town = await Big(Half);
        await Generate(town, town.HeadOfOffice);
        var grid = await Grid(town, town.HeadOfOffice);
        var answers = await Task.WhenAll(Publish(town, town.HeadOfOffice, grid), Publish(town, town.Officer, grid));
        Assert.That(answers.Count(a => a.IsSuccessStatusCode), Is.EqualTo(1));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("412 changed-meanwhile").Or.EqualTo("409 roster-not-a-draft"));
    }

    [Test]
    public async Task Leave_of_months_is_entered_at_once_and_told_by_its_first_and_last_day()
    {
        var town = await Town.Build();
        var leave = new { employeeId = town.Ani.Id, from = "2026-05-04", to = "2026-08-03", mode = "maternity", reason = "Cuti melahirkan" };

        var days = (await town.As(town.Superior).Post("/roster-days/changes", leave).Body()).AsArray();
        var told = (await town.As(town.Ani).Get("/notifications/mine?limit=100").Body())["items"]!.AsArray().Single(n => (string?)n!["kind"] == "rosterChanged")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.GreaterThan(55).And.All.Matches<JsonNode>(d => (string?)d["after"] == "maternity"));
            Assert.That((string?)told["text"], Does.Contain($"berubah. 4 Mei 2026 sampai 3 Agustus 2026 ({days.Count} hari kerja): cuti melahirkan"));
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", leave with { mode = "office" }).Refusal(), Is.EqualTo("400 invalid; to: date-range"), "only leave is entered so far ahead");
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", leave with { to = "2027-05-05" }).Refusal(), Is.EqualTo("400 invalid; to: date-range"));
        }
    }

    [Test]
    public async Task Leave_is_entered_before_the_roster_and_the_roster_goes_around_it()
    {
        var town = await Big(Half);
        await town.As(town.Superior).Post("/roster-days/changes", new { employeeId = town.Ani.Id, from = "2026-05-04", to = "2026-05-15", mode = "leave", reason = "Cuti tahunan" }).Body();
        await Generate(town, town.HeadOfOffice);
        var grid = await Grid(town, town.HeadOfOffice);
        var ani = grid["people"]!.AsArray().Single(p => (Guid)p!["employeeId"]! == town.Ani.Id)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Enumerable.Range(3, 5).Select(i => (string)ani["modes"]![i]!), Is.All.EqualTo("leave"));
            Assert.That((bool?)ani["entered"]![3], Is.True);
            Assert.That(
                await town.As(town.HeadOfOffice).Put($"/rosters/{grid["draft"]!["id"]}/days", new { changes = new[] { new { employeeId = town.Ani.Id, date = "2026-05-04", home = true } } }, (uint)grid["version"]!).Refusal(),
                Is.EqualTo("409 day-entered-by-hand; changes: day-entered-by-hand"));
        }

        await Publish(town, town.HeadOfOffice, grid);
        Assert.That((await town.As(town.Ani).Get("/roster-days/mine?from=2026-05-04&to=2026-05-08").Body()).AsArray().Select(d => (string?)d!["mode"]), Is.All.EqualTo("leave"));
    }

    [Test]
    public async Task A_change_is_kept_within_the_quota_written_down_and_told()
    {
        var town = await Published();
        var (home, office) = ((await HomeDays(town, town.Ani))[0], (await OfficeDays(town, town.Budi)).First(d => d.Day >= 4));
        var full = await town.As(town.Superior).Post("/roster-days/changes", new { employeeId = town.Budi.Id, from = $"{office:yyyy-MM-dd}", to = $"{office:yyyy-MM-dd}", mode = "home", reason = "Anak sakit" }).Refusal();
        Assert.That(full, Is.EqualTo("422 roster-breaks-rules").Or.EqualTo("422 not-eligible"), "the quota of that day is used up, or the week's two days are");

        var change = new { employeeId = town.Ani.Id, from = $"{home:yyyy-MM-dd}", to = $"{home:yyyy-MM-dd}", mode = "office", reason = "Rapat di kantor" };
        var done = (await town.As(town.Superior).Post("/roster-days/changes", change).Body())[0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{done["before"]} {done["after"]} {done["reason"]} {done["changedByName"]}", Is.EqualTo("home office Rapat di kantor Kepala Seksi Identitas"));
            Assert.That((int?)done["homeAfter"], Is.EqualTo(await town.InDatabase(db => db.RosterDays.CountAsync(r => r.AgencyId == town.Agency.Id && r.Date == home && r.Mode == WorkMode.Home))));
            Assert.That((int?)done["homeAfter"], Is.LessThan((int)done["quota"]!));
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", change).Refusal(), Is.EqualTo("409 nothing-to-change"));
            Assert.That((string?)(await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!["kind"], Is.EqualTo("rosterChanged"));
            var log = (await town.As(town.HeadOfOffice).Get("/roster-days/changes?from=2026-05-01&to=2026-05-31").Body())["items"]!.AsArray();
            Assert.That(log.Select(c => (Guid)c!["id"]!), Is.EqualTo(new[] { (Guid)done["id"]! }));
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", change with { from = "2026-04-09", to = "2026-04-09" }).Refusal(), Is.EqualTo("422 roster-day-is-past"));
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", change with { from = "2026-05-09", to = "2026-05-09" }).Refusal(), Is.EqualTo("422 not-a-working-day"));
            Assert.That(await town.As(town.Superior).Post("/roster-days/changes", change with { employeeId = town.Superior.Id }).Refusal(), Is.EqualTo("404 employee-not-found; employeeId: employee-not-found"), "nobody plans their own days");
        }
    }

    [Test, Category("METRO-07")]
    public async Task A_recall_to_the_office_moves_the_day_that_runs_and_keeps_what_was_done()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:20").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Superior, "09:00").Post("/roster-days/changes", new { employeeId = town.Ani.Id, from = "2026-04-10", to = "2026-04-10", mode = "office", reason = "Dipanggil ke kantor" }).Body();
        var day = await town.As(town.Ani, "09:05").Get("/work-days/mine/day?date=2026-04-10").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)day["mode"], Is.EqualTo("office"));
            Assert.That(day["checkpoints"]!.AsArray().Select(c => $"{c!["kind"]} {c["state"]}"), Is.EqualTo(new[] { "checkIn done", "checkOut upcoming" }));
        }
    }

    [Test]
    public async Task Two_people_swap_days_when_both_and_their_superior_agree_and_the_ledger_stays_even()
    {
        var town = await Published();
        var (anis, budis) = (await HomeDays(town, town.Ani), await HomeDays(town, town.Budi));
        var (given, taken) = (anis.Except(budis).First(), budis.Except(anis).First(d => RosterDesk.MondayOf(d) != default));
        var ask = new { colleagueId = town.Budi.Id, givenDate = $"{given:yyyy-MM-dd}", takenDate = $"{taken:yyyy-MM-dd}", reason = "Mengantar anak" };
        var swap = await town.As(town.Ani).Post("/roster-swaps", ask).Body();
        var id = (string)swap["id"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.As(town.Ani).Post("/roster-swaps", ask).Refusal(), Is.EqualTo("409 swap-already-asked; givenDate: swap-already-asked"));
            Assert.That(await town.As(town.Ani).Post("/roster-swaps", ask with { givenDate = ask.takenDate, takenDate = ask.givenDate }).Refusal(), Is.EqualTo("422 swap-not-possible"));
            Assert.That(await town.As(town.Superior).Post($"/roster-swaps/{id}/decide", new { approves = true }).Refusal(), Is.EqualTo("409 swap-not-waiting"), "Budi has not agreed");
            Assert.That(await town.As(town.Ani).Post($"/roster-swaps/{id}/answer", new { agrees = true }).Refusal(), Is.EqualTo("404 not-found"), "nobody answers for another");
        }

        await town.As(town.Budi).Post($"/roster-swaps/{id}/answer", new { agrees = true }).Body();
        Assert.That((await town.As(town.Superior).Get("/roster-swaps?waiting=true").Body())[0]!["mayDecide"]!.GetValue<bool>(), Is.True);
        var decided = await town.As(town.Superior).Post($"/roster-swaps/{id}/decide", new { approves = true }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)decided["status"], Is.EqualTo("approved"));
            Assert.That(await HomeDays(town, town.Ani), Is.EquivalentTo(anis.Except([given]).Append(taken)));
            Assert.That(await HomeDays(town, town.Budi), Is.EquivalentTo(budis.Except([taken]).Append(given)));
            Assert.That(await town.As(town.Ani).Post($"/roster-swaps/{id}/withdraw").Refusal(), Is.EqualTo("409 swap-not-waiting"));
        }
    }

    [Test, Category("METRO-04")]
    public async Task A_closed_unit_has_nobody_absent_and_nobody_on_site_and_opens_again()
    {
        var town = await Town.Build(WorkMode.Office);
        var closure = await town.As(town.HeadOfOffice, "06:00").Post("/closures", new { unitId = town.Section.Id, from = "2026-04-10", to = "2026-04-14", reason = "Tiga pegawai terinfeksi" }).Body();
        var days = (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-10&to=2026-04-14").Body()).AsArray();
        Assert.That(days.Select(d => $"{d!["date"]} {d["mode"]} {d["source"]}"), Is.EqualTo(new[] { "2026-04-10 home closure", "2026-04-13 home closure", "2026-04-14 home closure" }), "the weekend is no working day");

        await town.Assigned(town.Ani, time: "07:00");
        var row = await town.As(town.Superior, "10:00").Get($"/dashboards/live-board/{town.Ani.Id}?date=2026-04-10").Body();
        Assert.That($"{row["mode"]} {row["attention"]!.AsArray().Any(a => (string?)a == "notCheckedIn")}", Is.EqualTo("home False"));
        Assert.That((string?)(await town.As(town.Ani, "10:05").Post("/check-ins", Some.CheckIn()).Body())["mode"], Is.EqualTo("home"), "whoever can work checks in at home");
        await town.Assigned(town.Budi, time: "07:00");
        await town.Closed(Town.Friday);
        var lived = await town.InDatabase(db => db.WorkDays.AsNoTracking().Where(d => d.AgencyId == town.Agency.Id).ToListAsync());
        Assert.That(lived.Single(d => d.EmployeeId == town.Budi.Id).RecapCode, Is.EqualTo("WFH"), "Budi did not check in, and is not absent");

        await town.As(town.HeadOfOffice, "18:00").Post($"/closures/{closure["id"]}/lift", new { from = "2026-04-13" }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-10&to=2026-04-14").Body()).AsArray().Select(d => (string?)d!["date"]), Is.EqualTo(new[] { "2026-04-10" }));
            Assert.That(await town.As(town.HeadOfOffice).Post($"/closures/{closure["id"]}/lift", new { from = "2026-04-13" }).Refusal(), Is.EqualTo("409 closure-over"));
            Assert.That((string?)(await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!["kind"], Is.EqualTo("closure"));
            Assert.That((await town.As(town.Ani).Get("/closures?from=2026-04-10&to=2026-04-10").Body()).AsArray(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task An_office_without_a_roster_for_tomorrow_is_the_first_alarm()
    {
        var town = await Big(Half);
        var offices = (await town.As(town.PersonnelAdmin, "13:00").Get("/rosters?month=2026-04-01").Body()).AsArray();
        Assert.That(offices.Where(o => o!["missingOn"] is not null).Select(o => $"{o!["unitName"]} {o["missingOn"]}"), Is.EquivalentTo(new[] { "Dinas Kependudukan 2026-04-13", "Dinas Perhubungan 2026-04-13" }));

        await town.InDatabase(async db =>
        {
            using var rules = new RuleShelf();
            var alarms = new RosterAlarms(db, new(db, TimeProvider.System), new(db, rules, TimeProvider.System));
            await alarms.Tell(town.Agency.Id, Town.At("11:00"), CancellationToken.None);
            await alarms.Tell(town.Agency.Id, Town.At("13:00"), CancellationToken.None);
            await alarms.Tell(town.Agency.Id, Town.At("14:00"), CancellationToken.None);
            return 0;
        });
        using (Assert.EnterMultipleScope())
        {
            foreach (var told in new[] { town.HeadOfOffice, town.PersonnelAdmin })
            {
                var mine = await town.As(told, "15:00").Get("/notifications/mine").Body();
                Assert.That($"{mine["unread"]} {mine["items"]![0]!["kind"]}", Is.EqualTo("1 rosterMissing"), "once, however often the job runs");
            }

            var finding = (await town.As(town.Mayor, "15:00").Get("/findings?toDecide=true").Body())["items"]!.AsArray().Single()!;
            Assert.That($"{finding["kind"]}: {finding["employeeName"]}, {finding["text"]}", Is.EqualTo("noRoster: Kepala Dinas, Sampai pukul 13.00 pada hari sebelumnya belum ada jadwal terbit."), "the head answers for it, one level up");
        }
    }

    [Test]
    public async Task A_superior_sees_their_own_section_and_the_figures_of_the_office()
    {
        var town = await Published();
        var grid = await Grid(town, town.Superior, unit: town.Section);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(grid["people"]!.AsArray().Select(p => (Guid)p!["unitId"]!).Distinct(), Is.EqualTo(new[] { town.Section.Id }));
            Assert.That(grid["draft"], Is.Null);
            Assert.That((Guid?)grid["officeId"], Is.EqualTo(town.Office.Id));
            Assert.That(await town.As(town.Superior).Get($"/rosters/grid?unitId={town.SisterSection.Id}&month=2026-05-01").Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
        }
    }
}
