namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class MyReportTests
{
    private const string Mine = "/daily-reports/mine/2026-04-10";

    [Test]
    [Category("JAMBI-10")]
    public async Task Before_the_first_save_the_report_is_proposed_from_my_tasks_and_what_I_told_of_them()
    {
        var town = await Town.Build();
        var tasks = await town.Assigned(tasks: [Some.Task("Memeriksa berkas"), Some.Task("Menyusun rekap"), Some.Task("Batal")]);
        var photo = await town.Uploaded(town.Ani);
        var ani = town.As(town.Ani, "15:45");
        await ani.Post($"/assignments/{tasks[0]}/progress", new { doneQuantity = 5, note = "Awal.", fileIds = new[] { photo } }).Body();
        await ani.Post($"/assignments/{tasks[0]}/complete", new { doneQuantity = 20, note = "Semua terperiksa." }).Body();
        await town.As(town.Superior).Post($"/assignments/{tasks[2]}/cancel", new { reason = "Tidak perlu." }).Body();

        using var response = await ani.Get(Mine);

        (await Task.FromResult(response).Body()).Is(new
        {
            id = (Guid?)null,
            employeeId = town.Ani.Id,
            employeeName = "Ani Lestari",
            nip = town.Ani.Nip,
            position = "Pengadministrasi",
            unitName = "Seksi Identitas",
            led = false,
            workDate = "2026-04-10",
            mode = "home",
            status = (string?)null,
            rows = new[]
            {
                Row("Memeriksa berkas", 20, tasks[0], [photo], "Semua terperiksa."),
                Row("Menyusun rekap", 0, tasks[1], [], null),
            },
            obstacles = (string?)null,
            dueAt = "2026-04-10T17:30:00+07:00",
            submittedAt = (string?)null,
            submittedOffline = false,
            submittedDeviceAt = (string?)null,
            savedOffline = false,
            savedDeviceAt = (string?)null,
            reviewedAt = (string?)null,
            reviewedByName = (string?)null,
            reviewNote = (string?)null,
            version = 0,
        });
        Assert.That(response.Headers.ETag?.Tag, Is.EqualTo("\"0\""));

        static object Row(string activity, decimal quantity, Guid assignmentId, Guid[] fileIds, string? remark) =>
            new { activity, output = "Berkas terperiksa", quantity, outputUnit = "berkas", from = (string?)null, to = (string?)null, assignmentId, fileIds, remark };
    }

    [Test]
    public async Task The_proposal_is_there_before_anybody_opened_the_day()
    {
        var town = await Town.Build();

        var report = await town.As(town.Ani, "00:00").Get(Mine).Body();

        Assert.That(((string?)report["mode"], (int?)report["version"], report["rows"]!.AsArray().Count), Is.EqualTo(("home", (int?)0, 0)));
    }

    [Test]
    public async Task A_draft_is_saved_with_rows_of_my_own_and_submitted()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var (photo, paper) = (await town.Uploaded(town.Ani), await town.Uploaded(town.Ani, content: Pictures.Pdf()));
        var ani = town.As(town.Ani, "15:50");

        using var response = await ani.Put(Mine, Some.Report("Jaringan lambat.", Some.Row("Memeriksa berkas", 12.5m, from: "08:00:00", to: "11:30:00", assignmentId: task, fileIds: [photo, paper], remark: "Sisa Senin."), Some.Row("Rapat daring")), 0);
        var saved = await Task.FromResult(response).Body();
        Assert.That(((string?)saved["status"], response.Headers.ETag?.Tag), Is.EqualTo(("draft", $"\"{saved.Version()}\"")));
        saved["rows"].Is(new object[]
        {
            new { activity = "Memeriksa berkas", output = "Berkas terperiksa", quantity = 12.5, outputUnit = "berkas", from = "08:00:00", to = "11:30:00", assignmentId = task, fileIds = new[] { photo, paper }, remark = "Sisa Senin." },
            new { activity = "Rapat daring", output = "Berkas terperiksa", quantity = 12, outputUnit = "berkas", from = (string?)null, to = (string?)null, assignmentId = (Guid?)null, fileIds = Array.Empty<Guid>(), remark = (string?)null },
        });

        var submitted = await town.As(town.Ani, "16:00").Post($"{Mine}/submit").Body();

        Assert.That(((string?)submitted["status"], (string?)submitted["submittedAt"], (string?)submitted["obstacles"]), Is.EqualTo(("submitted", "2026-04-10T16:00:00+07:00", "Jaringan lambat.")));
        var day = await town.As(town.Ani, "16:01").Get("/work-days/mine/day").Body();
        var checkpoint = day["checkpoints"]!.AsArray().Single(c => (string?)c!["kind"] == "report")!;
        Assert.That(((string?)day["report"], (string?)checkpoint["state"], (string?)checkpoint["fulfilledAt"]), Is.EqualTo(("submitted", "done", "2026-04-10T16:00:00+07:00")));
    }

    [Test]
    public async Task Of_two_tabs_the_second_is_told_that_the_report_changed()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "15:50");
        var first = await ani.Put(Mine, Some.Report("Satu"), 0).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ani.Put(Mine, Some.Report("Dua"), 0).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            await ani.Put(Mine, Some.Report("Tiga"), first.Version()).Body();
            Assert.That(await ani.Put(Mine, Some.Report("Empat"), first.Version()).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await ani.Put(Mine, Some.Report("Lima"), string.Empty).Refusal(), Is.EqualTo("428 if-match-required"));
            Assert.That((string?)(await ani.Get(Mine).Body())["obstacles"], Is.EqualTo("Tiga"));
        }
    }

    [Test]
    public async Task Of_two_first_saves_at_once_one_wins()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "15:50");

        var answers = await Task.WhenAll(ani.Put(Mine, Some.Report("Satu"), 0), ani.Put(Mine, Some.Report("Dua"), 0));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 412 }));
        Assert.That(await Api.InDatabase(db => db.DailyReports.CountAsync(r => r.AgencyId == town.Agency.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_submitted_is_neither_changed_nor_submitted_again()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:00");
        await town.Reported(town.Ani);
        var version = (await ani.Get(Mine).Body()).Version();

        Assert.That(await ani.Put(Mine, Some.Report(), version).Refusal(), Is.EqualTo("409 report-not-in-state"));
        Assert.That(await ani.Post($"{Mine}/submit").Refusal(), Is.EqualTo("409 report-not-in-state"));
    }

    [Test]
    public async Task Of_two_submissions_at_once_one_is_told_that_it_is_done()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:00");
        await ani.Put(Mine, Some.Report(), 0).Body();

        var answers = await Task.WhenAll(ani.Post($"{Mine}/submit"), ani.Post($"{Mine}/submit"));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 409 }));
    }

    [Test]
    public async Task A_report_that_was_not_begun_or_is_empty_is_not_submitted()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:00");

        Assert.That(await ani.Post($"{Mine}/submit").Refusal(), Is.EqualTo("409 report-not-started"));
        await ani.Put(Mine, new { rows = Array.Empty<object>() }, 0).Body();
        Assert.That(await ani.Post($"{Mine}/submit").Refusal(), Is.EqualTo("422 report-is-empty"));
    }

    [Test]
    public async Task Files_and_tasks_in_a_report_are_mine()
    {
        var town = await Town.Build();
        var budisTask = (await town.Assigned(town.Budi))[0];
        var (mine, budisFile) = (await town.Uploaded(town.Ani), await town.Uploaded(town.Budi));
        var ani = town.As(town.Ani, "16:00");

        Assert.That(await ani.Put(Mine, Some.Report(null, Some.Row(fileIds: [mine]), Some.Row(fileIds: [mine, budisFile])), 0).Refusal(), Is.EqualTo("404 file-not-found; rows[1].fileIds: file-not-found"));
        Assert.That(await ani.Put(Mine, Some.Report(null, Some.Row(assignmentId: budisTask)), 0).Refusal(), Is.EqualTo("404 not-found; rows[0].assignmentId: not-found"));
        Assert.That(await Api.InDatabase(db => db.DailyReports.AnyAsync(r => r.AgencyId == town.Agency.Id)), Is.False);
    }

    [Test]
    public async Task Each_field_of_a_report_has_its_rule()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:00");
        var file = Guid.NewGuid();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ani.Put(Mine, Some.Report(new string('o', 2001)), 0).Refusal(), Is.EqualTo("400 invalid; obstacles: maximum-length"));
            Assert.That(await ani.Put(Mine, new { rows = Enumerable.Range(0, 51).Select(_ => Some.Row()) }, 0).Refusal(), Is.EqualTo("400 invalid; rows: too-many"));
            Assert.That(await ani.Put(Mine, Some.Report(null, Some.Row("", -1, "", "", "10:00:00", "10:00:00", null, Enumerable.Range(0, 11).Select(_ => file), new string('r', 501))), 0).Refusal(),
                Is.EqualTo("400 invalid; rows[0].activity: not-empty; rows[0].output: not-empty; rows[0].outputUnit: not-empty; rows[0].quantity: inclusive-between; rows[0].to: greater-than; rows[0].fileIds: too-many; rows[0].remark: maximum-length"));
            Assert.That(await ani.Put(Mine, """{"rows":[null]}""", 0).Refusal(), Is.EqualTo("400 invalid; rows[0]: not-null"));
            Assert.That(await ani.Put(Mine, """{"rows":null}""", 0).Refusal(), Is.EqualTo("400 invalid; rows: unreadable-value"));
            Assert.That(await ani.Put(Mine, Some.Report(null, Some.Row(from: "25:00:00")), 0).Refusal(), Is.EqualTo("400 invalid; rows[0].from: unreadable-value"));
            await ani.Put(Mine, Some.Report(new string('o', 2000)), 0).Body();
        }
    }

    [Test]
    public async Task There_is_no_report_of_a_day_on_which_nobody_works()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(TownLife.Monday));
        var ani = town.As(town.Ani, "10:00", TownLife.Monday);

        foreach (var day in new[] { "2026-04-13", "2026-04-11" })
        {
            var address = $"/daily-reports/mine/{day}";
            Assert.That(await ani.Get(address).Refusal(), Is.EqualTo("422 not-a-working-day"));
            Assert.That(await ani.Put(address, Some.Report(), 0).Refusal(), Is.EqualTo("422 not-a-working-day"));
            Assert.That(await ani.Post($"{address}/submit").Refusal(), Is.EqualTo("422 not-a-working-day"));
        }
    }

    [Test]
    public async Task A_day_that_has_not_begun_takes_no_report_yet()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:00");

        Assert.That(await ani.Put("/daily-reports/mine/2026-04-13", Some.Report(), 0).Refusal(), Is.EqualTo("422 day-not-begun"));
        Assert.That(await ani.Post("/daily-reports/mine/2026-04-13/submit").Refusal(), Is.EqualTo("422 day-not-begun"));
        Assert.That((string?)(await ani.Get("/daily-reports/mine/2026-04-13").Body())["mode"], Is.EqualTo("office"));
    }

    [Test]
    [Category("JAKBAR-07")]
    public async Task A_day_that_is_over_takes_no_report_whether_it_had_been_opened_or_not()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Ani, "15:00").Put(Mine, Some.Report(), 0).Body();
        await town.Closed(Town.Friday);
        var version = (await town.As(town.Ani, "08:00", TownLife.Monday).Get(Mine).Body()).Version();
        var ani = town.As(town.Ani, "08:00", TownLife.Monday);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ani.Put(Mine, Some.Report(), version).Refusal(), Is.EqualTo("409 day-closed"));
            Assert.That(await ani.Post($"{Mine}/submit").Refusal(), Is.EqualTo("409 day-closed"));
            Assert.That(await ani.Put("/daily-reports/mine/2026-03-02", Some.Report(), 0).Refusal(), Is.EqualTo("409 day-closed"), "a day before this person's first here");
            Assert.That(await Api.InDatabase(db => db.WorkDays.AnyAsync(d => d.AgencyId == town.Agency.Id && d.Date < Town.Friday)), Is.False);
        }
    }

    [Test]
    [Category("JAKBAR-09")]
    public async Task A_returned_report_is_completed_and_submitted_again_also_after_the_day_is_closed()
    {
        var town = await Town.Build();
        var id = await town.Reported(town.Ani);
        await town.Closed(Town.Friday);

        var returned = await town.As(town.Superior, "08:00", TownLife.Monday).Post($"/daily-reports/{id}/return", new { note = "Lampirkan bukti." }).Body();
        Assert.That(((string?)returned["status"], (string?)returned["reviewNote"], (string?)returned["reviewedByName"], (string?)returned["reviewedAt"]), Is.EqualTo(("returned", "Lampirkan bukti.", "Kepala Seksi Identitas", "2026-04-13T08:00:00+07:00")));
        var photo = await town.Uploaded(town.Ani);
        var ani = town.As(town.Ani, "09:00", TownLife.Monday);
        var seen = await ani.Get(Mine).Body();
        await ani.Put(Mine, Some.Report(null, Some.Row(fileIds: [photo])), seen.Version()).Body();
        var submitted = await ani.Post($"{Mine}/submit").Body();

        Assert.That(((string?)submitted["status"], (string?)submitted["submittedAt"]), Is.EqualTo(("submitted", "2026-04-13T09:00:00+07:00")));
        var accepted = await town.As(town.Superior, "10:00", TownLife.Monday).Post("/daily-reports/accept", new { ids = new[] { id } }).Body();
        accepted.Is(new { done = new[] { id }, refused = Array.Empty<object>() });
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class ReviewReportsTests
{
    private const string Range = "from=2026-04-01&to=2026-04-30";

    [Test]
    public async Task The_queue_of_the_superior_holds_what_was_submitted()
    {
        var town = await Town.Build();
        await town.Assigned();
        var (ani, photo) = (town.As(town.Ani, "16:00"), await town.Uploaded(town.Ani));
        await ani.Put("/daily-reports/mine/2026-04-10", Some.Report("Listrik padam.", Some.Row(fileIds: [photo]), Some.Row()), 0).Body();
        await ani.Post("/daily-reports/mine/2026-04-10/submit").Body();
        await town.As(town.Budi, "16:00").Put("/daily-reports/mine/2026-04-10", Some.Report(), 0).Body();

        (await town.As(town.Superior, "16:10").Get($"/daily-reports?{Range}&status=submitted").Body()).Is(new
        {
            items = new[]
            {
                new
                {
                    id = Answers.Any,
                    employeeId = town.Ani.Id,
                    employeeName = "Ani Lestari",
                    position = "Pengadministrasi",
                    unitName = "Seksi Identitas",
                    led = true,
                    workDate = "2026-04-10",
                    status = "submitted",
                    rowCount = 2,
                    fileCount = 1,
                    obstacles = "Listrik padam.",
                    taskCount = 1,
                    tasksDone = 0,
                    submittedAt = "2026-04-10T16:00:00+07:00",
                    reviewNote = (string?)null,
                },
            },
            nextCursor = (string?)null,
        });
    }

    [Test]
    public async Task Many_are_accepted_at_once_and_those_that_do_not_allow_it_are_named()
    {
        var town = await Town.Build();
        var (anis, budis, sisters) = (await town.Reported(town.Ani), await town.Reported(town.Budi), await town.Reported(town.SisterStaff));
        var superior = town.As(town.Superior, "16:30");
        await superior.Post($"/daily-reports/{budis}/return", new { note = "Kurang." }).Body();

        var outcome = await superior.Post("/daily-reports/accept", new { ids = new[] { anis, budis, sisters }, note = "Baik." }).Body();

        outcome.Is(new
        {
            done = new[] { anis },
            refused = new[]
            {
                new { id = budis, code = "report-not-in-state", message = "Tindakan ini tidak berlaku untuk laporan berstatus dikembalikan." },
                new { id = sisters, code = "not-found", message = "Data tidak ditemukan." },
            },
        });
        var report = await superior.Get($"/daily-reports/{anis}").Body();
        Assert.That(((string?)report["status"], (string?)report["reviewNote"], (string?)report["reviewedByName"]), Is.EqualTo(("accepted", "Baik.", "Kepala Seksi Identitas")));
        var board = await superior.Get($"/dashboards/live-board/{town.Ani.Id}").Body();
        Assert.That((string?)board["report"], Is.EqualTo("accepted"));
    }

    [Test]
    public async Task Acceptance_and_return_at_once_are_one_decision()
    {
        var town = await Town.Build();
        var id = await town.Reported(town.Ani);
        var superior = town.As(town.Superior, "16:30");

        var answers = await Task.WhenAll(
            superior.Post("/daily-reports/accept", new { ids = new[] { id } }),
            superior.Post($"/daily-reports/{id}/return", new { note = "Kurang." }));

        var accepted = (await Task.FromResult(answers[0]).Body())["done"]!.AsArray().Count;
        Assert.That(accepted + (answers[1].IsSuccessStatusCode ? 1 : 0), Is.EqualTo(1));
    }

    [Test]
    public async Task A_return_needs_a_note_and_a_report_that_waits()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var id = await town.Reported(town.Ani);
        var superior = town.As(town.Superior, "16:30");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await superior.Post($"/daily-reports/{id}/return", new { note = "" }).Refusal(), Is.EqualTo("400 invalid; note: not-empty"));
            Assert.That(await superior.Post($"/daily-reports/{id}/return", new { note = new string('n', 501) }).Refusal(), Is.EqualTo("400 invalid; note: maximum-length"));
            Assert.That(await superior.Post("/daily-reports/accept", new { ids = Array.Empty<Guid>(), note = new string('n', 501) }).Refusal(), Is.EqualTo("400 invalid; ids: not-empty; note: maximum-length"));
            Assert.That(await superior.Post("/daily-reports/accept", new { ids = Enumerable.Range(0, 201).Select(_ => id) }).Refusal(), Is.EqualTo("400 invalid; ids: too-many"));
            await superior.Post("/daily-reports/accept", new { ids = new[] { id } }).Body();
            Assert.That(await superior.Post($"/daily-reports/{id}/return", new { note = "Kurang." }).Refusal(), Is.EqualTo("409 report-not-in-state"));
            Assert.That(await town.As(town.SisterSuperior).Post($"/daily-reports/{id}/return", new { note = "Kurang." }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await other.As(other.Mayor).Post($"/daily-reports/{id}/return", new { note = "Kurang." }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.As(town.Ani).Post("/daily-reports/accept", new { ids = new[] { id } }).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Auditor).Post($"/daily-reports/{id}/return", new { note = "Kurang." }).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task Reports_are_read_in_each_ones_part_of_the_tree()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var id = await town.Reported(town.Ani);

        using (Assert.EnterMultipleScope())
        {
            foreach (var watcher in new[] { town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Officer, town.Auditor, town.Mayor, town.PersonnelAdmin })
            {
                Assert.That((await town.As(watcher).Get($"/daily-reports/{id}").Body()).Id(), Is.EqualTo(id));
                Assert.That((await town.As(watcher).Get($"/daily-reports?{Range}").Body())["items"]!.AsArray(), Has.Count.EqualTo(1));
            }

            Assert.That((await town.AsIntegrator("reports:read").Get($"/daily-reports/{id}").Body()).Id(), Is.EqualTo(id));
            foreach (var stranger in new[] { town.As(town.SisterSuperior), other.As(other.Mayor), other.AsIntegrator("reports:read") })
            {
                Assert.That(await stranger.Get($"/daily-reports/{id}").Refusal(), Is.EqualTo("404 not-found"));
                Assert.That((await stranger.Get($"/daily-reports?{Range}").Body())["items"]!.AsArray(), Is.Empty);
            }

            foreach (var nobody in new[] { town.As(town.Budi), town.As(town.PlatformAdmin), town.AsIntegrator("attendance:read") })
            {
                Assert.That(await nobody.Get($"/daily-reports/{id}").Refusal(), Is.EqualTo("403 not-allowed"));
                Assert.That(await nobody.Get($"/daily-reports?{Range}").Refusal(), Is.EqualTo("403 not-allowed"));
            }
        }
    }

    [Test]
    public async Task Each_reader_is_told_whether_they_decide_on_the_report()
    {
        var town = await Town.Build();
        var id = await town.Reported(town.Ani);

        using (Assert.EnterMultipleScope())
        {
            foreach (var superior in new[] { town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Mayor })
            {
                Assert.That(await Led(town.As(superior)), Is.EqualTo(("true", true)));
            }

            foreach (var watcher in new[] { town.As(town.Officer), town.As(town.Auditor), town.As(town.PersonnelAdmin), town.AsIntegrator("reports:read") })
            {
                Assert.That(await Led(watcher), Is.EqualTo(("false", false)));
            }

            Assert.That((bool?)(await town.As(town.Superior).Post($"/daily-reports/{id}/return", new { note = "Kurang." }).Body())["led"], Is.True);
        }

        async Task<(string?, bool?)> Led(HttpClient reader) =>
            ((await reader.Get($"/daily-reports?{Range}").Body())["items"].Of("led").Single(), (bool?)(await reader.Get($"/daily-reports/{id}").Body())["led"]);
    }

    [Test]
    public async Task Reports_are_filtered_and_come_in_pages_newest_day_first()
    {
        var town = await Town.Build();
        var thursday = Town.Friday.AddDays(-1);
        foreach (var (person, day) in new[] { (town.Ani, thursday), (town.Budi, thursday), (town.Ani, Town.Friday), (town.Budi, Town.Friday), (town.SisterStaff, Town.Friday) })
        {
            await town.Reported(person, day);
        }

        var division = town.As(town.HeadOfDivision, "17:00");
        List<(string?, string?)> read = [];
        string? cursor = null;
        do
        {
            var page = await division.Get($"/daily-reports?{Range}&limit=2&cursor={cursor}").Body();
            read.AddRange(page["items"].Of("workDate").Zip(page["items"].Of("employeeName")));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.Unique.And.Count.EqualTo(5));
            Assert.That(read.Select(r => r.Item1), Is.EqualTo(new[] { "2026-04-10", "2026-04-10", "2026-04-10", "2026-04-09", "2026-04-09" }));
            Assert.That((await division.Get($"/daily-reports?{Range}&unitId={town.SisterSection.Id}").Body())["items"].Of("employeeName"), Is.EqualTo(new[] { "Citra Dewi" }));
            Assert.That((await division.Get($"/daily-reports?{Range}&employeeId={town.Budi.Id}").Body())["items"].Of("workDate"), Is.EqualTo(new[] { "2026-04-10", "2026-04-09" }));
            Assert.That((await division.Get($"/daily-reports?{Range}&status=accepted").Body())["items"]!.AsArray(), Is.Empty);
            Assert.That(await division.Get("/daily-reports?from=2026-04-30&to=2026-04-01").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
            Assert.That(await division.Get($"/daily-reports?{Range}&limit=0").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
        }
    }
}
