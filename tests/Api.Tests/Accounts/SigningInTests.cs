using Microsoft.AspNetCore.WebUtilities;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class SigningInTests
{
    private AuthHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await AuthHost.Start(settings: ("Auth:RefreshTokenReuseLeeway", "00:00:00"));

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task A_person_signs_in_with_nip_and_password_and_gets_tokens_that_the_api_accepts()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();

        var callback = await browser.SignIn($" {siti.Nip[..8]} {siti.Nip[8..14]} {siti.Nip[14]} {siti.Nip[15..]} ");
        var tokens = await browser.Redeem(callback);

        var query = QueryHelpers.ParseQuery(callback.Address.Query);
        using var call = await browser.Call(tokens.Access);
        var claims = await call.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(callback.Address.GetLeftPart(UriPartial.Path), Is.EqualTo("http://localhost/auth/callback"));
            Assert.That(query["state"].ToString(), Is.EqualTo("s1"));
            Assert.That(tokens.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((int)tokens.Body["expires_in"]!, Is.InRange(590, 600));
            Assert.That((string?)tokens.Header["alg"], Is.EqualTo("RS256"));
            Assert.That((string?)tokens.Claims["iss"], Is.EqualTo("http://localhost/"));
            Assert.That((string?)tokens.Claims["aud"], Is.EqualTo("wfh-api"));
            Assert.That((string?)tokens.Claims["sub"], Is.EqualTo(siti.AccountId.ToString()));
            Assert.That((string?)tokens.Claims["agency"], Is.EqualTo(siti.AgencyId.ToString()));
            Assert.That((string?)tokens.Claims["employee"], Is.EqualTo(siti.EmployeeId.ToString()));
            Assert.That((string?)tokens.Claims["name"], Is.EqualTo(siti.Name));
            Assert.That((string?)tokens.Claims["scope"], Is.EqualTo("openid profile offline_access wfh"));
            Assert.That(tokens.Claims.ContainsKey("wfh_stamp"), Is.False);
            Assert.That((string?)tokens.IdClaims["nonce"], Is.EqualTo("n1"));
            Assert.That((string?)tokens.IdClaims["preferred_username"], Is.EqualTo(siti.Nip));
            Assert.That(tokens.IdClaims.ContainsKey("wfh_stamp"), Is.False);
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(claims!["sub"], Is.EqualTo(siti.AccountId.ToString()));
        }
    }

    [Test]
    public async Task An_id_token_is_no_access_token()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var tokens = await browser.SignInForTokens(siti.Nip);

        using var call = await browser.Call(tokens.Id);

        Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_wrong_password_an_unknown_nip_a_locked_account_and_a_person_who_left_get_the_same_answer()
    {
        var siti = await _host.Employ();
        var locked = await _host.Employ();
        var left = await _host.Employ(state: EmploymentState.Inactive);
        await _host.Change(db => db.Users.Where(a => a.Id == locked.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(5))));
        using var browser = _host.Browser();

        var answers = new[]
        {
            await browser.SignIn(siti.Nip, "bukan kata sandinya"),
            await browser.SignIn("199001012020011999", "bukan kata sandinya"),
            await browser.SignIn(locked.Nip),
            await browser.SignIn(left.Nip),
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Alert).Distinct().ToList(), Has.Count.EqualTo(1));
            Assert.That(answers.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(answers[0].Alert, Does.Contain("NIP atau kata sandi tidak cocok"));
        }
    }

    [Test]
    public async Task What_is_missing_on_the_form_is_named_at_once()
    {
        using var browser = _host.Browser();

        var page = await browser.SignIn(string.Empty, string.Empty);

        Assert.That(page.Alert, Does.Contain("Isi NIP Anda.").And.Contain("Isi kata sandi Anda."));
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_account_for_ten_minutes()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignIn(siti.Nip, "bukan kata sandinya");
        }

        var right = await browser.SignIn(siti.Nip);

        DateTimeOffset? until = null;
        await _host.Change(async db => until = (await db.Users.SingleAsync(a => a.Id == siti.AccountId)).LockoutEnd);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(right.Alert, Does.Contain("NIP atau kata sandi tidak cocok"));
            Assert.That(until, Is.EqualTo(DateTimeOffset.UtcNow.AddMinutes(10)).Within(TimeSpan.FromSeconds(30)));
        }
    }

    [Test]
    public async Task A_form_without_its_antiforgery_token_signs_nobody_in()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Nip"] = siti.Nip, ["Password"] = DemoAccounts.Password });

        using var answer = await browser.Http.PostAsync("/account/login?ReturnUrl=%2Fconnect%2Fauthorize", form);

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/account/login?ReturnUrl=%2Fconnect%2Fauthorize&expired=1"));
    }

    [Test]
    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    public async Task The_login_page_sends_nobody_to_another_site(string address)
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();

        var after = await browser.Submit(
            await browser.Open($"/account/login?ReturnUrl={Uri.EscapeDataString(address)}"), new() { ["Nip"] = siti.Nip, ["Password"] = DemoAccounts.Password });

        Assert.That(after.Address.AbsoluteUri, Is.EqualTo("http://localhost/"));
    }

    [Test]
    public async Task A_code_is_worth_nothing_without_its_verifier()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();

        var tokens = await browser.Redeem(await browser.SignIn(siti.Nip), verifier: "another-verifier-of-more-than-forty-three-characters");

        Assert.That(tokens.Error, Is.EqualTo("invalid_grant"));
    }

    [Test]
    public async Task A_request_without_pkce_is_refused()
    {
        using var browser = _host.Browser();
        var address = browser.AuthorizeAddress();

        var page = await browser.Open(address[..address.IndexOf("&code_challenge", StringComparison.Ordinal)]);

        Assert.That(QueryHelpers.ParseQuery(page.Address.Query)["error"].ToString(), Is.EqualTo("invalid_request"));
    }

    [Test]
    public async Task A_redirect_to_an_unregistered_address_ends_on_a_page_that_explains_it()
    {
        using var browser = _host.Browser();

        var page = await browser.Open(browser.AuthorizeAddress().Replace("localhost", "evil.example", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(page.Title, Is.EqualTo("Permintaan masuk tidak dapat diproses"));
            Assert.That(page.Html, Does.Contain("invalid_request"));
        }
    }

    [Test]
    public async Task Each_refresh_token_is_used_once_and_its_second_use_ends_the_session()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var first = await browser.SignInForTokens(siti.Nip);

        var second = await browser.Refresh(first.Refresh);
        var stolen = await browser.Refresh(first.Refresh);
        var third = await browser.Refresh(second.Refresh);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(second.Refresh, Is.Not.EqualTo(first.Refresh));
            Assert.That((string?)second.Claims["employee"], Is.EqualTo(siti.EmployeeId.ToString()));
            Assert.That(stolen.Error, Is.EqualTo("invalid_grant"));
            Assert.That(third.Error, Is.EqualTo("invalid_grant"));
        }
    }

    [Test]
    public async Task Who_leaves_the_service_cannot_renew()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var tokens = await browser.SignInForTokens(siti.Nip);
        await _host.Change(db => db.Employees.Where(e => e.Id == siti.EmployeeId).ExecuteUpdateAsync(e => e.SetProperty(x => x.State, EmploymentState.Inactive)));

        var renewed = await browser.Refresh(tokens.Refresh);
        var silent = await browser.Open(browser.AuthorizeAddress("&prompt=none", "silent"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(renewed.Error, Is.EqualTo("invalid_grant"));
            Assert.That(QueryHelpers.ParseQuery(silent.Address.Query)["error"].ToString(), Is.EqualTo("login_required"));
        }
    }

    [Test]
    public async Task Silent_renewal_gives_a_code_while_the_session_lasts_and_login_required_without_one()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();

        var before = await browser.Open(browser.AuthorizeAddress("&prompt=none", "silent"));
        await browser.SignIn(siti.Nip);
        var after = await browser.Redeem(await browser.Open(browser.AuthorizeAddress("&prompt=none", "silent")), "silent");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Address.AbsolutePath, Is.EqualTo("/auth/silent"));
            Assert.That(QueryHelpers.ParseQuery(before.Address.Query)["error"].ToString(), Is.EqualTo("login_required"));
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    [TestCase("&prompt=login")]
    [TestCase("&max_age=0")]
    public async Task A_client_can_ask_for_a_fresh_login_and_gets_exactly_one(string wish)
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);

        var page = await browser.Open(browser.AuthorizeAddress(wish));
        var callback = await browser.Submit(page, new() { ["Nip"] = siti.Nip, ["Password"] = DemoAccounts.Password });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Title, Is.EqualTo("Masuk"));
            Assert.That(callback.Address.AbsolutePath, Is.EqualTo("/auth/callback"));
        }
    }

    [Test]
    public async Task Signing_out_ends_the_session_and_its_refresh_tokens_but_not_those_of_another_device()
    {
        var siti = await _host.Employ();
        using var desk = _host.Browser();
        using var phone = _host.Browser();
        var onDesk = await desk.SignInForTokens(siti.Nip);
        var onPhone = await phone.SignInForTokens(siti.Nip);

        var left = await desk.Open($"/connect/logout?id_token_hint={onDesk.Id}&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F&state=bye");

        var silent = await desk.Open(desk.AuthorizeAddress("&prompt=none", "silent"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(left.Address.AbsoluteUri, Is.EqualTo("http://localhost/?state=bye"));
            Assert.That(QueryHelpers.ParseQuery(silent.Address.Query)["error"].ToString(), Is.EqualTo("login_required"));
            Assert.That((await desk.Refresh(onDesk.Refresh)).Error, Is.EqualTo("invalid_grant"));
            Assert.That((await phone.Refresh(onPhone.Refresh)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Without_proof_of_who_asks_signing_out_is_asked_for_first()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        await browser.SignIn(siti.Nip);

        var page = await browser.Open("/connect/logout?client_id=wfh-spa&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F");
        var left = await browser.Submit(page, []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Title, Is.EqualTo("Keluar"));
            Assert.That(left.Address.AbsoluteUri, Is.EqualTo("http://localhost/"));
            Assert.That((await browser.Open("/account/logout")).Title, Is.EqualTo("Anda sudah keluar"));
        }
    }

    [Test]
    public async Task Userinfo_tells_the_holder_of_a_token_who_they_are()
    {
        var siti = await _host.Employ();
        using var browser = _host.Browser();
        var tokens = await browser.SignInForTokens(siti.Nip);

        using var answer = await browser.Call(tokens.Access, "/connect/userinfo");
        using var stranger = await browser.Call("nonsense", "/connect/userinfo");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(), Is.EqualTo(new Dictionary<string, string>
            {
                ["sub"] = siti.AccountId.ToString(),
                ["agency"] = siti.AgencyId.ToString(),
                ["employee"] = siti.EmployeeId.ToString(),
                ["name"] = siti.Name,
                ["preferred_username"] = siti.Nip,
            }));
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Discovery_names_the_endpoints_and_the_keys()
    {
        using var browser = _host.Browser();

        var discovery = (await browser.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/.well-known/openid-configuration"))!;
        var keys = (await browser.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>((string)discovery["jwks_uri"]!))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)discovery["issuer"], Is.EqualTo("http://localhost/"));
            Assert.That((string?)discovery["authorization_endpoint"], Is.EqualTo("http://localhost/connect/authorize"));
            Assert.That((string?)discovery["token_endpoint"], Is.EqualTo("http://localhost/connect/token"));
            Assert.That((string?)discovery["end_session_endpoint"], Is.EqualTo("http://localhost/connect/logout"));
            Assert.That((string?)discovery["userinfo_endpoint"], Is.EqualTo("http://localhost/connect/userinfo"));
            Assert.That(discovery["code_challenge_methods_supported"]!.AsArray().Select(m => (string?)m).Single(), Is.EqualTo("S256"));
            Assert.That(keys["keys"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(keys["keys"]![0]!.AsObject().ContainsKey("d"), Is.False);
        }
    }
}
