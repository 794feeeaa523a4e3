using System.Text;
using ExcelDataReader;
using UglyToad.PdfPig;

namespace WfhApi.Tests.Features;

/// <summary>The month of each person: counted by the rules of the day, locked, set right afterwards, and taken as a file.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RecapTests
{
    private const string March = "month=2026-03-01";

    private static readonly DateOnly Monday = new(2026, 3, 30);
    private static readonly DateOnly Tuesday = new(2026, 3, 31);

    /// <summary>A day on which the person checked in and out, and that is over.</summary>
    private static async Task Lived(Town town, Employee person, DateOnly date, string? @in, string? @out)
    {
        foreach (var (kind, time) in new[] { ("in", @in), ("out", @out) })
        {
            if (time is not null)
            {
                await town.As(person, time, date).Post("/check-ins", new { kind }).Body();
            }
        }

        await town.Closed(date);
    }

    /// <summary>Days that are over and to which nobody came.</summary>
    private static async Task Missed(Town town, Employee person, Unit unit, params DateOnly[] dates) => await town.Stored([.. dates.Select(date =>
    {
        var day = WorkDay.Open(person, unit, date, WorkMode.Office, Presets.Standing, null, Presets.Standing.HoursOn(date, ramadan: false)!, Town.At("00:01", date));
        day.Close(Town.At("00:01", date.AddDays(1)));
        return day;
    })]);

    /// <summary>Ani came late on Monday and forgot to check out, and was away on Tuesday; Budi was there on both.</summary>
    private static async Task<Town> WithMarch()
    {
        var town = await Town.Build();
        await Lived(town, town.Ani, Monday, "07:52", null);
        await Missed(town, town.Ani, town.Section, Tuesday);
        await Lived(town, town.Budi, Monday, "07:20", "16:05");
        await Lived(town, town.Budi, Tuesday, "07:25", "15:30");
        return town;
    }

    private static string Sum(JsonNode? month) => $"{string.Join(' ', month!["figures"]!["codes"]!.AsArray().Select(c => $"{c!["code"]}{c["days"]}"))} | {string.Join(' ', month["figures"]!["buckets"]!.AsArray().Select(c => $"{c!["code"]}{c["days"]}"))} | "
        + $"{month["figures"]!["lateMinutes"]} {month["figures"]!["earlyMinutes"]} {month["figures"]!["workedMinutes"]}/{month["figures"]!["requiredMinutes"]}";

    private static async Task<JsonNode> Locks(Town town, Employee by, params Guid[] offices) =>
        await town.As(by, "09:00").Post("/recaps/locks", new { month = "2026-03-01", unitIds = offices.Length == 0 ? [town.Office.Id] : offices }).Body();

    [Test, Category("METRO-05"), Category("JAKBAR-08")]
    public async Task A_month_totals_the_hours_at_home_and_in_the_office_against_what_its_days_ask_for()
    {
        var town = await Town.Build();
        await town.Stored(
            town.Kept(new(2026, 2, 16), "Cuti bersama Imlek", HolidayKind.CollectiveLeave), town.Kept(new(2026, 2, 17), "Imlek", HolidayKind.National), town.Fasting(new(2026, 2, 19), new(2026, 3, 19)),
            town.Rostered(town.Ani, WorkMode.Home, new(2026, 2, 20)));
        await Lived(town, town.Ani, new(2026, 2, 13), "07:20", "16:35");
        await Lived(town, town.Ani, new(2026, 2, 18), "07:50", "16:05");
        await Lived(town, town.Ani, new(2026, 2, 19), "07:55", "14:40");
        await Lived(town, town.Ani, new(2026, 2, 20), "08:00", "15:35");

        var month = await town.As(town.Ani, "09:00").Get("/recaps/mine?month=2026-02-14").Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sum(month), Is.EqualTo("H3 WFH1 | PSW11 TL11 | 20 20 1640/1680"), "two days of 450 minutes and two of Ramadan with 390");
            Assert.That((int?)month["figures"]!["homeMinutes"], Is.EqualTo(390));
            Assert.That((decimal?)month["figures"]!["percent"], Is.EqualTo(97.6m));
            Assert.That(month["days"]!.AsArray().Where(d => (int)d!["requiredMinutes"]! > 0).Select(d => $"{d!["date"]} {d["code"]} {d["requiredMinutes"]}"),
                Is.EqualTo(new[] { "2026-02-13 H 450", "2026-02-18 H 450", "2026-02-19 H 390", "2026-02-20 WFH 390" }));
            Assert.That(month["daysOff"]!.AsArray().Where(d => d!["name"] is not null).Select(d => $"{d!["date"]} {d["code"]} {d["name"]}"), Is.EqualTo(new[] { "2026-02-16 CBS Cuti bersama Imlek", "2026-02-17 L Imlek" }));
            Assert.That(month["days"]!.AsArray().Select(d => (string?)d!["code"]).Count(c => c == "L"), Is.EqualTo(9), "eight days of weekends and one holiday");
        }

        // The day itself says the same as the month.
        var explained = await town.As(town.Ani, "09:00").Get("/work-days/mine/2026-02-18/explanation").Body();
        var day = (await town.As(town.Ani, "09:00").Get("/work-days/mine?from=2026-02-18&to=2026-02-18").Body()).AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(explained["lines"]!.AsArray().Select(l => $"{l!["figure"]} {l["value"]} {l["bucket"]}").Take(2), Is.EqualTo(new[] { "lateMinutes 20 TL1", "workedMinutes 430 " }));
            Assert.That($"{day["lateMinutes"]} {day["lateBucket"]} {day["workedMinutes"]}", Is.EqualTo("20 TL1 430"));
        }
    }

    [Test, Category("JAKBAR-07"), Category("SERANG-10"), Category("JUMAT-05")]
    public async Task A_locked_month_keeps_its_figures_and_what_is_set_right_later_stands_beside_them()
    {
        var town = await WithMarch();
        var ani = $"/recaps/people/{town.Ani.Id}?{March}";
        const string locked = "H1 TK1 | PSW41 TL11 | 22 0 0/900";
        Assert.That(Sum(await town.As(town.Superior, "08:00").Get(ani).Body()), Is.EqualTo(locked));

        var outcome = await Locks(town, town.Officer);
        Assert.That(outcome["done"]!.AsArray().Select(i => (Guid)i!), Is.EqualTo(new[] { town.Office.Id }));

        // The monthly report went up, and is there to be read.
        var mayor = town.As(town.Mayor, "09:30");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.ToldTo(town.Mayor), Does.Contain("recapLocked"));
            Assert.That(await town.ToldTo(town.PersonnelAdmin), Does.Contain("recapLocked"));
            Assert.That((await mayor.Get($"/recaps?{March}&unitId={town.Office.Id}").Body())["items"]!.AsArray().Select(r => $"{r!["name"]} {r["locked"]} {r["days"]![29]!["code"]}{r["days"]![29]!["lostMinutes"]}"),
                Is.EqualTo(new[] { "Ani Lestari true H22", "Budi Santoso true H0" }));
        }

        // An operator's list comes too late; the employee's own correction does not.
        var list = new { date = "2026-03-31", source = "Daftar hadir", reason = "Terlewat.", rows = new[] { new { nip = town.Ani.Nip, @in = "07:25:00", @out = "16:05:00" } } };
        Assert.That((await town.As(town.Officer, "10:00").Post("/presence", list).Body())["refused"].Of("code"), Is.EqualTo(new[] { "month-locked" }));
        var asked = await town.As(town.Ani, "10:00").Post("/corrections", new { date = "2026-03-30", kind = "out", at = "2026-03-30T16:05:00+07:00", reason = "Lupa presensi pulang." }).Body();
        await town.As(town.Superior, "10:30").Post($"/corrections/{asked.Id()}/decide", new { grants = true }).Body();
        await town.As(town.PersonnelAdmin, "11:00").Post("/outages", new { unitId = town.Section.Id, from = "2026-03-30T07:30:00+07:00", to = "2026-03-30T07:52:00+07:00", reason = "Server padam." }).Body();

        var month = await town.As(town.Superior, "12:00").Get(ani).Body();
        var page = await town.As(town.HeadOfOffice, "12:00").Get($"/recaps/amendments?{March}&unitId={town.Office.Id}").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sum(month), Is.EqualTo(locked), "the figures stand");
            Assert.That((string?)month["lock"]!["lockedByName"], Is.EqualTo(town.Officer.Name));
            Assert.That(month["amendments"]!.AsArray().Select(a => $"{a!["date"]} {a["source"]} {a["reason"]} {a["madeByName"]}: {a["before"]!["earlyBucket"]} {a["before"]!["lateMinutes"]} → {a["after"]!["earlyBucket"]} {a["after"]!["lateMinutes"]} {a["after"]!["workedMinutes"]}"), Is.EqualTo(new[]
            {
                "2026-03-30 correction Lupa presensi pulang. Kepala Seksi Identitas: PSW4 22 →  22 428",
                "2026-03-30 outage Server padam. Admin BKPSDM:  22 →  0 450",
            }));
            Assert.That(page["items"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(await town.ToldTo(town.Officer), Does.Contain("recapAmended"));
            Assert.That((await town.As(town.Ani, "12:00").Get($"/recaps/mine?{March}").Body())["amendments"]!.AsArray(), Has.Count.EqualTo(2), "my own month says the same");
        }

        // Only the personnel agency lifts a lock, with a reason that stays.
        var held = (Guid)month["lock"]!["id"]!;
        Assert.That(await town.As(town.Officer, "13:00").Post($"/recaps/locks/{held}/unlock", new { reason = "Salah." }).Refusal(), Is.EqualTo("403 not-allowed"));
        Assert.That(await town.As(town.PersonnelAdmin, "13:00").Post($"/recaps/locks/{held}/unlock", new { reason = "" }).Refusal(), Is.EqualTo("400 invalid; reason: not-empty"));
        await town.As(town.PersonnelAdmin, "13:00").Post($"/recaps/locks/{held}/unlock", new { reason = "Koreksi belum masuk." }).Body();
        Assert.That(await town.As(town.PersonnelAdmin, "13:00").Post($"/recaps/locks/{held}/unlock", new { reason = "Lagi." }).Refusal(), Is.EqualTo("409 recap-unlocked"));
        Assert.That(await town.ToldTo(town.Officer), Does.Contain("recapUnlocked"));
        Assert.That(Sum(await town.As(town.Superior, "13:30").Get(ani).Body()), Is.EqualTo("H1 TK1 |  | 0 0 450/900"));

        await Locks(town, town.PersonnelAdmin);
        var office = (await town.As(town.HeadOfOffice, "14:00").Get($"/recaps/locks?{March}").Body())["items"]!.AsArray().Single()!;
        Assert.That($"{office["lock"]!["lockedByName"]} {office["lock"]!["people"]} {office["amendments"]} {office["mayLock"]} {office["mayUnlock"]} {office["earlier"]![0]!["unlockReason"]}", Is.EqualTo("Admin BKPSDM 2 0 true false Koreksi belum masuk."));
    }

    [Test]
    public async Task Many_offices_are_locked_at_once_and_each_that_cannot_be_says_why()
    {
        var town = await WithMarch();
        var admin = town.As(town.PersonnelAdmin, "09:00");

        var first = await Locks(town, town.PersonnelAdmin, town.Office.Id, town.OtherOffice.Id, town.Section.Id);
        var again = await Locks(town, town.HeadOfOffice, town.Office.Id, town.Root.Id);
        var april = await admin.Post("/recaps/locks", new { month = "2026-04-01", unitIds = new[] { town.Office.Id } }).Body();
        var locks = await admin.Get($"/recaps/locks?{March}").Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first["done"]!.AsArray().Select(i => (Guid)i!), Is.EqualTo(new[] { town.Office.Id }));
            Assert.That(first["refused"].Of("code"), Is.EqualTo(new[] { "nothing-to-lock", "unit-not-found" }), "a section is locked with its office");
            Assert.That(again["refused"].Of("code"), Is.EqualTo(new[] { "month-locked", "unit-not-found" }), "a head locks the own office");
            Assert.That(april["refused"].Of("code"), Is.EqualTo(new[] { "month-not-over" }));
            Assert.That($"{locks["lockedOffices"]} / {locks["offices"]} {locks["over"]}", Is.EqualTo("1 / 3 true"));
        }
    }

    [Test]
    public async Task Of_two_who_lock_at_once_one_does()
    {
        var town = await WithMarch();

        var both = await Task.WhenAll(Locks(town, town.Officer), Locks(town, town.PersonnelAdmin));

        Assert.That(both.SelectMany(o => o["done"]!.AsArray()), Has.Exactly(1).Items);
        Assert.That(both.SelectMany(o => o["refused"].Of("code")), Is.EqualTo(new[] { "month-locked" }));
    }

    [Test, Category("SERANG-08")]
    public async Task The_personnel_agency_gets_the_aggregate_of_a_unit_when_it_asks_and_nobody_sends_it_daily()
    {
        var town = await WithMarch();

        var sum = await town.As(town.PersonnelAdmin, "09:00").Get($"/recaps/summary?{March}&unitId={town.Office.Id}").Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{sum["unitName"]} {sum["people"]} {sum["lockedPeople"]} {sum["warnedPeople"]}", Is.EqualTo("Dinas Kependudukan 2 0 0"));
            Assert.That(Sum(sum), Is.EqualTo("H3 TK1 | PSW11 PSW41 TL11 | 22 30 870/1800"));
            Assert.That(await town.ToldTo(town.PersonnelAdmin), Is.Empty);
        }
    }

    [Test]
    public async Task Absence_of_the_year_warns_by_the_law_and_the_list_shows_only_those_who_are_warned()
    {
        var town = await WithMarch();
        await Missed(town, town.Ani, town.Section, new(2026, 1, 5), new(2026, 1, 6), new(2026, 2, 3));
        await Missed(town, town.SisterStaff, town.SisterSection, [.. Enumerable.Range(9, 12).Select(d => new DateOnly(2026, 3, d)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))]);

        var list = await town.As(town.HeadOfOffice, "09:00").Get($"/recaps?{March}&warned=true").Body();

        Assert.That(list["items"]!.AsArray().Select(r => $"{r!["name"]} {r["absentInYear"]} {r["warning"]!["level"]} {r["warning"]!["inARow"]}"), Is.EqualTo(new[] { "Ani Lestari 4 light false", "Citra Dewi 10 heavy true" }));
        Assert.That((string?)list["items"]![1]!["warning"]!["text"], Does.StartWith("10 hari kerja berturut-turut").And.Contain("memeriksa dan memutuskan"));
    }

    [Test]
    public async Task A_list_comes_in_pages_locked_and_open_months_together_and_is_searched()
    {
        var town = await WithMarch();
        await Lived(town, town.PersonnelAdmin, Monday, "07:20", "16:05");
        await Locks(town, town.Officer);
        var admin = town.As(town.PersonnelAdmin, "09:00");

        List<string> names = [];
        string? cursor = null;
        do
        {
            var page = await admin.Get($"/recaps?{March}&limit=1{(cursor is null ? string.Empty : $"&cursor={cursor}")}").Body();
            names.AddRange(page["items"].Of("name")!);
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso", "Admin BKPSDM" }), "by unit, then name");
            Assert.That((await admin.Get($"/recaps?{March}&search=santoso").Body())["items"].Of("name"), Is.EqualTo(new[] { "Budi Santoso" }));
            Assert.That((await admin.Get($"/recaps?{March}&search={town.Ani.Nip}").Body())["items"].Of("name"), Is.EqualTo(new[] { "Ani Lestari" }));
            Assert.That(await admin.Get($"/recaps?{March}&cursor=x").Refusal(), Is.EqualTo("400 bad-cursor"));
        }
    }

    [Test]
    public async Task The_month_is_taken_as_a_workbook_a_table_and_a_print_and_each_person_reads_who_took_it()
    {
        var town = await WithMarch();
        await Locks(town, town.Officer);
        var asked = await town.As(town.Ani, "10:00").Post("/corrections", new { date = "2026-03-30", kind = "out", at = "2026-03-30T16:05:00+07:00", reason = "Lupa presensi pulang." }).Body();
        await town.As(town.Superior, "10:30").Post($"/corrections/{asked.Id()}/decide", new { grants = true }).Body();
        var query = $"{March}&unitId={town.Section.Id}";
        var officer = town.As(town.Officer, "11:00");

        using var xlsx = await officer.Get($"/recaps/export.xlsx?{query}");
        using var book = ExcelReaderFactory.CreateReader(new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync()));
        var sheet = Rows(book).ToList();
        book.NextResult();
        var changes = Rows(book).ToList();
        using var csv = await officer.Get($"/recaps/export.csv?{query}");
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).Trim().Split("\r\n");
        using var pdf = await officer.Get($"/recaps/export.pdf?{query}");
        using var print = PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync());
        var text = string.Join(' ', print.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(xlsx.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("rekap-2026-03-DISDUK-1A.xlsx"));
            Assert.That(sheet[0].Take(7), Is.EqualTo(new[] { "No", "NIP", "Nama", "Gol.", "Jabatan", "Unit kerja", "1" }));
            Assert.That(sheet[1].Take(4), Is.EqualTo(new[] { "1", town.Ani.Nip, "Ani Lestari", "III/b" }));
            Assert.That($"{sheet[1][6 + 27]} {sheet[1][6 + 29]} {sheet[1][6 + 30]}", Is.EqualTo("L H TK"), "Saturday 28, Monday 30, Tuesday 31");
            Assert.That(sheet, Has.Count.EqualTo(3));
            Assert.That(changes[1][1..6], Is.EqualTo(new[] { "Ani Lestari", "2026-03-30", "H · TL 22 menit · PSW4", "H · TL 22 menit", "Lupa presensi pulang." }));
            Assert.That(lines[0], Does.StartWith("\uFEFFNo,NIP,Nama"));
            Assert.That(lines.Skip(1).Select(l => l.Split(',')[2]), Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso" }));
            Assert.That(lines[1].Split(',')[^10..], Is.EqualTo(new[] { "22", "0", "1", "900", "0", "0", "0", "1", "ya", "1" }));
            Assert.That(lines[0].Split(',').Length, Is.EqualTo(lines[1].Split(',').Length));
            Assert.That(text, Does.Contain("REKAPITULASI PRESENSI PEGAWAI").And.Contain("DINAS KEPENDUDUKAN").And.Contain("Maret 2026").And.Contain(town.Ani.Nip).And.Contain("15:00").And.Contain("Perubahan setelah kunci").And.Contain("NIP " + town.Superior.Nip));
            Assert.That(text, Does.Not.Contain("SEMENTARA"), "it is locked");
        }

        var opened = (await town.As(town.Ani, "12:00").Get("/me/data-accesses").Body())["items"]!.AsArray();
        Assert.That(opened.Select(a => $"{a!["what"]} {a["date"]} {a["openedBy"]}"), Is.EqualTo(Enumerable.Repeat("recap 2026-03-01 Sekretaris Dinas", 3)));

        static IEnumerable<string[]> Rows(IExcelDataReader reader)
        {
            while (reader.Read())
            {
                yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")];
            }
        }
    }

    [Test]
    public async Task Whoever_stands_outside_finds_nobody_in_lists_or_files()
    {
        var town = await WithMarch();
        var sister = town.As(town.SisterSuperior, "09:00");

        foreach (var path in new[] { "/recaps", "/recaps/export.csv", "/recaps/tpp-export", "/recaps/tpp-export.csv", "/recaps/amendments" })
        {
            Assert.That(await (await sister.Get($"{path}?{March}")).Content.ReadAsStringAsync(), Does.Not.Contain(town.Ani.Nip).And.Not.Contain(town.Ani.Id.ToString()), path);
        }

        var summary = await sister.Get($"/recaps/summary?{March}").Body();
        Assert.That((int?)summary["people"], Is.Zero);
        Assert.That(await town.As(town.Ani, "09:00").Get($"/recaps?{March}").Refusal(), Is.EqualTo("403 not-allowed"));
    }

    [Test]
    public async Task Payroll_reads_days_minutes_and_absence_and_whether_the_month_is_locked()
    {
        var town = await WithMarch();
        await Locks(town, town.Officer);
        var payroll = town.AsIntegrator("recaps:read");

        var page = await payroll.Get($"/recaps/tpp-export?{March}&limit=1").Body();
        var file = (await (await payroll.Get($"/recaps/tpp-export.csv?{March}")).Content.ReadAsStringAsync()).Trim().Split("\r\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{page["items"]![0]!["nip"]} {page["items"]![0]!["locked"]} {page["items"]![0]!["figures"]!["absentDays"]} {Sum(page["items"]![0])}", Is.EqualTo($"{town.Ani.Nip} true 1 H1 TK1 | PSW41 TL11 | 22 0 0/900"));
            Assert.That(page["nextCursor"], Is.Not.Null);
            Assert.That(file.Skip(1).Select(l => string.Join(',', l.Split(',').Where((_, i) => i is 0 or 5 or 18))), Is.EqualTo(new[] { $"{town.Ani.Nip},1,1", $"{town.Budi.Nip},2,0" }), "NIP, H, TK");
            Assert.That(await town.AsIntegrator("attendance:read").Get($"/recaps/tpp-export?{March}").Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task E_Kinerja_reads_each_day_s_tasks_and_hears_of_work_that_moves_after_the_day()
    {
        var town = await Town.Build();
        var ids = await town.Assigned(tasks: [Some.Task(targetQuantity: 20)]);
        await town.As(town.Ani, "09:00").Post($"/assignments/{ids[0]}/acknowledge").Body();
        await town.As(town.Ani, "11:00").Post($"/assignments/{ids[0]}/progress", new { doneQuantity = 12, note = "Dua belas berkas." }).Body();
        var machine = town.AsIntegrator("tasks:read");

        var day = (await machine.Get("/recaps/e-kinerja?date=2026-04-10").Body())["items"]!.AsArray().Single()!;
        Assert.That($"{day["nip"]} {day["code"]} {day["plannedMinutes"]} {day["tasks"]![0]!["title"]} {(decimal)day["tasks"]![0]!["doneQuantity"]!:0}/{(decimal)day["tasks"]![0]!["targetQuantity"]!:0} {day["tasks"]![0]!["outputUnit"]} {day["tasks"]![0]!["status"]}",
            Is.EqualTo($"{town.Ani.Nip} WFH 240 Memeriksa berkas pindah 12/20 berkas inProgress"));

        await town.As(town.Ani, "14:00").Post($"/assignments/{ids[0]}/complete", new { doneQuantity = 20 }).Body();
        await town.Closed(Town.Friday);
        await town.As(town.Superior, "09:00", TownLife.Monday).Post("/assignments/accept", new { ids }).Body();
        var after = (await machine.Get("/recaps/e-kinerja?date=2026-04-10").Body())["items"]!.AsArray().Single()!;
        Assert.That($"{after["tasks"]![0]!["status"]} {DateTimeOffset.Parse((string)after["updatedAt"]!, System.Globalization.CultureInfo.InvariantCulture) == Town.At("09:00", TownLife.Monday)}", Is.EqualTo("accepted True"));
    }

    [Test, Category("JAMBI-10")]
    public async Task A_daily_report_is_printed_in_the_official_layout_by_its_author_and_by_who_may_read_it()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", new { kind = "in" }).Body();
        var report = await town.Reported(town.Ani);

        using var mine = await town.As(town.Ani, "16:30").Get("/daily-reports/mine/2026-04-10/sheet");
        using var sheet = PdfDocument.Open(await mine.Content.ReadAsByteArrayAsync());
        var text = string.Join(' ', sheet.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        using var theirs = await town.As(town.Superior, "16:30").Get($"/daily-reports/{report}/sheet");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("LAPORAN KINERJA HARIAN").And.Contain("Ani Lestari").And.Contain("Penata Muda Tingkat I (III/b)").And.Contain("Jumat, 10 April 2026").And.Contain("Memeriksa berkas").And.Contain("12").And.Contain("Kepala Seksi Identitas").And.Contain("belum diperiksa"));
            Assert.That(theirs.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(await town.As(town.SisterSuperior, "16:30").Get($"/daily-reports/{report}/sheet").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.As(town.Budi, "16:30").Get("/daily-reports/mine/2026-04-10/sheet").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((await town.As(town.Ani, "17:00").Get("/me/data-accesses").Body())["items"].Of("what"), Is.EqualTo(new[] { "report" }));
        }
    }
}
