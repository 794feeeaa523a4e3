namespace WfhApi.Tests.Features;

/// <summary>Checks, recalls and questions: who may be called, how long an answer takes, and what follows from silence.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallTests
{
    private static Task<Town> OfDki() => Town.Build(rules: Presets.Get("dki-2023").Rules);

    private static object Answer(string? text = "Saya di rumah.", double latitude = -6.1754, double longitude = 106.8272) =>
        new { text, position = new { latitude, longitude, accuracyMetres = 12.0 } };

    [Test, Category("DKI-05"), Category("DKI-06"), Category("DKI-07"), Category("METRO-06"), Category("SERANG-09")]
    public async Task A_check_records_slot_time_medium_answer_and_the_place_that_was_named()
    {
        var town = await OfDki();
        await town.As(town.Ani, "07:25").Post("/check-ins", new { kind = "in" }).Body();
        var slot = (string)(await town.As(town.Superior, "10:00").Get("/calls/rounds").Body())["rounds"]![0]!["slotCode"]!;

        var call = await town.Calls(town.Ani, "10:00", medium: "videoLink", slotCode: slot);
        Assert.That((string?)call["videoLink"], Does.Match("^https://meet\\.jit\\.si/wfh-[0-9a-f]{24}$"));
        await town.As(town.Ani, "10:02").Post($"/calls/{call.Id()}/answer", Answer()).Body();

        var recorded = await town.As(town.Superior, "10:04").Post($"/calls/{call.Id()}/record", new
        {
            answered = true,
            medium = "phone",
            statedAddress = "Jl. Melati 1",
            statedPlace = "registeredHome",
            uniformSeen = true,
            note = "Sedang memeriksa berkas.",
        }).Body();

        recorded.Is(new
        {
            id = call.Id(),
            employeeId = town.Ani.Id,
            employeeName = "Ani Lestari",
            unitName = "Seksi Identitas",
            workDate = "2026-04-10",
            purpose = "spotCheck",
            slotCode = slot,
            medium = "phone",
            text = (string?)null,
            videoLink = (string)call["videoLink"]!,
            askedById = town.Superior.Id,
            askedByName = "Kepala Seksi Identitas",
            askedAt = "2026-04-10T10:00:00+07:00",
            dueAt = "2026-04-10T10:05:00+07:00",
            attempt = 1,
            previousId = (string?)null,
            retried = false,
            status = "answered",
            answeredAt = "2026-04-10T10:02:00+07:00",
            responseSeconds = 120,
            answer = "Saya di rumah.",
            offline = false,
            deviceAt = (string?)null,
            place = "inside",
            distanceBand = "atPlace",
            confidence = "high",
            doubts = Array.Empty<string>(),
            photoFileId = (string?)null,
            recordedByName = "Kepala Seksi Identitas",
            recordedAt = "2026-04-10T10:04:00+07:00",
            statedAddress = "Jl. Melati 1",
            statedPlace = "registeredHome",
            uniformSeen = true,
            note = "Sedang memeriksa berkas.",
            escalatedAt = (string?)null,
        });
        var row = (await town.As(town.Superior, "10:05").Get("/calls/rounds").Body())["rounds"]![0]!["people"]!.AsArray().Single(p => (Guid)p!["employeeId"]! == town.Ani.Id)!;
        row.Is(new { employeeId = town.Ani.Id, name = "Ani Lestari", unitName = "Seksi Identitas", drawn = true, state = "done", calls = 1, lastCallId = call.Id(), lastCallStatus = "answered", homeAddress = "Jl. Melati 1", phone = (string?)null });
    }

    [Test, Category("DKI-08")]
    public async Task Nobody_is_called_outside_working_hours_in_the_office_or_twice_at_once()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Superior, WorkMode.Office));
        Task<string> Refused(Employee by, Employee person, string time, string? slotCode = null) =>
            town.As(by, time).Post("/calls", new { employeeId = person.Id, purpose = "spotCheck", medium = "inApp", slotCode }).Refusal();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Refused(town.Superior, town.Ani, "07:29"), Is.EqualTo("422 outside-working-hours"));
            Assert.That(await Refused(town.Superior, town.Ani, "16:30"), Is.EqualTo("422 outside-working-hours"));
            Assert.That(await Refused(town.HeadOfDivision, town.Superior, "10:00"), Is.EqualTo("422 not-at-home"));
            Assert.That(await Refused(town.Superior, town.Ani, "10:00", "tidak-ada"), Is.EqualTo("422 unknown-slot; slotCode: unknown-slot"));
            Assert.That(await Refused(town.SisterSuperior, town.Ani, "10:00"), Is.EqualTo("404 employee-not-found; employeeId: employee-not-found"));
            Assert.That(await town.As(town.Superior, "10:00").Post("/calls", new { employeeId = town.Ani.Id, purpose = "recall", medium = "inApp" }).Refusal(), Is.EqualTo("422 invalid; text: not-empty").Or.EqualTo("400 invalid; text: not-empty"));
        }

        var both = await Task.WhenAll(town.As(town.Superior, "10:00").Post("/calls", Check(town.Ani)), town.As(town.HeadOfOffice, "10:00").Post("/calls", Check(town.Ani)));
        Assert.That(both.Select(r => (int)r.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
    }

    private static object Check(Employee person) => new { employeeId = person.Id, purpose = "spotCheck", medium = "inApp" };

    [Test, Category("METRO-07"), Category("DKI-06")]
    public async Task Silence_is_noticed_at_the_limit_tried_once_more_and_passed_on()
    {
        var town = await TownWatch.OfItsOwn(Presets.Get("dki-2023").Rules);
        var call = await town.Calls(town.Ani, "10:00");

        await town.Watched("10:05");
        Assert.That((string?)(await town.As(town.Superior, "10:05").Get("/calls").Body())["items"]![0]!["status"], Is.EqualTo("waiting"), "the limit itself still counts");
        await town.Watched("10:05:01");

        var silent = (await town.As(town.Superior, "10:06").Get("/calls?status=unanswered").Body())["items"]!.AsArray().Single()!;
        Assert.That(silent.Id(), Is.EqualTo(call.Id()));
        var retries = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => town.As(town.Superior, "10:06").Post($"/calls/{call.Id()}/retry", new { medium = "phone" })));
        Assert.That(retries.Select(r => (int)r.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        var retry = (await town.As(town.Superior, "10:07").Get("/calls").Body())["items"]![0]!;
        Assert.That(((int)retry["attempt"]!, (Guid)retry["previousId"]!, (string)retry["medium"]!), Is.EqualTo((2, call.Id(), "phone")));

        await town.Watched("10:12");
        Assert.That((await town.As(town.Superior, "10:13").Post($"/calls/{retry.Id()}/escalate").Body())["escalatedAt"], Is.Not.Null);
        var finding = (await town.As(town.HeadOfDivision, "10:14").Get("/findings?toDecide=true").Body())["items"]!.AsArray().Single(f => (string)f!["kind"]! == "unansweredCall")!;
        Assert.That(((string)finding["kind"]!, (int)finding["level"]!, (int)finding["facts"]!["count"]!), Is.EqualTo(("unansweredCall", 1, 2)));
        Assert.That(await town.ToldTo(town.HeadOfDivision), Does.Contain("findingEscalated"));
    }

    [Test, Category("JUMAT-02")]
    public async Task Two_unanswered_calls_propose_a_verbal_reprimand_silence_a_written_one_and_a_repetition_an_evaluation()
    {
        var town = await TownWatch.OfItsOwn();
        await Silent("10:00", "spotCheck");
        Assert.That(await Proposal("unansweredCall"), Is.Null, "one call proposes nothing");
        await Silent("11:00", "spotCheck");
        Assert.That(await Proposal("unansweredCall"), Is.EqualTo("verbalReprimand"));
        await Silent("13:00", "recall");
        Assert.That(await Proposal("silence"), Is.EqualTo("writtenReprimand"));

        var written = await Finding("silence");
        Assert.That((await Decide(town.Superior, "13:30", "confirm", written.Id()))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("not-heard-yet"), "nobody is judged unheard");
        await Decide(town.Superior, "13:31", "ask", written.Id());
        await town.As(town.Ani, "13:40").Post($"/findings/{written.Id()}/reply", new { text = "Baterai habis." }).Body();
        Assert.That((await Decide(town.Superior, "13:50", "confirm", written.Id()))["done"]!.AsArray(), Has.Count.EqualTo(1));

        await Silent("14:00", "question");
        Assert.That((await town.As(town.Superior, "15:00").Get("/findings?waiting=true&kind=silence").Body())["items"]![0]!["proposal"]!.ToString(), Is.EqualTo("evaluation"));

        async Task Silent(string time, string purpose)
        {
            await town.Calls(town.Ani, time, purpose, text: "Mohon hadir.");
            await town.Watched($"{time[..3]}06");
        }

        async Task<JsonNode> Finding(string kind) => (await town.As(town.Superior, "15:00").Get($"/findings?kind={kind}").Body())["items"]![0]!;
        async Task<string?> Proposal(string kind) => (string?)(await Finding(kind))["proposal"];
        Task<JsonNode> Decide(Employee by, string time, string decision, Guid id) => town.As(by, time).Post("/findings/decide", new { ids = new[] { id }, decision, note = "Dicatat." }).Body();
    }

    [Test, Category("METRO-07")]
    public async Task A_late_answer_is_kept_with_its_reason_and_is_the_reply_to_what_was_found()
    {
        var town = await TownWatch.OfItsOwn();
        var call = await town.Calls(town.Ani, "10:00", "recall", text: "Mohon ke kantor.");
        await town.Watched("10:06");

        var answered = await town.As(town.Ani, "10:20").Post($"/calls/{call.Id()}/answer", Answer("Sedang menjemput anak.")).Body();

        Assert.That(((string)answered["status"]!, (int)answered["responseSeconds"]!), Is.EqualTo(("answeredLate", 1200)));
        Assert.That(await town.FindingsOf(town.Ani), Does.Contain("Silence Replied"));
        Assert.That(await town.As(town.Ani, "10:21").Post($"/calls/{call.Id()}/answer", Answer()).Refusal(), Is.EqualTo("409 call-answered"));
    }

    [Test, Category("DKI-07"), Category("JAMBI-13")]
    public async Task Others_read_a_band_of_the_distance_and_never_the_point()
    {
        var town = await Town.Build();
        var call = await town.Calls(town.Ani, "10:00");
        await town.As(town.Ani, "10:01").Post($"/calls/{call.Id()}/answer", Answer(latitude: -6.1854)).Body();

        var seen = (await town.As(town.Superior, "10:02").Get("/calls").Body())["items"]![0]!;

        Assert.That(((string)seen["place"]!, (string)seen["distanceBand"]!), Is.EqualTo(("outside", "under2Kilometres")));
        Assert.That(seen.ToJsonString(), Does.Not.Contain("-6.1854").And.Not.Contain("106.8272"));
    }

    [Test]
    public async Task A_retried_answer_is_recorded_once()
    {
        var town = await Town.Build();
        var call = await town.Calls(town.Ani, "10:00");
        var first = await town.As(town.Ani, "10:01").Post($"/calls/{call.Id()}/answer", Answer(), "one intent").Body();
        var again = await town.As(town.Ani, "10:03").Post($"/calls/{call.Id()}/answer", Answer(), "one intent").Body();

        again.Is(first);
    }

    [Test, Category("DKI-05"), Category("JAMBI-06")]
    public async Task Each_superior_checks_their_own_people_and_whoever_acts_takes_over()
    {
        var town = await OfDki();
        await town.As(town.Ani, "07:25").Post("/check-ins", new { kind = "in" }).Body();
        await town.As(town.SisterStaff, "07:25").Post("/check-ins", new { kind = "in" }).Body();
        async Task<string[]> Names(Employee superior) =>
            [.. (await town.As(superior, "10:00").Get("/calls/rounds").Body())["rounds"]!.AsArray().Take(1).SelectMany(r => r!["people"]!.AsArray()).Select(p => (string)p!["name"]!)];

        Assert.That(await Names(town.Superior), Is.EqualTo(new[] { "Ani Lestari" }));
        Assert.That(await Names(town.HeadOfOffice), Is.Empty);

        await town.Stored(new Delegation
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Section.Id,
            ActingEmployeeId = town.SisterSuperior.Id,
            Kind = DelegationKind.Plh,
            DecreeNumber = "800/1",
            From = Town.Friday,
            To = Town.Friday,
            CreatedBy = town.PersonnelAdmin.Id,
            CreatedAt = Town.At("06:00"),
        });
        Assert.That(await Names(town.SisterSuperior), Is.EqualTo(new[] { "Ani Lestari", "Citra Dewi" }));
        var call = await town.Calls(town.Ani, "10:00", by: town.SisterSuperior);
        Assert.That((string?)call["askedByName"], Is.EqualTo("Kepala Seksi Pindah Datang"), "the act stays with whoever did it");
    }

    [Test]
    public async Task The_draw_is_fixed_before_the_day_and_anybody_can_compute_it_afterwards()
    {
        var rules = Presets.Get("dki-2023").Rules;
        var town = await TownWatch.OfItsOwn(rules with { Supervision = new() { DrawnPerCheck = 1 } });
        await town.Watched("12:00", Town.Friday.AddDays(-1));
        var path = "/calls/draws/2026-04-10";
        var before = await town.As(town.Ani, "12:30", Town.Friday.AddDays(-1)).Get(path).Body();
        Assert.That((string?)before["seed"], Is.Null);
        await town.Watched("13:00", Town.Friday.AddDays(-1));

        var rounds = await town.As(town.Superior, "10:00").Get("/calls/rounds").Body();
        var after = await town.As(town.Ani, "07:00", Town.Friday.AddDays(1)).Get(path).Body();

        Assert.That((string?)rounds["commitment"], Is.EqualTo((string)before["commitment"]!));
        Assert.That((string?)after["commitment"], Is.EqualTo((string)before["commitment"]!), "made once");
        var draw = new CheckDraw { AgencyId = town.Agency.Id, Date = Town.Friday, Seed = (string)after["seed"]!, MadeAt = default };
        Assert.That(draw.Commitment, Is.EqualTo((string)before["commitment"]!));
        foreach (var round in rounds["rounds"]!.AsArray())
        {
            var drawn = round!["people"]!.AsArray().Where(p => (bool)p!["drawn"]!).Select(p => (Guid)p!["employeeId"]!);
            Assert.That(drawn, Is.EqualTo(draw.Drawn((string)round["slotCode"]!, [town.Ani.Id, town.Budi.Id], 1)));
        }
    }
}
