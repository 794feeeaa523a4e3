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
                Agencies = 1,
                People = 600,
                Units = 45,
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
        var days = await db.WorkDays.AsNoTracking().OrderBy(d => d.Date).ToListAsync();
        var planned = await db.RosterDays.Select(r => new { r.EmployeeId, r.Date, r.UnitId, r.Mode }).ToListAsync();
        var modes = planned.ToDictionary(r => (r.EmployeeId, r.Date), r => r.Mode);
        var arrived = (await db.CheckIns.Where(c => c.Kind == CheckInKind.In).Select(c => new { c.EmployeeId, c.WorkDate }).ToListAsync()).Select(c => (c.EmployeeId, c.WorkDate)).ToHashSet();
        var reports = (await db.DailyReports.Select(r => new { r.EmployeeId, r.WorkDate, r.Status }).ToListAsync()).ToDictionary(r => (r.EmployeeId, r.WorkDate), r => (ReportStatus?)r.Status);
        var tasks = (await db.Assignments.Select(a => new { a.EmployeeId, a.WorkDate }).ToListAsync()).CountBy(a => (a.EmployeeId, a.WorkDate)).ToDictionary();
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id);
        var rosters = await db.Rosters.AsNoTracking().ToListAsync();
        return new(
            await db.Agencies.CountAsync(),
            await db.Employees.CountAsync(),
            units.Count,
            planned.Count,
            string.Join(", ", days.CountBy(d => d.Date).Select(d => $"{d.Key:yyyy-MM-dd} {d.Value}")),
            days.Count(d => d.Mode == WorkMode.Home),
            reports.Count,
            days.Count(d => d.Mode != modes[(d.EmployeeId, d.Date)]
                || d.CheckInAt is not null != arrived.Contains((d.EmployeeId, d.Date))
                || d.Report != reports.GetValueOrDefault((d.EmployeeId, d.Date))
                || d.TaskCount != tasks.GetValueOrDefault((d.EmployeeId, d.Date))),
            planned.Select(r => (r.Date, Office: units[r.UnitId].OfficeId)).Distinct().Count(r => rosters.Count(o => o.UnitId == r.Office && o.From <= r.Date && r.Date <= o.To) != 1));
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
