using Microsoft.AspNetCore.WebUtilities;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class PasswordTests
{
    private const string Fresh = "kuda terbang di sawah";

    private AuthHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await AuthHost.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task A_changed_password_ends_the_other_sessions_and_every_refresh_token()
    {
        var siti = await _host.Employ();
        using var desk = _host.Browser();
        using var phone = _host.Browser();
        var onDesk = await desk.SignInForTokens(siti.Nip);
        var onPhone = await phone.SignInForTokens(siti.Nip);

        var changed = await Change(desk, DemoAccounts.Password, Fresh, Fresh);

        var here = await desk.Open(desk.AuthorizeAddress("&prompt=none", "silent"));
        var there = await phone.Open(phone.AuthorizeAddress("&prompt=none", "silent"));
        using var later = _host.Browser();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Html, Does.Contain("Kata sandi sudah diganti."));
            Assert.That((await phone.Refresh(onPhone.Refresh)).Error, Is.EqualTo("invalid_grant"));
            Assert.That((await desk.Refresh(onDesk.Refresh)).Error, Is.EqualTo("invalid_grant"));
            Assert.That(QueryHelpers.ParseQuery(there.Address.Query)["error"].ToString(), Is.EqualTo("login_required"));
            Assert.That((await desk.Redeem(here, "silent")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await later.SignIn(siti.Nip)).Alert, Does.Contain("tidak cocok"));
            Assert.That((await later.SignIn(siti.Nip, Fresh)).Address.AbsolutePath, Is.EqualTo("/auth/callback"));
        }
    }

    [Test]
    [TestCase("pendek", "Kata sandi paling sedikit 12 karakter.")]
    [TestCase("Indonesia2026", "terlalu umum")]
    [TestCase("QWERTYUIOP12", "terlalu umum")]
    [TestCase(DemoAccounts.Password, "harus berbeda dari yang sekarang")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);

        var page = await Change(browser, DemoAccounts.Password, password, password);

        Assert.That(page.Alert, Does.Contain(reason));
    }

    [Test]
    public async Task A_password_with_the_own_nip_in_it_is_refused()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);
        var password = $"nip saya {siti.Nip[..8]} {siti.Nip[8..]}";

        var page = await Change(browser, DemoAccounts.Password, password, password);

        Assert.That(page.Alert, Does.Contain("tidak boleh memuat NIP"));
    }

    [Test]
    public async Task The_current_password_is_asked_for_and_guessing_it_locks()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);

        var wrong = await Change(browser, "bukan kata sandinya", Fresh, Fresh);
        for (var i = 0; i < 4; i++)
        {
            await Change(browser, "bukan kata sandinya", Fresh, Fresh);
        }

        var locked = await Change(browser, DemoAccounts.Password, Fresh, Fresh);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.Alert, Does.Contain("Kata sandi saat ini tidak cocok."));
            Assert.That(locked.Alert, Does.Contain("Terlalu banyak percobaan."));
        }
    }

    [Test]
    public async Task A_repetition_that_differs_is_refused()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);

        var page = await Change(browser, DemoAccounts.Password, Fresh, Fresh + "!");

        Assert.That(page.Alert, Does.Contain("ulangannya berbeda"));
    }

    private static async Task<Page> Change(Browser browser, string current, string fresh, string repeat) =>
        await browser.Submit(await browser.Open("/account/password"), new() { ["Current"] = current, ["New"] = fresh, ["Repeat"] = repeat });
}
