using Npgsql;

namespace WfhApi.Tests.Browser;

/// <summary>A cheap phone where the network comes and goes: nothing is lost, nothing is recorded twice, nothing is pretended.</summary>
internal sealed class BadSignalTests : BrowserTest
{
    [Test]
    public async Task A_check_in_without_network_is_kept_on_the_phone_told_on_every_page_and_recorded_once()
    {
        var employee = await People.Find("serang", "Pegawai");
        await Stack.ItIs("07:25");
        await using var phone = await Surfer.OnPhone(Browser, "bad-signal", (float)employee.HomeLatitude, (float)employee.HomeLongitude);
        var page = phone.Page;
        await phone.SignIn(employee.Nip);
        await page.GetByRole(AriaRole.Button, new() { Name = "Saya telah membaca dan memahami" }).ClickAsync();

        // Its code is on the phone before the network goes, as the service worker sees to.
        await page.GetByRole(AriaRole.Link, new() { Name = "Presensi", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Posisi ditemukan")).ToBeVisibleAsync();

        await phone.LosesTheNetwork();
        await page.GetByRole(AriaRole.Button, new() { Name = "Presensi masuk sekarang" }).DblClickAsync();
        await Assertions.Expect(page.GetByText("Belum terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Picture("belum-terkirim");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hari ini", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Presensi belum terkirim. Pengiriman dicoba lagi secara otomatis.")).ToBeVisibleAsync();
        await phone.Picture("di-halaman-lain");
        Assert.That(await Recorded(employee), Is.Zero);

        await phone.FindsTheNetwork();
        await Assertions.Expect(page.GetByText("Presensi belum terkirim. Pengiriman dicoba lagi secara otomatis.")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Presensi", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Presensi masuk tercatat" })).ToBeVisibleAsync();
        await phone.Picture("terkirim");
        Assert.That(await Recorded(employee), Is.EqualTo(1));
    }

    private static async Task<long> Recorded(Persona employee)
    {
        await using var connection = new NpgsqlConnection(Stack.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) from check_in c join employee e on e.agency_id = c.agency_id and e.id = c.employee_id where e.nip = $1 and c.work_date = $2", connection)
        { Parameters = { new() { Value = employee.Nip }, new() { Value = DateOnly.FromDateTime(Stack.Morning.Date) } } };
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
