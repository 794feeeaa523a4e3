using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class AuthorityTests
{
    private IndependentIssuer _authority = null!;
    private IndependentIssuer _third = null!;
    private AuthHost _pointed = null!;
    private AuthHost _own = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _authority = await IndependentIssuer.Start();
        _third = await IndependentIssuer.Start();
        _pointed = await AuthHost.Start(settings: ("Auth:Authority", _authority.Address));
        _own = await AuthHost.Start();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _own.DisposeAsync();
        await _pointed.DisposeAsync();
        await _third.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Test]
    public async Task Pointed_to_another_authority_the_api_accepts_its_tokens_and_reads_its_claims_as_they_are()
    {
        using var browser = _pointed.Browser();

        using var call = await browser.Call(_authority.Token());

        var claims = await call.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(claims!["nip"], Is.EqualTo("198604122010011001"));
            Assert.That(claims["agency_code"], Is.EqualTo("dki"));
        }
    }

    [Test]
    public async Task It_refuses_those_of_a_third_issuer_even_under_the_name_of_the_trusted_one()
    {
        using var browser = _pointed.Browser();

        using var honest = await browser.Call(_third.Token());
        using var forged = await browser.Call(_third.Token(issuer: _authority.Address));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(honest.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task It_refuses_a_token_meant_for_another_audience()
    {
        using var browser = _pointed.Browser();

        using var call = await browser.Call(_authority.Token(audience: "e-kinerja"));

        Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task It_refuses_tokens_of_our_own_issuer_and_has_no_login_server()
    {
        var siti = await _own.Employ();
        using var own = _own.Browser();
        using var browser = _pointed.Browser();
        var tokens = await own.SignInForTokens(siti.Nip);

        using var call = await browser.Call(tokens.Access);
        using var token = await browser.Http.PostAsync("/connect/token", new FormUrlEncodedContent([new("grant_type", "client_credentials")]));
        using var discovery = await browser.Http.GetAsync("/.well-known/openid-configuration");
        using var login = await browser.Http.GetAsync("/account/login");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await token.Content.ReadAsStringAsync(), Does.Not.Contain("\"error\""), "no token endpoint");
            Assert.That(await discovery.Content.ReadAsStringAsync(), Does.Not.Contain("token_endpoint"));
            Assert.That(await login.Content.ReadAsStringAsync(), Does.Not.Contain("Kata sandi"));
        }
    }

    [Test]
    public async Task With_our_own_issuer_the_tokens_of_others_are_refused()
    {
        using var browser = _own.Browser();

        using var call = await browser.Call(_authority.Token(issuer: "http://localhost/"));

        Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_refused_token_is_told_apart_from_an_expired_one_and_from_none()
    {
        using var browser = _own.Browser();

        using var none = await browser.Call(null);
        using var garbage = await browser.Call("nonsense");
        using var expired = await browser.Call(Own(expires: DateTime.UtcNow.AddSeconds(-40)));
        using var withinSkew = await browser.Call(Own(expires: DateTime.UtcNow.AddSeconds(-15)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((none.StatusCode, $"{none.Headers.WwwAuthenticate}", Refusal(none)), Is.EqualTo((HttpStatusCode.Unauthorized, "Bearer", (string?)null)));
            Assert.That((garbage.StatusCode, $"{garbage.Headers.WwwAuthenticate}", Refusal(garbage)), Is.EqualTo(
                (HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The access token is not valid\"", "token-invalid")));
            Assert.That((expired.StatusCode, $"{expired.Headers.WwwAuthenticate}", Refusal(expired)), Is.EqualTo(
                (HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The access token expired\"", "token-expired")));
            Assert.That(withinSkew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_token_in_the_address_counts_for_the_live_connection_only()
    {
        using var browser = _own.Browser();
        var token = Own(DateTime.UtcNow.AddMinutes(5));

        using var live = await browser.Call(null, $"/live/who-am-i?access_token={token}");
        using var elsewhere = await browser.Call(null, $"/test/who-am-i?access_token={token}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(elsewhere.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task A_token_without_a_signature_or_signed_with_the_public_key_as_a_secret_is_refused()
    {
        using var browser = _own.Browser();
        var publicKey = _own.Services.GetRequiredService<TokenKeys>().Current.Signing[0];
        using var rsa = RSA.Create(publicKey.Parameters);
        var confused = new SymmetricSecurityKey(rsa.ExportSubjectPublicKeyInfo()) { KeyId = publicKey.KeyId };

        using var unsigned = await browser.Call(Own(DateTime.UtcNow.AddMinutes(5), credentials: null));
        using var confusion = await browser.Call(Own(DateTime.UtcNow.AddMinutes(5), new(confused, SecurityAlgorithms.HmacSha256)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unsigned.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(confusion.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    private static string? Refusal(HttpResponseMessage answer) => answer.Headers.TryGetValues("Refusal", out var values) ? string.Concat(values) : null;

    private string Own(DateTime expires) => Own(expires, new(_own.Services.GetRequiredService<TokenKeys>().Current.Signing[0], SecurityAlgorithms.RsaSha256));

    private string Own(DateTime expires, SigningCredentials? credentials) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = _own.Services.GetRequiredService<IOptions<AuthOptions>>().Value.Issuer.AbsoluteUri,
        Audience = "wfh-api",
        TokenType = "at+jwt",
        NotBefore = expires.AddMinutes(-10),
        IssuedAt = expires.AddMinutes(-10),
        Expires = expires,
        Claims = new Dictionary<string, object> { ["sub"] = Guid.NewGuid().ToString() },
        SigningCredentials = credentials,
    });
}
