using Microsoft.Extensions.DependencyInjection;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class IntegratorTests
{
    private AuthHost _host = null!;
    private Guid _agency;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await AuthHost.Start();
        _agency = (await _host.Employ()).AgencyId;
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Clients>().RegisterIntegrator(
            new("payroll", "a-secret-of-the-payroll", "Payroll", _agency, [IntegratorScopes.AttendanceRead, IntegratorScopes.EmployeesRead]), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().CreateIntegrator(_agency, "dki", "Pemprov DKI Jakarta", CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task An_integrator_gets_a_token_for_its_agency_with_the_scopes_it_asked_for()
    {
        using var browser = _host.Browser();

        var tokens = await Ask(browser, "payroll", "a-secret-of-the-payroll", "attendance:read");

        using var call = await browser.Call(tokens.Access);
        var claims = await call.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(tokens.Body.ContainsKey("refresh_token"), Is.False);
            Assert.That(claims!["sub"], Is.EqualTo("payroll"));
            Assert.That(claims["agency"], Is.EqualTo(_agency.ToString()));
            Assert.That(claims["scope"], Is.EqualTo("attendance:read"));
            Assert.That(claims["name"], Is.EqualTo("Payroll"));
            Assert.That(claims["aud"], Is.EqualTo("wfh-api"));
            Assert.That(claims.ContainsKey("employee"), Is.False);
        }
    }

    [Test]
    public async Task The_demo_integrator_may_ask_for_every_scope()
    {
        using var browser = _host.Browser();

        var tokens = await Ask(browser, "demo-integrator-dki", "Rahasia-Integrator-2026", string.Join(' ', IntegratorScopes.All));

        Assert.That((string?)tokens.Claims["scope"], Is.EqualTo("attendance:read employees:read employees:write tasks:read reports:read recaps:read"));
    }

    [Test]
    [TestCase("employees:write", TestName = "A_scope_that_was_not_granted_is_refused")]
    [TestCase("attendance:read employees:write", TestName = "One_scope_that_was_not_granted_spoils_the_others")]
    [TestCase("attendance:destroy", TestName = "A_scope_that_does_not_exist_is_refused")]
    [TestCase("wfh", TestName = "The_scope_of_people_is_refused")]
    [TestCase("", TestName = "Asking_for_no_scope_at_all_is_refused")]
    public async Task Scopes(string scope)
    {
        using var browser = _host.Browser();

        var tokens = await Ask(browser, "payroll", "a-secret-of-the-payroll", scope);

        Assert.That((tokens.Status, tokens.Error), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_scope")));
    }

    [Test]
    [TestCase("payroll", "another secret")]
    [TestCase("nobody", "a-secret-of-the-payroll")]
    public async Task A_wrong_secret_or_an_unknown_client_is_refused(string client, string secret)
    {
        using var browser = _host.Browser();

        var tokens = await Ask(browser, client, secret, "attendance:read");

        Assert.That((tokens.Status, tokens.Error), Is.EqualTo((HttpStatusCode.Unauthorized, "invalid_client")));
    }

    [Test]
    public async Task The_browser_client_cannot_use_client_credentials()
    {
        using var browser = _host.Browser();

        var tokens = await browser.Post("/connect/token", new() { ["grant_type"] = "client_credentials", ["client_id"] = "wfh-spa", ["scope"] = "wfh" });

        Assert.That((tokens.Status, tokens.Error), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), "it has no secret to prove itself with");
    }

    private static Task<Tokens> Ask(Browser browser, string client, string secret, string scope) => browser.Post(
        "/connect/token", new() { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret, ["scope"] = scope });
}
