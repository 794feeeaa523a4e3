using System.Text.RegularExpressions;
using Npgsql;

namespace WfhApi.Tests.Browser;

/// <summary>A cheap phone where the network comes and goes: nothing is lost, nothing is recorded twice, nothing is pretended.</summary>
internal sealed partial class BadSignalTests : BrowserTest
{
    /// <summary>In the order in which they were written.</summary>
    private static readonly string[] Once = ["check-in", "acknowledged", "progress", "report"];

    [Test]
    public async Task A_day_without_network_is_kept_on_the_phone_told_on_every_page_and_recorded_once_and_in_order()
    {
        var employee = await People.Find("serang", "Pegawai");
        await Stack.ItIs("07:25");
        await using var phone = await Surfer.OnPhone(Browser, "bad-signal", (float)employee.HomeLatitude, (float)employee.HomeLongitude);
        await phone.SignIn(employee.Nip);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Saya telah membaca dan memahami" }).ClickAsync();

        // What they show is on the phone before the network goes, and so is the code of all, as the service worker sees to.
        await Opens(phone, "Tugas");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = Acknowledge() }).First).ToBeVisibleAsync();
        await Opens(phone, "Laporan");
        await Assertions.Expect(phone.Page.GetByLabel("Kendala")).ToBeVisibleAsync();
        await Opens(phone, "Presensi");
        await Assertions.Expect(phone.Page.GetByText("Posisi ditemukan")).ToBeVisibleAsync();
        await phone.HasTheWholeApp();

        await phone.LosesTheNetwork();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Presensi masuk sekarang" }).DblClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Belum terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Picture("presensi-belum-terkirim");

        await Opens(phone, "Tugas");
        await Assertions.Expect(phone.Page.GetByText("1 catatan belum terkirim")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = Acknowledge() }).First.ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Disimpan di ponsel, belum terkirim").First).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Laporkan kemajuan" }).First.ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "50% dari sasaran" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan kemajuan" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText(Waiting())).ToBeVisibleAsync();
        await phone.Picture("tugas-belum-terkirim");

        await Opens(phone, "Laporan");
        await phone.Page.GetByLabel("Kendala").FillAsync("Jaringan putus sejak pagi.");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Kirim laporan 10 Apr 2026")).ToBeVisibleAsync();
        await phone.Picture("laporan-belum-terkirim");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Lihat", Exact = true }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Dialog).GetByText("Presensi masuk")).ToBeVisibleAsync();
        await phone.Picture("daftar-belum-terkirim");
        Assert.That(await Recorded(employee), Is.Empty);

        await phone.FindsTheNetwork();
        await phone.OpensTheAppAnew();
        await Opens(phone, "Laporan");

        // The last that was written: once the server has it, nothing waits.
        await Assertions.Expect(phone.Page.GetByText("Terkirim", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByText("Jaringan putus sejak pagi.")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.GetByText("catatan belum terkirim")).ToBeHiddenAsync();
        await phone.Picture("terkirim");
        await Opens(phone, "Presensi");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Presensi masuk tercatat" })).ToBeVisibleAsync();
        Assert.That(await Recorded(employee), Is.EqualTo(Once));
    }

    [Test]
    public async Task The_app_that_is_closed_and_opened_again_without_network_shows_the_day_and_its_check_in_is_recorded_once()
    {
        var employee = await People.Find("dki", "Pegawai");
        await Stack.ItIs("07:25");
        await using var phone = await Surfer.OnPhone(Browser, "opened-without-network", (float)employee.HomeLatitude, (float)employee.HomeLongitude);
        await phone.SignIn(employee.Nip);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Saya telah membaca dan memahami" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Titik kontrol hari ini")).ToBeVisibleAsync();
        await phone.HasTheWholeApp();

        await phone.LosesTheNetwork();
        await phone.OpensTheAppAnew();
        await Assertions.Expect(phone.Page.GetByText("Tanpa jaringan. Data terakhir pukul 07.25 WIB.")).ToBeVisibleAsync();
        await phone.Picture("hari-ini-tanpa-jaringan");
        await Opens(phone, "Presensi");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Presensi masuk sekarang" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Belum terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Picture("presensi-tanpa-jaringan");
        Assert.That(await Recorded(employee), Is.Empty);

        await phone.ClosesTheApp();
        await phone.FindsTheNetwork();
        await phone.OpensTheAppAnew();
        await Opens(phone, "Presensi");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Presensi masuk tercatat" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByText("catatan belum terkirim")).ToBeHiddenAsync();
        Assert.That(await Recorded(employee), Is.EqualTo(Once[..1]));
    }

    [Test]
    public async Task Where_the_network_goes_before_all_code_is_on_the_phone_what_is_open_stays_and_the_rest_comes_with_the_network()
    {
        var employee = await People.Find("jakbar", "Pegawai");
        await Stack.ItIs("07:25");
        await using var phone = await Surfer.OnPhone(Browser, "code-missing", (float)employee.HomeLatitude, (float)employee.HomeLongitude, keepsCode: false);
        await phone.SignIn(employee.Nip);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Saya telah membaca dan memahami" }).ClickAsync();
        await Opens(phone, "Presensi");
        await Assertions.Expect(phone.Page.GetByText("Posisi ditemukan")).ToBeVisibleAsync();

        await phone.LosesTheNetwork();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Presensi masuk sekarang" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Belum terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Lihat", Exact = true }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Periksa jaringan, lalu coba lagi.")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.GetByText("Belum terkirim", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Picture("daftar-tanpa-kode");
        await Opens(phone, "Laporan");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Server tidak dapat dihubungi" })).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.GetByText("1 catatan belum terkirim")).ToBeVisibleAsync();
        await phone.Picture("laporan-tanpa-kode");
        Assert.That(await Recorded(employee), Is.Empty);

        await phone.FindsTheNetwork();
        await Assertions.Expect(phone.Page.GetByLabel("Kendala")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByText("1 catatan belum terkirim")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await phone.Picture("laporan-dengan-jaringan");
        Assert.That(await Recorded(employee), Is.EqualTo(Once[..1]));
    }

    [Test]
    public async Task The_app_is_served_compressed_as_far_as_the_browser_can_read_it()
    {
        using var http = new HttpClient();
        using var plain = await http.GetAsync(Stack.Origin);
        using var asked = new HttpRequestMessage(HttpMethod.Get, Stack.Origin) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var small = await http.SendAsync(asked);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
            Assert.That(small.Content.Headers.ContentEncoding, Has.Exactly(1).EqualTo("br"));
            Assert.That(small.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
            Assert.That(small.Headers.Contains("Content-Security-Policy"), Is.True);
            Assert.That(small.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(small.Content.Headers.ContentLength ?? long.MaxValue, Is.LessThan(plain.Content.Headers.ContentLength ?? 0));
        }
    }

    [GeneratedRegex("^[3-9] catatan belum terkirim")]
    private static partial Regex Waiting();

    [GeneratedRegex("^Terima (semua|tugas)")]
    private static partial Regex Acknowledge();

    private static Task Opens(Surfer phone, string page) => phone.Page.GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();

    /// <summary>What the day holds of this person, each record that bears the mark, in the order of its receipt; tasks acknowledged together are told once.</summary>
    private static async Task<List<string>> Recorded(Persona employee)
    {
        await using var connection = new NpgsqlConnection(Stack.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with me as (select agency_id, id from employee where nip = $1)
            select what from (
              select 'check-in' as what, c.at from check_in c join me on c.agency_id = me.agency_id and c.employee_id = me.id where c.work_date = $2 and c.offline
              union all
              select 'acknowledged', max(a.acknowledged_at) from assignment a join me on a.agency_id = me.agency_id and a.employee_id = me.id
              where a.work_date = $2 and a.acknowledged_offline and a.acknowledged_device_at is not null having count(*) > 0
              union all
              select 'progress', p.at from assignment_progress p join assignment a on a.agency_id = p.agency_id and a.id = p.assignment_id
              join me on a.agency_id = me.agency_id and a.employee_id = me.id where a.work_date = $2 and p.offline and p.device_at is not null
              union all
              select 'report', r.submitted_at from daily_report r join me on r.agency_id = me.agency_id and r.employee_id = me.id
              where r.work_date = $2 and r.submitted_offline and r.saved_offline and r.submitted_device_at is not null) t
            order by at
            """,
            connection)
        { Parameters = { new() { Value = employee.Nip }, new() { Value = DateOnly.FromDateTime(Stack.Morning.Date) } } };
        await using var reader = await command.ExecuteReaderAsync();
        List<string> recorded = [];
        while (await reader.ReadAsync())
        {
            recorded.Add(reader.GetString(0));
        }

        return recorded;
    }
}
