using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class PageTests
{
    private AuthHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await AuthHost.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    [TestCase(null, "Masuk")]
    [TestCase("de-DE,de;q=0.9", "Masuk")]
    [TestCase("id-ID,id;q=0.9,en;q=0.8", "Masuk")]
    [TestCase("en-US,en;q=0.9,id;q=0.8", "Sign in")]
    [TestCase("de-DE,en;q=0.5,id;q=0.2", "Sign in")]
    public async Task The_pages_speak_Indonesian_unless_the_browser_prefers_English(string? accepted, string title)
    {
        using var browser = _host.Browser();
        if (accepted is not null)
        {
            browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        }

        var page = await browser.Open("/account/login");

        Assert.That(page.Title, Is.EqualTo(title));
    }

    [Test]
    public async Task The_client_passes_its_language_on_and_the_person_can_switch_it()
    {
        using var browser = _host.Browser();

        var english = await browser.Open(browser.AuthorizeAddress("&ui_locales=en"));
        var indonesian = await browser.Open($"/account/language?culture=id&returnUrl={Uri.EscapeDataString(english.Address.PathAndQuery)}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(english.Title, Is.EqualTo("Sign in"));
            Assert.That(english.Html, Does.Contain("<html lang=\"en\">"));
            Assert.That(indonesian.Title, Is.EqualTo("Masuk"));
            Assert.That(indonesian.Address, Is.EqualTo(english.Address));
        }
    }

    [Test]
    public async Task The_pages_run_no_script_hold_no_inline_style_and_stand_in_no_frame()
    {
        using var browser = _host.Browser();

        var page = await browser.Open("/account/login");

        using var style = await browser.Http.GetAsync(PageAssets.StyleSheet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo(
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' http://localhost; base-uri 'none'; frame-ancestors 'none'"));
            Assert.That(page.Html, Does.Not.Contain("<script").And.Not.Contain("style=\"").And.Not.Contain("<style"));
            Assert.That(page.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(style.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/css; charset=utf-8"));
        }
    }

    [Test]
    public async Task In_Development_the_login_page_offers_the_personas_of_the_demo()
    {
        var siti = await _host.Employ("Pemprov DKI Jakarta · Pegawai");
        var budi = await _host.Employ();
        using var browser = _host.Browser();

        var page = await browser.Open(browser.AuthorizeAddress());
        var callback = await browser.Submit(page, new() { ["nip"] = siti.Nip }, "Demo");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Html, Does.Contain("<h2>Pemprov DKI Jakarta</h2>").And.Contain("Pegawai").And.Contain(siti.Name).And.Contain(siti.Nip));
            Assert.That(page.Html, Does.Not.Contain(budi.Nip));
            Assert.That(callback.Address.AbsolutePath, Is.EqualTo("/auth/callback"));
        }
    }

    [Test]
    public async Task What_stands_in_the_address_of_the_problem_page_is_not_repeated_unless_it_is_a_code()
    {
        using var browser = _host.Browser();

        var known = await browser.Open("/account/problem?error=invalid_client");
        var crafted = await browser.Open("/account/problem?error=Hubungi%20021-555");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(known.Html, Does.Contain("invalid_client"));
            Assert.That(crafted.Html, Does.Not.Contain("Hubungi 021"));
        }
    }
}
