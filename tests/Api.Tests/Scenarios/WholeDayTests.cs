namespace WfhApi.Tests.Scenarios;

/// <summary>One working-from-home day, end to end, as the people in it live it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WholeDayTests
{
    [Test]
    [Category("JAKBAR-04")]
    [Category("JAKBAR-09")]
    [Category("DKI-09")]
    public async Task A_superior_gives_tasks_an_employee_works_from_home_and_reports_and_the_superior_reviews_it()
    {
        var town = await Town.Build();

        // 06:50. The day of Ani holds no task yet; the superior gives her two, one from a template, and is warned that it is little.
        var superior = town.As(town.Superior, "06:50");
        var template = await superior.Post("/task-templates", new { unitId = town.Section.Id, title = "Memeriksa berkas pindah", expectedOutput = "Berkas terperiksa", outputUnit = "berkas", targetQuantity = 20, plannedMinutes = 240 }).Body();
        var given = await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], From(template), Some.Task("Menyusun rekap", 120, 1))).Body();
        given["loads"].Is(new[] { new { employeeId = town.Ani.Id, taskCount = 2, plannedMinutes = 360, minimumMinutes = 450, light = true } });
        superior = superior.At(Town.At("07:18"));
        var more = await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task("Menjawab surat", 90, 5))).Body();
        Assert.That((bool?)more["loads"]![0]!["light"], Is.False);

        // 07:20. Ani sees her day, reads her tasks and acknowledges them.
        var ani = town.As(town.Ani, "07:20");
        var tasks = (await ani.Get("/assignments/mine?from=2026-04-10&to=2026-04-10").Body()).AsArray().ToDictionary(t => (string)t!["title"]!, t => t.Id());
        Assert.That(tasks.Keys, Is.EquivalentTo(new[] { "Memeriksa berkas pindah", "Menyusun rekap", "Menjawab surat" }));
        foreach (var task in tasks.Values)
        {
            await ani.Post($"/assignments/{task}/acknowledge").Body();
        }

        // 07:25. She checks in at home with a photo, and her superior sees it.
        ani = ani.At(Town.At("07:25"));
        var photo = (await ani.Post("/files", Some.Upload(Pictures.JpegWithExif(6), "checkInPhoto")).Body()).Id();
        var receipt = await ani.Post("/check-ins", Some.CheckIn(deviceAt: Town.At("07:24:50"), photoFileId: photo)).Body();
        Assert.That(((string?)receipt["place"], (string?)receipt["confidence"], (int?)receipt["minutesOff"]), Is.EqualTo(("inside", "high", (int?)0)));
        superior = superior.At(Town.At("07:31"));
        await Sees(superior, town.Ani, ("check-in", "done"), ("briefing", "done"), ("selfie-morning", "done"));

        // 10:00 to 15:30. She works, tells how far she is, and finishes two of three.
        ani = ani.At(Town.At("11:00"));
        var evidence = (await ani.Post("/files", Some.Upload(Pictures.Pdf(), name: "rekap.pdf", contentType: "application/pdf")).Body()).Id();
        await ani.Post($"/assignments/{tasks["Memeriksa berkas pindah"]}/progress", new { doneQuantity = 12, note = "Sisanya siang ini." }).Body();
        ani = ani.At(Town.At("15:30"));
        await ani.Post($"/assignments/{tasks["Memeriksa berkas pindah"]}/complete", new { doneQuantity = 20 }).Body();
        await ani.Post($"/assignments/{tasks["Menyusun rekap"]}/complete", new { doneQuantity = 1, fileIds = new[] { evidence } }).Body();
        await ani.Post($"/assignments/{tasks["Menjawab surat"]}/progress", new { doneQuantity = 2 }).Body();

        // 16:00. The report is there already; she adds what stood in the way and sends it. 16:31: she leaves.
        ani = ani.At(Town.At("16:00"));
        var proposed = await ani.Get("/daily-reports/mine/2026-04-10").Body();
        Assert.That(proposed["rows"].Of("activity"), Is.EqualTo(new[] { "Memeriksa berkas pindah", "Menyusun rekap", "Menjawab surat" }));
        await ani.Put("/daily-reports/mine/2026-04-10", new { rows = proposed["rows"], obstacles = "Listrik padam satu jam." }, proposed.Version()).Body();
        var report = (await ani.Post("/daily-reports/mine/2026-04-10/submit").Body()).Id();
        ani = ani.At(Town.At("16:31"));
        await ani.Post("/check-ins", Some.CheckIn("out", latitude: -6.17541)).Body();

        // 16:40. The superior reviews: the rekap needs a correction, so the report comes back, is completed and is accepted.
        superior = superior.At(Town.At("16:40"));
        await Sees(superior, town.Ani, ("report", "done"), ("check-out", "done"));
        await superior.Post($"/assignments/{tasks["Menyusun rekap"]}/return", new { note = "Jumlah baris ketiga salah." }).Body();
        await superior.Post($"/daily-reports/{report}/return", new { note = "Lampirkan rekap yang benar." }).Body();
        ani = ani.At(Town.At("16:50"));
        await ani.Post($"/assignments/{tasks["Menyusun rekap"]}/complete", new { doneQuantity = 1, note = "Sudah dibetulkan." }).Body();
        var returned = await ani.Get("/daily-reports/mine/2026-04-10").Body();
        await ani.Put("/daily-reports/mine/2026-04-10", new { rows = returned["rows"], obstacles = returned["obstacles"] }, returned.Version()).Body();
        await ani.Post("/daily-reports/mine/2026-04-10/submit").Body();
        superior = superior.At(Town.At("17:00"));
        var accepted = await superior.Post("/assignments/accept", new { ids = tasks.Values }).Body();
        Assert.That(accepted["done"]!.AsArray(), Has.Count.EqualTo(2));
        await superior.Post("/daily-reports/accept", new { ids = new[] { report }, note = "Terima kasih." }).Body();

        // After the day. What is left goes on on Monday; the history tells the day as it was, to her and to the payroll.
        await town.Closed(Town.Friday);
        superior = superior.At(Town.At("07:00", TownLife.Monday));
        var carried = await superior.Post("/assignments/carry-over", new { ids = new[] { tasks["Menjawab surat"] }, to = "2026-04-13" }).Body();
        Assert.That((int?)carried["loads"]![0]!["taskCount"], Is.EqualTo(1));
        var day = (await town.AsIntegrator("attendance:read").Get("/work-days?date=2026-04-10").Body())["items"]!.AsArray().Single(d => d.Id("employeeId") == town.Ani.Id);
        Assert.That(
            ((string?)day!["code"], (string?)day["state"], (int?)day["workedMinutes"], (string?)day["report"], (int?)day["taskCount"], (int?)day["tasksDone"]),
            Is.EqualTo(("WFH", "closed", (int?)450, "accepted", (int?)3, (int?)2)));
        Assert.That((await ani.Get("/me/data-accesses").Body())["items"]!.AsArray(), Is.Empty, "nobody opened her photo");
    }

    [Test]
    [Category("JAMBI-06")]
    [Category("JAMBI-08")]
    [Category("JAMBI-09")]
    [Category("JAMBI-10")]
    [Category("JAMBI-11")]
    public async Task In_Jambi_direction_comes_in_the_morning_progress_at_midday_the_result_at_leaving_time_and_screenshots_reach_the_superior()
    {
        var town = await Town.Build(rules: Presets.Get("jambi-2020").Rules);
        var task = (await town.Assigned())[0];
        var ani = town.As(town.Ani, "07:20");
        await ani.Post("/check-ins", Some.CheckIn()).Body();
        await ani.Post($"/assignments/{task}/acknowledge").Body();

        var superior = town.As(town.Superior, "13:31");
        await Sees(superior, town.Ani, ("briefing", "done"), ("followUp", "overdue"));
        Assert.That((await superior.Get($"/dashboards/live-board/{town.Ani.Id}").Body())["attention"]!.AsArray().Select(a => (string?)a), Does.Contain("checkpointOverdue"));

        ani = ani.At(Town.At("13:40"));
        var screenshot = (await ani.Post("/files", Some.Upload(Pictures.Encoded(SkiaSharp.SKEncodedImageFormat.Png, 720, 1280), name: "layar.png", contentType: "image/png")).Body()).Id();
        await ani.Post($"/assignments/{task}/progress", new { doneQuantity = 10, fileIds = new[] { screenshot } }).Body();
        await Sees(superior.At(Town.At("13:41")), town.Ani, ("followUp", "doneLate"));

        ani = ani.At(Town.At("16:00"));
        var proposed = await ani.Get("/daily-reports/mine/2026-04-10").Body();
        Assert.That(proposed["rows"]![0]!["fileIds"]!.AsArray().Select(f => (Guid)f!), Is.EqualTo(new[] { screenshot }));
        await ani.Put("/daily-reports/mine/2026-04-10", new { rows = proposed["rows"] }, 0).Body();
        var report = (await ani.Post("/daily-reports/mine/2026-04-10/submit").Body()).Id();

        superior = superior.At(Town.At("16:10"));
        await Sees(superior, town.Ani, ("report", "done"));
        var read = await superior.Get($"/daily-reports/{report}").Body();
        var file = await superior.Get($"/files/{(Guid)read["rows"]![0]!["fileIds"]![0]!}").Body();
        using var picture = SkiaSharp.SKBitmap.Decode(await superior.GetByteArrayAsync((string)file["contentUrl"]!));
        Assert.That((picture.Width, picture.Height), Is.EqualTo((720, 1280)));
        Assert.That((await ani.Get("/me").Body())["superior"].Id(), Is.EqualTo(town.Superior.Id), "exactly one is responsible");
        Assert.That(await town.As(town.SisterSuperior, "16:10").Get($"/daily-reports/{report}").Refusal(), Is.EqualTo("404 not-found"));
    }

    private static object From(JsonNode template) => new
    {
        title = (string?)template["title"],
        expectedOutput = (string?)template["expectedOutput"],
        outputUnit = (string?)template["outputUnit"],
        targetQuantity = (decimal?)template["targetQuantity"],
        plannedMinutes = (int?)template["plannedMinutes"],
    };

    /// <summary>Checkpoints of this person on the superior's board, by code or kind.</summary>
    private static async Task Sees(HttpClient superior, Employee person, params (string Point, string State)[] expected)
    {
        var checkpoints = (await superior.Get($"/dashboards/live-board/{person.Id}").Body())["checkpoints"]!.AsArray();
        foreach (var (point, state) in expected)
        {
            var checkpoint = checkpoints.Single(c => (string?)c!["code"] == point || (string?)c["kind"] == point);
            Assert.That((string?)checkpoint!["state"], Is.EqualTo(state), point);
        }
    }
}
