namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class AssignTasksTests
{
    [Test]
    [Category("DKI-09")]
    public async Task Every_task_goes_to_every_person_and_each_plan_is_told()
    {
        var town = await Town.Build();

        using var response = await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi], Some.Task("Memeriksa berkas", 240), Some.Task("Menyusun rekap", 210)));

        var given = await Task.FromResult(response).Body();
        given.Is(new
        {
            workDate = "2026-04-10",
            assignmentIds = new[] { Answers.Any, Answers.Any, Answers.Any, Answers.Any },
            loads = new[] { town.Ani, town.Budi }.Select(p => new { employeeId = p.Id, taskCount = 2, plannedMinutes = 450, minimumMinutes = 450, light = false }),
        });
        Assert.That((response.StatusCode, response.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Created, "/api/v1/assignments?from=2026-04-10&to=2026-04-10")));
        Assert.That((await town.As(town.Budi).Get("/assignments/mine?from=2026-04-10&to=2026-04-10").Body()).Of("title"), Is.EqualTo(new[] { "Memeriksa berkas", "Menyusun rekap" }));
    }

    [Test]
    public async Task A_task_reads_as_it_was_given()
    {
        var town = await Town.Build();
        await town.Assigned(tasks: Some.Task(" Memeriksa berkas ", 90, 12.5m, "Lihat folder bersama.", Town.At("11:00")));

        (await town.As(town.Ani).Get("/assignments/mine?from=2026-04-10&to=2026-04-10").Body()).Is(new[]
        {
            new
            {
                id = Answers.Any,
                employeeId = town.Ani.Id,
                employeeName = "Ani Lestari",
                led = false,
                assignedById = town.Superior.Id,
                assignedByName = "Kepala Seksi Identitas",
                assignedAt = "2026-04-10T00:00:00+00:00",
                workDate = "2026-04-10",
                title = "Memeriksa berkas",
                description = "Lihat folder bersama.",
                expectedOutput = "Berkas terperiksa",
                outputUnit = "berkas",
                targetQuantity = 12.5,
                doneQuantity = 0,
                plannedMinutes = 90,
                dueAt = "2026-04-10T04:00:00+00:00",
                carriedFromId = (string?)null,
                status = "assigned",
                acknowledgedAt = (string?)null,
                acknowledgedOffline = false,
                acknowledgedDeviceAt = (string?)null,
                completedAt = (string?)null,
                reviewedAt = (string?)null,
                reviewNote = (string?)null,
                version = Answers.Any,
            },
        });
    }

    [Test]
    [Category("DKI-09")]
    [TestCase(449, true)]
    [TestCase(450, false)]
    public async Task A_plan_below_450_minutes_warns_and_is_not_refused(int minutes, bool light)
    {
        var town = await Town.Build();

        var given = await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: minutes))).Body();

        var day = await town.As(town.Ani, "07:35").Get("/work-days/mine/day").Body();
        Assert.That((bool?)given["loads"]![0]!["light"], Is.EqualTo(light));
        Assert.That(day["attention"]!.AsArray().Select(a => (string?)a).Contains("lightLoad"), Is.EqualTo(light));
    }

    [Test]
    [Category("DKI-09")]
    public async Task What_was_given_before_counts_and_what_was_taken_back_does_not()
    {
        var town = await Town.Build();
        var superior = town.As(town.Superior, "07:00");
        var first = await town.Assigned(tasks: [Some.Task(plannedMinutes: 100), Some.Task(plannedMinutes: 50)]);
        await superior.Post($"/assignments/{first[1]}/cancel", new { reason = "Tidak perlu." }).Body();

        var given = await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: 60))).Body();

        given["loads"].Is(new[] { new { employeeId = town.Ani.Id, taskCount = 2, plannedMinutes = 160, minimumMinutes = 450, light = true } });
    }

    [Test]
    [Category("DKI-09")]
    public async Task In_Ramadan_nobody_is_asked_for_more_planned_minutes_than_the_day_has()
    {
        var town = await Town.Build();
        await town.Stored(town.Fasting(Town.Friday, Town.Friday));

        var given = await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: 390))).Body();

        given["loads"].Is(new[] { new { employeeId = town.Ani.Id, taskCount = 1, plannedMinutes = 390, minimumMinutes = 390, light = false } });
    }

    [Test]
    public async Task On_an_office_day_no_plan_is_too_light()
    {
        var town = await Town.Build(WorkMode.Office);

        var given = await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: 30))).Body();

        given["loads"].Is(new[] { new { employeeId = town.Ani.Id, taskCount = 1, plannedMinutes = 30, minimumMinutes = 0, light = false } });
    }

    [Test]
    public async Task Tasks_of_a_day_ahead_are_counted_when_the_day_opens()
    {
        var town = await Town.Build();
        await town.Assigned(date: Town.Friday, time: "10:00", tasks: [Some.Task(plannedMinutes: 200), Some.Task(plannedMinutes: 100)]);
        var wednesday = await town.As(town.Superior, "10:00", new(2026, 4, 8)).Post("/assignments", Some.Assignment(Town.Friday, [town.Budi], Some.Task(plannedMinutes: 300))).Body();

        await town.As(town.Budi).Post("/check-ins", Some.CheckIn()).Body();

        wednesday["loads"].Is(new[] { new { employeeId = town.Budi.Id, taskCount = 1, plannedMinutes = 300, minimumMinutes = 450, light = true } });
        var day = await town.As(town.Budi).Get("/work-days/mine/day").Body();
        Assert.That(((int?)day["taskCount"], (int?)day["plannedMinutes"]), Is.EqualTo(((int?)1, (int?)300)));
    }

    [Test]
    public async Task A_task_for_a_stranger_names_the_stranger_and_nobody_gets_it()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var superior = town.As(town.Superior, "07:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.SisterStaff])).Refusal(), Is.EqualTo("404 employee-not-found; employeeIds[1]: employee-not-found"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday, [other.Ani, town.Ani])).Refusal(), Is.EqualTo("404 employee-not-found; employeeIds[0]: employee-not-found"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Superior])).Refusal(), Is.EqualTo("404 employee-not-found; employeeIds[0]: employee-not-found"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.HeadOfDivision])).Refusal(), Is.EqualTo("404 employee-not-found; employeeIds[0]: employee-not-found"));
            Assert.That(await town.As(town.Ani).Post("/assignments", Some.Assignment(Town.Friday, [town.Budi])).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Officer).Post("/assignments", Some.Assignment(Town.Friday, [town.Budi])).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.AsIntegrator("tasks:read").Post("/assignments", Some.Assignment(Town.Friday, [town.Budi])).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await Api.InDatabase(db => db.Assignments.AnyAsync(a => a.AgencyId == town.Agency.Id)), Is.False);
        }
    }

    [Test]
    public async Task Who_stands_further_above_gives_tasks_too()
    {
        var town = await Town.Build();

        foreach (var superior in new[] { town.HeadOfDivision, town.HeadOfOffice, town.Mayor })
        {
            await town.As(superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani])).Body();
        }
    }

    [Test, Category("SERANG-04")]
    public async Task Tasks_come_from_the_head_of_the_office_or_whoever_acts_for_them_and_stay_theirs_who_gave_them()
    {
        var town = await Town.Build();
        Task<HttpResponseMessage> Gives(Employee person) => town.As(person, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani]));
        await Gives(town.HeadOfOffice).Body();
        Assert.That(await Gives(town.Officer).Refusal(), Is.EqualTo("403 not-allowed"), "an officer keeps papers and leads nobody");

        await town.Stored(new Delegation
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Office.Id,
            ActingEmployeeId = town.Officer.Id,
            Kind = DelegationKind.Plh,
            DecreeNumber = "800/2",
            From = Town.Friday,
            To = Town.Friday,
            CreatedBy = town.PersonnelAdmin.Id,
            CreatedAt = Town.At("06:00"),
        });
        await Gives(town.Officer).Body();
        Assert.That((await town.As(town.Ani).Get("/assignments/mine?from=2026-04-10&to=2026-04-10").Body()).Of("assignedByName"), Is.EquivalentTo(new[] { town.HeadOfOffice.Name, town.Officer.Name }));
    }

    [Test]
    public async Task No_task_for_a_holiday_a_weekend_a_day_past_or_a_day_of_leave()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(TownLife.Monday, "Hari jadi kota"), town.Rostered(town.Ani, WorkMode.Leave, TownLife.Monday.AddDays(1)));
        var superior = town.As(town.Superior, "07:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Post("/assignments", Some.Assignment(TownLife.Monday, [town.Ani])).Refusal(), Is.EqualTo("422 not-a-working-day; workDate: not-a-working-day"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(TownLife.Saturday, [town.Ani])).Refusal(), Is.EqualTo("422 not-a-working-day; workDate: not-a-working-day"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday.AddDays(-1), [town.Ani])).Refusal(), Is.EqualTo("422 day-is-past; workDate: day-is-past"));
            Assert.That(await superior.Post("/assignments", Some.Assignment(TownLife.Monday.AddDays(1), [town.Budi, town.Ani])).Refusal(), Is.EqualTo("422 not-at-work; employeeIds[1]: not-at-work"));
        }
    }

    [Test]
    public async Task A_day_that_is_closed_takes_no_task()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        await town.Closed(Town.Friday);

        Assert.That(await town.As(town.Superior, "23:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani])).Refusal(), Is.EqualTo("409 day-closed; workDate: day-closed"));
    }

    [Test]
    public async Task The_same_key_gives_the_tasks_once()
    {
        var town = await Town.Build();
        var superior = town.As(town.Superior, "07:00");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi]), "one intent")));

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
        Assert.That(answers.Count(a => a.Headers.Contains("Idempotent-Replayed")), Is.EqualTo(2));
        Assert.That(await Api.InDatabase(db => db.Assignments.CountAsync(a => a.AgencyId == town.Agency.Id)), Is.EqualTo(2));
        Assert.That(await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani]), "one intent").Refusal(), Is.EqualTo("422 idempotency-key-reused"));
        Assert.That(await superior.PostWithoutKey("/assignments", Some.Assignment(Town.Friday, [town.Ani])).Refusal(), Is.EqualTo("400 idempotency-key-required"));
    }

    [Test]
    public async Task Two_bulk_commands_over_the_same_people_at_once_both_succeed_and_every_count_is_right()
    {
        var town = await Town.Build();
        var superior = town.As(town.Superior, "07:00");

        await Task.WhenAll(
            superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi])).Body(),
            superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Budi, town.Ani])).Body(),
            superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi])).Body());

        foreach (var person in new[] { town.Ani, town.Budi })
        {
            Assert.That((int?)(await town.As(person).Get("/work-days/mine/day").Body())["taskCount"], Is.EqualTo(3));
        }
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class WorkOnTaskTests
{
    [Test]
    [Category("JAMBI-08")]
    public async Task Acknowledging_a_task_answers_the_morning_briefing()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];

        var acknowledged = await town.As(town.Ani, "07:20").Post($"/assignments/{task}/acknowledge").Body();

        Assert.That(((string?)acknowledged["status"], (DateTimeOffset?)acknowledged["acknowledgedAt"]), Is.EqualTo(("acknowledged", (DateTimeOffset?)Town.At("07:20"))));
        var briefing = Checkpoint(await town.As(town.Ani, "07:20").Get("/work-days/mine/day").Body(), "briefing");
        Assert.That(((string?)briefing["state"], (string?)briefing["fulfilledAt"]), Is.EqualTo(("done", "2026-04-10T07:20:00+07:00")));
    }

    [Test]
    [Category("JAMBI-09")]
    public async Task Progress_told_at_midday_answers_the_follow_up_and_is_kept_with_its_evidence()
    {
        var town = await Town.Build(rules: Presets.Get("jambi-2020").Rules);
        var task = (await town.Assigned())[0];
        var photo = await town.Uploaded(town.Ani);

        var told = await town.As(town.Ani, "12:30").Post($"/assignments/{task}/progress", new { doneQuantity = 7.25, note = "Separuh jalan.", fileIds = new[] { photo } }).Body();

        Assert.That(((string?)told["status"], (decimal?)told["doneQuantity"]), Is.EqualTo(("inProgress", (decimal?)7.25m)));
        var day = await town.As(town.Ani, "12:31").Get("/work-days/mine/day").Body();
        var followUp = Checkpoint(day, "follow-up");
        Assert.That(((string?)followUp["state"], (string?)followUp["fulfilledAt"]), Is.EqualTo(("done", "2026-04-10T12:30:00+07:00")));
        followUp["lacking"].Is(Array.Empty<string>());
        var history = await town.As(town.Superior, "12:31").Get($"/assignments/{task}").Body();
        Assert.That(history["assignment"].Id(), Is.EqualTo(task));
        history["progress"].Is(new[] { new { id = Answers.Any, at = "2026-04-10T05:30:00+00:00", offline = false, deviceAt = (string?)null, doneQuantity = 7.25, note = "Separuh jalan.", fileIds = new[] { photo } } });
    }

    [Test]
    [Category("JAMBI-09")]
    public async Task Progress_told_without_the_note_that_the_circular_asks_for_answers_the_follow_up_and_shows_what_it_lacks()
    {
        var town = await Town.Build(rules: Presets.Get("jambi-2020").Rules);
        var task = (await town.Assigned())[0];

        await town.As(town.Ani, "12:30").Post($"/assignments/{task}/progress", new { doneQuantity = 7.25 }).Body();

        var followUp = Checkpoint(await town.As(town.Superior, "12:31").Get($"/work-days/{town.Ani.Id}/2026-04-10").Body(), "follow-up");
        Assert.That((string?)followUp["state"], Is.EqualTo("done"));
        followUp["lacking"].Is(new[] { "note" });
    }

    [Test]
    public async Task The_whole_life_of_a_task_and_the_counts_of_the_day_follow()
    {
        var town = await Town.Build();
        var (ani, superior) = (town.As(town.Ani, "10:00"), town.As(town.Superior, "15:00"));
        var task = (await town.Assigned())[0];
        Assert.That(await Counts(town), Is.EqualTo((1, 0)));

        await ani.Post($"/assignments/{task}/acknowledge").Body();
        await ani.Post($"/assignments/{task}/progress", new { doneQuantity = 5 }).Body();
        var completed = await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 18, note = "Dua berkas menyusul." }).Body();
        Assert.That(((string?)completed["status"], await Counts(town)), Is.EqualTo(("completed", (1, 1))));

        var returned = await superior.Post($"/assignments/{task}/return", new { note = "Lengkapi dua berkas." }).Body();
        Assert.That(((string?)returned["status"], (string?)returned["reviewNote"], returned["completedAt"], await Counts(town)), Is.EqualTo(("returned", "Lengkapi dua berkas.", (JsonNode?)null, (1, 0))));

        await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
        var accepted = await superior.Post($"/assignments/{task}/accept", new { note = "Baik." }).Body();
        Assert.That(((string?)accepted["status"], (string?)accepted["reviewNote"], (decimal?)accepted["doneQuantity"], await Counts(town)), Is.EqualTo(("accepted", "Baik.", (decimal?)20, (1, 1))));
    }

    [Test]
    public async Task What_a_state_does_not_allow_is_refused_and_leaves_no_trace()
    {
        var town = await Town.Build();
        var (ani, superior) = (town.As(town.Ani, "10:00"), town.As(town.Superior, "15:00"));
        var task = (await town.Assigned())[0];
        const string NotNow = "409 assignment-not-in-state";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Post($"/assignments/{task}/accept", new { }).Refusal(), Is.EqualTo(NotNow));
            Assert.That(await superior.Post($"/assignments/{task}/return", new { note = "x" }).Refusal(), Is.EqualTo(NotNow));
            await ani.Post($"/assignments/{task}/acknowledge").Body();
            Assert.That(await ani.Post($"/assignments/{task}/acknowledge").Refusal(), Is.EqualTo(NotNow));
            await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
            Assert.That(await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 21 }).Refusal(), Is.EqualTo(NotNow));
            Assert.That(await ani.Post($"/assignments/{task}/progress", new { doneQuantity = 21 }).Refusal(), Is.EqualTo(NotNow));
            Assert.That(await superior.Post($"/assignments/{task}/cancel", new { reason = "x" }).Refusal(), Is.EqualTo(NotNow));
            await superior.Post($"/assignments/{task}/accept", new { }).Body();
            Assert.That(await superior.Post($"/assignments/{task}/accept", new { }).Refusal(), Is.EqualTo(NotNow));
            Assert.That(await superior.Post("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-13" }).Refusal(), Is.EqualTo("409 assignment-not-in-state; ids[0]: assignment-not-in-state"));
            Assert.That((await ani.Get($"/assignments/{task}").Body())["progress"].Of("doneQuantity"), Is.EqualTo(new[] { "20.00" }).Or.EqualTo(new[] { "20" }), "a refused report of progress is not kept");
        }
    }

    [Test]
    public async Task Of_two_completions_at_once_one_is_told_that_it_is_done()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var ani = town.As(town.Ani, "10:00");

        var answers = await Task.WhenAll(ani.Post($"/assignments/{task}/complete", new { doneQuantity = 20 }), ani.Post($"/assignments/{task}/complete", new { doneQuantity = 20 }));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 409 }));
        Assert.That((await ani.Get($"/assignments/{task}").Body())["progress"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Acceptance_and_return_at_once_are_one_decision()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        await town.As(town.Ani, "10:00").Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
        var superior = town.As(town.Superior, "15:00");

        var answers = await Task.WhenAll(superior.Post($"/assignments/{task}/accept", new { }), superior.Post($"/assignments/{task}/return", new { note = "Kurang." }));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 409 }));
    }

    [Test]
    public async Task Only_the_person_works_on_a_task_and_only_who_leads_them_decides()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var task = (await town.Assigned())[0];
        const string Nothing = "404 not-found";

        using (Assert.EnterMultipleScope())
        {
            foreach (var stranger in new[] { town.As(town.Budi), town.As(town.Superior), other.As(other.Ani) })
            {
                Assert.That(await stranger.Post($"/assignments/{task}/acknowledge").Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post($"/assignments/{task}/progress", new { doneQuantity = 1 }).Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post($"/assignments/{task}/complete", new { doneQuantity = 1 }).Refusal(), Is.EqualTo(Nothing));
            }

            foreach (var stranger in new[] { town.As(town.SisterSuperior), other.As(other.Superior), other.As(other.Mayor) })
            {
                Assert.That(await stranger.Get($"/assignments/{task}").Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post($"/assignments/{task}/accept", new { }).Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post($"/assignments/{task}/return", new { note = "x" }).Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post($"/assignments/{task}/cancel", new { reason = "x" }).Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Put($"/assignments/{task}", Some.Task(), 1).Refusal(), Is.EqualTo(Nothing));
                Assert.That(await stranger.Post("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-13" }).Refusal(), Is.EqualTo("404 not-found; ids[0]: not-found"));
            }

            Assert.That(await town.As(town.Auditor).Post($"/assignments/{task}/accept", new { }).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That((await town.As(town.Auditor).Get($"/assignments/{task}").Body())["assignment"].Id(), Is.EqualTo(task));
        }
    }

    [Test]
    public async Task Evidence_is_a_file_of_mine()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var (mine, budis) = (await town.Uploaded(town.Ani), await town.Uploaded(town.Budi));
        var ani = town.As(town.Ani, "10:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ani.Post($"/assignments/{task}/progress", new { doneQuantity = 1, fileIds = new[] { mine, budis } }).Refusal(), Is.EqualTo("404 file-not-found; fileIds[1]: file-not-found"));
            Assert.That(await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 1, fileIds = new[] { Guid.NewGuid() } }).Refusal(), Is.EqualTo("404 file-not-found; fileIds[0]: file-not-found"));
            Assert.That(await ani.Post($"/assignments/{task}/progress", new { doneQuantity = -0.01, note = new string('n', 1001), fileIds = Enumerable.Range(0, 11).Select(_ => mine) }).Refusal(),
                Is.EqualTo("400 invalid; doneQuantity: inclusive-between; note: maximum-length; fileIds: too-many"));
            Assert.That(await ani.Post($"/assignments/{task}/complete", new { doneQuantity = 1000000.01 }).Refusal(), Is.EqualTo("400 invalid; doneQuantity: inclusive-between"));
            Assert.That(await ani.Post($"/assignments/{task}/progress", new { doneQuantity = 1.001 }).Refusal(), Is.EqualTo("400 invalid; doneQuantity: scale-precision"));
            Assert.That(await ani.PostWithoutKey($"/assignments/{task}/progress", new { doneQuantity = 1 }).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await ani.PostWithoutKey($"/assignments/{task}/complete", new { doneQuantity = 1 }).Refusal(), Is.EqualTo("400 idempotency-key-required"));
        }
    }

    [Test]
    public async Task One_key_for_two_tasks_is_two_requests()
    {
        var town = await Town.Build();
        var tasks = await town.Assigned(tasks: [Some.Task("Satu"), Some.Task("Dua")]);
        var ani = town.As(town.Ani, "10:00");
        await ani.Post($"/assignments/{tasks[0]}/progress", new { doneQuantity = 1 }, "one intent").Body();

        Assert.That(await ani.Post($"/assignments/{tasks[1]}/progress", new { doneQuantity = 1 }, "one intent").Refusal(), Is.EqualTo("422 idempotency-key-reused"));
    }

    [Test]
    [Category("JAKBAR-07")]
    public async Task After_the_day_only_a_returned_task_is_worked_on()
    {
        var town = await Town.Build();
        var tasks = await town.Assigned(tasks: [Some.Task("Selesai"), Some.Task("Terbuka"), Some.Task("Baru")]);
        await town.As(town.Ani, "15:00").Post($"/assignments/{tasks[0]}/complete", new { doneQuantity = 18 }).Body();
        await town.Closed(Town.Friday);
        await town.As(town.Superior, "08:00", TownLife.Monday).Post($"/assignments/{tasks[0]}/return", new { note = "Lengkapi." }).Body();
        var ani = town.As(town.Ani, "09:00", TownLife.Monday);

        Assert.That(await ani.Post($"/assignments/{tasks[1]}/complete", new { doneQuantity = 20 }).Refusal(), Is.EqualTo("409 day-closed"));
        Assert.That(await ani.Post($"/assignments/{tasks[1]}/progress", new { doneQuantity = 20 }).Refusal(), Is.EqualTo("409 day-closed"));
        Assert.That(await ani.Post($"/assignments/{tasks[2]}/acknowledge").Refusal(), Is.EqualTo("409 day-closed"));
        await ani.Post($"/assignments/{tasks[0]}/progress", new { doneQuantity = 19 }).Body();
        var completed = await ani.Post($"/assignments/{tasks[0]}/complete", new { doneQuantity = 20 }).Body();
        Assert.That((string?)completed["status"], Is.EqualTo("completed"), "telling of progress on the way does not lock it up");
    }

    private static JsonNode Checkpoint(JsonNode day, string code) => day["checkpoints"]!.AsArray().Single(c => (string?)c!["code"] == code)!;

    private static async Task<(int Tasks, int Done)> Counts(Town town)
    {
        var day = await town.As(town.Ani, "15:30").Get("/work-days/mine/day").Body();
        return ((int)day["taskCount"]!, (int)day["tasksDone"]!);
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class LeadTasksTests
{
    [Test]
    public async Task A_superior_changes_a_task_that_is_not_finished_by_the_version_they_saw()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var superior = town.As(town.Superior, "08:00");
        var seen = (await superior.Get($"/assignments/{task}").Body())["assignment"]!.Version();

        using var response = await superior.Put($"/assignments/{task}", Some.Task("Memeriksa berkas datang", 300, 25, "Mulai dari A."), seen);

        var changed = await Task.FromResult(response).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string?)changed["title"], (int?)changed["plannedMinutes"], (decimal?)changed["targetQuantity"], (string?)changed["description"]), Is.EqualTo(("Memeriksa berkas datang", (int?)300, (decimal?)25, "Mulai dari A.")));
            Assert.That(response.Headers.ETag?.Tag, Is.EqualTo($"\"{changed.Version()}\""));
            Assert.That((int?)(await town.As(town.Ani).Get("/work-days/mine/day").Body())["plannedMinutes"], Is.EqualTo(300));
            Assert.That(await superior.Put($"/assignments/{task}", Some.Task(), seen).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await superior.Put($"/assignments/{task}", Some.Task(), string.Empty).Refusal(), Is.EqualTo("428 if-match-required"));
            Assert.That(await superior.Put($"/assignments/{task}", Some.Task(title: "", plannedMinutes: 0), seen).Refusal(), Is.EqualTo("400 invalid; title: not-empty; plannedMinutes: inclusive-between"));
        }
    }

    [Test]
    public async Task Of_two_changes_at_once_from_one_version_one_wins()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var superior = town.As(town.Superior, "08:00");
        var seen = (await superior.Get($"/assignments/{task}").Body())["assignment"]!.Version();

        var answers = await Task.WhenAll(superior.Put($"/assignments/{task}", Some.Task("Satu"), seen), superior.Put($"/assignments/{task}", Some.Task("Dua"), seen));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 412 }));
    }

    [Test]
    public async Task A_finished_task_is_not_changed()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var completed = await town.As(town.Ani, "10:00").Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();

        Assert.That(await town.As(town.Superior).Put($"/assignments/{task}", Some.Task(), completed.Version()).Refusal(), Is.EqualTo("409 assignment-not-in-state"));
    }

    [Test]
    [Category("JAKBAR-07")]
    public async Task A_closed_day_keeps_its_tasks_as_they_were_given()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        await town.Closed(Town.Friday);
        var superior = town.As(town.Superior, "08:00", TownLife.Monday);
        var seen = (await Shown(town, task)).Version();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Put($"/assignments/{task}", Some.Task("Lebih mudah", 30), seen).Refusal(), Is.EqualTo("409 day-closed"));
            Assert.That(await superior.Post($"/assignments/{task}/cancel", new { reason = "Tidak perlu." }).Refusal(), Is.EqualTo("409 day-closed"));
            Assert.That((await Shown(town, task)).Version(), Is.EqualTo(seen));
            Assert.That(await Counts(town), Is.EqualTo((1, 0, 240)));
        }
    }

    [Test]
    [Category("JAKBAR-07")]
    public async Task A_closed_day_counts_what_was_done_of_it_as_the_superior_reviews()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        await town.As(town.Ani, "15:00").Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
        await town.Closed(Town.Friday);

        await town.As(town.Superior, "08:00", TownLife.Monday).Post($"/assignments/{task}/return", new { note = "Lengkapi." }).Body();
        Assert.That(await Counts(town), Is.EqualTo((1, 0, 240)));

        await town.As(town.Ani, "09:00", TownLife.Monday).Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
        Assert.That(await Counts(town), Is.EqualTo((1, 1, 240)));
    }

    [Test]
    public async Task A_cancelled_task_is_not_mine_any_more_and_counts_nowhere()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];

        var cancelled = await town.As(town.Superior, "09:00").Post($"/assignments/{task}/cancel", new { reason = "Dikerjakan bagian lain." }).Body();

        Assert.That(((string?)cancelled["status"], (string?)cancelled["reviewNote"]), Is.EqualTo(("cancelled", "Dikerjakan bagian lain.")));
        Assert.That((await town.As(town.Ani).Get("/assignments/mine?from=2026-04-10&to=2026-04-10").Body()).AsArray(), Is.Empty);
        Assert.That((int?)(await town.As(town.Ani).Get("/work-days/mine/day").Body())["taskCount"], Is.Zero);
        Assert.That((await town.As(town.Superior).Get("/assignments?from=2026-04-10&to=2026-04-10&status=cancelled").Body())["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_decision_is_refused_with_the_field_at_fault()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var superior = town.As(town.Superior, "09:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Post($"/assignments/{task}/return", new { note = " " }).Refusal(), Is.EqualTo("400 invalid; note: not-empty"));
            Assert.That(await superior.Post($"/assignments/{task}/cancel", new { reason = new string('r', 501) }).Refusal(), Is.EqualTo("400 invalid; reason: maximum-length"));
            Assert.That(await superior.Post($"/assignments/{task}/accept", new { note = new string('n', 501) }).Refusal(), Is.EqualTo("400 invalid; note: maximum-length"));
            Assert.That(await superior.Post("/assignments/accept", new { ids = Array.Empty<Guid>(), note = new string('n', 501) }).Refusal(), Is.EqualTo("400 invalid; ids: not-empty; note: maximum-length"));
            Assert.That(await superior.Post("/assignments/accept", new { ids = Enumerable.Range(0, 201).Select(_ => Guid.NewGuid()) }).Refusal(), Is.EqualTo("400 invalid; ids: too-many"));
        }
    }

    [Test]
    public async Task Many_are_accepted_at_once_and_those_that_do_not_allow_it_are_named()
    {
        var town = await Town.Build();
        var anis = await town.Assigned(tasks: [Some.Task("Satu"), Some.Task("Dua")]);
        var budis = await town.Assigned(town.Budi);
        var sisters = (Guid)(await town.As(town.SisterSuperior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.SisterStaff])).Body())["assignmentIds"]![0]!;
        await town.As(town.Ani, "10:00").Post($"/assignments/{anis[0]}/complete", new { doneQuantity = 20 }).Body();
        await town.As(town.Budi, "10:00").Post($"/assignments/{budis[0]}/complete", new { doneQuantity = 20 }).Body();

        var outcome = await town.As(town.Superior, "15:00").InEnglish().Post("/assignments/accept", new { ids = new[] { anis[0], anis[1], budis[0], sisters, anis[0] }, note = "Terima kasih." }).Body();

        outcome.Is(new
        {
            done = new[] { anis[0], budis[0] },
            refused = new[]
            {
                new { id = anis[1], code = "assignment-not-in-state", message = "This is not possible for a task that is newly given." },
                new { id = sisters, code = "not-found", message = "Nothing was found here." },
            },
        });
        Assert.That((string?)(await town.As(town.Budi).Get($"/assignments/{budis[0]}").Body())["assignment"]!["reviewNote"], Is.EqualTo("Terima kasih."));
    }

    [Test]
    public async Task Unfinished_work_goes_on_the_next_day_with_what_is_left_of_it()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        await town.As(town.Ani, "15:00").Post($"/assignments/{task}/progress", new { doneQuantity = 12 }).Body();
        await town.Closed(Town.Friday);

        using var response = await town.As(town.Superior, "07:00", TownLife.Monday).Post("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-13" });

        var carried = await Task.FromResult(response).Body();
        carried.Is(new
        {
            workDate = "2026-04-13",
            assignmentIds = new[] { Answers.Any },
            loads = new[] { new { employeeId = town.Ani.Id, taskCount = 1, plannedMinutes = 240, minimumMinutes = 0, light = false } },
        });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var (before, after) = (await Shown(town, task), await Shown(town, (Guid)carried["assignmentIds"]![0]!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)before["status"], Is.EqualTo("carriedOver"));
            Assert.That((after.Id("carriedFromId"), (decimal?)after["targetQuantity"], (string?)after["status"], (string?)after["workDate"]), Is.EqualTo((task, (decimal?)8, "assigned", "2026-04-13")));
            Assert.That((int?)(await town.As(town.Ani, "07:10", TownLife.Monday).Get("/work-days/mine/day").Body())["taskCount"], Is.EqualTo(1));
            Assert.That(await Counts(town), Is.EqualTo((1, 0, 240)), "the day that is closed was planned so, and stays so");
        }
    }

    [Test]
    public async Task Work_is_not_carried_on_to_a_day_that_is_over_for_the_person_already()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, TownLife.Monday));
        await town.As(town.Ani, "07:20", TownLife.Monday).Post("/check-ins", Some.CheckIn()).Body();
        await town.Closed(TownLife.Monday);

        Assert.That(await town.As(town.Superior, "23:00", TownLife.Monday).Post("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-13" }).Refusal(), Is.EqualTo("409 day-closed; to: day-closed"));
    }

    [Test]
    public async Task Work_is_carried_on_once_whoever_presses_the_button_twice()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var superior = town.As(town.Superior, "16:00");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => superior.Post("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-13" })));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Api.InDatabase(db => db.Assignments.CountAsync(a => a.AgencyId == town.Agency.Id)), Is.EqualTo(2));
    }

    [Test]
    public async Task Work_named_twice_in_one_command_is_carried_on_once()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];

        Assert.That(await town.As(town.Superior, "16:00").Post("/assignments/carry-over", new { ids = new[] { task, task }, to = "2026-04-13" }).Refusal(), Is.EqualTo("409 assignment-not-in-state; ids[1]: assignment-not-in-state"));
        Assert.That(await Api.InDatabase(db => db.Assignments.CountAsync(a => a.AgencyId == town.Agency.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task Work_is_carried_on_to_a_working_day_ahead()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(TownLife.Monday), town.Rostered(town.Ani, WorkMode.Leave, TownLife.Monday.AddDays(1)));
        var task = (await town.Assigned())[0];
        var superior = town.As(town.Superior, "16:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Carry("2026-04-13"), Is.EqualTo("422 not-a-working-day; to: not-a-working-day"));
            Assert.That(await Carry("2026-04-11"), Is.EqualTo("422 not-a-working-day; to: not-a-working-day"));
            Assert.That(await Carry("2026-04-09"), Is.EqualTo("422 day-is-past; to: day-is-past"));
            Assert.That(await Carry("2026-04-10"), Is.EqualTo("422 carries-backward; ids[0]: carries-backward"));
            Assert.That(await Carry("2026-04-14"), Is.EqualTo("422 not-at-work; ids[0]: not-at-work"));
            Assert.That(await superior.Post("/assignments/carry-over", new { ids = Array.Empty<Guid>(), to = "0001-01-01" }).Refusal(), Is.EqualTo("400 invalid; ids: not-empty; to: not-empty"));
            Assert.That(await superior.Post("/assignments/carry-over", new { ids = Enumerable.Range(0, 201).Select(_ => Guid.NewGuid()), to = "2026-04-15" }).Refusal(), Is.EqualTo("400 invalid; ids: too-many"));
            Assert.That(await superior.PostWithoutKey("/assignments/carry-over", new { ids = new[] { task }, to = "2026-04-15" }).Refusal(), Is.EqualTo("400 idempotency-key-required"));
        }

        Task<string> Carry(string to) => superior.Post("/assignments/carry-over", new { ids = new[] { task }, to }).Refusal();
    }

    [Test]
    public async Task The_tasks_of_my_people_are_filtered_by_person_unit_status_and_what_is_unfinished()
    {
        var town = await Town.Build();
        var anis = await town.Assigned(tasks: [Some.Task("Satu"), Some.Task("Dua")]);
        await town.Assigned(town.Budi, time: "07:01", tasks: Some.Task("Tiga"));
        await town.Assigned(date: TownLife.Monday, tasks: Some.Task("Senin"));
        await town.As(town.Ani, "10:00").Post($"/assignments/{anis[0]}/complete", new { doneQuantity = 20 }).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Titles(town.Superior, ""), Is.EqualTo(new[] { "Senin", "Satu", "Dua", "Tiga" }));
            Assert.That(await Titles(town.Superior, $"&employeeId={town.Budi.Id}"), Is.EqualTo(new[] { "Tiga" }));
            Assert.That(await Titles(town.Superior, "&status=completed"), Is.EqualTo(new[] { "Satu" }));
            Assert.That(await Titles(town.Superior, "&unfinished=true"), Is.EqualTo(new[] { "Senin", "Dua", "Tiga" }));
            Assert.That(await Titles(town.HeadOfOffice, $"&unitId={town.Section.Id}&status=assigned"), Is.EqualTo(new[] { "Senin", "Dua", "Tiga" }));
            Assert.That(await Titles(town.HeadOfOffice, $"&unitId={town.SisterSection.Id}"), Is.Empty);
            Assert.That(await Titles(town.SisterSuperior, ""), Is.Empty);
            Assert.That((await town.AsIntegrator("tasks:read").Get("/assignments?from=2026-04-01&to=2026-04-30").Body())["items"]!.AsArray(), Has.Count.EqualTo(4));
            Assert.That(await town.AsIntegrator("reports:read").Get("/assignments?from=2026-04-01&to=2026-04-30").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Ani).Get("/assignments?from=2026-04-01&to=2026-04-30").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Superior).Get("/assignments?from=2026-04-01&to=2026-06-30").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
        }

        async Task<string?[]> Titles(Employee person, string filter) => [.. (await town.As(person).Get($"/assignments?from=2026-04-01&to=2026-04-30{filter}").Body())["items"].Of("title")];
    }

    [Test]
    public async Task Each_reader_is_told_whether_they_decide_on_the_task()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        const string Day = "/assignments?from=2026-04-10&to=2026-04-10";

        using (Assert.EnterMultipleScope())
        {
            foreach (var superior in new[] { town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Mayor })
            {
                Assert.That((await town.As(superior).Get(Day).Body())["items"].Of("led"), Is.EqualTo(new[] { "true" }));
                Assert.That((bool?)(await town.As(superior).Get($"/assignments/{task}").Body())["assignment"]!["led"], Is.True);
            }

            foreach (var watcher in new[] { town.Officer, town.Auditor, town.PersonnelAdmin })
            {
                Assert.That((await town.As(watcher).Get(Day).Body())["items"].Of("led"), Is.EqualTo(new[] { "false" }));
                Assert.That((bool?)(await town.As(watcher).Get($"/assignments/{task}").Body())["assignment"]!["led"], Is.False);
            }

            Assert.That((await town.AsIntegrator("tasks:read").Get(Day).Body())["items"].Of("led"), Is.EqualTo(new[] { "false" }));
            Assert.That((bool?)(await town.As(town.Ani).Post($"/assignments/{task}/acknowledge").Body())["led"], Is.False);
            Assert.That((bool?)(await town.As(town.Superior).Post($"/assignments/{task}/cancel", new { reason = "Tidak perlu." }).Body())["led"], Is.True);
        }
    }

    [Test]
    public async Task Tasks_in_pages_are_each_there_once_though_many_were_given_at_one_moment()
    {
        var town = await Town.Build();
        await town.As(town.Superior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani, town.Budi], [.. Enumerable.Range(1, 5).Select(i => Some.Task($"Tugas {i}", 30))])).Body();

        List<string?> ids = [];
        string? cursor = null;
        do
        {
            var page = await town.As(town.Superior).Get($"/assignments?from=2026-04-01&to=2026-04-30&limit=3&cursor={cursor}").Body();
            ids.AddRange(page["items"].Of("id"));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(ids, Has.Count.EqualTo(10).And.Unique);
    }

    private static async Task<(int Tasks, int Done, int Minutes)> Counts(Town town)
    {
        var friday = await town.As(town.Superior, "08:00", TownLife.Monday).Get($"/dashboards/live-board/{town.Ani.Id}?date=2026-04-10").Body();
        return ((int)friday["taskCount"]!, (int)friday["tasksDone"]!, (int)friday["plannedMinutes"]!);
    }

    private static async Task<JsonNode> Shown(Town town, Guid id) => (await town.As(town.Superior, "08:00", TownLife.Monday).Get($"/assignments/{id}").Body())["assignment"]!;
}

[Parallelizable(ParallelScope.All)]
internal sealed class TaskTemplateTests
{
    [Test]
    public async Task A_template_serves_the_unit_and_who_stands_above_or_below()
    {
        var town = await Town.Build();

        using var response = await town.As(town.HeadOfDivision).Post("/task-templates", New(town.Division));

        var template = await Task.FromResult(response).Body();
        var expected = new
        {
            id = template.Id(),
            unitId = town.Division.Id,
            title = "Rekap harian",
            description = "Lihat contoh.",
            expectedOutput = "Rekap",
            outputUnit = "dokumen",
            targetQuantity = 1,
            plannedMinutes = 60,
        };
        template.Is(expected);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        (await town.As(town.Superior).Get("/task-templates").Body()).Is(new[] { expected });
        (await town.As(town.HeadOfOffice).Get("/task-templates").Body()).Is(new[] { expected });
        Assert.That(await town.As(town.Ani).Get("/task-templates").Refusal(), Is.EqualTo("403 not-allowed"));
    }

    [Test]
    public async Task A_title_is_taken_once_in_a_unit_also_by_two_at_once()
    {
        var town = await Town.Build();
        var superior = town.As(town.Superior);

        var answers = await Task.WhenAll(superior.Post("/task-templates", New(town.Section)), superior.Post("/task-templates", New(town.Section)));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 template-title-taken; title: template-title-taken"));
        await town.As(town.SisterSuperior).Post("/task-templates", New(town.SisterSection)).Body();
    }

    [Test]
    public async Task A_template_is_made_and_dropped_by_who_leads_its_unit()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var id = (await town.As(town.Superior).Post("/task-templates", New(town.Section)).Body()).Id();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.As(town.Superior).Post("/task-templates", New(town.SisterSection)).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await town.As(town.Superior).Post("/task-templates", New(town.Division)).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await town.As(town.Superior).Post("/task-templates", new { unitId = Guid.Empty, title = "", expectedOutput = "", outputUnit = "", targetQuantity = 0, plannedMinutes = 0 }).Refusal(),
                Is.EqualTo("400 invalid; unitId: not-empty; title: not-empty; expectedOutput: not-empty; outputUnit: not-empty; targetQuantity: greater-than; plannedMinutes: inclusive-between"));
            Assert.That(await town.As(town.Superior).PostWithoutKey("/task-templates", New(town.Section)).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await town.As(town.SisterSuperior).Delete($"/task-templates/{id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await other.As(other.Mayor).Delete($"/task-templates/{id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((await town.As(town.HeadOfOffice).Delete($"/task-templates/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await town.As(town.Superior).Delete($"/task-templates/{id}").Refusal(), Is.EqualTo("404 not-found"));
        }
    }

    private static object New(Unit unit) => new { unitId = unit.Id, title = "Rekap harian", expectedOutput = "Rekap", outputUnit = "dokumen", targetQuantity = 1, plannedMinutes = 60, description = "Lihat contoh." };
}
