using WfhApi.Data.Demo;
using WfhApi.Data.Demo.Province;

namespace WfhApi.Tests.Demo;

/// <summary>The invented province as it stands in the tables; of what it is made is told by the domain's tests.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ProvinceSeedTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 20, 5, 0, TimeSpan.FromHours(7));

    [Test]
    public async Task More_days_are_added_before_those_that_are_there_and_nothing_is_there_twice()
    {
        var database = await Databases.New();
        var keys = await Keys(database);
        var people = await Seed(database, new(600, 45, 3));
        var first = await Figures(database);
        var again = await Seed(database, new(600, 45, 3));
        var same = await Figures(database);
        await Seed(database, new(600, 45, 8));
        var more = await Figures(database);
        var other = await Seed(database, new(700, 45, 8));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people, Has.Count.EqualTo(600));
            Assert.That(people!.Count(p => p.Persona is not null), Is.EqualTo(8));
            Assert.That(again, Has.Count.EqualTo(600));
            Assert.That(same, Is.EqualTo(first));
            Assert.That(other, Is.Null, "another size of it is refused");
            Assert.That(await Figures(database), Is.EqualTo(more));
            Assert.That(await Keys(database), Is.EqualTo(keys), "every key and index is there again");

            // Monday 23 and Tuesday 24 November; then also the week from the 16th.
            Assert.That(first, Is.EqualTo(first with { Agencies = 1, People = 600, Units = 45, Days = "2026-11-23 600, 2026-11-24 600" }));
            Assert.That(more, Is.EqualTo(more with
            {
                Agencies = 1, People = 600, Units = 45,
                Days = "2026-11-16 600, 2026-11-17 600, 2026-11-18 600, 2026-11-19 600, 2026-11-20 600, 2026-11-23 600, 2026-11-24 600",
            }));
            Assert.That(more.RosterDays - first.RosterDays, Is.EqualTo(5 * 600));
            Assert.That(first.AtHome, Is.Zero);
            Assert.That(more.AtHome, Is.InRange(60, 300), "on Friday the 20th");
            Assert.That(more.Reports, Is.InRange(more.AtHome * 3 / 4, more.AtHome));
            Assert.That(more.Inconsistent, Is.Zero);
            Assert.That(more.Gaps, Is.Zero, "every office has one roster for each day");
        }
    }

    [Test]
    public async Task A_seed_that_is_cut_off_leaves_nothing()
    {
        var database = await Databases.New();
        var keys = await Keys(database);
        using var cut = new CancellationTokenSource();

        Assert.That(async () => await Seed(database, new(500, 40, 3), line =>
        {
            if (line.Contains("lived", StringComparison.Ordinal))
            {
                cut.Cancel();
            }
        }, cut.Token), Throws.InstanceOf<OperationCanceledException>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Figures(database), Is.EqualTo(new State(0, 0, 0, 0, string.Empty, 0, 0, 0, 0)));
            Assert.That(await Keys(database), Is.EqualTo(keys));
        }
    }

    private static async Task<IReadOnlyList<DemoPerson>?> Seed(string database, ProvinceSize size, Action<string>? tell = null, CancellationToken ct = default)
    {
        await using var db = Open(database);
        return await new DemoSeed(db, new DemoSeedTests.Still(Tuesday), new DemoSeedTests.Named("Testing")).Run(size, tell ?? (_ => { }), ct);
    }

    private static async Task<State> Figures(string database)
    {
        await using var db = Open(database);
        var days = await db.WorkDays.GroupBy(d => d.Date).OrderBy(g => g.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return new(
            await db.Agencies.CountAsync(),
            await db.Employees.CountAsync(),
            await db.Units.CountAsync(),
            await db.RosterDays.CountAsync(),
            string.Join(", ", days.Select(d => $"{d.Key:yyyy-MM-dd} {d.Count}")),
            await db.WorkDays.CountAsync(d => d.Mode == WorkMode.Home),
            await db.DailyReports.CountAsync(),
            await db.WorkDays.CountAsync(d =>
                d.Mode != db.RosterDays.Single(r => r.AgencyId == d.AgencyId && r.EmployeeId == d.EmployeeId && r.Date == d.Date).Mode
                || (d.CheckInAt != null) != db.CheckIns.Any(c => c.AgencyId == d.AgencyId && c.EmployeeId == d.EmployeeId && c.WorkDate == d.Date && c.Kind == CheckInKind.In)
                || (d.Report != null) != db.DailyReports.Any(r => r.AgencyId == d.AgencyId && r.EmployeeId == d.EmployeeId && r.WorkDate == d.Date)
                || d.TaskCount != db.Assignments.Count(a => a.AgencyId == d.AgencyId && a.EmployeeId == d.EmployeeId && a.WorkDate == d.Date)),
            await db.RosterDays.Select(r => new { r.AgencyId, r.Date, Office = db.Units.Single(u => u.AgencyId == r.AgencyId && u.Id == r.UnitId).Lineage }).Distinct()
                .CountAsync(r => db.Rosters.Count(o => o.AgencyId == r.AgencyId && o.From <= r.Date && r.Date <= o.To && r.Office.Contains(o.UnitId) && (r.Office.Length == 1 || o.UnitId != r.Office[0])) != 1));
    }

    /// <summary>Every key and index of the database as it is defined.</summary>
    private static async Task<List<string>> Keys(string database)
    {
        await using var db = Open(database);
        return await db.Database.SqlQueryRaw<string>("""
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as "Value" from pg_constraint where connamespace = 'public'::regnamespace
            union all select indexdef from pg_indexes where schemaname = 'public'
            """).OrderBy(k => k).ToListAsync();
    }

    private static WfhDb Open(string database) => new(new DbContextOptionsBuilder<WfhDb>().UseNpgsql(database).UseSnakeCaseNamingConvention().Options);

    private sealed record State(int Agencies, int People, int Units, int RosterDays, string Days, int AtHome, int Reports, int Inconsistent, int Gaps);
}
