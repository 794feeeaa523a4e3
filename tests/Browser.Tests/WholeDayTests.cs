using System.Text.RegularExpressions;

namespace WfhApi.Tests.Browser;

/// <summary>The product's main job as two people live it: a phone at home, a PC in the office, one Friday.</summary>
internal sealed partial class WholeDayTests : BrowserTest
{
    /// <summary>A change of a day shows on the board without a reload within two seconds.</summary>
    private const float LiveWithinMs = 2000;

    [Test]
    public async Task A_superior_gives_tasks_an_employee_works_at_home_and_the_report_is_accepted()
    {
        var (employee, superior) = (await People.Find("jambi", "Pegawai"), await People.Find("jambi", "Atasan langsung"));
        await Stack.ItIs("07:20");
        await using var desk = await Surfer.OnOfficePc(Browser, "desk");
        await desk.SignIn(superior.Nip);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Pantau" })).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Tugaskan" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pilih semua WFH" }).ClickAsync();
        await desk.Page.GetByLabel("Judul").FillAsync("Rekap layanan hari Jumat");
        await desk.Page.GetByLabel("Keluaran yang diharapkan").FillAsync("Rekap layanan");
        await desk.Page.GetByLabel("Satuan").FillAsync("dokumen");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Menit" }).FillAsync("60");
        await desk.Picture("tugaskan");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = Give() }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("Tugas diberikan untuk").First).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Pantau" }).ClickAsync();
        var row = desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = employee.Name });
        await Assertions.Expect(row).ToBeVisibleAsync();

        await Stack.ItIs("07:25");
        await using var phone = await Surfer.OnPhone(Browser, "phone", (float)employee.HomeLatitude, (float)employee.HomeLongitude);
        var page = phone.Page;

        await phone.SignIn(employee.Nip);
        await page.GetByRole(AriaRole.Button, new() { Name = "Saya telah membaca dan memahami" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Titik kontrol hari ini" })).ToBeVisibleAsync();
        await phone.Picture("hari-ini");

        await page.GetByRole(AriaRole.Link, new() { Name = "Presensi masuk" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Posisi ditemukan")).ToBeVisibleAsync();
        await phone.Picture("presensi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Presensi masuk sekarang" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Presensi masuk tercatat" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Di tempat terdaftar")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToContainTextAsync("07.25", new() { Timeout = LiveWithinMs });
        await phone.Picture("bukti-presensi");
        await desk.Picture("pantau");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tugas", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = AcknowledgeAll() })).ToBeVisibleAsync();
        await phone.Picture("tugas-baru");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = AcknowledgeAll() }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tugas diterima")).ToBeVisibleAsync();
        await phone.Picture("tugas");

        await phone.WakesAt("12:10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Laporkan kemajuan" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "100% dari sasaran" }).ClickAsync();
        await page.GetByLabel("Catatan", new() { Exact = true }).FillAsync("Selesai sebelum tengah hari.");
        await phone.Picture("kemajuan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nyatakan selesai" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Menunggu penilaian").First).ToBeVisibleAsync();

        await phone.WakesAt("16:00");
        await page.GetByRole(AriaRole.Link, new() { Name = "Laporan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kegiatan" })).ToBeVisibleAsync();
        await page.GetByLabel("Kendala").FillAsync("Jaringan lambat pukul 10.");
        await phone.Picture("laporan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Picture("laporan-terkirim");

        await desk.WakesAt("16:05");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Laporan masuk" }).ClickAsync();
        await desk.Picture("antrean");
        await desk.Page.GetByText(employee.Name).First.ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Setujui: {employee.Name}" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText($"Disetujui: {employee.Name}")).ToBeVisibleAsync();
        await desk.Picture("laporan-disetujui");
        await Assertions.Expect(page.GetByText("Disetujui", new() { Exact = true }).First).ToBeVisibleAsync();

        await phone.WakesAt("16:35");
        await page.GetByRole(AriaRole.Link, new() { Name = "Presensi", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Presensi pulang sekarang" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Presensi pulang tercatat" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Riwayat", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Riwayat" })).ToBeVisibleAsync();
        await phone.Picture("riwayat");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hari ini", Exact = true }).ClickAsync();
        await phone.Picture("hari-ini-selesai");
        Assert.That(phone.Complaints.Concat(desk.Complaints), Is.Empty);
    }

    [GeneratedRegex("^Berikan 1 tugas")]
    private static partial Regex Give();

    [GeneratedRegex("^Terima semua")]
    private static partial Regex AcknowledgeAll();
}
