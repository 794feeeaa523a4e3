using System.Text.RegularExpressions;

namespace WfhApi.Tests.Browser;

/// <summary>The product's main job as two people live it: a phone at home, a PC in the office, one Friday.</summary>
internal sealed partial class WholeDayTests : BrowserTest
{
    [Test]
    public async Task An_employee_lives_a_day_at_home_on_the_phone()
    {
        var employee = await People.Find("jambi", "Pegawai");
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
        await phone.Picture("bukti-presensi");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tugas", Exact = true }).ClickAsync();
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

        await phone.WakesAt("16:35");
        await page.GetByRole(AriaRole.Link, new() { Name = "Presensi", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Presensi pulang sekarang" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Presensi pulang tercatat" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Riwayat", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Riwayat" })).ToBeVisibleAsync();
        await phone.Picture("riwayat");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hari ini", Exact = true }).ClickAsync();
        await phone.Picture("hari-ini-selesai");
        Assert.That(phone.Complaints, Is.Empty);
    }

    [GeneratedRegex("^Terima semua")]
    private static partial Regex AcknowledgeAll();
}
