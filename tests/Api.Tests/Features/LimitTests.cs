using Microsoft.Extensions.DependencyInjection;
using WfhApi.Http;
using WfhApi.Tests.Accounts;

namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class LimitTests
{
    [Test]
    public async Task Over_the_limit_a_caller_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        await using var host = await ApiFactory.OfItsOwn(("Limits:RequestsPerMinute", "3"));
        var town = await Town.Build(host: host);
        var ani = town.As(town.Ani);
        for (var i = 0; i < 3; i++)
        {
            await ani.Get("/me").Body();
        }

        using var response = await ani.InEnglish().Get("/me");

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("429 too-many-requests"));
        Assert.That(response.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(1, 20));
        JsonNode.Parse(await response.Content.ReadAsStringAsync()).Is(new
        {
            type = "/problems/too-many-requests",
            title = "Too many requests",
            status = 429,
            detail = "Too many requests. Try again after the time in Retry-After.",
            code = "too-many-requests",
            requestId = Answers.Any,
        });
        await town.As(town.Budi).Get("/me").Body();
    }

    [Test]
    public async Task Check_ins_wait_for_each_other_and_hold_up_nobody_else()
    {
        await using var host = await ApiFactory.OfItsOwn(("Limits:CheckInsAtOnce", "1"), ("Limits:CheckInsWaiting", "1"));
        var town = await Town.Build(host: host);
        Employee[] people = [town.Ani, town.Budi, town.SisterStaff];
        await town.Stored([.. people.Select(p => town.Day(p, Town.Friday, closed: false))]);
        Task<HttpResponseMessage> CheckIn(Employee person) => town.As(person).Post("/check-ins", Some.CheckIn());
        var (answered, waiting) = await town.InDatabase(async db =>
        {
            // Somebody holds their days: the first waits for it in the database, the second for the first, and for a third there is no room.
            await using var other = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"select 1 from work_day where agency_id = {town.Agency.Id} for update");
            var first = CheckIn(people[0]);
            while (await db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""").SingleAsync() == 0)
            {
                Assert.That(first.IsCompleted, Is.False);
                await Task.Delay(20);
            }

            List<Task<HttpResponseMessage>> later = [CheckIn(people[1]), CheckIn(people[2])];
            var refused = await Task.WhenAny(later);
            later.Remove(refused);
            await town.As(town.Superior).Get("/dashboards/live-board?limit=100").Body();
            Assert.That((first.IsCompleted, later[0].IsCompleted), Is.EqualTo((false, false)));
            await other.CommitAsync();
            return (await refused, Task.WhenAll(first, later[0]));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Task.FromResult(answered).Refusal(), Is.EqualTo("429 too-many-requests"));
            Assert.That(answered.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That((await waiting).Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
        }
    }

    [Test]
    public async Task Health_is_asked_without_a_limit()
    {
        await using var host = await ApiFactory.OfItsOwn(("Limits:RequestsPerMinute", "1"));
        using var client = host.CreateClient();

        for (var i = 0; i < 5; i++)
        {
            Assert.That((await client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    [TestCase("/account/login")]
    [TestCase("/connect/token")]
    public async Task The_login_and_the_token_have_a_limit_of_their_own(string path)
    {
        await using var host = await ApiFactory.OfItsOwn(("Limits:LoginsPerMinute", "2"));
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        for (var i = 0; i < 2; i++)
        {
            using var before = await Try();
            Assert.That(before.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        }

        using var response = await Try();

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("429 too-many-requests"));
        Assert.That(response.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(1, 30));

        Task<HttpResponseMessage> Try() => client.PostAsync(path, new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "x"), new("client_secret", "y")]));
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class ProductionTests
{
    [Test]
    public async Task In_Production_nobody_moves_the_clock()
    {
        await using var host = await AuthHost.Start("Production", settings: ("Auth:Issuer", "https://localhost/"));
        host.ClientOptions.BaseAddress = new("https://localhost/");
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("Wfh-Clock", "2026-04-10T07:25:00+07:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await client.GetAsync("/development/clock").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await client.PutAsJsonAsync("/development/clock", new { now = "2026-04-10T07:25:00+07:00" }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(host.Services.GetRequiredService<TimeProvider>(), Is.InstanceOf<RealClock>());
            Assert.That(host.Services.GetService<AdjustableClock>(), Is.Null);
        }
    }

    [Test]
    public async Task In_Production_a_setting_for_the_clock_stops_the_start()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings:Wfh"] = await Databases.New(), ["Auth:Issuer"] = "https://localhost/", ["Clock:Now"] = "2026-04-10T07:25:00+07:00" };
        await using var host = new AuthHost(settings["ConnectionStrings:Wfh"], "Production", settings, clock: null);

        Assert.That(() => host.Services, Throws.InvalidOperationException.With.Message.Contains("Clock:Now"));
    }
}
