using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WfhApi.Jobs;

namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class ImportTests
{
    internal const string Header = "nip,nama,jenis,kode_unit,jabatan,jenjang,golongan";
    private const string Dewi = "199008172014032101,\"Dewi Sartika, S.AP.\",PNS,DISDUK-1A,Pengadministrasi,pelaksana,III/a";

    [Test]
    public async Task Employees_are_checked_before_anything_changes_and_applied_when_asked()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        using var sent = await admin.Post("/imports", Tables.Import("employees", $"{Header},email", $"{Dewi},dewi@kota.go.id", $"{town.Ani.Nip},Ani Lestari,PNS,DISDUK-1B,Pengadministrasi,Pelaksana,III/b,", Line(town.Budi)));
        var id = (await Task.FromResult(sent).Body()).Id();
        var ready = await Settled(town, id);

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        ready.Is(Progress(id, "ready", total: 3, valid: 3, added: 1, changed: 1, unchanged: 1, columns: $"{Header},email".Split(',')));
        Assert.That(await Count(town), Is.EqualTo(12), "nothing is changed yet");
        var rows = await admin.Get($"/imports/{id}/rows?outcome=changed").Body();
        rows.Is(new
        {
            items = new[]
            {
                new
                {
                    number = 3,
                    outcome = "changed",
                    cells = new[] { town.Ani.Nip, "Ani Lestari", "PNS", "DISDUK-1B", "Pengadministrasi", "Pelaksana", "III/b", "" },
                    changes = new[] { new { field = "unitCode", before = "DISDUK-1A", after = "DISDUK-1B" } },
                    faults = Array.Empty<object>(),
                },
            },
            nextCursor = (string?)null,
        });

        await admin.Post($"/imports/{id}/apply").Body();
        Assert.That(Status(await Settled(town, id)), Is.EqualTo("done"));

        var dewi = (await admin.Get("/employees?search=199008172014032101").Body())["items"]![0]!;
        Assert.That(new[] { dewi["name"], dewi["unitName"], dewi["state"], dewi["grade"] }.Select(v => (string?)v), Is.EqualTo(new[] { "Dewi Sartika, S.AP.", "Seksi Identitas", "active", "III/a" }));
        Assert.That((string?)(await admin.Get($"/employees/{dewi.Id()}").Body())["email"], Is.EqualTo("dewi@kota.go.id"));
        Assert.That((await admin.Get($"/employees/{town.Ani.Id}").Body()).Id("unitId"), Is.EqualTo(town.SisterSection.Id));
        Assert.That(await Count(town), Is.EqualTo(13));
    }

    [Test]
    public async Task The_same_file_again_changes_nothing_and_applying_again_is_no_error()
    {
        var town = await Town.Build();
        var first = await Checked(town, "employees", Header, Dewi);
        await Applied(town, first);
        var again = await town.As(town.PersonnelAdmin).Post($"/imports/{first}/apply").Body();

        var second = await Checked(town, "employees", Header, Dewi);
        var applied = await Applied(town, second);

        Assert.That(Status(again), Is.EqualTo("done"));
        Assert.That(new[] { applied["rowsNew"], applied["rowsChanged"], applied["rowsUnchanged"] }.Select(n => (int)n!), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(await Count(town), Is.EqualTo(13));
    }

    [Test]
    public async Task Each_wrong_row_says_why_and_the_right_ones_are_applied_without_it()
    {
        var town = await Town.Build();
        var id = await Checked(
            town, "employees", Header, Dewi,
            "19900817201403210,Tujuh Belas,PNS,DISDUK-1A,Staf,pelaksana,III/a",
            "199008172014132102,Bulan Tiga Belas,PNS,DISDUK-1A,Staf,pelaksana,III/a",
            "199008172024212103,Kontrak,PPPK,DISDUK-1A,Staf,ahli pertama,III/a",
            "199008172024212104,Kontrak Benar,P3K,DISDUK-1A,Staf,ahli pertama,IX",
            "1.99008172014032E+17,Bilangan,PNS,DISDUK-1A,Staf,pelaksana,III/a",
            "199008172014032106,,PNS,TIDAK-ADA,Staf,juragan,III/a",
            "199008172014032107,Kembar,PNS,DISDUK-1A,Staf,pelaksana,III/a",
            "199008172014032107,Kembar,PNS,DISDUK-1A,Staf,pelaksana,III/a");

        var rows = (await town.As(town.PersonnelAdmin).Get($"/imports/{id}/rows").Body())["items"]!.AsArray();
        var applied = await Applied(town, id);

        Assert.That(rows.Select(r => $"{r!["number"]} {r["outcome"]} {string.Join(' ', r["faults"]!.AsArray().Select(f => $"{f!["column"]}:{f["code"]}"))}".TrimEnd()), Is.EqualTo(new[]
        {
            "2 new",
            "3 invalid nip:nip-length",
            "4 invalid nip:nip-start-month",
            "5 invalid grade:grade",
            "6 new",
            "7 invalid nip:nip-as-number",
            "8 invalid name:not-empty level:unknown-level unitCode:unknown-unit",
            "9 invalid nip:twice",
            "10 invalid nip:twice",
        }));
        Assert.That((string?)rows[7]!["faults"]![0]!["message"], Is.EqualTo("NIP ini ada di baris 9, 10."));
        Assert.That((int?)applied["rowsInvalid"], Is.EqualTo(7));
        Assert.That(await Count(town), Is.EqualTo(14));
    }

    [Test]
    public async Task The_wrong_rows_come_back_as_a_file_that_runs_no_formula()
    {
        var town = await Town.Build();
        var id = await Checked(town, "employees", Header, Dewi, "=1+1;,\"Koma, Nama\",PNS,DISDUK-1A,@SUM(A1),pelaksana,III/a");

        using var response = await town.As(town.PersonnelAdmin).Get($"/imports/{id}/errors");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        Assert.That(bytes.AsSpan(0, 3).SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]), "a byte order mark, so that a spreadsheet reads UTF-8");
        Assert.That(Encoding.UTF8.GetString(bytes.AsSpan(3)), Is.EqualTo(
            $"{Header},kesalahan\r\n\"'=1+1;\",\"Koma, Nama\",PNS,DISDUK-1A,'@SUM(A1),pelaksana,III/a,NIP hanya boleh berisi angka.\r\n"));
    }

    [Test]
    public async Task A_workbook_and_older_texts_are_read_alike()
    {
        var town = await Town.Build();
        object[] header = ["NIP", "Nama Pegawai", "Jenis", "Kode Unit", "Jabatan", "Jenjang", "Golongan/Ruang"];
        var workbook = await Checked(town, "employees", Tables.Workbook(
            header,
            ["199008172014032101", "Dewi Sartika", "PNS", "DISDUK-1A", "Staf", "Ahli Muda", "III/c"],
            [1.99008172014032E+17, "Bilangan", "PNS", "DISDUK-1A", "Staf", "Pelaksana", "III/a"]), "pegawai.xlsx");
        var latin = await Checked(town, "employees", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(
            "NIP;NAME;KIND;UNIT_CODE;POSITION;LEVEL;GRADE\n'199008172014032101;André Désiré;pns;DISDUK-1A;Staf;fungsionalAhliMuda;III/c\n"), "lama.csv");

        var told = (await town.As(town.PersonnelAdmin).Get($"/imports/{workbook}/rows").Body())["items"]!.AsArray();
        Assert.That(told.Select(r => $"{r!["number"]} {r["outcome"]} {string.Join(' ', r["faults"]!.Of("code"))}".TrimEnd()), Is.EqualTo(new[] { "2 new", "3 invalid nip-as-number" }));
        await Applied(town, latin);
        var dewi = (await town.As(town.PersonnelAdmin).Get("/employees?search=199008172014032101").Body())["items"]![0]!;
        Assert.That((string?)dewi["name"], Is.EqualTo("André Désiré"));
        Assert.That((string?)dewi["level"], Is.EqualTo("fungsionalAhliMuda"));
    }

    [Test]
    public async Task A_column_that_the_file_lacks_leaves_what_is_known_and_an_empty_cell_empties_it()
    {
        var town = await Town.Build();
        await Applied(town, await Checked(town, "employees", $"{Header},email,telepon,status", $"{Line(town.Ani)},ani@kota.go.id,0812,hukuman disiplin"));

        await Applied(town, await Checked(town, "employees", $"{Header},telepon", $"{Line(town.Ani)},"));

        var ani = await town.As(town.PersonnelAdmin).Get($"/employees/{town.Ani.Id}").Body();
        Assert.That(new[] { ani["email"], ani["phone"], ani["state"] }.Select(v => (string?)v), Is.EqualTo(new[] { "ani@kota.go.id", null, "underDiscipline" }));
    }

    [TestCase("nip,nama\n1,2", "missing-columns", "Kolom berikut tidak ada: jenis, kode_unit, jabatan, jenjang, golongan.")]
    [TestCase("nip,nama,name,jenis,kode_unit,jabatan,jenjang,golongan\n1,2", "column-twice", "Kolom nama ada lebih dari satu kali.")]
    [TestCase("nip,nama,jenis,kode_unit,jabatan,jenjang,golongan\n\n", "empty-file", "Berkas ini tidak berisi data.")]
    [TestCase("%PDF-1.7 bukan tabel", "not-a-spreadsheet", "Berkas ini bukan lembar kerja XLSX atau CSV yang dapat dibaca.")]
    [TestCase("PK\u0003\u0004 bukan zip", "not-a-spreadsheet", "Berkas ini bukan lembar kerja XLSX atau CSV yang dapat dibaca.")]
    public async Task A_file_that_cannot_be_used_says_why(string text, string code, string why)
    {
        var town = await Town.Build();

        var id = await Sent(town, "employees", Encoding.UTF8.GetBytes(text));
        var failed = await Settled(town, id);

        Assert.That(Status(failed), Is.EqualTo("failed"));
        Assert.That((string?)failed["failure"]!["code"], Is.EqualTo(code));
        Assert.That((string?)failed["failure"]!["message"], Is.EqualTo(why));
        Assert.That(await town.As(town.PersonnelAdmin).Post($"/imports/{id}/apply").Refusal(), Is.EqualTo("422 import-not-ready"));
    }

    [Test]
    public async Task Units_come_as_one_tree_in_any_order_of_rows()
    {
        var town = await Town.Build();
        const string header = "kode,nama,induk,jenis,zona,nip_kepala";
        var id = await Checked(
            town, "units", header,
            $"BKD-1A,Subbidang Mutasi,BKD-1,subbidang,,{town.Budi.Nip}",
            "BKD-1,Bidang Mutasi,BKD,bidang,,",
            "BKD,Badan Kepegawaian,PEMDA,badan,WITA,",
            "DISDUK-1B,Seksi Pindah Datang,BKD-1,seksi,,",
            "PEMDA,Pemerintah Kota Uji,,pemda,,");

        var applied = await Applied(town, id);

        Assert.That(new[] { applied["rowsNew"], applied["rowsChanged"], applied["rowsInvalid"] }.Select(n => (int)n!), Is.EqualTo(new[] { 3, 2, 0 }), "a vacated head is a change");
        var units = (await town.As(town.PersonnelAdmin).Get("/units").Body()).AsArray();
        Assert.That(
            units.Where(u => ((string)u!["code"]!).StartsWith("BKD", StringComparison.Ordinal) || (string)u["code"]! == "DISDUK-1B").Select(u => $"{u!["code"]} {u["depth"]} {u["kind"]} {u["timeZone"]} {u["headName"]}".TrimEnd()),
            Is.EqualTo(new[] { "BKD 1 office Asia/Makassar", "BKD-1 2 division Asia/Makassar", "BKD-1A 3 section Asia/Makassar Budi Santoso", "DISDUK-1B 3 section Asia/Jakarta" }));
        Assert.That(await town.InDatabase(db => db.Units.Where(u => u.AgencyId == town.Agency.Id && u.Id == town.SisterSection.Id).Select(u => u.Lineage.Length).SingleAsync()), Is.EqualTo(4));
    }

    [Test]
    public async Task Units_that_hang_nowhere_or_in_a_circle_are_refused_with_all_below_them()
    {
        var town = await Town.Build();
        var id = await Checked(
            town, "units", "kode,nama,induk,jenis,nip_kepala",
            "A,Bidang A,B,bidang,",
            "B,Bidang B,A,bidang,",
            "C,Seksi C,TIDAK-ADA,seksi,",
            "D,Subseksi D,C,seksi,",
            "DISDUK,Dinas Kependudukan,DISDUK-1A,dinas,",
            "E,Seksi E,DISDUK,kerajaan,",
            "F,Seksi F,DISDUK,seksi,199901012020121999",
            "G,Seksi G,,seksi,");

        var rows = (await town.As(town.PersonnelAdmin).Get($"/imports/{id}/rows").Body())["items"]!.AsArray();

        Assert.That(rows.Select(r => $"{r!["cells"]![0]} {string.Join(' ', r["faults"]!.AsArray().Select(f => $"{f!["column"]}:{f["code"]}"))}"), Is.EqualTo(new[]
        {
            "A parentCode:unit-tree-cycle", "B parentCode:unit-tree-cycle", "C parentCode:unknown-unit", "D parentCode:unknown-unit", "DISDUK parentCode:unit-tree-cycle",
            "E kind:unknown-value", "F headNip:unknown-head", "G parentCode:not-empty",
        }));
        Assert.That(await town.As(town.PersonnelAdmin).Post($"/imports/{id}/apply").Refusal(), Is.EqualTo("422 no-valid-rows"));
    }

    [Test]
    public async Task Holidays_come_in_with_dates_as_people_write_them()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(new(2026, 5, 1), "Hari Buruh", HolidayKind.National));
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        string[] lines = ["tanggal;keterangan;jenis", "2026-05-01;Hari Buruh Internasional;nasional", "14/05/2026;Kenaikan;libur nasional", "17 Agustus 2026;Kemerdekaan;National", "2026-04-10;Hari ini;lokal", "kemarin;Apa;lokal"];

        var id = await Checked(town, "holidays", lines);
        var rows = (await town.As(town.PersonnelAdmin).Get($"/imports/{id}/rows").Body())["items"]!.AsArray();
        await Applied(town, id);

        Assert.That(rows.Select(r => $"{r!["outcome"]} {string.Join(' ', r["faults"]!.Of("code"))}".TrimEnd()), Is.EqualTo(new[] { "changed", "new", "new", "invalid day-has-begun", "invalid unreadable-value" }));
        Assert.That((await town.As(town.Ani).Get("/holidays?from=2026-04-01&to=2026-12-31").Body()).Of("name"), Is.EqualTo(new[] { "Hari Buruh Internasional", "Kenaikan", "Kemerdekaan" }));
        Assert.That((int?)(await Applied(town, await Checked(town, "holidays", lines)))["rowsUnchanged"], Is.EqualTo(3));
    }

    [Test]
    public async Task What_an_import_changes_reaches_the_rosters_as_if_it_were_typed_in()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 17)), town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 24)), town.Rostered(town.Budi, WorkMode.Home, new(2026, 4, 24)));

        await Applied(town, await Checked(town, "holidays", "tanggal,nama,jenis", "2026-04-17,Hari jadi,daerah"));
        var kept = (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-11&to=2026-04-30").Body()).Of("date").ToList();
        await Applied(town, await Checked(town, "employees", Header, Line(town.Ani).Replace("DISDUK-1A", "DISHUB", StringComparison.Ordinal), Line(town.Budi).Replace("DISDUK-1A", "DISDUK-1B", StringComparison.Ordinal)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Is.EqualTo(new[] { "2026-04-24" }));
            Assert.That((await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-11&to=2026-04-30").Body()).AsArray(), Is.Empty, "another office plans her");
            Assert.That((await town.As(town.Budi).Get("/roster-days/mine?from=2026-04-11&to=2026-04-30").Body()).Of("date"), Is.EqualTo(new[] { "2026-04-24" }), "the same office still does");
            Assert.That((await town.As(town.Ani).Get("/notifications/mine").Body())["items"]!.AsArray(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task An_import_is_its_authors_alone()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var id = await Checked(town, "employees", Header, Dewi);
        var stranger = other.As(other.PersonnelAdmin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await stranger.Get($"/imports/{id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Get($"/imports/{id}/rows").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Get($"/imports/{id}/errors").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Post($"/imports/{id}/apply").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Post($"/imports/{id}/discard").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((await stranger.Get("/imports").Body()).AsArray(), Is.Empty);
            Assert.That((await town.As(town.PersonnelAdmin).Get("/imports").Body()).Of("id"), Is.EqualTo(new[] { $"{id}" }));
            Assert.That(await town.As(town.Superior).Get("/imports").Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task A_unit_of_another_agency_is_no_unit()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await other.Open(other.Root, "HANYA-SANA", UnitKind.Office);

        var id = await Checked(town, "employees", Header, Dewi.Replace("DISDUK-1A", "HANYA-SANA", StringComparison.Ordinal));

        Assert.That((int?)(await town.As(town.PersonnelAdmin).Get($"/imports/{id}").Body())["rowsInvalid"], Is.EqualTo(1));
    }

    [Test]
    public async Task A_discarded_import_is_gone_and_an_applied_one_is_not_discarded()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var (kept, thrown) = (await Checked(town, "employees", Header, Dewi), await Checked(town, "employees", Header, Dewi));

        var discarded = await admin.Post($"/imports/{thrown}/discard").Body();
        await Applied(town, kept);

        Assert.That(Status(discarded), Is.EqualTo("discarded"));
        Assert.That((await admin.Get($"/imports/{thrown}/rows").Body())["items"]!.AsArray(), Is.Empty);
        Assert.That(await admin.Post($"/imports/{thrown}/apply").Refusal(), Is.EqualTo("422 import-not-ready"));
        Assert.That(await admin.Post($"/imports/{kept}/discard").Refusal(), Is.EqualTo("422 import-already-applied"));
        Assert.That(await admin.Get($"/imports/{kept}/rows?cursor=x").Refusal(), Is.EqualTo("400 bad-cursor"));
        Assert.That(await admin.Get($"/imports/{kept}/rows?limit=0").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
    }

    [Test]
    public async Task A_file_is_refused_at_the_door_where_it_is_none_or_too_large()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        Assert.That(await admin.Post("/imports", Tables.Import("employees", [])).Refusal(), Is.EqualTo("400 invalid; file: not-empty"));
        Assert.That(await admin.Post("/imports", Tables.Import("employees", new byte[(50 * 1024 * 1024) + 1])).Refusal(), Is.EqualTo("413 import-too-large; file: import-too-large"));
        Assert.That(await admin.PostWithoutKey("/imports", Tables.Import("employees", Header)).Refusal(), Is.EqualTo("400 idempotency-key-required"));
    }

    [Test]
    public async Task A_worker_that_died_leaves_its_step_to_another_and_a_file_that_kills_is_given_up()
    {
        var town = await Town.Build();
        var id = await Sent(town, "employees", Encoding.UTF8.GetBytes($"{Header}\n{Dewi}"));
        await Settled(town, id);
        await Died(town, id, ImportStatus.Applying, attempts: 1);

        Assert.That(Status(await Settled(town, id)), Is.EqualTo("done"));
        Assert.That(await Count(town), Is.EqualTo(13));

        await Died(town, id, ImportStatus.Applying, attempts: 3);
        Assert.That((string?)(await Settled(town, id))["failure"]!["code"], Is.EqualTo("given-up"));
    }

    [Test]
    public async Task What_changed_since_the_check_is_told_instead_of_half_applied()
    {
        var town = await Town.Build();
        var id = await Checked(town, "employees", Header, Dewi, Dewi.Replace("101", "102", StringComparison.Ordinal).Replace("DISDUK-1A", "DISDUK-1B", StringComparison.Ordinal));
        await town.InDatabase(db => db.Units.Where(u => u.AgencyId == town.Agency.Id && u.Id == town.SisterSection.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Code, "LAIN")));

        Assert.That((string?)(await Applied(town, id))["failure"]!["code"], Is.EqualTo("changed-meanwhile"));
        Assert.That(await Count(town), Is.EqualTo(12));
    }

    [Test]
    public async Task Two_imports_of_one_person_at_once_make_one_person()
    {
        var town = await Town.Build();
        var ids = new[] { await Checked(town, "employees", Header, Dewi), await Checked(town, "employees", Header, Dewi) };

        await Task.WhenAll(ids.Select(id => Applied(town, id)));

        Assert.That(await Count(town), Is.EqualTo(13));
    }

    private static object Progress(Guid id, string status, int total, int valid, int added, int changed, int unchanged, string[] columns) => new
    {
        id,
        kind = "employees",
        status,
        fileName = "pegawai.csv",
        bytes = Answers.Any,
        requestedAt = Answers.Any,
        finishedAt = (string?)null,
        columns,
        rowsTotal = total,
        rowsRead = total,
        rowsValid = valid,
        rowsInvalid = total - valid,
        rowsNew = added,
        rowsChanged = changed,
        rowsUnchanged = unchanged,
        failure = (object?)null,
    };

    private static string Line(Employee person) => $"{person.Nip},{person.Name},{person.Kind},DISDUK-1A,{person.Position},{person.Level},{person.Grade}";

    private static string? Status(JsonNode import) => (string?)import["status"];

    private static Task<int> Count(Town town) => town.InDatabase(db => db.Employees.CountAsync(e => e.AgencyId == town.Agency.Id));

    private static Task<int> Died(Town town, Guid id, ImportStatus status, int attempts) => town.InDatabase(db => db.Imports.Where(i => i.AgencyId == town.Agency.Id && i.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, status).SetProperty(i => i.Worker, Guid.NewGuid()).SetProperty(i => i.Attempts, attempts).SetProperty(i => i.LeaseUntil, DateTimeOffset.UtcNow.AddMinutes(-1))));

    internal static async Task<Guid> Sent(Town town, string kind, byte[] content, string name = "pegawai.csv") =>
        (await town.As(town.PersonnelAdmin).Post("/imports", Tables.Import(kind, content, name)).Body()).Id();

    private static Task<Guid> Checked(Town town, string kind, params string[] lines) => Checked(town, kind, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "pegawai.csv");

    private static async Task<Guid> Checked(Town town, string kind, byte[] content, string name)
    {
        var id = await Sent(town, kind, content, name);
        Assert.That(Status(await Settled(town, id)), Is.EqualTo("ready"));
        return id;
    }

    internal static async Task<JsonNode> Applied(Town town, Guid id)
    {
        await town.As(town.PersonnelAdmin).Post($"/imports/{id}/apply").Body();
        return await Settled(town, id);
    }

    /// <summary>Works along with the mill of the host until the import waits for somebody.</summary>
    internal static async Task<JsonNode> Settled(Town town, Guid id)
    {
        var (admin, mill, watch) = (town.As(town.PersonnelAdmin), town.Host.Services.GetRequiredService<ImportMill>(), Stopwatch.StartNew());
        while (watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            await mill.Grind(CancellationToken.None);
            var import = await admin.Get($"/imports/{id}").Body();
            if (Status(import) is "ready" or "done" or "failed" or "discarded")
            {
                return import;
            }
        }

        throw new TimeoutException($"Import {id} is not settled.");
    }
}
