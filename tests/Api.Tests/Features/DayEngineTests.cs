using Microsoft.Extensions.DependencyInjection;
using WfhApi.Http;
using WfhApi.Jobs;

namespace WfhApi.Tests.Features;

/// <summary>The jobs concern every agency of a database, so each of these tests has one of its own.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DayEngineTests
{
    [Test]
    public async Task A_day_is_opened_for_everyone_as_planned_and_counts_the_tasks_given_before()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.Stored(town.Rostered(town.Superior, WorkMode.Leave));
        await town.As(town.Superior, "10:00", Town.Friday.AddDays(-1)).Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(plannedMinutes: 300))).Body();

        await Run(host, Town.At("00:00:30"));

        var days = await Days(town, Town.Friday);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.EqualTo(12));
            Assert.That(days[town.Ani.Id].Mode, Is.EqualTo(WorkMode.Home));
            Assert.That((days[town.Ani.Id].TaskCount, days[town.Ani.Id].PlannedMinutes), Is.EqualTo((1, 300)));
            Assert.That(days[town.Superior.Id].Mode, Is.EqualTo(WorkMode.Leave));
            Assert.That(days[town.Mayor.Id].Mode, Is.EqualTo(WorkMode.Office));
            Assert.That(days.Values.Select(d => d.State), Is.All.EqualTo(WorkDayState.Open));
        }
    }

    [Test]
    public async Task Each_zone_begins_its_day_at_its_own_midnight()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.InDatabase(db => db.Units.Where(u => u.AgencyId == town.Agency.Id && u.Id == town.SisterSection.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.TimeZoneId, "Asia/Jayapura")));

        await Run(host, Town.At("22:30", Town.Friday.AddDays(-1)));

        Assert.That((await Days(town, Town.Friday)).Keys, Is.EquivalentTo(new[] { town.SisterStaff.Id, town.SisterSuperior.Id }));
        Assert.That(await Days(town, Town.Friday.AddDays(-1)), Has.Count.EqualTo(12));
        Assert.That((await Days(town, Town.Friday.AddDays(-1)))[town.SisterStaff.Id].State, Is.EqualTo(WorkDayState.Closed), "in the east Thursday is over");
    }

    [Test]
    public async Task Twice_and_at_once_it_opens_each_day_once_and_leaves_what_was_recorded()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.As(town.Ani, "00:00:05").Post("/check-ins", Some.CheckIn()).Body();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run(host, Town.At("00:00:30"))));
        await Run(host, Town.At("00:01"));

        var days = await Days(town, Town.Friday);
        Assert.That(days, Has.Count.EqualTo(12));
        Assert.That(days[town.Ani.Id].CheckInAt, Is.EqualTo(Town.At("00:00:05")));
    }

    [Test]
    public async Task After_a_downtime_the_missed_days_are_there_and_closed()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.Stored(town.Kept(TownLife.Monday));
        await Run(host, Town.At("08:00"));

        await Run(host, Town.At("08:00", new(2026, 4, 16)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Days(town, Town.Friday)).Values.Select(d => d.State), Is.All.EqualTo(WorkDayState.Closed));
            Assert.That(await Days(town, TownLife.Saturday), Is.Empty);
            Assert.That(await Days(town, TownLife.Monday), Is.Empty, "a holiday");
            Assert.That((await Days(town, new(2026, 4, 14))).Values.Select(d => d.State), Is.All.EqualTo(WorkDayState.Closed));
            Assert.That(await Days(town, new(2026, 4, 15)), Has.Count.EqualTo(12));
            Assert.That((await Days(town, new(2026, 4, 16))).Values.Select(d => d.State), Is.All.EqualTo(WorkDayState.Open));
        }
    }

    [Test]
    [Category("JAKBAR-07")]
    public async Task At_midnight_the_day_closes_and_what_was_not_fulfilled_is_missed()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await Run(host, Town.At("00:01"));
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        await Run(host, Town.At("23:59:30"));
        Assert.That((await Days(town, Town.Friday))[town.Ani.Id].State, Is.EqualTo(WorkDayState.Open));
        await Run(host, Town.At("00:00", TownLife.Saturday));

        var days = await Days(town, Town.Friday);
        var day = await town.As(town.Ani, "08:00", TownLife.Saturday).Get("/work-days/mine/day?date=2026-04-10").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((days[town.Ani.Id].RecapCode, days[town.Budi.Id].RecapCode), Is.EqualTo(("WFH", "TK")));
            Assert.That((string?)day["state"], Is.EqualTo("closed"));
            Assert.That(day["checkpoints"]!.AsArray().ToDictionary(c => (string)c!["code"]!, c => (string)c!["state"]!)["check-out"], Is.EqualTo("missed"));
            Assert.That(day["checkpoints"]!.AsArray().ToDictionary(c => (string)c!["code"]!, c => (string)c!["state"]!)["check-in"], Is.EqualTo("done"));
        }
    }

    [Test]
    public async Task Who_is_no_longer_employed_has_no_day()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await town.InDatabase(db => db.Employees.Where(e => e.AgencyId == town.Agency.Id && e.Id == town.Budi.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmploymentState.Inactive)));

        await Run(host, Town.At("00:01"));

        Assert.That((await Days(town, Town.Friday)).Keys, Does.Not.Contain(town.Budi.Id));
    }

    [Test]
    public async Task The_clock_that_is_moved_opens_and_closes_days_at_once()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        using var client = host.CreateClient();

        await Set("2026-04-10T00:01:00+07:00");
        Assert.That((await Days(town, Town.Friday)).Values.Select(d => d.State), Is.EqualTo(Enumerable.Repeat(WorkDayState.Open, 12)));
        await Set("2026-04-11T00:01:00+07:00");
        Assert.That((await Days(town, Town.Friday)).Values.Select(d => d.State), Is.All.EqualTo(WorkDayState.Closed));

        var state = JsonNode.Parse(await client.GetStringAsync("/development/clock"))!;
        Assert.That(((bool?)state["moved"], ((DateTimeOffset)state["now"]!).Date), Is.EqualTo(((bool?)true, new DateTime(2026, 4, 10))), "17:01 UTC of the day before");
        var real = await Set(null);
        Assert.That((bool?)real["moved"], Is.False);

        async Task<JsonNode> Set(string? now)
        {
            using var response = await client.PutAsJsonAsync("/development/clock", new { now });
            return await Task.FromResult(response).Body();
        }
    }

    [Test]
    public async Task What_law_allows_no_longer_is_removed_and_the_record_of_it_stays()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        var photo = await town.Uploaded(town.Ani, "checkInPhoto");
        var evidence = await town.Uploaded(town.Ani);
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(photoFileId: photo), "one intent").Body();

        await Keep(Town.At("07:30", Town.Friday.AddDays(91)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Opened(photo), Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await Opened(evidence), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await town.InDatabase(db => db.IdempotentAnswers.AnyAsync()), Is.False);
            Assert.That((await town.InDatabase(db => db.CheckIns.SingleAsync())).Point, Is.Not.Null);
        }

        await Keep(Town.At("07:30", Town.Friday.AddYears(1)));
        var record = await town.InDatabase(db => db.CheckIns.SingleAsync());
        Assert.That((record.Point, record.Place, record.PhotoFileId), Is.EqualTo(((GeoPoint?)null, PlaceResult.Inside, (Guid?)photo)));

        Task Keep(DateTimeOffset now)
        {
            AdjustableClock.SetForRequest(now);
            return host.Services.GetRequiredService<Housekeeping>().Run(CancellationToken.None);
        }

        async Task<HttpStatusCode> Opened(Guid file)
        {
            var client = town.As(town.Ani);
            using var response = await client.GetAsync((string)(await client.Get($"/files/{file}").Body())["contentUrl"]!);
            return response.StatusCode;
        }
    }

    private static Task Run(ApiFactory host, DateTimeOffset now) => Task.Run(() =>
    {
        AdjustableClock.SetForRequest(now);
        return host.Services.GetRequiredService<DayEngine>().Run(CancellationToken.None);
    });

    private static Task<Dictionary<Guid, WorkDay>> Days(Town town, DateOnly date) =>
        town.InDatabase(db => db.WorkDays.AsNoTracking().Where(d => d.AgencyId == town.Agency.Id && d.Date == date).ToDictionaryAsync(d => d.EmployeeId));
}
