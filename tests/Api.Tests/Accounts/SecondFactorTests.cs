using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed partial class SecondFactorTests
{
    private AuthHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await AuthHost.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task With_a_second_factor_the_password_alone_does_not_sign_in_and_a_code_of_the_app_does()
    {
        var siti = await _host.Employ();
        var (app, _) = await TurnOn(siti);
        using var browser = _host.Browser();

        var asked = await browser.SignIn(siti.Nip);
        var silent = await browser.Open(browser.AuthorizeAddress("&prompt=none", "silent"));
        var wrong = await browser.Submit(asked, new() { ["Code"] = Other(app.Code(1)) });
        var tokens = await browser.Redeem(await browser.Submit(wrong, new() { ["Code"] = app.Code(1) }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Title, Is.EqualTo("Verifikasi dua langkah"));
            Assert.That(QueryHelpers.ParseQuery(silent.Address.Query)["error"].ToString(), Is.EqualTo("login_required"));
            Assert.That(wrong.Alert, Does.Contain("Kode tidak cocok"));
            Assert.That(tokens.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_code_works_once()
    {
        var siti = await _host.Employ();
        var (app, _) = await TurnOn(siti);
        using var browser = _host.Browser();
        using var shoulderSurfer = _host.Browser();
        var code = app.Code(1);
        await browser.Submit(await browser.SignIn(siti.Nip), new() { ["Code"] = code });

        var again = await shoulderSurfer.Submit(await shoulderSurfer.SignIn(siti.Nip), new() { ["Code"] = code });

        Assert.That(again.Alert, Does.Contain("sudah dipakai"));
    }

    [Test]
    public async Task A_recovery_code_signs_in_once()
    {
        var siti = await _host.Employ();
        var (_, codes) = await TurnOn(siti);
        using var browser = _host.Browser();
        using var second = _host.Browser();

        var callback = await browser.Submit(await browser.SignIn(siti.Nip), new() { ["RecoveryCode"] = codes[0].ToLowerInvariant() }, "Recovery");
        var again = await second.Submit(await second.SignIn(siti.Nip), new() { ["RecoveryCode"] = codes[0] }, "Recovery");
        var page = await browser.Open("/account/authenticator");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
            Assert.That(callback.Address.AbsolutePath, Is.EqualTo("/auth/callback"));
            Assert.That(again.Alert, Does.Contain("sudah dipakai"));
            Assert.That(page.Html, Does.Contain("Kode pemulihan yang tersisa: 9."));
        }
    }

    [Test]
    public async Task Guessing_codes_locks_the_account()
    {
        var siti = await _host.Employ();
        var (app, codes) = await TurnOn(siti);
        using var browser = _host.Browser();
        var asked = await browser.SignIn(siti.Nip);
        for (var i = 0; i < 3; i++)
        {
            await browser.Submit(asked, new() { ["Code"] = Other(app.Code(1)) });
        }

        await browser.Submit(asked, new() { ["RecoveryCode"] = "AAAAA-AAAAA" }, "Recovery");
        var fifth = await browser.Submit(asked, new() { ["RecoveryCode"] = "BBBBB-BBBBB" }, "Recovery");
        var right = await browser.Submit(asked, new() { ["Code"] = app.Code(1) });
        var recovery = await browser.Submit(asked, new() { ["RecoveryCode"] = codes[0] }, "Recovery");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fifth.Alert, Does.Contain("Kode pemulihan tidak cocok"));
            Assert.That(right.Alert, Does.Contain("Terlalu banyak percobaan"));
            Assert.That(recovery.Alert, Does.Contain("Terlalu banyak percobaan"));
        }
    }

    [Test]
    public async Task The_secret_and_the_recovery_codes_cannot_be_read_in_the_database()
    {
        var siti = await _host.Employ();
        var (_, codes) = await TurnOn(siti);

        var stored = string.Empty;
        await _host.Change(async db => stored = string.Join('\n', await db.UserTokens.Where(t => t.UserId == siti.AccountId).Select(t => t.Value).ToListAsync()));

        Assert.That(codes.Where(c => stored.Contains(c, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Looking_at_the_page_does_not_end_a_session_elsewhere()
    {
        var siti = await _host.Employ();
        using var phone = _host.Browser();
        using var desk = _host.Browser();
        var tokens = await phone.SignInForTokens(siti.Nip);
        await desk.SignIn(siti.Nip);

        var first = await desk.Open("/account/authenticator");
        var second = await desk.Open("/account/authenticator");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Authenticator.Paired(second).Code(), Is.EqualTo(Authenticator.Paired(first).Code()));
            Assert.That((await phone.Refresh(tokens.Refresh)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Turning_it_off_needs_the_password_and_forgets_the_secret()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var (app, _) = await TurnOn(siti, browser);

        var refused = await browser.Submit(await browser.Open("/account/authenticator"), new() { ["Password"] = "bukan kata sandinya" }, "Off");
        var off = await browser.Submit(refused, new() { ["Password"] = DemoAccounts.Password }, "Off");

        using var later = _host.Browser();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Alert, Does.Contain("Kata sandi saat ini tidak cocok."));
            Assert.That(off.Html, Does.Contain("sudah dinonaktifkan"));
            Assert.That(Authenticator.Paired(off).Code(), Is.Not.EqualTo(app.Code()));
            Assert.That((await later.SignIn(siti.Nip)).Address.AbsolutePath, Is.EqualTo("/auth/callback"));
        }
    }

    [Test]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var (_, old) = await TurnOn(siti, browser);

        var made = await browser.Submit(await browser.Open("/account/authenticator"), new() { ["Password"] = DemoAccounts.Password }, "Codes");

        using var later = _host.Browser();
        var asked = await later.SignIn(siti.Nip);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await later.Submit(asked, new() { ["RecoveryCode"] = old[0] }, "Recovery")).Alert, Does.Contain("Kode pemulihan tidak cocok"));
            Assert.That((await later.Submit(asked, new() { ["RecoveryCode"] = CodesOn(made)[0] }, "Recovery")).Address.AbsolutePath, Is.EqualTo("/auth/callback"));
        }
    }

    [Test]
    public async Task Nobody_without_a_session_reaches_the_page()
    {
        using var browser = _host.Browser();

        var page = await browser.Open("/account/authenticator");

        Assert.That(page.Title, Is.EqualTo("Masuk"));
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private static IReadOnlyList<string> CodesOn(Page page) => [.. RecoveryCodeOnPage().Matches(page.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    private async Task<(Authenticator App, IReadOnlyList<string> Codes)> TurnOn(Person person)
    {
        using var browser = _host.Browser();
        return await TurnOn(person, browser);
    }

    private static async Task<(Authenticator App, IReadOnlyList<string> Codes)> TurnOn(Person person, Browser browser)
    {
        await browser.SignIn(person.Nip);
        var page = await browser.Open("/account/authenticator");
        var app = Authenticator.Paired(page);
        var done = await browser.Submit(page, new() { ["Code"] = app.Code() }, "On");
        Assert.That(done.Title, Is.EqualTo("Kode pemulihan Anda"), done.Alert);
        return (app, CodesOn(done));
    }

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex RecoveryCodeOnPage();
}
