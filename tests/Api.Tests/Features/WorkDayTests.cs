namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class WorkDayTests
{
    private const string Range = "from=2026-04-01&to=2026-04-30";

    [Test]
    public async Task My_day_says_what_is_expected_of_me_and_when()
    {
        var town = await Town.Build();

        var day = await town.As(town.Ani, "07:10").InEnglish().Get("/work-days/mine/day").Body();

        day.Is(new
        {
            employeeId = town.Ani.Id,
            name = "Ani Lestari",
            position = "Pengadministrasi",
            unitId = town.Section.Id,
            unitName = "Seksi Identitas",
            date = "2026-04-10",
            now = "2026-04-10T07:10:00+07:00",
            workingDay = true,
            holiday = (string?)null,
            mode = "home",
            policy = new { id = town.Policy.Id, number = "800.1.5/1-UJI/2026", title = "Penyesuaian tugas kedinasan" },
            state = "open",
            startsAt = "2026-04-10T07:30:00+07:00",
            endsAt = "2026-04-10T16:30:00+07:00",
            requiredMinutes = 450,
            checkpoints = new[]
            {
                Point("check-in", "checkIn", "Check-in", "06:00", "07:30", "due", "position"),
                Point("briefing", "briefing", "Morning briefing: read and acknowledge the tasks", "07:00", "07:30", "due"),
                Point("selfie-morning", "selfie", "Morning selfie from home", "06:00", "08:00", "due", "selfie", "position"),
                Point("selfie-midday", "selfie", "Midday selfie from home", "13:00", "14:00", "upcoming", "selfie", "position"),
                Point("selfie-afternoon", "selfie", "Afternoon selfie from home", "16:00", "17:00", "upcoming", "selfie", "position"),
                Point("report", "report", "Daily report", "15:30", "17:30", "upcoming", "report"),
                Point("check-out", "checkOut", "Check-out", "16:30", "18:30", "upcoming", "position"),
            },
            nextCheckpoint = "check-in",
            checkInAt = (string?)null,
            checkOutAt = (string?)null,
            lateMinutes = 0,
            earlyMinutes = 0,
            place = (string?)null,
            confidence = (string?)null,
            taskCount = 0,
            tasksDone = 0,
            plannedMinutes = 0,
            minimumPlannedMinutes = 450,
            report = (string?)null,
            attention = Array.Empty<string>(),
            taskOrder = (object?)null,
        });
        Assert.That(await Api.InDatabase(db => db.WorkDays.AnyAsync(d => d.AgencyId == town.Agency.Id)), Is.False, "reading opens nothing");

        static object Point(string code, string kind, string title, string opens, string due, string state, params string[] evidence) => new
        {
            code,
            kind,
            title,
            opensAt = $"2026-04-10T{opens}:00+07:00",
            dueAt = $"2026-04-10T{due}:00+07:00",
            state,
            fulfilledAt = (string?)null,
            evidence,
            lacking = Array.Empty<string>(),
        };
    }

    [Test]
    public async Task A_holiday_expects_nothing_and_has_its_name()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(Town.Friday, "Wafat Isa Almasih", HolidayKind.National));

        var day = await town.As(town.Ani).Get("/work-days/mine/day").Body();
        var saturday = await town.As(town.Ani).Get("/work-days/mine/day?date=2026-04-11").Body();

        Assert.That(((bool?)day["workingDay"], (string?)day["holiday"], day["mode"], day["checkpoints"]!.AsArray().Count), Is.EqualTo(((bool?)false, "Wafat Isa Almasih", (JsonNode?)null, 0)));
        Assert.That(((bool?)saturday["workingDay"], saturday["holiday"]), Is.EqualTo(((bool?)false, (JsonNode?)null)));
    }

    [Test]
    public async Task Days_away_from_the_office_follow_the_circular_and_days_on_site_the_standing_rules()
    {
        var town = await Town.Build(WorkMode.Office);

        var office = await town.As(town.Ani).Get("/work-days/mine/day").Body();

        Assert.That(office["policy"], Is.Null);
        Assert.That(office["checkpoints"].Of("code"), Is.EqualTo(new[] { "check-in", "check-out" }));
    }

    [Test]
    [Category("JAKBAR-04")]
    public async Task A_WFH_day_without_tasks_is_flagged_from_the_start_of_work_until_a_task_is_given()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(await Attention(town, "07:29"), Does.Not.Contain("noTasks"));
        Assert.That(await Attention(town, "07:30"), Does.Contain("noTasks"));
        await town.Assigned(time: "07:40", tasks: Some.Task(plannedMinutes: 450));
        Assert.That(await Attention(town, "07:41"), Does.Not.Contain("noTasks").And.Not.Contain("lightLoad"));
    }

    [Test]
    public async Task What_a_superior_should_look_at_is_named()
    {
        var town = await Town.Build();
        await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi], Some.Task(plannedMinutes: 100))).Body();
        await town.As(town.Ani, "08:15").Post("/check-ins", Some.CheckIn(latitude: -6.1664, accuracyMetres: 150)).Body();

        Assert.That(await Attention(town, "08:20"), Is.EqualTo(new[] { "late", "outsidePlace", "doubtfulPosition", "lightLoad", "checkpointOverdue" }));
        Assert.That(await Attention(town, "08:20", town.Budi), Is.EqualTo(new[] { "notCheckedIn", "lightLoad", "checkpointOverdue" }));
        await town.Reported(town.Ani);
        await town.As(town.Ani, "16:05").Post("/check-ins", Some.CheckIn("out", latitude: -6.1665)).Body();
        Assert.That(await Attention(town, "17:40"), Is.EqualTo(new[] { "late", "outsidePlace", "doubtfulPosition", "lightLoad", "checkpointOverdue", "reportWaiting", "leftEarly" }));
        Assert.That(await Attention(town, "17:40", town.Budi), Does.Contain("reportMissing"));
    }

    [Test]
    [Category("METRO-09")]
    public async Task A_report_that_is_missing_at_its_hour_is_named_and_listed_after_the_day()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(await Attention(town, "17:30"), Does.Not.Contain("reportMissing"), "that minute still counts");
        Assert.That(await Attention(town, "17:31"), Does.Contain("reportMissing"));
        await town.Closed(Town.Friday);

        var board = await town.As(town.Superior, "08:00", TownLife.Monday).Get("/dashboards/live-board?date=2026-04-10").Body();
        var row = board["rows"]!.AsArray().Single(r => r.Id("employeeId") == town.Ani.Id)!;
        Assert.That(row["attention"]!.AsArray().Select(a => (string?)a), Does.Contain("reportMissing"));
        Assert.That((string?)row["checkpoints"]!.AsArray().Single(c => (string?)c!["kind"] == "report")!["state"], Is.EqualTo("missed"));
    }

    [Test]
    [Category("JAKBAR-08")]
    public async Task A_day_at_home_is_a_working_day_with_its_hours()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:40").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Ani, "16:25").Post("/check-ins", Some.CheckIn("out")).Body();

        var days = await town.As(town.Ani, "17:00").Get($"/work-days/mine?{Range}").Body();

        days.Is(new[]
        {
            new
            {
                employeeId = town.Ani.Id,
                nip = town.Ani.Nip,
                date = "2026-04-10",
                unitId = town.Section.Id,
                mode = "home",
                code = "WFH",
                state = "open",
                policyVersionId = town.Policy.Id,
                checkInAt = "2026-04-10T07:40:00+07:00",
                checkOutAt = "2026-04-10T16:25:00+07:00",
                lateMinutes = 10,
                lateBucket = "TL1",
                earlyMinutes = 5,
                earlyBucket = "PSW1",
                requiredMinutes = 450,
                workedMinutes = 435,
                checkpointsExpected = 7,
                checkpointsDone = 2,
                taskCount = 0,
                tasksDone = 0,
                report = (string?)null,
                updatedAt = "2026-04-10T16:25:00+07:00",
            },
        });
    }

    [Test]
    public async Task The_days_of_a_person_are_read_in_each_ones_part_of_the_tree()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        var (days, day) = ($"/work-days/{town.Ani.Id}?{Range}", $"/work-days/{town.Ani.Id}/2026-04-10");

        using (Assert.EnterMultipleScope())
        {
            foreach (var watcher in new[] { town.As(town.Superior), town.As(town.HeadOfOffice), town.As(town.Officer), town.As(town.Auditor), town.As(town.Mayor), town.AsIntegrator("attendance:read") })
            {
                Assert.That((await watcher.Get(days).Body()).AsArray(), Has.Count.EqualTo(1));
                Assert.That((string?)(await watcher.Get(day).Body())["checkInAt"], Is.EqualTo("2026-04-10T07:25:00+07:00"));
            }

            foreach (var stranger in new[] { town.As(town.SisterSuperior), other.As(other.Mayor), other.AsIntegrator("attendance:read") })
            {
                Assert.That(await stranger.Get(days).Refusal(), Is.EqualTo("404 employee-not-found"));
                Assert.That(await stranger.Get(day).Refusal(), Is.EqualTo("404 employee-not-found"));
            }

            foreach (var nobody in new[] { town.As(town.Budi), town.As(town.PlatformAdmin), town.AsIntegrator("reports:read") })
            {
                Assert.That(await nobody.Get(days).Refusal(), Is.EqualTo("403 not-allowed"));
                Assert.That(await nobody.Get(day).Refusal(), Is.EqualTo("403 not-allowed"));
            }

            Assert.That(await town.As(town.Superior).Get($"/work-days/{town.Ani.Id}?from=2026-04-01&to=2026-06-02").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
            Assert.That(await town.As(town.Ani).Get("/work-days/mine?from=2026-04-01&to=2026-03-31").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
        }
    }

    [Test]
    public async Task An_integrator_keeps_up_by_the_instant_of_the_last_change()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:20").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "07:20").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.SisterStaff, "07:21").Post("/check-ins", Some.CheckIn()).Body();
        var system = town.AsIntegrator("attendance:read").At(Town.At("17:00"));

        List<Guid> read = [];
        string? cursor = null;
        do
        {
            var page = await system.Get($"/work-days?limit=2&cursor={cursor}").Body();
            read.AddRange(page["items"]!.AsArray().Select(d => d.Id("employeeId")));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);
        await town.As(town.Ani, "16:31").Post("/check-ins", Some.CheckIn("out")).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EquivalentTo(new[] { town.Ani.Id, town.Budi.Id, town.SisterStaff.Id }));
            Assert.That(read[2], Is.EqualTo(town.SisterStaff.Id), "in the order of their change");
            Assert.That(await People("updatedSince=2026-04-10T07:21:00%2B07:00"), Is.EqualTo(new[] { "2026-04-10T07:21:00+07:00", "2026-04-10T16:31:00+07:00" }));
            Assert.That(await People("updatedSince=2026-04-10T00:22:00Z"), Is.EqualTo(new[] { "2026-04-10T16:31:00+07:00" }));
            Assert.That(await People("date=2026-04-09"), Is.Empty);
            Assert.That((await town.As(town.Superior, "17:00").Get("/work-days").Body())["items"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(await system.Get("/work-days?limit=201").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
        }

        async Task<string?[]> People(string query) => [.. (await system.Get($"/work-days?{query}").Body())["items"].Of("updatedAt")];
    }

    [Test]
    public async Task Who_keeps_up_does_not_pass_a_change_that_is_still_being_written()
    {
        // The transactions of other tests would be waited for as well.
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.As(town.Ani, "07:19").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "07:20:01").Post("/check-ins", Some.CheckIn()).Body();
        var written = Town.At("07:20:00");

        await town.InDatabase(async db =>
        {
            await using var slow = await db.Database.BeginTransactionAsync();
            await db.WorkDays.Where(d => d.AgencyId == town.Agency.Id && d.EmployeeId == town.Ani.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.UpdatedAt, written));
            await db.Database.ExecuteSqlAsync($"select pg_sleep(1.5)");

            Assert.That(await Changes("07:20:12", "updatedSince=2026-04-10T07:20:00%2B07:00"), Is.Empty, "Budi's change is committed, but Ani's before it is not");
            Assert.That(await Changes("07:20:12", "date=2026-04-10"), Has.Length.EqualTo(2), "as they stand");
            await slow.CommitAsync();
            return true;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Changes("07:20:12", "updatedSince=2026-04-10T07:20:00%2B07:00"), Is.EqualTo(new[] { "2026-04-10T07:20:00+07:00", "2026-04-10T07:20:01+07:00" }));
            Assert.That(await Changes("07:20:12", ""), Has.Length.EqualTo(2));
            Assert.That(await Changes("07:20:09", ""), Is.Empty, "within the margin");
        }

        async Task<string?[]> Changes(string time, string query) => [.. (await town.As(town.Superior, time).Get($"/work-days?{query}").Body())["items"].Of("updatedAt")];
    }

    private static async Task<string?[]> Attention(Town town, string time, Employee? person = null) =>
        [.. (await town.As(town.Superior, time).Get($"/work-days/{(person ?? town.Ani).Id}/2026-04-10").Body())["attention"]!.AsArray().Select(a => (string?)a)];
}

[Parallelizable(ParallelScope.All)]
internal sealed class LiveBoardTests
{
    [Test]
    public async Task The_board_shows_my_people_with_the_totals_of_the_view()
    {
        var town = await Town.Build();
        await town.Assigned();
        await town.As(town.Ani, "07:45").Post("/check-ins", Some.CheckIn(latitude: -6.1664)).Body();
        await town.As(town.Budi, "07:25").Post("/check-ins", Some.CheckIn()).Body();
        await town.Reported(town.Budi);

        var board = await town.As(town.Superior, "16:10").Get("/dashboards/live-board").Body();

        Assert.That(((string?)board["date"], (string?)board["now"], (bool?)board["workingDay"], board["holiday"], board["nextCursor"]), Is.EqualTo(("2026-04-10", "2026-04-10T16:10:00+07:00", (bool?)true, (JsonNode?)null, (JsonNode?)null)));
        board["totals"].Is(new { people = 2, home = 2, office = 0, away = 0, checkedIn = 2, late = 1, withoutTasks = 1, reportsWaiting = 1, reportsAccepted = 0, taskCount = 1, tasksDone = 0 });
        Assert.That(board["rows"].Of("name"), Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso" }));
        var ani = board["rows"]![0]!;
        ani.Is(new
        {
            employeeId = town.Ani.Id,
            name = "Ani Lestari",
            nip = town.Ani.Nip,
            position = "Pengadministrasi",
            unitId = town.Section.Id,
            unitName = "Seksi Identitas",
            led = true,
            mode = "home",
            state = "open",
            checkpoints = Answers.Any,
            checkInAt = "2026-04-10T07:45:00+07:00",
            checkOutAt = (string?)null,
            lateMinutes = 15,
            earlyMinutes = 0,
            place = "outside",
            confidence = "medium",
            taskCount = 1,
            tasksDone = 0,
            plannedMinutes = 240,
            report = (string?)null,
            attention = new[] { "late", "outsidePlace", "lightLoad", "checkpointOverdue" },
            updatedAt = "2026-04-10T07:45:00+07:00",
        });
        (await town.As(town.Superior, "16:10").Get($"/dashboards/live-board/{town.Ani.Id}").Body()).Is(ani);
    }

    [Test]
    [Category("METRO-08")]
    public async Task Each_watcher_sees_their_part_of_the_tree_and_may_act_on_whom_they_lead()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        foreach (var person in new[] { town.Ani, town.Budi, town.SisterStaff, town.Superior })
        {
            await town.As(person).Post("/check-ins", Some.CheckIn()).Body();
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Seen(town.Superior), Is.EqualTo(new[] { "Ani Lestari True", "Budi Santoso True" }));
            Assert.That(await Seen(town.SisterSuperior), Is.EqualTo(new[] { "Citra Dewi True" }));
            Assert.That(await Seen(town.HeadOfDivision), Is.EqualTo(new[] { "Ani Lestari True", "Budi Santoso True", "Kepala Seksi Identitas True", "Citra Dewi True" }));
            Assert.That(await Seen(town.HeadOfOffice), Has.Length.EqualTo(4));
            Assert.That(await Seen(town.Officer), Is.EqualTo(new[] { "Ani Lestari False", "Budi Santoso False", "Kepala Seksi Identitas False", "Citra Dewi False" }));
            Assert.That(await Seen(town.Auditor), Has.Length.EqualTo(4));
            Assert.That(await Seen(town.Mayor), Has.Length.EqualTo(4));
            Assert.That((await other.As(other.Mayor).Get("/dashboards/live-board").Body())["rows"]!.AsArray(), Is.Empty);
            foreach (var nobody in new[] { town.As(town.PlatformAdmin), town.As(town.Ani), town.AsIntegrator("attendance:read") })
            {
                Assert.That(await nobody.Get("/dashboards/live-board").Refusal(), Is.EqualTo("403 not-allowed"));
                Assert.That(await nobody.Get($"/dashboards/live-board/{town.Budi.Id}").Refusal(), Is.EqualTo("403 not-allowed"));
            }

            Assert.That(await town.As(town.SisterSuperior).Get($"/dashboards/live-board/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await other.As(other.Mayor).Get($"/dashboards/live-board/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await town.As(town.Superior).Get($"/dashboards/live-board/{town.Superior.Id}").Refusal(), Is.EqualTo("404 employee-not-found"), "not oneself");
        }

        async Task<string[]> Seen(Employee person) =>
            [.. (await town.As(person, "08:00").Get("/dashboards/live-board").Body())["rows"]!.AsArray().Select(r => $"{r!["name"]} {(bool)r["led"]!}")];
    }

    [Test]
    public async Task The_board_is_filtered_and_the_totals_follow_the_filter()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Superior, WorkMode.Sick));
        foreach (var person in new[] { town.Ani, town.Budi, town.SisterStaff, town.SisterSuperior })
        {
            await town.As(person).Post("/check-ins", Some.CheckIn()).Body();
        }

        await town.As(town.Superior).Post("/check-ins", Some.CheckIn()).Refusal();
        var division = town.As(town.HeadOfDivision, "08:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Filtered("mode=home"), Is.EqualTo((3, "Ani Lestari, Budi Santoso, Citra Dewi")));
            Assert.That(await Filtered("mode=office"), Is.EqualTo((1, "Kepala Seksi Pindah Datang")));
            Assert.That(await Filtered($"unitId={town.SisterSection.Id}"), Is.EqualTo((2, "Citra Dewi, Kepala Seksi Pindah Datang")));
            Assert.That(await Filtered("search=budi"), Is.EqualTo((1, "Budi Santoso")));
            Assert.That(await Filtered("search=%25"), Is.EqualTo((0, "")));
            Assert.That(await Filtered("date=2026-04-09"), Is.EqualTo((0, "")));
            Assert.That(await division.Get("/dashboards/live-board?limit=0").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
            Assert.That(await division.Get($"/dashboards/live-board?search={new string('s', 121)}").Refusal(), Is.EqualTo("400 invalid; search: maximum-length"));
        }

        async Task<(int, string)> Filtered(string query)
        {
            var board = await division.Get($"/dashboards/live-board?{query}").Body();
            return ((int)board["totals"]!["people"]!, string.Join(", ", board["rows"].Of("name")));
        }
    }

    [Test]
    public async Task The_board_comes_in_pages_by_unit_and_name_and_the_totals_stay_whole()
    {
        var town = await Town.Build();
        foreach (var person in new[] { town.Ani, town.Budi, town.SisterStaff, town.SisterSuperior, town.Superior })
        {
            await town.As(person).Post("/check-ins", Some.CheckIn()).Body();
        }

        // On one page the totals are added up from its rows, over several by the database.
        var whole = (await town.As(town.HeadOfDivision).Get("/dashboards/live-board?limit=100").Body())["totals"]!;
        Assert.That(((int?)whole["people"], (int?)whole["checkedIn"], (int?)whole["withoutTasks"]), Is.EqualTo(((int?)5, (int?)5, (int?)3)));
        List<string?> read = [];
        string? cursor = null;
        do
        {
            var board = await town.As(town.HeadOfDivision).Get($"/dashboards/live-board?limit=2&cursor={cursor}").Body();
            Assert.That(board["totals"]!.ToJsonString(), Is.EqualTo(whole.ToJsonString()));
            read.AddRange(board["rows"].Of("name"));
            cursor = (string?)board["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso", "Kepala Seksi Identitas", "Citra Dewi", "Kepala Seksi Pindah Datang" }));
    }

    [Test]
    public async Task On_a_holiday_the_board_is_empty_and_says_why()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(Town.Friday, "Hari jadi kota"));

        var board = await town.As(town.Superior).Get("/dashboards/live-board").Body();

        Assert.That(((bool?)board["workingDay"], (string?)board["holiday"], (int?)board["totals"]!["people"]), Is.EqualTo(((bool?)false, "Hari jadi kota", (int?)0)));
        Assert.That((bool?)(await town.As(town.Superior).Get("/dashboards/live-board?date=2026-04-11").Body())["workingDay"], Is.False);
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class RosterTests
{
    [Test]
    public async Task I_see_where_I_am_rostered()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Ani, WorkMode.Leave, TownLife.Monday));

        (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-01&to=2026-04-30").Body()).Is(new[]
        {
            new { date = "2026-04-10", mode = "home", source = "manual", reason = (string?)null, policyVersionId = (Guid?)town.Policy.Id },
            new { date = "2026-04-13", mode = "leave", source = "manual", reason = (string?)null, policyVersionId = (Guid?)null },
        });
        Assert.That(await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-01&to=2026-06-30").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
        Assert.That(await town.AsIntegrator("attendance:read").Get("/roster-days/mine?from=2026-04-01&to=2026-04-30").Refusal(), Is.EqualTo("403 not-allowed"));
    }

    [Test]
    public async Task Whom_I_may_give_tasks_is_shown_with_what_they_have_already()
    {
        var town = await Town.Build();
        await town.Assigned(tasks: [Some.Task(plannedMinutes: 100), Some.Task(plannedMinutes: 50)]);
        var cancelled = (await town.Assigned(tasks: Some.Task(plannedMinutes: 30)))[0];
        await town.As(town.Superior).Post($"/assignments/{cancelled}/cancel", new { reason = "Tidak perlu." }).Body();

        (await town.As(town.Superior).Get("/roster-days?date=2026-04-10").Body()).Is(new
        {
            items = new[]
            {
                new { employeeId = town.Ani.Id, name = "Ani Lestari", position = "Pengadministrasi", unitId = town.Section.Id, unitName = "Seksi Identitas", led = true, mode = "home", taskCount = 2, plannedMinutes = 150, minimumPlannedMinutes = 450 },
                new { employeeId = town.Budi.Id, name = "Budi Santoso", position = "Pengadministrasi", unitId = town.Section.Id, unitName = "Seksi Identitas", led = true, mode = "home", taskCount = 0, plannedMinutes = 0, minimumPlannedMinutes = 450 },
            },
            nextCursor = (string?)null,
        });
    }

    [Test]
    [Category("DKI-09")]
    public async Task What_a_day_at_home_should_hold_follows_the_circular_in_force_the_hours_of_the_day_and_where_one_works()
    {
        var town = await Town.Build(rules: Presets.Get("jumat-2026").Rules with { MinimumPlannedMinutes = 300 });
        var strict = await Town.Build(rules: Presets.Get("jumat-2026").Rules with { MinimumPlannedMinutes = 1000 });
        await strict.Stored(strict.Fasting(Town.Friday, Town.Friday));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Minimum(town, town.HeadOfDivision, "2026-04-10"), Is.EqualTo(new[] { "Ani Lestari 300", "Budi Santoso 300", "Citra Dewi 300", "Kepala Seksi Identitas 0", "Kepala Seksi Pindah Datang 0" }));
            Assert.That(await Minimum(town, town.Superior, "2026-04-11"), Is.EqualTo(new[] { "Ani Lestari 0", "Budi Santoso 0" }), "a Saturday asks for nothing");
            Assert.That((await Minimum(strict, strict.Superior, "2026-04-10"))[0], Is.EqualTo("Ani Lestari 390"), "not more than a day of Ramadan has");
        }

        static async Task<string[]> Minimum(Town town, Employee superior, string date) =>
            [.. (await town.As(superior).Get($"/roster-days?date={date}").Body())["items"]!.AsArray().Select(p => $"{p!["name"]} {p["minimumPlannedMinutes"]}")];
    }

    [Test]
    public async Task The_people_of_a_day_are_seen_in_each_ones_part_of_the_tree_and_in_pages()
    {
        var town = await Town.Build();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Seen(town.SisterSuperior), Is.EqualTo(new[] { "Citra Dewi home True" }));
            Assert.That(await Seen(town.Officer, $"&unitId={town.Section.Id}"), Is.EqualTo(new[] { "Ani Lestari home False", "Budi Santoso home False", "Kepala Seksi Identitas office False" }));
            Assert.That(await Seen(town.Mayor, limit: 4), Has.Length.EqualTo(11).And.Unique);
            Assert.That(await town.As(town.PlatformAdmin).Get("/roster-days?date=2026-04-10").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Ani).Get("/roster-days?date=2026-04-10").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Superior).Get("/roster-days?date=2026-04-10&limit=0").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
        }

        async Task<string[]> Seen(Employee person, string filter = "", int limit = 50)
        {
            List<string> read = [];
            string? cursor = null;
            do
            {
                var page = await town.As(person).Get($"/roster-days?date=2026-04-10&limit={limit}&cursor={cursor}{filter}").Body();
                read.AddRange(page["items"]!.AsArray().Select(p => $"{p!["name"]} {p["mode"]} {(bool)p["led"]!}"));
                cursor = (string?)page["nextCursor"];
            }
            while (cursor is not null);
            return [.. read];
        }
    }
}
