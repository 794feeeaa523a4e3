using System.Diagnostics;
using Npgsql;

namespace WfhApi.Tests.Scenarios;

/// <summary>A tenth of a province, 6,000 people: does it work, and is it far from slow? What 60,000 cost is measured by tests/load.</summary>
[NonParallelizable]
internal sealed class ProvinceTests
{
    private const int Offices = 5;
    private const int SectionsOfEach = 15;
    private const int PeopleOfEach = 75;

    [Test]
    public async Task A_circular_is_simulated_and_a_month_of_rosters_made_in_seconds()
    {
        var town = await Town.Build(rules: Presets.Get("dki-2023").Rules);
        await Populate(town);
        var admin = town.As(town.PersonnelAdmin, "09:00");
        await admin.Get($"/policies/{town.Policy.Id}/effect?from=2026-04-13&to=2026-04-13").Body();

        var watch = Stopwatch.StartNew();
        var effect = await admin.Get($"/policies/{town.Policy.Id}/effect?from=2026-05-01&to=2026-05-31").Body();
        var simulated = watch.Elapsed;

        var run = await admin.Post("/rosters/generate", new { unitId = town.Root.Id, month = "2026-05-01" }).Body();
        var mill = (WfhApi.Jobs.RosterMill)town.Host.Services.GetService(typeof(WfhApi.Jobs.RosterMill))!;
        watch.Restart();
        while (await town.InDatabase(db => db.Rosters.AnyAsync(r => r.AgencyId == town.Agency.Id && r.Status == RosterStatus.Queued)))
        {
            await mill.Grind(CancellationToken.None);
        }

        var made = watch.Elapsed;
        var turns = await town.InDatabase(db => db.Rosters.Where(r => r.AgencyId == town.Agency.Id).ToListAsync());
        TestContext.Out.WriteLine($"{effect["people"]} people: effect of a circular over {effect["days"]!.AsArray().Count} days in {simulated.TotalSeconds:0.0} s; rosters of {run["offices"]} offices for a month in {made.TotalSeconds:0.0} s.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)effect["people"], Is.GreaterThan(6_000));
            Assert.That(simulated, Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(turns.Sum(r => r.Plan.Sum(p => p.Home.Count)), Is.GreaterThan(40_000), "half of them on twenty days");
            Assert.That(made, Is.LessThan(TimeSpan.FromSeconds(15)));
        }
    }

    [Test]
    public async Task A_day_is_opened_watched_and_closed_for_everybody_in_seconds()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(rules: Presets.Get("dki-2023").Rules, host: host);
        await Populate(town);
        await town.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"""
            insert into roster_day (agency_id, employee_id, date, unit_id, mode, policy_version_id, source)
            select agency_id, id, {Town.Friday}, unit_id, 'Home', {town.Policy.Id}, 'Generated' from employee where agency_id = {town.Agency.Id} and name like 'Pegawai %' and right(nip, 1) in ('1', '3')
            """));

        var opened = await Timed(() => town.Opens(Town.At("00:00:30")));
        var people = await town.InDatabase(db => db.WorkDays.CountAsync(d => d.Date == Town.Friday));
        var again = await Timed(() => town.Opens(Town.At("00:01")));
        var watched = await Timed(() => town.Watched("07:31"));
        var found = await town.InDatabase(db => db.Findings.CountAsync());
        var idle = await Timed(() => town.Watched("07:31:05"));
        var closed = await Timed(() => town.Opens(Town.At("00:00:30", Town.Friday.AddDays(1))));
        var settled = await Timed(() => town.Watched("00:01", Town.Friday.AddDays(1)));

        TestContext.Out.WriteLine(
            $"{people} people: day opened in {opened:0.0} s, again in {again:0.0} s; half past seven looked at in {watched:0.0} s ({found} findings), again in {idle:0.0} s; closed in {closed:0.0} s, looked at once more in {settled:0.0} s; {GC.GetTotalMemory(false) / 1024 / 1024} MB.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(people, Is.GreaterThan(6_000));
            Assert.That(opened, Is.LessThan(10));
            Assert.That(found, Is.GreaterThan(1_100), "nobody at home was given a task");
            Assert.That(idle, Is.LessThan(2), "a round with nothing to do costs nothing");
            Assert.That(await town.InDatabase(db => db.WorkDays.CountAsync(d => d.Date == Town.Friday && d.State == WorkDayState.Open)), Is.Zero);
            Assert.That(await town.InDatabase(db => db.WorkDays.CountAsync(d => d.Date == Town.Friday && d.NextLookAt != null)), Is.Zero);
        }

        static async Task<double> Timed(Func<Task> work)
        {
            var watch = Stopwatch.StartNew();
            await work();
            return watch.Elapsed.TotalSeconds;
        }
    }

    [Test]
    public async Task A_month_of_everybody_leaves_as_a_file_while_it_is_read_and_takes_no_memory()
    {
        var town = await Town.Build(rules: Presets.Get("dki-2023").Rules);
        await Populate(town);
        await town.InDatabase(async db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            return await db.Database.ExecuteSqlAsync(
                $"""
                insert into work_day (agency_id, employee_id, date, unit_id, mode, starts_at, ends_at, required_minutes, minimum_planned_minutes, excused, state, checkpoints,
                    check_in_at, check_out_at, late_minutes, early_minutes, without_task_order, unanswered_calls, task_count, tasks_done, planned_minutes, updated_at)
                select e.agency_id, e.id, d::date, e.unit_id, case when extract(isodow from d) = 5 then 'Home' else 'Office' end, d, d + interval '9 hours', 450, 450, false, 'Closed', '[]',
                    d, d + interval '9 hours', 0, 0, false, 0, 0, 0, 0, d
                from generate_series(timestamptz '2026-03-02', '2026-03-06', '1 day') d, employee e
                where e.agency_id = {town.Agency.Id}
                """);
        });
        var admin = town.As(town.PersonnelAdmin, "09:00");

        var csv = await Taken("csv");
        var xlsx = await Taken("xlsx");

        TestContext.Out.WriteLine($"{csv}; {xlsx}.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(csv.Lines, Is.GreaterThan(6_000));
            Assert.That(csv.Peak, Is.LessThan(150), "megabytes above what was there before");
            Assert.That(xlsx.Peak, Is.LessThan(150));
            Assert.That(csv.Seconds, Is.LessThan(30));
            Assert.That(xlsx.Seconds, Is.LessThan(30));
            Assert.That(csv.First, Is.LessThan(csv.Seconds / 2), "the file begins long before it is read to its end");
        }

        async Task<File> Taken(string kind)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            using var answer = await admin.GetAsync($"/api/v1/recaps/export.{kind}?month=2026-03-01", HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var (buffer, file) = (new byte[64 * 1024], new File(kind, 0, 0, 0, 0, 0));
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                file = file with
                {
                    First = file.Bytes == 0 ? watch.Elapsed.TotalSeconds : file.First,
                    Bytes = file.Bytes + read,
                    Lines = file.Lines + buffer.AsSpan(0, read).Count((byte)'\n'),
                    Peak = Math.Max(file.Peak, (GC.GetTotalMemory(false) - before) / 1024 / 1024),
                };
            }

            return file with { Seconds = watch.Elapsed.TotalSeconds };
        }
    }

    private sealed record File(string Kind, double Seconds, double First, long Bytes, long Lines, long Peak)
    {
        public override string ToString() => $"{Kind}: {Bytes / 1024 / 1024} MB in {Seconds:0.0} s, the first of it after {First:0.0} s, at most {Peak} MB of memory more";
    }

    private static Task<int> Populate(Town town) => town.InDatabase(async db =>
    {
        List<Unit> units = [];
        List<Employee> people = [];
        for (var o = 0; o < Offices; o++)
        {
            var office = town.Root.Child(Guid.CreateVersion7(), $"DINAS-{o}", $"Dinas {o}", UnitKind.Office);
            units.Add(office);
            for (var s = 0; s < SectionsOfEach; s++)
            {
                var section = office.Child(Guid.CreateVersion7(), $"DINAS-{o}-{s}", $"Seksi {o}.{s}", UnitKind.Section);
                units.Add(section);
                people.AddRange(Enumerable.Range(0, PeopleOfEach + 5).Select(n => new Employee
                {
                    AgencyId = town.Agency.Id,
                    Id = Guid.CreateVersion7(),
                    Nip = $"{19700101 + (o * 10_000) + s:00000000}2010{1 + (s % 12):00}{1 + (n % 2)}{n + 1:000}",
                    Kind = EmploymentKind.Pns,
                    Name = $"Pegawai {o}.{s}.{n}",
                    UnitId = section.Id,
                    Position = n == 0 ? "Kepala Seksi" : "Pengadministrasi",
                    Level = n == 0 ? PositionLevel.Pengawas : PositionLevel.Pelaksana,
                    Grade = "III/a",
                }));
            }
        }

        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.Copy("unit", db.Model.FindEntityType(typeof(Unit))!, units, CancellationToken.None);
        await connection.Copy("employee", db.Model.FindEntityType(typeof(Employee))!, people, CancellationToken.None);
        return await db.Database.ExecuteSqlAsync($"analyze unit, employee");
    });
}
