using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class EnvironmentTests
{
    [Test]
    public async Task In_Production_no_demo_password_can_be_seeded()
    {
        await using var host = await AuthHost.Start("Production", settings: ("Auth:Issuer", "https://localhost/"));
        await using var scope = host.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<DemoAccounts>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => demo.Create([new(Guid.NewGuid(), Guid.NewGuid(), "198604122010011001")], CancellationToken.None), Throws.InvalidOperationException);
            Assert.That(() => demo.CreateIntegrator(Guid.NewGuid(), "dki", "Pemprov DKI Jakarta", CancellationToken.None), Throws.InvalidOperationException);
            Assert.That(await scope.ServiceProvider.GetRequiredService<WfhDb>().Users.AnyAsync(), Is.False);
        }
    }

    [Test]
    public async Task In_Production_too_a_wrong_life_time_stops_the_start()
    {
        await using var host = await AuthHost.Start("Production", settings: ("Auth:Issuer", "https://localhost/"));
        await using var wrong = host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<OutlivesItsDatabase>()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => host.Services.GetRequiredService<WfhDb>(), Throws.InvalidOperationException, "nothing of a request is taken from the root");
            Assert.That(() => wrong.Services, Throws.InstanceOf<AggregateException>().With.Message.Contains(nameof(OutlivesItsDatabase)));
        }
    }

    [Test]
    public async Task In_Production_plain_http_is_refused_and_cookies_are_for_https_only()
    {
        await using var host = await AuthHost.Start("Production", settings: ("Auth:Issuer", "https://localhost/"));
        using var plain = host.Browser();
        host.ClientOptions.BaseAddress = new("https://localhost/");
        using var secure = host.Browser();

        using var refused = await plain.Http.GetAsync("/.well-known/openid-configuration");
        using var answered = await secure.Http.GetAsync("/.well-known/openid-configuration");
        using var demo = await secure.Http.GetAsync("/account/login");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(demo.Headers.GetValues("Set-Cookie").Single(), Does.Contain("secure"));
            Assert.That(await demo.Content.ReadAsStringAsync(), Does.Not.Contain("Akun demo"));
        }
    }

    [Test]
    [TestCase("Auth:Issuer", "http://localhost/")]
    [TestCase("Auth:Authority", "http://localhost:8080/")]
    [TestCase("Auth:SpaOrigins:0", "http://localhost:5173")]
    [TestCase("Auth:SpaOrigins:0", "https://wfh.example.go.id/app")]
    [TestCase("Auth:AccessTokenLifetime", "10:00:00")]
    [TestCase("Auth:DataProtectionCertificatePath", "no-such-file.pfx")]
    public async Task In_Production_unsafe_settings_stop_the_start(string key, string value)
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings:Wfh"] = await Databases.New(), ["Auth:Issuer"] = "https://localhost/", [key] = value };
        await using var host = new AuthHost(settings["ConnectionStrings:Wfh"], "Production", settings, clock: null);

        Assert.That(() => host.Services, Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(key.Split(':')[1]));
    }

    [Test]
    public async Task In_Production_keys_without_a_certificate_are_warned_of_at_each_start()
    {
        var path = await CertificateFile();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Warnings("Production"), Is.EqualTo(new[] { "Auth:DataProtectionCertificatePath is not set: the keys of tokens, second factors and file links lie unprotected in the database and in each copy of it. See deploy/README.md." }));
            Assert.That(await Warnings("Production", ("Auth:DataProtectionCertificatePath", path), ("Auth:DataProtectionCertificatePassword", "pfx password")), Is.Empty);
            Assert.That(await Warnings("Testing"), Is.Empty);
        }

        File.Delete(path);

        static async Task<string[]> Warnings(string environment, params (string, string)[] settings)
        {
            await using var host = await AuthHost.Start(environment, settings: [("Auth:Issuer", "https://localhost/"), .. settings]);
            using var log = new Log();
            await using var listened = host.WithWebHostBuilder(b => b.ConfigureLogging(l => l.AddProvider(log)));
            listened.CreateClient().Dispose();
            return [.. log.Of<UnprotectedKeys>()];
        }
    }

    [Test]
    public async Task A_certificate_protects_the_keys_that_protect_everything_else()
    {
        var path = await CertificateFile();
        (string, string)[] settings = [("Auth:Issuer", "https://localhost/"), ("Auth:DataProtectionCertificatePath", path), ("Auth:DataProtectionCertificatePassword", "pfx password")];

        await using var before = await AuthHost.Start("Production", settings: settings);
        var stored = string.Empty;
        await before.Change(async db => stored = (await db.DataProtectionKeys.SingleAsync()).Xml!);
        await using var after = await AuthHost.Start("Production", database: before.Connection, settings: settings);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored, Does.Contain("EncryptedData").And.Not.Contain("<value>"));
            Assert.That(after.Services.GetRequiredService<TokenKeys>().Current.Signing[0].KeyId, Is.EqualTo(before.Services.GetRequiredService<TokenKeys>().Current.Signing[0].KeyId));
        }

        File.Delete(path);
    }

    [Test]
    public async Task Moving_the_clock_of_the_product_moves_neither_tokens_nor_sessions()
    {
        await using var host = await AuthHost.Start(clock: new Elsewhen());
        var siti = await host.Employ();
        using var browser = host.Browser();
        var before = DateTimeOffset.UtcNow;

        var tokens = await browser.SignInForTokens(siti.Nip);
        using var call = await browser.Call(tokens.Access);
        var renewed = await browser.Refresh(tokens.Refresh);
        var silent = await browser.Open(browser.AuthorizeAddress("&prompt=none", "silent"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year, Is.EqualTo(2031));
            Assert.That(DateTimeOffset.FromUnixTimeSeconds((long)tokens.Claims["iat"]!), Is.EqualTo(before).Within(TimeSpan.FromSeconds(30)));
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(renewed.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await browser.Redeem(silent, "silent")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_lost_answer_to_a_renewal_can_be_asked_for_again_at_once()
    {
        await using var host = await AuthHost.Start();
        var siti = await host.Employ();
        using var browser = host.Browser();
        var first = await browser.SignInForTokens(siti.Nip);

        await browser.Refresh(first.Refresh);
        var again = await browser.Refresh(first.Refresh);

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_browser_client_follows_the_settings_at_each_migration()
    {
        await using var before = await AuthHost.Start();
        await using var after = await AuthHost.Start(database: before.Connection, settings: ("Auth:SpaOrigins:0", "http://localhost:5173"));
        using var browser = after.Browser();

        var old = await browser.Open(browser.AuthorizeAddress());
        var page = await browser.Open(browser.AuthorizeAddress().Replace("localhost", "localhost%3A5173", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(old.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(page.Title, Is.EqualTo("Masuk"));
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("form-action 'self' http://localhost:5173;"));
        }
    }

    [Test]
    public async Task What_expired_is_pruned_and_what_is_in_use_stays()
    {
        await using var host = await AuthHost.Start();
        var siti = await host.Employ();
        using var browser = host.Browser();
        var tokens = await browser.SignInForTokens(siti.Nip);
        await using var scope = host.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<Sessions>().Prune(TimeSpan.Zero, CancellationToken.None);

        Assert.That((await browser.Refresh(tokens.Refresh)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<string> CertificateFile()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=wfh data protection", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        // It has ended: what it protects must stay readable all the same.
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(-1));
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "pfx password"));
        return path;
    }

    private sealed class OutlivesItsDatabase(WfhDb db)
    {
        public WfhDb Db => db;
    }

    /// <summary>What was said as a warning or worse, and by whom.</summary>
    private sealed class Log : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Who, string Text)> _said = new();

        public IEnumerable<string> Of<T>() => _said.Where(s => s.Who == typeof(T).FullName).Select(s => s.Text);

        public ILogger CreateLogger(string categoryName) => new Voice(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Voice(Log log, string who) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

            void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (IsEnabled(logLevel))
                {
                    log._said.Enqueue((who, formatter(state, exception)));
                }
            }
        }
    }

    private sealed class Elsewhen : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 6, 2, 0, 25, 0, TimeSpan.Zero);
    }
}
