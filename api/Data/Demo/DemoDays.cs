using Npgsql;

namespace WfhApi.Data.Demo;

/// <summary>The days of one agency that are not there yet: planned, and lived as far as today. What is there is left alone.</summary>
internal sealed class DemoDays(WfhDb db, Organisation organisation, DemoSpan span, DateTimeOffset now, Action<string>? tell)
{
    /// <summary>Days of people that are made and written as one piece, some 25 MB: small enough to be forgotten young, large enough to lie together.</summary>
    private const int DaysAtOnce = 10_000;

    private readonly Guid _agencyId = organisation.Agency.Id;
    private readonly DateOnly _today = Zones.DayOf(now, organisation.Agency.TimeZoneId);

    public async Task Fill(CancellationToken ct)
    {
        var (first, last) = span.Around(_today);

        // A year back at least: rotation counts the working days since the circular came into force.
        var calendar = await AgencyCalendar.Load(db, _agencyId, _today.AddDays(-Math.Max(400, span.History + 7)), last.AddDays(7), ct);
        bool Works(DateOnly date) => calendar.HoursOn(calendar.Agency.StandingRules, date) is not null;
        var workingDays = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(Works).ToList();
        var stageDay = workingDays.First(d => d >= _today);

        var lived = await db.WorkDays.Where(d => d.AgencyId == _agencyId && first <= d.Date && d.Date <= _today).Select(d => d.Date).Distinct().ToListAsync(ct);
        var given = await db.Assignments.Where(a => a.AgencyId == _agencyId && a.WorkDate == stageDay).AnyAsync(ct);
        var planned = await db.RosterDays.Where(r => r.AgencyId == _agencyId && first <= r.Date && r.Date <= last)
            .GroupBy(r => r.Date).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var people = await db.Employees.AsNoTracking().Where(e => e.AgencyId == _agencyId && e.State != EmploymentState.Inactive).OrderBy(e => e.Id).ToListAsync(ct);
        var rosters = new Rosters(organisation, await db.Rosters.AsNoTracking().Where(r => r.AgencyId == _agencyId && r.To >= first).ToListAsync(ct));
        var toPlan = workingDays.Where(d => planned.GetValueOrDefault(d) < (d < _today ? 1 : people.Count)).ToHashSet();
        HashSet<DateOnly> toLive = [.. workingDays.Where(d => d <= _today && !lived.Contains(d)), .. stageDay > _today && !given ? [stageDay] : Array.Empty<DateOnly>()];
        if (toPlan.Count == 0 && toLive.Count == 0)
        {
            return;
        }

        var delegations = await db.Delegations.AsNoTracking().Where(d => d.AgencyId == _agencyId).ToListAsync(ct);
        var homes = (await db.HomePlaces.AsNoTracking().Where(h => h.AgencyId == _agencyId).OrderBy(h => h.Label).ToListAsync(ct)).ToLookup(h => h.EmployeeId);
        var known = new Known(calendar, people, delegations, homes);
        var employee = organisation.Persona(Personas.Employee);
        var planner = new RosterPlanner(calendar, people, delegations, new(stageDay, employee.Id, organisation.PersonaOf.Keys.ToHashSet()));
        var ordersDemanded = (await db.PolicyVersions.AsNoTracking().Where(p => p.AgencyId == _agencyId).ToListAsync(ct)).Exists(p => p.Rules.TaskOrderRequired);

        // Worth it only where most of the rows are new.
        var bare = span.WeeksAtOnce is not null && toLive.Count > lived.Count / 4 ? await BareTables.Of((NpgsqlConnection)db.Database.GetDbConnection(), BigTables(), ct) : null;
        await db.CopyRows(rosters.Published(first, last, now), ct);
        foreach (var (from, to) in span.Pieces(_today))
        {
            bool Within(DateOnly date) => from <= date && date <= to;
            List<DateOnly> live = [.. toLive.Where(Within).Order()];
            if (live.Count == 0 && !toPlan.Any(Within))
            {
                continue;
            }

            var roster = planned.Keys.Any(Within)
                ? await db.RosterDays.AsNoTracking().Where(r => r.AgencyId == _agencyId && from <= r.Date && r.Date <= to).ToDictionaryAsync(r => (r.EmployeeId, r.Date), ct)
                : [];
            List<RosterDay> missing =
            [
                .. from monday in toPlan.Where(Within).Select(d => d.Monday()).Distinct().Order()
                   from row in planner.Week(monday)
                   where Within(row.Date) && toPlan.Contains(row.Date) && !roster.ContainsKey((row.EmployeeId, row.Date)) && !rosters.Covers(row)
                   select row,
            ];
            foreach (var row in missing)
            {
                roster[(row.EmployeeId, row.Date)] = row;
            }

            await db.CopyRows(missing, ct);
            if (ordersDemanded)
            {
                await Order(known, roster, stageDay, ct);
            }

            if (live.Count > 0)
            {
                var stage = new History.Stage(stageDay, employee.Id, LeftWithoutTasks(people, roster, employee, stageDay));
                await Live(known, roster, live, stage, ordersDemanded, ct);
            }

            tell?.Invoke($"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}: {missing.Count} days planned, {live.Count * people.Count} lived");
        }

        if (bare is not null)
        {
            tell?.Invoke("Making keys and indexes");
            await bare.Restore(ct);
        }
    }

    /// <summary>Numbers as a signing takes them, and in its order; the product goes on where the demo stops.</summary>
    private async Task Order(Known known, Dictionary<(Guid EmployeeId, DateOnly Date), RosterDay> roster, DateOnly stageDay, CancellationToken ct)
    {
        var (calendar, people, delegations, homes) = known;
        var agency = organisation.Agency;
        var given = (await db.TaskOrders.AsNoTracking().Where(o => o.AgencyId == agency.Id).SelectMany(o => o.People.Select(p => new { p.EmployeeId, o.From })).ToListAsync(ct))
            .Select(o => (o.EmployeeId, o.From.Monday())).ToHashSet();
        var written = new DemoOrders(organisation, calendar, delegations, homes).Write(people, roster, stageDay, now, given).ToList();
        var numbering = agency.Numbering ?? LetterNumbering.Default;
        foreach (var (order, signature) in written.Where(o => o.Signature is not null).OrderBy(o => o.Signature!.At))
        {
            var (office, year) = (calendar.Units[order.OfficeId], calendar.Units[order.OfficeId].DayOf(signature!.At).Year);
            var serial = await db.NextSerial(agency.Id, office.Id, year, ct);
            order.Sign(signature.Signer, numbering.Number(serial, office.Code, year), numbering.PlaceOf(agency.Name), TaskOrderBook.NewToken(agency.Id), signature.At);
        }

        db.TaskOrders.AddRange(written.Select(o => o.Order));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The people live their days on the other cores, some of them at a time, while those before are written.</summary>
    private async Task Live(Known known, Dictionary<(Guid EmployeeId, DateOnly Date), RosterDay> roster, List<DateOnly> dates, History.Stage stage, bool ordersDemanded, CancellationToken ct)
    {
        var (calendar, people, delegations, homes) = known;

        // One person whose device always gives the very same coordinates.
        var copycat = people.Where(e => e.Id != stage.Employee && e.Level == PositionLevel.Pelaksana).MinBy(e => Dice.For("copycat", $"{e.Id}").Share())?.Id;
        var superiority = new Superiority(calendar.Units, delegations, people);
        var ordered = ordersDemanded ? await Ordered(dates, ct) : null;
        History Lived(Employee[] some)
        {
            var history = new History(
                calendar,
                unit => organisation.Themes.GetValueOrDefault(unit, TaskTheme.GeneralAffairs),
                superiority,
                new(calendar, homes, copycat),
                roster,
                now,
                stage,
                ordered);
            foreach (var person in some)
            {
                history.Live(person, dates);
            }

            return history;
        }

        var some = Math.Max(1, DaysAtOnce / dates.Count);
        await foreach (var history in Ahead.InOrder(people.Chunk(some).Select(chunk => (Func<History>)(() => Lived(chunk))), Environment.ProcessorCount))
        {
            // Rows of a day lie together, as in a database that was filled day by day.
            await db.CopyRows(history.Days.OrderBy(d => d.Date), ct);
            await db.CopyRows(history.CheckIns.OrderBy(c => c.WorkDate), ct);
            await db.CopyRows(history.Assignments.OrderBy(a => a.WorkDate), ct);
            await db.CopyRows(history.Progress.OrderBy(p => p.At), ct);
            await db.CopyRows(history.Reports.OrderBy(r => r.WorkDate), ct);
        }
    }

    /// <summary>The days of these that an order covers which was signed before them.</summary>
    private async Task<HashSet<(Guid, DateOnly)>> Ordered(List<DateOnly> dates, CancellationToken ct)
    {
        var orders = await db.TaskOrders.AsNoTracking().Include(o => o.People).Where(o => o.AgencyId == _agencyId && o.Status == TaskOrderStatus.Signed).ToListAsync(ct);
        return [.. from o in orders from d in dates where o.Covers(d) from p in o.People select (p.EmployeeId, d)];
    }

    /// <summary>Two colleagues of the persona whom the superior has not given work yet, so that the board has something to say.</summary>
    private static HashSet<Guid> LeftWithoutTasks(List<Employee> people, Dictionary<(Guid, DateOnly), RosterDay> roster, Employee employee, DateOnly day) =>
    [
        .. people
            .Where(e => e.UnitId == employee.UnitId && e.Id != employee.Id && roster.GetValueOrDefault((e.Id, day))?.Mode == WorkMode.Home)
            .OrderBy(e => e.Id).Take(2).Select(e => e.Id),
    ];

    private string[] BigTables() =>
        [.. new[] { typeof(RosterDay), typeof(WorkDay), typeof(CheckIn), typeof(Assignment), typeof(AssignmentProgress), typeof(DailyReport) }.Select(t => db.Model.FindEntityType(t)!.GetTableName()!)];

    /// <summary>What stands still while the days pass.</summary>
    private sealed record Known(AgencyCalendar Calendar, List<Employee> People, List<Delegation> Delegations, ILookup<Guid, HomePlace> Homes);
}
