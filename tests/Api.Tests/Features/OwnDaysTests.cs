using Microsoft.Extensions.DependencyInjection;

namespace WfhApi.Tests.Features;

/// <summary>The events of one moment go through the database together, and no one of them is a burden to the others.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OwnDaysTests
{
    [Test]
    public async Task A_crowd_that_checks_in_and_asks_again_with_the_same_keys_is_recorded_once_each_in_its_own_language()
    {
        var town = await Town.Build();
        var crew = await town.Crew(town.Section, 12);
        await town.Stored([.. crew.Select(p => town.Day(p, Town.Friday, closed: false))]);

        var answers = await Task.WhenAll(crew.SelectMany((person, n) => Enumerable.Range(0, 3).Select(async _ =>
        {
            var client = town.As(person, "07:20");
            return (Person: n, Receipt: await (n % 2 == 0 ? client : client.InEnglish()).Post("/check-ins", Some.CheckIn(latitude: -7.5), $"datang-{n}").Body());
        })));

        var stored = await town.InDatabase(db => db.CheckIns.AsNoTracking().Where(c => c.AgencyId == town.Agency.Id).ToListAsync());
        var days = await town.InDatabase(db => db.WorkDays.AsNoTracking().Where(d => d.AgencyId == town.Agency.Id).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.Select(c => c.EmployeeId), Is.EquivalentTo(crew.Select(p => p.Id)));
            Assert.That(days.Select(d => d.CheckInAt), Is.All.EqualTo(stored[0].At).Within(TimeSpan.FromMinutes(1)));
            foreach (var (person, receipt) in answers)
            {
                Assert.That((Guid)receipt["id"]!, Is.EqualTo(stored.Single(c => c.EmployeeId == crew[person].Id).Id));
                Assert.That((string)receipt["doubts"]![0]!["text"]!, person % 2 == 0 ? Does.Contain("tempat") : Does.Contain("place"));
            }
        }
    }

    [Test]
    public async Task Whoever_holds_one_day_holds_up_none_of_the_others()
    {
        var town = await Town.Build();
        await town.Stored(town.Day(town.Ani, Town.Friday, closed: false), town.Day(town.Budi, Town.Friday, closed: false));
        var (ani, budi) = (Seat(town, town.Ani), Seat(town, town.Budi));

        var written = await town.InDatabase(async db =>
        {
            await using var other = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"select 1 from work_day where agency_id = {town.Agency.Id} and employee_id = {town.Budi.Id} for update");
            var together = Days(town).Together([ani, budi]);
            var (hand, none) = (await ani.Hand, await budi.Hand);
            Assert.That((hand?.Day?.EmployeeId, none), Is.EqualTo(((Guid?)town.Ani.Id, (DayAtHand?)null)));
            budi.Leave();
            var answer = ani.Write(Arrival(town, hand!));
            await together;
            return await answer;
        });

        Assert.That(written, Is.True);
        Assert.That(await Recorded(town), Is.EqualTo((Guid[])[town.Ani.Id]));
    }

    [Test]
    public async Task What_the_database_refuses_of_one_is_written_of_none_and_each_goes_alone()
    {
        var town = await Town.Build();
        await town.Stored(town.Day(town.Ani, Town.Friday, closed: false), town.Day(town.Budi, Town.Friday, closed: false));

        // Two take the same key, as no two callers can: the index refuses the second.
        var (ani, budi) = (Seat(town, town.Ani, "kunci"), Seat(town, town.Budi, "kunci"));
        var together = Days(town).Together([ani, budi]);
        var answers = await Task.WhenAll(ani.Write(Arrival(town, (await ani.Hand)!)), budi.Write(Arrival(town, (await budi.Hand)!)));

        Assert.That(async () => await together, Throws.InstanceOf<Npgsql.PostgresException>());
        Assert.That(answers, Is.EqualTo((bool[])[false, false]));
        Assert.That(await Recorded(town), Is.Empty);
    }

    [Test]
    public async Task A_second_event_of_a_person_and_one_of_another_time_go_alone_and_one_that_writes_nothing_stops_nobody()
    {
        var town = await Town.Build();
        var crew = await town.Crew(town.Section, 1);
        await town.Stored([.. crew.Append(town.Ani).Append(town.Budi).Select(p => town.Day(p, Town.Friday, closed: false))]);
        var (ani, again, budi, later) = (Seat(town, town.Ani), Seat(town, town.Ani), Seat(town, town.Budi), Seat(town, crew[0], at: "16:31"));

        var together = Days(town).Together([ani, again, budi, later]);
        Assert.That((await again.Hand, await later.Hand), Is.EqualTo(((DayAtHand?)null, (DayAtHand?)null)));
        Assert.That(await budi.Hand, Is.Not.Null);
        budi.Leave();
        var written = ani.Write(Arrival(town, (await ani.Hand)!));
        await together;

        Assert.That(await written, Is.True);
        Assert.That(await again.Write(Arrival(town, (await ani.Hand)!)), Is.False);
        Assert.That(await Recorded(town), Is.EqualTo((Guid[])[town.Ani.Id]));
    }

    private static OwnDays Days(Town town) => town.Host.Services.GetRequiredService<OwnDays>();

    private static OwnDays.Seat Seat(Town town, Employee person, string? key = null, string at = "07:20") => new(
        new(town.Agency.Id, person.Id, Town.Friday),
        key is null ? null : new() { AgencyId = town.Agency.Id, Caller = "seseorang", Key = key, RequestHash = new('0', 64), CreatedAt = Town.At(at), Answer = "{}" },
        Town.At(at));

    private static CheckIn Arrival(Town town, DayAtHand hand)
    {
        CheckIn record = new()
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = hand.Day!.EmployeeId,
            WorkDate = hand.Day.Date,
            Kind = CheckInKind.In,
            At = Town.At("07:20"),
            Mode = hand.Day.Mode,
            Place = PlaceResult.Inside,
            Confidence = ConfidenceLevel.High,
            Doubts = [],
            MinutesOff = 0,
        };
        hand.Day.Record(record, withoutTaskOrder: false);
        return record;
    }

    private static Task<Guid[]> Recorded(Town town) => town.InDatabase(db => db.CheckIns.Where(c => c.AgencyId == town.Agency.Id).Select(c => c.EmployeeId).ToArrayAsync());
}
