namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class BoardTests
{
    private static readonly DateOnly Thursday = Town.Friday.AddDays(-1);

    private static Task<JsonNode> Board(Town town, Employee by, Unit unit, DateOnly? date = null, string time = "12:00") =>
        town.As(by, time).Get($"/dashboards/units/{unit.Id}?date={date ?? Town.Friday:yyyy-MM-dd}").Body();

    [Test, Category("SERANG-03")]
    public async Task The_figures_of_a_unit_hold_everything_below_it_and_lead_down_to_the_people()
    {
        var town = await Town.Build();
        await town.Stored(
            town.Day(town.Ani, Town.Friday, tasks: 3, done: 2, late: 0, report: ReportStatus.Submitted, closed: false), town.Day(town.Budi, Town.Friday, tasks: 1, late: 12, closed: false),
            town.Day(town.SisterStaff, Town.Friday, closed: false), town.Day(town.HeadOfDivision, Town.Friday, WorkMode.Office, late: 0, closed: false),
            town.Day(town.HeadOfOffice, Town.Friday, WorkMode.Leave, closed: false));

        var board = await Board(town, town.Mayor, town.Root);
        var office = board["units"]![0]!;
        var division = await Board(town, town.HeadOfDivision, town.Division);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { "people", "home", "office", "away", "checkedIn", "onTime", "late", "notCheckedIn", "withoutTasks", "completion", "reportsIn" }.Select(code => board["figures"]!.Figure(code)),
                Is.EqualTo(new[] { "5", "3/5", "1/5", "1/5", "3/4", "2/3", "1/3", "1/4", "1/3", "2/4", "1/3" }));
            Assert.That(board["units"].Of("direct"), Is.EqualTo(new[] { "false", "false" }), "Dinas Kependudukan, Dinas Perhubungan; nobody of the root has a day");
            Assert.That((string?)office["unit"]!["name"], Is.EqualTo("Dinas Kependudukan"));
            Assert.That(office["figures"]!.Figure("people"), Is.EqualTo("5"));
            Assert.That((bool)office["hasUnits"]!, Is.True);
            Assert.That(division["units"]!.AsArray().Select(u => $"{u!["unit"]!["name"]} {u["direct"]} {u["small"]} {u["figures"]!.Figure("home")}"), Is.EqualTo(new[]
            {
                "Bidang Pelayanan true true 0/1", "Seksi Identitas false true 2/2", "Seksi Pindah Datang false true 1/1",
            }));
            Assert.That(division["above"]!.AsArray(), Is.Empty, "Of the units above the head of the division watches none.");
        }
    }

    [Test]
    public async Task A_superior_sees_the_subtree_and_nothing_beside_or_above_it()
    {
        var town = await Town.Build();
        await town.Stored(town.Day(town.Ani, Town.Friday), town.Day(town.SisterStaff, Town.Friday));
        string[] views = ["", "/trend", "/heat-map", "/groups"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Board(town, town.Superior, town.Section))["figures"]!.Figure("people"), Is.EqualTo("1"));
            Assert.That((await town.As(town.Superior).Get($"/dashboards/units/{town.Section.Id}/trend?from=2026-04-10&to=2026-04-10").Body())["days"]![0]!["figures"]!.Figure("people"), Is.EqualTo("1"));
            foreach (var unit in new[] { town.SisterSection, town.Division, town.Root })
            {
                foreach (var view in views)
                {
                    Assert.That(await town.As(town.Superior).Get($"/dashboards/units/{unit.Id}{view}").Refusal(), Is.EqualTo("404 unit-not-found"), $"{unit.Name} {view}");
                }
            }
        }
    }

    [Test, Category("JAKBAR-05")]
    public async Task A_day_that_was_closed_without_the_control_is_visible_at_every_level_above()
    {
        var town = await Town.Build(rules: Presets.Get("jakbar-2020").Rules);
        var (controlled, open) = (town.Day(town.Budi, Thursday, closed: false), town.Day(town.Ani, Town.Friday, closed: false));
        controlled.RecordControl(Town.At("15:30", Thursday), Guid.CreateVersion7());
        controlled.Close(Town.At("00:01"));
        await town.Stored(town.Day(town.Ani, Thursday), controlled, open);

        using (Assert.EnterMultipleScope())
        {
            foreach (var (by, unit) in new[] { (town.Superior, town.Section), (town.HeadOfDivision, town.Division), (town.HeadOfOffice, town.Office), (town.Mayor, town.Root) })
            {
                var figures = (await Board(town, by, unit, Thursday))["figures"]!;
                Assert.That((figures.Figure("notControlled"), figures.Figure("controlled")), Is.EqualTo(("1/2", "1/2")), unit.Name);
            }

            Assert.That((await Board(town, town.Mayor, town.Root))["figures"]!.Figure("notControlled"), Is.EqualTo("0/1"), "While the day runs nobody is uncontrolled yet.");
        }
    }

    [Test, Category("SERANG-08")]
    public async Task The_agency_reads_an_aggregate_on_demand_day_by_day_and_week_by_week()
    {
        var town = await Town.Build();
        await town.Stored(
            town.Day(town.Ani, new(2026, 4, 2), tasks: 2, done: 2, late: 0), town.Day(town.Ani, Thursday, tasks: 4, done: 1, late: 0), town.Day(town.Ani, Town.Friday, tasks: 2, done: 1, late: 3, closed: false),
            town.Day(town.SisterStaff, Thursday, tasks: 2, done: 2, late: 5));
        var client = town.As(town.PersonnelAdmin, "12:00");

        var trend = await client.Get($"/dashboards/units/{town.Root.Id}/trend").Body();
        var map = await client.Get($"/dashboards/units/{town.Division.Id}/heat-map?figure=completion&from=2026-04-06&to=2026-04-10").Body();
        var refused = await client.Get($"/dashboards/units/{town.Root.Id}/heat-map?figure=tasksAssigned").Refusal();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((trend["from"]!.ToString(), trend["to"]!.ToString()), Is.EqualTo(("2026-03-14", "2026-04-10")));
            Assert.That(trend["days"]!.AsArray().Select(d => $"{d!["date"]} {d["figures"]!.Figure("completion")}"), Is.EqualTo(new[] { "2026-04-02 2/2", "2026-04-09 3/6", "2026-04-10 1/2" }));
            Assert.That(trend["weeks"]!.AsArray().Select(w => $"{w!["monday"]} {w["days"]} {w["figures"]!.Figure("completion")} {w["figures"]!.Figure("onTime")}"), Is.EqualTo(new[] { "2026-03-30 1 2/2 1/1", "2026-04-06 2 4/8 1/3" }));
            Assert.That(map["dates"]!.AsArray().Select(d => $"{d}"), Is.EqualTo(new[] { "2026-04-09", "2026-04-10" }));
            Assert.That(
                map["rows"]!.AsArray().Select(r => $"{r!["unit"]!["name"]} {r["total"]!["count"]}/{r["total"]!["of"]}: {string.Join(' ', r["cells"]!.AsArray().Select(c => $"{c!["count"]}/{c["of"]}"))}"),
                Is.EqualTo(new[] { "Seksi Identitas 2/6: 1/4 1/2", "Seksi Pindah Datang 2/2: 2/2 0/0" }));
            Assert.That(refused, Does.StartWith("400 invalid"));
        }
    }

    [Test]
    public async Task A_day_that_is_over_is_counted_again_when_something_of_it_changes()
    {
        var town = await Town.Build();
        await town.Stored(town.Day(town.Ani, Thursday, tasks: 2, done: 1));
        var before = (await Board(town, town.Superior, town.Section, Thursday))["figures"]!.Figure("completion");
        await town.InDatabase(async db =>
        {
            var day = await db.WorkDays.SingleAsync(d => d.AgencyId == town.Agency.Id && d.EmployeeId == town.Ani.Id && d.Date == Thursday);
            day.RecordTasks(2, 2, 480, Town.At("08:00"));
            return await db.SaveChangesAsync();
        });

        Assert.That((before, (await Board(town, town.Superior, town.Section, Thursday))["figures"]!.Figure("completion")), Is.EqualTo(("1/2", "2/2")));
    }

    [Test]
    public async Task A_finding_counts_until_somebody_decides_also_on_a_day_that_is_over()
    {
        var town = await Town.Build();
        var finding = new Finding
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            WorkDate = Thursday,
            Kind = FindingKind.Late,
            Occasion = "uji",
            HandlerUnitId = town.Section.Id,
            Facts = new(Minutes: 12),
            RaisedAt = Town.At("08:00", Thursday),
            DecideBy = Town.At("08:00", TownLife.Monday),
        };
        await town.Stored(town.Day(town.Ani, Thursday, late: 12), finding);
        var before = (await Board(town, town.Mayor, town.Root, Thursday))["figures"]!.Figure("findingsOpen");
        await town.InDatabase(async db =>
        {
            (await db.Findings.SingleAsync(f => f.AgencyId == town.Agency.Id && f.Id == finding.Id)).Accept(null, town.Superior.Id, Town.At("09:00"));
            return await db.SaveChangesAsync();
        });

        Assert.That((before, (await Board(town, town.Mayor, town.Root, Thursday))["figures"]!.Figure("findingsOpen")), Is.EqualTo(("1", "0")));
    }

    [Test]
    public async Task Groups_of_fewer_than_five_people_are_not_compared()
    {
        var town = await Town.Build();
        var (five, four) = (await town.Crew(town.Section, 5), await town.Crew(town.Section, 4, PositionLevel.FungsionalTerampil));
        await town.Stored([
            .. five.Select(p => town.Day(p, Thursday, tasks: 2, done: 1)), .. five.Select(p => town.Day(p, Town.Friday, WorkMode.Office, tasks: 1, done: 1)),
            .. four.Select(p => town.Day(p, Thursday, tasks: 1, done: 1)),
        ]);

        var groups = await town.As(town.Superior, "12:00").Get($"/dashboards/units/{town.Section.Id}/groups").Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(groups["levels"]!.AsArray().Select(g => $"{g!["level"]} {g["figures"]!["home"]?["people"]} {g["figures"]!["office"]?["people"]} {g["figures"]!["suppressed"]}"), Is.EqualTo(new[]
            {
                "pelaksana 5 5 false", "fungsionalTerampil   true",
            }));
            Assert.That(groups["levels"]![0]!["figures"]!["home"]!["figures"]!.Figure("completion"), Is.EqualTo("5/10"));
            Assert.That(groups["levels"]![0]!["figures"]!["office"]!["figures"]!.Figure("completion"), Is.EqualTo("5/5"));
            Assert.That((int)groups["all"]!["home"]!["people"]!, Is.EqualTo(9));
        }
    }

    [Test]
    public async Task Every_figure_is_defined_once_in_both_languages()
    {
        var town = await Town.Build();
        var definitions = (await town.As(town.Ani).Get("/figures").Body()).AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(definitions.Select(d => (string)d!["code"]!), Is.EqualTo(Enum.GetNames<FigureCode>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)));
            Assert.That(definitions.Where(d => (string)d!["name"]!["id"]! == (string)d["name"]!["en"]! || d["columns"]!.AsArray().Count == 0 || d["source"]!.AsArray().Count == 0), Is.Empty);
        }
    }

    /// <summary>One definition, two ways to run it: over days at hand and in the database.</summary>
    [Test]
    public async Task Over_random_days_SQL_counts_what_the_domain_counts([Values(1, 2, 3)] int seed)
    {
        var town = await Town.Build(rules: Presets.Get("dki-2023").Rules with { Slots = [.. Presets.Get("dki-2023").Rules.Slots, .. Presets.Get("jakbar-2020").Rules.Slots] });
        var random = new Random(seed);
        Employee[] people = [town.Ani, town.Budi, town.SisterStaff, town.HeadOfDivision];
        await town.Stored([.. from person in people from n in Enumerable.Range(0, 40) select Lived(town, person, new DateOnly(2026, 4, 6).AddDays((n / 5 * 7) + (n % 5)), random)]);

        var (days, counted) = await town.InDatabase(async db =>
        {
            var all = db.WorkDays.AsNoTracking().Where(d => d.AgencyId == town.Agency.Id);
            return (await all.ToListAsync(), await all.Tallied(d => d.UnitId, CancellationToken.None, people: true));
        });

        Assert.That(counted.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.People}: {string.Join(' ', c.Tally.Counts)}"), Is.EqualTo(days.GroupBy(d => d.UnitId).OrderBy(g => g.Key)
            .Select(g => $"{g.Key} {g.Select(d => d.EmployeeId).Distinct().Count()}: {string.Join(' ', Measures.Of(g).Counts)}")));
        Assert.That(Measures.Of(days).Counts, Is.All.GreaterThan(0), "Each measure has met a day that it counts.");
    }

    private static WorkDay Lived(Town town, Employee person, DateOnly date, Random random)
    {
        var modes = Enum.GetValues<WorkMode>();
        var mode = random.Next(3) > 0 ? WorkMode.Home : modes[random.Next(modes.Length)];
        var tasks = random.Next(4);
        var day = town.Day(person, date, mode, tasks, random.Next(tasks + 1), random.Next(3) switch { 0 => null, 1 => 0, _ => random.Next(1, 90) }, closed: false);
        day.Excused = random.Next(10) == 0;
        if (random.Next(3) == 0)
        {
            day.Record(new()
            {
                AgencyId = town.Agency.Id,
                Id = Guid.CreateVersion7(),
                EmployeeId = person.Id,
                WorkDate = date,
                Kind = CheckInKind.Out,
                At = day.EndsAt,
                Mode = mode,
                Place = random.Next(2) == 0 ? PlaceResult.Outside : PlaceResult.Unknown,
                Confidence = ConfidenceLevel.Low,
                Doubts = [],
                MinutesOff = 0,
            });
        }

        if (random.Next(2) == 0)
        {
            day.RecordReport(Enum.GetValues<ReportStatus>()[random.Next(4)], Town.At("15:00", date), Guid.CreateVersion7());
        }

        foreach (var slot in day.Checkpoints.Where(c => c.Kind == CheckpointKind.SpotCheck && random.Next(2) == 0).Select(c => c.Code).ToList())
        {
            day.RecordCalled(slot, Town.At("10:05", date));
            if (random.Next(2) == 0)
            {
                day.RecordAnswer(
                    new()
                    {
                        AgencyId = town.Agency.Id,
                        Id = Guid.CreateVersion7(),
                        EmployeeId = person.Id,
                        WorkDate = date,
                        Purpose = CallPurpose.SpotCheck,
                        Medium = CallMedium.Phone,
                        AskedBy = town.Superior.Id,
                        AskedAt = Town.At("10:05", date),
                        DueAt = Town.At("10:10", date),
                        SlotCode = slot,
                    },
                    Town.At("10:06", date));
            }
        }

        if (random.Next(2) == 0)
        {
            day.RecordControl(Town.At("15:30", date), Guid.CreateVersion7());
        }

        if (random.Next(2) == 0)
        {
            day.Close(Town.At("00:01", date.AddDays(1)));
        }

        return day;
    }
}
