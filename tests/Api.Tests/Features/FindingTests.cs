namespace WfhApi.Tests.Features;

/// <summary>What the machine notices, who hears of it, and that a person decides.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FindingTests
{
    private static Task<JsonNode> Decide(Town town, Employee by, string time, string decision, Guid[] ids, string? note = "Dicatat.", DateOnly? date = null) =>
        town.As(by, time, date).Post("/findings/decide", new { ids, decision, note }).Body();

    private static async Task<JsonNode[]> Inbox(Town town, Employee by, string time, string query = "toDecide=true&waiting=true", DateOnly? date = null) =>
        [.. (await town.As(by, time, date).Get($"/findings?{query}").Body())["items"]!.AsArray().Select(f => f!)];

    [Test, Category("SERANG-11")]
    public async Task Who_comes_late_is_found_at_once_with_the_rule_and_the_record()
    {
        var town = await Town.Build();
        await town.Assigned(tasks: Some.Task(plannedMinutes: 450));
        await town.As(town.Ani, "07:52").Post("/check-ins", Some.CheckIn()).Body();

        var finding = (await Inbox(town, town.Superior, "07:53")).Single();

        finding.Is(new
        {
            id = Answers.Any,
            employeeId = town.Ani.Id,
            employeeName = "Ani Lestari",
            unitName = "Seksi Identitas",
            workDate = "2026-04-10",
            kind = "late",
            title = "Terlambat",
            text = "Presensi masuk pukul 07.52, 22 menit setelah batas 07.30.",
            source = "SERANG-11",
            policyNumber = "800.1.5/1-UJI/2026",
            facts = new { minutes = 22, limitMinutes = (int?)null, dueAt = "2026-04-10T00:30:00+00:00", at = "2026-04-10T00:52:00+00:00", count = (int?)null, recordId = (string?)null, earlierFileId = (string?)null, title = (string?)null, answeredAt = (string?)null, deviceAt = (string?)null },
            proposal = (string?)null,
            status = "open",
            level = 0,
            handlerName = "Kepala Seksi Identitas",
            raisedAt = "2026-04-10T07:52:00+07:00",
            decideBy = "2026-04-13T07:52:00+07:00",
            replyBy = (string?)null,
            reply = (string?)null,
            replyFileIds = Array.Empty<string>(),
            repliedAt = (string?)null,
            decidedByName = (string?)null,
            decidedAt = (string?)null,
            decisionNote = (string?)null,
            mayDecide = true,
            mayReply = false,
        });
        Assert.That(await Inbox(town, town.SisterSuperior, "07:53", "waiting=true"), Is.Empty);
        Assert.That((bool)(await town.As(town.Ani, "07:53").Get("/findings/mine?from=2026-04-10&to=2026-04-10").Body())[0]!["mayReply"]!, Is.True);
    }

    [Test, Category("METRO-09"), Category("JAMBI-09")]
    public async Task What_does_not_come_is_reminded_then_listed_and_settles_itself_when_it_comes()
    {
        var town = await TownWatch.OfItsOwn();
        await town.Watched("07:15");
        await town.Watched("07:15:20");
        Assert.That((await town.ToldTo(town.Ani, "07:16")).Count(k => k == "reminder"), Is.EqualTo(2), "check-in and briefing, each once");
        Assert.That(await town.ToldTo(town.Mayor, "07:16"), Is.Empty, "who works in the office is not reminded");

        await town.Watched("07:31");
        Assert.That(await town.FindingsOf(town.Ani), Is.EqualTo(new[] { "NoTasks Open" }), "a missing check-in is listed half an hour later");
        await town.Watched("08:02");
        Assert.That(await town.FindingsOf(town.Ani), Is.EqualTo(new[] { "NoTasks Open", "NotCheckedIn Open" }));

        await town.As(town.Superior, "08:05").Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: 450))).Body();
        await town.As(town.Ani, "08:10").Post("/check-ins", Some.CheckIn()).Body();
        Assert.That(await town.FindingsOf(town.Ani), Is.EqualTo(new[] { "NoTasks Settled", "NotCheckedIn Settled", "CheckpointMissed Open", "Late Open" }));

        await town.Watched("18:01");
        Assert.That(await town.FindingsOf(town.Ani), Does.Contain("ReportMissing Open"));
        await town.Reported(town.Ani);
        Assert.That(await town.FindingsOf(town.Ani), Does.Contain("ReportMissing Settled"));
    }

    [Test, Category("JAKBAR-07")]
    public async Task A_closed_day_is_looked_at_once_more_and_nobody_is_made_absent_by_the_machine()
    {
        var town = await TownWatch.OfItsOwn();
        await town.Opens(Town.At("00:01", Town.Friday.AddDays(1)));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.Watched("00:02", Town.Friday.AddDays(1))));

        Assert.That(await town.FindingsOf(town.Ani), Is.EquivalentTo(new[] { "NotCheckedIn Open", "NoTasks Open" }));
        Assert.That(await town.InDatabase(db => db.FindingEvents.CountAsync(e => e.Act == FindingAct.Raised && db.Findings.Any(f => f.Id == e.FindingId && f.EmployeeId == town.Ani.Id))), Is.EqualTo(2), "found once");
    }

    [Test]
    public async Task The_employee_is_asked_replies_with_evidence_and_the_superior_decides_many_at_once()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:52").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "07:55").Post("/check-ins", Some.CheckIn()).Body();
        var found = (await Inbox(town, town.Superior, "08:00")).Where(f => (string)f["kind"]! == "late").ToDictionary(f => (Guid)f["employeeId"]!, f => f.Id());

        await Decide(town, town.Superior, "08:01", "ask", [found[town.Ani.Id]], "Mengapa terlambat?");
        Assert.That(await town.ToldTo(town.Ani), Does.Contain("findingAsked"));
        var file = await town.Uploaded(town.Ani);
        var stranger = await town.Uploaded(town.Budi);
        Assert.That(await town.As(town.Ani, "08:05").Post($"/findings/{found[town.Ani.Id]}/reply", new { text = "Listrik padam.", fileIds = new[] { stranger } }).Refusal(), Is.EqualTo("404 file-not-found; fileIds[0]: file-not-found"));
        await town.As(town.Ani, "08:05").Post($"/findings/{found[town.Ani.Id]}/reply", new { text = "Listrik padam.", fileIds = new[] { file } }).Body();
        Assert.That(await town.ToldTo(town.Superior), Does.Contain("findingReplied"));

        var outcome = await Decide(town, town.Superior, "08:10", "accept", [.. found.Values, Guid.NewGuid()]);
        Assert.That(outcome["done"]!.AsArray().Count, Is.EqualTo(2));
        Assert.That((string?)outcome["refused"]![0]!["code"], Is.EqualTo("not-found"));
        Assert.That((await Decide(town, town.Superior, "08:11", "accept", [found[town.Ani.Id]]))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("finding-decided"), "the second click");
        Assert.That(await town.As(town.Ani, "08:12").Post($"/findings/{found[town.Ani.Id]}/reply", new { text = "Tambahan." }).Refusal(), Is.EqualTo("409 finding-decided"));

        var story = await town.As(town.Ani, "08:13").Get($"/findings/{found[town.Ani.Id]}").Body();
        Assert.That(story["events"].Of("act"), Is.EqualTo(new[] { "raised", "asked", "replied", "accepted" }));
        Assert.That((string?)story["finding"]!["reply"], Is.EqualTo("Listrik padam."));
    }

    [Test]
    public async Task Two_officials_who_decide_at_once_decide_once()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:52").Post("/check-ins", Some.CheckIn()).Body();
        var id = (await Inbox(town, town.Superior, "08:00")).First(f => (string)f["kind"]! == "late").Id();

        var outcomes = await Task.WhenAll(Decide(town, town.Superior, "08:01", "accept", [id]), Decide(town, town.HeadOfOffice, "08:01", "accept", [id]));

        Assert.That(outcomes.Sum(o => o["done"]!.AsArray().Count), Is.EqualTo(1));
        Assert.That(outcomes.SelectMany(o => o["refused"]!.AsArray()).Single()!["code"]!.ToString(), Is.EqualTo("finding-decided"));
    }

    [Test]
    public async Task What_nobody_decides_goes_one_level_up_by_itself_and_can_be_passed_on_by_hand()
    {
        var town = await TownWatch.OfItsOwn();
        await town.As(town.Ani, "07:52").Post("/check-ins", Some.CheckIn()).Body();
        var id = (await Inbox(town, town.Superior, "08:00")).First(f => (string)f["kind"]! == "late").Id();

        await town.Watched("07:53", Town.Friday.AddDays(3));
        await town.Watched("07:54", Town.Friday.AddDays(3));

        var up = (await Inbox(town, town.HeadOfDivision, "08:00", date: Town.Friday.AddDays(3))).Single(f => f.Id() == id);
        Assert.That((int)up["level"]!, Is.EqualTo(1));
        Assert.That((await Decide(town, town.Superior, "08:01", "accept", [id], date: Town.Friday.AddDays(3)))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("not-found"), "it is no longer theirs");
        await Decide(town, town.HeadOfDivision, "08:02", "escalate", [id], date: Town.Friday.AddDays(3));
        await Decide(town, town.HeadOfOffice, "08:03", "escalate", [id], date: Town.Friday.AddDays(3));
        Assert.That((await Decide(town, town.Mayor, "08:04", "escalate", [id], date: Town.Friday.AddDays(3)))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("nobody-above"));
    }

    [Test, Category("JAKBAR-04"), Category("JAKBAR-05")]
    public async Task A_superior_who_does_nothing_is_visible_one_level_up()
    {
        var town = await TownWatch.OfItsOwn(Presets.Get("jakbar-2020").Rules);
        await town.As(town.SisterSuperior, "07:00").Post("/assignments", Some.Assignment(Town.Friday, [town.SisterStaff], Some.Task(plannedMinutes: 450))).Body();

        var rows = (await town.As(town.HeadOfDivision, "17:00").Get("/dashboards/superiors").Body()).AsArray();
        Assert.That(rows.Select(r => $"{r!["name"]} {r["people"]} {r["tasksBeforeStart"]} {r["controlsDue"]} {r["controlsMade"]}"), Is.EqualTo(new[]
        {
            "Kepala Seksi Identitas 2 0 2 0", "Kepala Seksi Pindah Datang 1 1 1 0",
        }));

        await town.Opens(Town.At("00:01", Town.Friday.AddDays(1)));
        await town.Watched("00:02", Town.Friday.AddDays(1));
        var finding = (await Inbox(town, town.HeadOfDivision, "08:00", date: Town.Friday.AddDays(1))).Single(f => (string)f["kind"]! == "notControlled" && (Guid)f["employeeId"]! == town.Superior.Id);
        Assert.That((string?)finding["text"], Is.EqualTo("2 pegawai WFH tidak dikontrol sampai hari ditutup."));
    }

    [Test]
    public async Task The_same_file_or_a_picture_like_it_is_put_before_the_superior_across_people_and_days()
    {
        var town = await Town.Build();
        await town.Uploaded(town.Ani);
        await town.Uploaded(town.Ani);
        Assert.That(await town.FindingsOf(town.Ani), Is.Empty, "sending it again on the same day is no finding");

        await town.Uploaded(town.Budi);
        await town.Uploaded(town.SisterStaff, content: Pictures.Jpeg(640, 320));
        await town.As(town.Ani, date: Town.Friday.AddDays(3)).Post("/files", Some.Upload(Pictures.Jpeg())).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.FindingsOf(town.Budi), Is.EqualTo(new[] { "SameFile Open" }));
            Assert.That(await town.FindingsOf(town.SisterStaff), Is.EqualTo(new[] { "SimilarPicture Open" }));
            Assert.That(await town.FindingsOf(town.Ani), Is.EqualTo(new[] { "SameFile Open" }));
        }

        var other = await Town.Build();
        await other.Uploaded(other.Ani);
        Assert.That(await other.FindingsOf(other.Ani), Is.Empty, "another agency's files do not exist");
    }
}
