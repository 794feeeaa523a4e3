namespace WfhApi.Tests.Features;

/// <summary>Presence that people vouch for: an operator's list, a correction, an outage; and why each figure is what it is.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PresenceTests
{
    private static readonly DateOnly Thursday = Town.Friday.AddDays(-1);

    private static object List(string date, params object[] rows) => new { date, source = "Daftar hadir bertanda tangan", reason = "Jaringan kelurahan putus.", rows };

    private static async Task<WorkDay> Day(Town town, Employee person, DateOnly date) =>
        await town.InDatabase(db => db.WorkDays.AsNoTracking().SingleAsync(d => d.AgencyId == town.Agency.Id && d.EmployeeId == person.Id && d.Date == date));

    [Test, Category("SERANG-10")]
    public async Task An_operator_enters_a_list_with_source_and_reason_also_for_a_closed_day()
    {
        var town = await Town.Build();
        await town.As(town.Budi, "07:40", Thursday).Post("/check-ins", new { kind = "in" }).Body();
        await town.Closed(Thursday);
        var nip = town.Ani.Nip;

        var outcome = await town.As(town.Officer, "09:00").Post("/presence", List(
            "2026-04-09",
            new { nip = $"{nip[..8]} {nip[8..14]} {nip[14..15]} {nip[15..]}", @in = "07:25:00", @out = "16:05:00" },
            new { nip = town.Budi.Nip, @in = "07:20:00", @out = (string?)null },
            new { nip = town.Ani.Nip, @in = "07:25:00", @out = (string?)null },
            new { nip = "199001012020011001", @in = "07:25:00", @out = (string?)null },
            new { nip = town.SisterStaff.Nip, @in = (string?)null, @out = (string?)null },
            new { nip = town.Superior.Nip, @in = "09:00:00", @out = "08:00:00" })).Body();

        Assert.That(outcome["done"]!.AsArray().Select(i => (Guid)i!), Is.EquivalentTo(new[] { town.Ani.Id, town.Budi.Id }));
        Assert.That(outcome["refused"]!.AsArray().Select(r => $"{r!["row"]} {r["code"]}"), Is.EqualTo(new[] { "3 nip-twice", "4 employee-not-found", "5 nothing-to-enter", "6 out-before-in" }));
        var ani = await Day(town, town.Ani, Thursday);
        Assert.That((ani.CheckInAt, ani.CheckOutAt, ani.LateMinutes, ani.RecapCode), Is.EqualTo(((DateTimeOffset?)Town.At("07:25", Thursday), (DateTimeOffset?)Town.At("16:05", Thursday), 0, "H")));
        var record = await town.InDatabase(db => db.CheckIns.SingleAsync(c => c.AgencyId == town.Agency.Id && c.EmployeeId == town.Budi.Id));
        Assert.That((record.At, record.CorrectedFrom, record.Source, record.EnteredBy, record.EnteredFrom, record.EnteredReason, record.MinutesOff), Is.EqualTo((
            Town.At("07:20", Thursday), (DateTimeOffset?)Town.At("07:40", Thursday), PresenceSource.Manual, (Guid?)town.Officer.Id, "Daftar hadir bertanda tangan", "Jaringan kelurahan putus.", 0)));
        Assert.That(await town.ToldTo(town.Ani), Does.Contain("correctionDecided"));
    }

    [Test, Category("SERANG-10")]
    public async Task Nothing_is_entered_ahead_too_far_back_or_for_strangers()
    {
        var town = await Town.Build();
        object Row(Employee person, string time = "07:25:00") => new { nip = person.Nip, @in = time, @out = (string?)null };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.As(town.Officer, "09:00").Post("/presence", List("2026-04-13", Row(town.Ani))).Refusal(), Is.EqualTo("422 in-the-future; date: in-the-future"));
            Assert.That(await town.As(town.Officer, "09:00").Post("/presence", List("2026-02-01", Row(town.Ani))).Refusal(), Is.EqualTo("422 too-long-ago; date: too-long-ago"));
            Assert.That((await town.As(town.Officer, "09:00").Post("/presence", List("2026-04-10", Row(town.Ani, "09:30:00"))).Body())["refused"].Of("code"), Is.EqualTo(new[] { "in-the-future" }));
            Assert.That((await town.As(town.SisterSuperior, "09:00").Post("/presence", List("2026-04-10", Row(town.Ani))).Body())["refused"].Of("code"), Is.EqualTo(new[] { "employee-not-found" }));
            Assert.That((await town.As(town.Officer, "09:00").Post("/presence", List("2026-04-10", Row(town.Officer))).Body())["refused"].Of("code"), Is.EqualTo(new[] { "employee-not-found" }), "nobody for themselves");
            Assert.That(await town.As(town.Ani, "09:00").Post("/presence", List("2026-04-10", Row(town.Budi))).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task A_forgotten_check_out_never_spoils_tomorrow()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:20", Thursday).Post("/check-ins", new { kind = "in" }).Body();
        await town.Closed(Thursday);

        var receipt = await town.As(town.Ani, "07:20").Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(((string)receipt["workDate"]!, (int)receipt["minutesOff"]!), Is.EqualTo(("2026-04-10", 0)));
        Assert.That((await Day(town, town.Ani, Thursday)).WorkedMinutes, Is.Null, "nobody knows when they left");
    }

    [Test, Category("JAKBAR-07")]
    public async Task A_correction_is_asked_with_a_reason_and_granted_after_the_day_was_closed()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:52", Thursday).Post("/check-ins", new { kind = "in" }).Body();
        await town.Closed(Thursday);
        object Asked(string at = "2026-04-09T07:20:00+07:00", string date = "2026-04-09", string kind = "in") => new { date, kind, at, reason = "Aplikasi tidak dapat dibuka." };

        var correction = await town.As(town.Ani, "08:00").Post("/corrections", Asked()).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)correction["recordedAt"], Is.EqualTo("2026-04-09T07:52:00+07:00"));
            Assert.That(await town.As(town.Ani, "08:01").Post("/corrections", Asked()).Refusal(), Is.EqualTo("409 correction-already-asked"));
            Assert.That(await town.As(town.Ani, "08:01").Post("/corrections", Asked("2026-04-08T07:20:00+07:00")).Refusal(), Is.EqualTo("422 outside-the-day; at: outside-the-day"));
            Assert.That(await town.As(town.Ani, "08:01").Post("/corrections", Asked("2026-04-10T09:20:00+07:00", "2026-04-10")).Refusal(), Is.EqualTo("422 in-the-future; at: in-the-future"));
            Assert.That(await town.As(town.SisterSuperior, "08:02").Post($"/corrections/{correction.Id()}/decide", new { grants = true }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.ToldTo(town.Superior), Does.Contain("correctionAsked"));
        }

        var decisions = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => town.As(town.Superior, "08:10").Post($"/corrections/{correction.Id()}/decide", new { grants = true })));
        Assert.That(decisions.Select(d => (int)d.StatusCode).Order(), Is.EqualTo(new[] { 200, 409 }));
        var day = await Day(town, town.Ani, Thursday);
        Assert.That((day.CheckInAt, day.LateMinutes), Is.EqualTo(((DateTimeOffset?)Town.At("07:20", Thursday), 0)));
        Assert.That(await town.FindingsOf(town.Ani), Does.Contain("Late Settled"));
        Assert.That(await town.As(town.Ani, "08:20").Post($"/corrections/{correction.Id()}/withdraw").Refusal(), Is.EqualTo("409 correction-decided"));
    }

    [Test]
    public async Task Lateness_inside_a_declared_outage_is_nobodys_and_each_record_says_why()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "08:00").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "08:20").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.SisterStaff, "08:00").Post("/check-ins", Some.CheckIn()).Body();
        object Outage(string from = "2026-04-10T07:20:00+07:00", string to = "2026-04-10T08:05:00+07:00") => new { unitId = town.Section.Id, from, to, reason = "Pusat data padam." };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.As(town.PersonnelAdmin, "09:00").Post("/outages", Outage(to: "2026-04-10T09:30:00+07:00")).Refusal(), Is.EqualTo("422 in-the-future; to: in-the-future"));
            Assert.That(await town.As(town.PersonnelAdmin, "09:00").Post("/outages", Outage(to: "2026-04-10T07:10:00+07:00")).Refusal(), Is.EqualTo("422 outage-too-long; to: outage-too-long"));
        }

        var outage = await town.As(town.PersonnelAdmin, "09:00").Post("/outages", Outage()).Body();

        async Task<int> Late(Employee person) => (await Day(town, person, Town.Friday)).LateMinutes;
        Assert.That((await Late(town.Ani), await Late(town.Budi), await Late(town.SisterStaff)), Is.EqualTo((0, 15, 30)), "what lies inside is taken away; other units stay");
        Assert.That((int)outage["records"]!, Is.EqualTo(2));
        Assert.That(await town.FindingsOf(town.Ani), Does.Contain("Late Settled"));
        var line = (await town.As(town.Ani, "09:10").Get("/work-days/mine/2026-04-10/explanation").Body())["lines"]!.AsArray().Single(l => (string)l!["figure"]! == "lateMinutes")!;
        Assert.That(((int)line["value"]!, (int)line["outageMinutes"]!), Is.EqualTo((0, 30)));
        Assert.That((string?)line["text"], Is.EqualTo("Presensi masuk pukul 08.00; batas tepat waktu pukul 07.30. 30 menit dihapus karena gangguan layanan."));

        await town.As(town.PersonnelAdmin, "10:00").Post($"/outages/{outage.Id()}/withdraw").Body();
        Assert.That((await Late(town.Ani), await Late(town.Budi)), Is.EqualTo((30, 50)));
        Assert.That(await town.As(town.PersonnelAdmin, "10:01").Post($"/outages/{outage.Id()}/withdraw").Refusal(), Is.EqualTo("409 outage-withdrawn"));
    }

    [Test]
    public async Task A_check_in_after_the_declaration_is_judged_with_it()
    {
        var town = await Town.Build();
        await town.As(town.PersonnelAdmin, "08:10").Post("/outages", new { unitId = town.Root.Id, from = "2026-04-10T07:20:00+07:00", to = "2026-04-10T08:05:00+07:00", reason = "Pusat data padam." }).Body();

        var receipt = await town.As(town.Ani, "08:12").Post("/check-ins", Some.CheckIn()).Body();

        Assert.That((int)receipt["minutesOff"]!, Is.EqualTo(7));
    }

    [Test, Category("DKI-05")]
    public async Task Every_missing_checkpoint_says_whose_it_is()
    {
        var town = await TownWatch.OfItsOwn(Presets.Get("dki-2023").Rules);
        await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn()).Body();
        var slots = (await town.As(town.Superior, "10:00").Get("/calls/rounds").Body())["rounds"]!.AsArray().Select(r => (string)r!["slotCode"]!).ToArray();
        await town.Calls(town.Ani, "10:01", slotCode: slots[0]);
        await town.Watched("10:07");

        var lines = (await town.As(town.Superior, "15:00").Get($"/work-days/{town.Ani.Id}/2026-04-10/explanation").Body())["lines"]!.AsArray()
            .Where(l => (string?)l!["because"] is "notCalled" or "notAnswered").Select(l => $"{l!["because"]}: {l["text"]}");

        Assert.That(lines, Is.EqualTo(new[]
        {
            "notAnswered: Dipanggil 1 kali dan tidak dijawab dalam batas waktu.",
            "notCalled: Atasan tidak melakukan pengecekan sampai pukul 14.30; bukan kelalaian pegawai.",
        }));
    }
}
