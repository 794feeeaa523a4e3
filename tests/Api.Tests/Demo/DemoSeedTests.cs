using Microsoft.Extensions.Hosting;
using WfhApi.Data.Demo;

namespace WfhApi.Tests.Demo;

/// <summary>The demo as it stands in the tables; what it holds is told by the domain's tests, which need no database.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class DemoSeedTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 7, 5, 0, TimeSpan.FromHours(7));

    [Test]
    public async Task Seeding_again_changes_nothing_and_a_later_day_adds_only_what_is_missing()
    {
        var database = await Databases.New();
        var people = await Seed(database, Tuesday);
        var first = await Rows(database);
        await Seed(database, Tuesday);
        var again = await Rows(database);
        await Seed(database, Tuesday.AddDays(1));
        var later = await Rows(database);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people.Count(p => p.Persona is not null), Is.EqualTo(5 * 8));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(later.Agencies, Is.EqualTo(5));
            Assert.That(later.People, Is.EqualTo(first.People).And.EqualTo(people.Count));

            // The roster moves on by one working day, and so do the days that were lived.
            Assert.That(later.RosterDays, Is.EqualTo(first.RosterDays + people.Count));
            Assert.That(later.WorkDays, Is.EqualTo(first.WorkDays + people.Count));
        }
    }

    [Test, Category("METRO-01")]
    public async Task Where_the_circular_demands_task_orders_most_have_one_some_wait_and_a_few_came_without()
    {
        var database = await Databases.New();
        await Seed(database, Tuesday);
        await using var db = Open(database);
        var metro = await db.Agencies.Where(a => a.Code == "metro").Select(a => a.Id).SingleAsync();
        var orders = await db.TaskOrders.Include(o => o.People).AsNoTracking().ToListAsync();
        var signed = orders.Where(o => o.Status == TaskOrderStatus.Signed).ToList();
        var came = await db.WorkDays.Where(d => d.AgencyId == metro && d.Mode == WorkMode.Home && d.CheckInAt != null).Select(d => new { d.EmployeeId, d.Date, d.WithoutTaskOrder }).ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(orders.Select(o => o.AgencyId).Distinct(), Is.EqualTo(new[] { metro }));
            Assert.That(signed, Has.Count.GreaterThan(100));
            Assert.That(orders.Count(o => o.Status == TaskOrderStatus.Draft), Is.InRange(3, 6));
            foreach (var office in signed.GroupBy(o => (o.OfficeId, o.Year)))
            {
                Assert.That(office.OrderBy(o => o.SignedAt).ThenBy(o => o.Serial).Select(o => o.Serial), Is.EqualTo(Enumerable.Range(1, office.Count())), "no gap, in the order of signing");
                Assert.That(
                    await db.LetterCounters.Where(c => c.AgencyId == metro && c.UnitId == office.Key.OfficeId && c.Year == office.Key.Year).Select(c => c.LastSerial).SingleAsync(),
                    Is.EqualTo(office.Count()), "the product counts on");
            }

            Assert.That(came.Count(d => d.WithoutTaskOrder), Is.InRange(1, came.Count / 5));
            Assert.That(
                came.Where(d => d.WithoutTaskOrder == signed.Exists(o => o.Covers(d.Date) && o.People.Any(p => p.EmployeeId == d.EmployeeId))), Is.Empty, "marked exactly where no order covers the day");
            Assert.That(await db.WorkDays.AnyAsync(d => d.AgencyId != metro && d.WithoutTaskOrder), Is.False);
        }
    }

    [Test]
    public async Task Each_office_has_published_what_was_planned_and_the_check_of_rosters_agrees()
    {
        var database = await Databases.New();
        await Seed(database, Tuesday);
        await using var db = Open(database);
        var room = new RosterRoom(db);
        var rosters = await db.Rosters.AsNoTracking().ToListAsync();
        var offices = await db.Units.CountAsync(u => u.Lineage.Length <= 2);
        Assert.That(rosters.Select(r => r.Status), Is.All.EqualTo(RosterStatus.Published));
        Assert.That(rosters, Has.Count.EqualTo(offices));
        foreach (var agency in rosters.GroupBy(r => r.AgencyId))
        {
            var calendar = await room.Calendar(agency.Key, agency.Max(r => r.To), CancellationToken.None);
            var desks = await room.Desks(calendar, [.. agency.Select(r => (r.UnitId, r.From, r.To))], published: true, CancellationToken.None);
            Assert.That(desks.Values.SelectMany(d => d.ProblemsOf([])).Where(p => !p.Unavoidable).Select(p => p.Text.Id), Is.Empty);
        }
    }

    [Test]
    public async Task In_production_the_demo_is_refused()
    {
        var database = await Databases.New();

        Assert.That(() => Seed(database, Tuesday, Environments.Production), Throws.InvalidOperationException.With.Message.Contains("Development and Testing only"));
        Assert.That(await Rows(database), Is.EqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, null)));
    }

    private static async Task<IReadOnlyList<DemoPerson>> Seed(string database, DateTimeOffset now, string environment = "Testing")
    {
        await using var db = Open(database);
        return await new DemoSeed(db, new Still(now), new Named(environment)).Run(CancellationToken.None);
    }

    private static async Task<Counts> Rows(string database)
    {
        await using var db = Open(database);
        return new(
            await db.Agencies.CountAsync(),
            await db.Employees.CountAsync(),
            await db.RosterDays.CountAsync(),
            await db.WorkDays.CountAsync(),
            await db.CheckIns.CountAsync(),
            await db.Assignments.CountAsync(),
            await db.DailyReports.CountAsync(),
            await db.WorkDays.MaxAsync(d => (DateTimeOffset?)d.UpdatedAt));
    }

    private static WfhDb Open(string database) => new(new DbContextOptionsBuilder<WfhDb>().UseNpgsql(database).UseSnakeCaseNamingConvention().Options);

    private sealed record Counts(int Agencies, int People, int RosterDays, int WorkDays, int CheckIns, int Assignments, int Reports, DateTimeOffset? LastChange);

    internal sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }

    internal sealed class Named(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = nameof(DemoSeedTests);

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
