using Microsoft.Extensions.DependencyInjection;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed class TokenKeyTests
{
    [Test]
    public async Task Instances_that_start_together_make_one_generation_of_keys_and_read_the_same()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings:Wfh"] = await Databases.New(), ["Auth:Issuer"] = "http://localhost/" };
        await using var one = AuthHost.Offline("Testing", settings);
        await using var two = AuthHost.Offline("Testing", settings);
        TokenKeys[] both = [one.GetRequiredService<TokenKeys>(), two.GetRequiredService<TokenKeys>()];

        await Task.WhenAll(both.Concat(both).Select(keys => keys.Ensure(CancellationToken.None)));
        await Task.WhenAll(both.Select(keys => keys.Load(CancellationToken.None)));

        await using var db = one.CreateAsyncScope();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await db.ServiceProvider.GetRequiredService<WfhDb>().Set<TokenKey>().CountAsync(), Is.EqualTo(1));
            Assert.That(both[1].Current.Signing[0].KeyId, Is.EqualTo(both[0].Current.Signing[0].KeyId));
        }
    }

    [Test]
    public async Task The_private_key_cannot_be_read_in_the_database()
    {
        await using var host = await AuthHost.Start();
        TokenKey? stored = null;

        await host.Change(async db => stored = await db.Set<TokenKey>().SingleAsync());

        Assert.That(stored!.Signing, Does.StartWith("CfDJ8"), "the header of data protection");
    }

    [Test]
    public async Task Tokens_survive_a_restart()
    {
        await using var before = await AuthHost.Start();
        var siti = await before.Employ();
        using var browser = before.Browser();
        var tokens = await browser.SignInForTokens(siti.Nip);

        await using var after = await AuthHost.Start(database: before.Connection);
        using var later = after.Browser();
        using var call = await later.Call(tokens.Access);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await later.Refresh(tokens.Refresh)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_new_key_is_published_before_it_signs_and_what_the_old_one_signed_stays_good()
    {
        await using var host = await AuthHost.Start();
        var keys = host.Services.GetRequiredService<TokenKeys>();
        var siti = await host.Employ();
        using var browser = host.Browser();
        var old = await browser.SignInForTokens(siti.Nip);

        await keys.Rotate(CancellationToken.None);
        await keys.Load(CancellationToken.None);
        var published = await browser.Http.GetFromJsonAsync<JsonObject>("/.well-known/jwks");
        var meanwhile = await browser.Refresh(old.Refresh);
        await host.Change(db => db.Set<TokenKey>().Where(k => k.Generation == 2).ExecuteUpdateAsync(k => k.SetProperty(x => x.SignsFrom, DateTimeOffset.UtcNow)));
        await keys.Load(CancellationToken.None);
        var fresh = await browser.Refresh(meanwhile.Refresh);

        using var withOld = await browser.Call(old.Access);
        using var withFresh = await browser.Call(fresh.Access);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(published!["keys"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That((string?)meanwhile.Header["kid"], Is.EqualTo((string?)old.Header["kid"]));
            Assert.That(fresh.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)fresh.Header["kid"], Is.Not.EqualTo((string?)old.Header["kid"]));
            Assert.That(withOld.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(withFresh.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_key_is_dropped_when_the_last_token_that_it_signed_has_expired()
    {
        await using var host = await AuthHost.Start();
        var keys = host.Services.GetRequiredService<TokenKeys>();
        using var browser = host.Browser();
        var old = keys.Current.Signing[0].KeyId;

        await keys.Rotate(CancellationToken.None);
        await host.Change(db => db.Set<TokenKey>().Where(k => k.Generation == 2).ExecuteUpdateAsync(k => k.SetProperty(x => x.SignsFrom, DateTimeOffset.UtcNow.AddDays(-15))));
        await keys.Load(CancellationToken.None);

        var published = await browser.Http.GetFromJsonAsync<JsonObject>("/.well-known/jwks");
        Assert.That(published!["keys"]!.AsArray().Select(k => (string?)k!["kid"]).Single(), Is.Not.EqualTo(old));
    }

    [Test]
    public async Task Migrating_replaces_keys_that_have_grown_old()
    {
        await using var host = await AuthHost.Start();
        var keys = host.Services.GetRequiredService<TokenKeys>();
        await keys.Ensure(CancellationToken.None);
        await host.Change(db => db.Set<TokenKey>().ExecuteUpdateAsync(k => k.SetProperty(x => x.CreatedAt, DateTimeOffset.UtcNow.AddDays(-91))));

        await keys.Ensure(CancellationToken.None);

        var count = 0;
        await host.Change(async db => count = await db.Set<TokenKey>().CountAsync());
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task Without_keys_the_server_does_not_start_and_says_what_to_do()
    {
        var connection = await Databases.New();
        await using var host = new AuthHost(connection, "Testing", new Dictionary<string, string> { ["ConnectionStrings:Wfh"] = connection, ["Auth:Issuer"] = "http://localhost/" }, clock: null);

        Assert.That(() => host.Services, Throws.InvalidOperationException.With.Message.Contains("Run the application with the verb migrate first."));
    }
}
