using System.Text.RegularExpressions;

namespace WfhApi.Tests.Browser;

/// <summary>From a circular to the published roster: what one person orders reaches the next as they see it.</summary>
internal sealed partial class CircularToRosterTests : BrowserTest
{
    private const string Number = "800.1.5/77/2026";

    [Test]
    public async Task A_circular_is_activated_and_confirmed_and_the_roster_made_by_it_is_published()
    {
        var admin = await People.Find("metro", "Admin kepegawaian (BKD/BKPSDM)");
        var head = await People.Find("metro", "Kepala OPD");
        await Stack.ItIs("09:00");
        await using var desk = await Surfer.OnOfficePc(Browser, "circular");
        await desk.SignIn(admin.Nip);
        await Activated(desk);

        await using var office = await Surfer.OnOfficePc(Browser, "head-of-office");
        await office.SignIn(head.Nip);
        await Told(office, $"{Number} berlaku mulai 1 Mei 2026. Mohon dibaca dan dikonfirmasi.");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Konfirmasi telah dibaca" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("Konfirmasi tercatat.")).ToBeVisibleAsync();
        await office.Picture("dikonfirmasi");
        await Assertions.Expect(office.Page.GetByText(Confirmed())).ToBeVisibleAsync();
        await Published(office);
        Assert.That(desk.Complaints.Concat(office.Complaints), Is.Empty);
    }

    /// <summary>The personnel administrator begins with the shipped Friday circular, adapts it, and puts it in force.</summary>
    private static async Task Activated(Surfer desk)
    {
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Kebijakan", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Buat kebijakan" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Pakai contoh Bekerja dari rumah setiap hari Jumat" }).ClickAsync();
        var header = page.Locator("#header");
        await header.GetByRole(AriaRole.Textbox, new() { Name = "Nomor", Exact = true }).FillAsync(Number);
        await header.GetByLabel("Berlaku mulai").FillAsync("2026-05-01");
        await header.GetByLabel("Berlaku sampai").FillAsync("2026-12-31");
        await desk.Picture("dari-contoh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan konsep" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Konsep tersimpan.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Baca", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Aktifkan" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Aktifkan kebijakan" });
        await Assertions.Expect(dialog.GetByText("Paling banyak di rumah sehari")).ToBeVisibleAsync();
        await desk.Picture("aktifkan");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Aktifkan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kebijakan diaktifkan.")).ToBeVisibleAsync();
        await desk.Picture("aktif");
    }

    /// <summary>The head of the office has May proposed, reads it, and orders it.</summary>
    private static async Task Published(Surfer office)
    {
        var page = office.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Jadwal", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bulan berikutnya" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Mei 2026", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Susun konsep", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan", Exact = true }).ClickAsync();
        await office.Picture("terbitkan");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Terbitkan jadwal" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Jadwal terbit:")).ToBeVisibleAsync();
        await office.Picture("terbit");
    }

    /// <summary>The bell says so, and leads to it.</summary>
    private static async Task Told(Surfer surfer, string text)
    {
        await surfer.Page.GetByRole(AriaRole.Button, new() { NameRegex = Bell() }).ClickAsync();
        await surfer.Picture("pemberitahuan");
        await surfer.Page.GetByRole(AriaRole.Dialog).GetByText(text).ClickAsync();
    }

    [GeneratedRegex("^1 dari [0-9]+ kantor telah mengonfirmasi$")]
    private static partial Regex Confirmed();

    [GeneratedRegex("^Pemberitahuan")]
    private static partial Regex Bell();
}
