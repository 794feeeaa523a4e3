using Npgsql;

namespace WfhApi.Data.Demo;

/// <summary>Somebody of the demo who shall be able to log in. <paramref name="Persona"/> is null for those who only fill the lists.</summary>
internal sealed record DemoPerson(Guid AgencyId, string AgencyCode, string AgencyName, Guid EmployeeId, string Nip, string Name, string? Persona);

/// <summary>
/// Five governments with their people, a circular in force, three weeks of history and four weeks of roster. An agency is laid
/// once and then belongs to its users; a later run adds the days that are missing and touches nothing else.
/// </summary>
internal sealed class DemoSeed(WfhDb db, TimeProvider clock, IHostEnvironment environment)
{
    private const int HistoryDays = 21;
    private const int RosterDays = 28;

    public static IReadOnlyList<AgencyPlan> Plans { get; } = [PlanOfDki.Plan, PlanOfJambi.Plan, PlanOfJakbar.Plan, PlanOfMetro.Plan, PlanOfSerang.Plan];

    /// <summary>The people who shall get an account: everybody of the five agencies, the personas named.</summary>
    public async Task<IReadOnlyList<DemoPerson>> Run(CancellationToken ct)
    {
        if (!environment.IsDevelopment() && !environment.IsEnvironment("Testing"))
        {
            throw new InvalidOperationException("The demo holds invented people with passwords that everybody knows. It is seeded in Development and Testing only.");
        }

        List<DemoPerson> people = [];
        foreach (var plan in Plans)
        {
            people.AddRange(await Seed(plan, ct));
        }

        return people;
    }

    private async Task<IEnumerable<DemoPerson>> Seed(AgencyPlan plan, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var organisation = new Organisation(plan);
        var agency = organisation.Agency;
        var today = Zones.DayOf(now, agency.TimeZoneId);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Agencies.AnyAsync(a => a.Id == agency.Id, ct))
        {
            await Lay(plan, organisation, today, now, ct);
        }

        await Fill(organisation, today, now, ct);
        await transaction.CommitAsync(ct);
        return organisation.People.Select(e => new DemoPerson(agency.Id, agency.Code, agency.Name, e.Id, e.Nip, e.Name, organisation.PersonaOf.GetValueOrDefault(e.Id)));
    }

    private async Task Lay(AgencyPlan plan, Organisation organisation, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        await Copy([organisation.Agency], ct);
        await Copy(organisation.Units, ct);
        await Copy(organisation.People, ct);
        await Copy(organisation.Homes, ct);
        await Copy(organisation.Roles, ct);
        await Copy(organisation.Templates, ct);
        await Copy(organisation.Delegations(today, now), ct);
        await Copy(DemoCalendar.Holidays(organisation.Agency.Id), ct);
        await Copy([DemoCalendar.Ramadan(organisation.Agency.Id)], ct);
        await Copy([Circulars.Of(plan, organisation, today)], ct);
    }

    private async Task Fill(Organisation organisation, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var agencyId = organisation.Agency.Id;
        var (first, last) = (today.AddDays(-HistoryDays), today.AddDays(RosterDays));

        // A year back: rotation counts the working days since the circular came into force.
        var calendar = await AgencyCalendar.Load(db, agencyId, today.AddDays(-400), last.AddDays(7), ct);
        bool Works(DateOnly date) => calendar.HoursOn(calendar.Agency.StandingRules, date) is not null;
        var workingDays = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(Works).ToList();
        var stageDay = workingDays.First(d => d >= today);

        var lived = await db.WorkDays.Where(d => d.AgencyId == agencyId && first <= d.Date && d.Date <= today).Select(d => d.Date).Distinct().ToListAsync(ct);
        var given = await db.Assignments.Where(a => a.AgencyId == agencyId && a.WorkDate == stageDay).AnyAsync(ct);
        var planned = await db.RosterDays.Where(r => r.AgencyId == agencyId && first <= r.Date && r.Date <= last)
            .GroupBy(r => r.Date).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var people = await db.Employees.AsNoTracking().Where(e => e.AgencyId == agencyId && e.State != EmploymentState.Inactive).OrderBy(e => e.Id).ToListAsync(ct);
        var rosters = new Rosters(organisation, await db.Rosters.AsNoTracking().Where(r => r.AgencyId == agencyId && r.To >= first).ToListAsync(ct));
        var toPlan = workingDays.Where(d => planned.GetValueOrDefault(d) < (d < today ? 1 : people.Count)).ToHashSet();
        List<DateOnly> toLive = [.. workingDays.Where(d => d <= today && !lived.Contains(d)), .. stageDay > today && !given ? [stageDay] : Array.Empty<DateOnly>()];
        if (toPlan.Count == 0 && toLive.Count == 0)
        {
            return;
        }

        var delegations = await db.Delegations.AsNoTracking().Where(d => d.AgencyId == agencyId).ToListAsync(ct);
        var roster = await db.RosterDays.AsNoTracking().Where(r => r.AgencyId == agencyId && first <= r.Date && r.Date <= last).ToDictionaryAsync(r => (r.EmployeeId, r.Date), ct);
        var employee = organisation.Persona(Personas.Employee);
        var planner = new RosterPlanner(calendar, people, delegations, new(stageDay, employee.Id, organisation.PersonaOf.Keys.ToHashSet()));
        List<RosterDay> missing =
        [
            .. from monday in toPlan.Select(d => d.Monday()).Distinct().Order()
               from row in planner.Week(monday)
               where toPlan.Contains(row.Date) && !roster.ContainsKey((row.EmployeeId, row.Date)) && !rosters.Covers(row)
               select row,
        ];
        foreach (var row in missing)
        {
            roster[(row.EmployeeId, row.Date)] = row;
        }

        await Copy(missing, ct);
        await Copy(rosters.Published(first, last, now), ct);
        await Order(organisation, calendar, people, delegations, roster, stageDay, now, ct);
        if (toLive.Count > 0)
        {
            await Live(organisation, calendar, people, delegations, roster, toLive, new(stageDay, employee.Id, LeftWithoutTasks(people, roster, employee, stageDay)), now, ct);
        }
    }

    /// <summary>Numbers as a signing takes them, and in its order; the product goes on where the demo stops.</summary>
    private async Task Order(
        Organisation organisation,
        AgencyCalendar calendar,
        List<Employee> people,
        List<Delegation> delegations,
        Dictionary<(Guid EmployeeId, DateOnly Date), RosterDay> roster,
        DateOnly stageDay,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var agency = organisation.Agency;
        var homes = (await db.HomePlaces.AsNoTracking().Where(h => h.AgencyId == agency.Id).OrderBy(h => h.Label).ToListAsync(ct)).ToLookup(h => h.EmployeeId);
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

    private async Task Live(
        Organisation organisation,
        AgencyCalendar calendar,
        List<Employee> people,
        List<Delegation> delegations,
        Dictionary<(Guid EmployeeId, DateOnly Date), RosterDay> roster,
        List<DateOnly> dates,
        History.Stage stage,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var homes = (await db.HomePlaces.AsNoTracking().Where(h => h.AgencyId == organisation.Agency.Id).OrderBy(h => h.Label).ToListAsync(ct)).ToLookup(h => h.EmployeeId);

        // One person whose device always gives the very same coordinates.
        var copycat = people.Where(e => e.Id != stage.Employee && e.Level == PositionLevel.Pelaksana).MinBy(e => Dice.For("copycat", $"{e.Id}").Share())?.Id;
        var history = new History(
            calendar,
            unit => organisation.Themes.GetValueOrDefault(unit, TaskTheme.GeneralAffairs),
            new(calendar.Units, delegations, people),
            new(calendar, homes, copycat),
            roster,
            now,
            stage,
            await Ordered(organisation.Agency.Id, dates, ct));
        foreach (var person in people)
        {
            history.Live(person, dates);
        }

        await Copy(history.Days, ct);
        await Copy(history.CheckIns, ct);
        await Copy(history.Assignments, ct);
        await Copy(history.Progress, ct);
        await Copy(history.Reports, ct);
    }

    /// <summary>The days of these that an order covers which was signed before them.</summary>
    private async Task<HashSet<(Guid, DateOnly)>> Ordered(Guid agencyId, List<DateOnly> dates, CancellationToken ct)
    {
        var orders = await db.TaskOrders.AsNoTracking().Include(o => o.People).Where(o => o.AgencyId == agencyId && o.Status == TaskOrderStatus.Signed).ToListAsync(ct);
        return [.. from o in orders from d in dates where o.Covers(d) from p in o.People select (p.EmployeeId, d)];
    }

    /// <summary>Two colleagues of the persona whom the superior has not given work yet, so that the board has something to say.</summary>
    private static HashSet<Guid> LeftWithoutTasks(List<Employee> people, Dictionary<(Guid, DateOnly), RosterDay> roster, Employee employee, DateOnly day) =>
    [
        .. people
            .Where(e => e.UnitId == employee.UnitId && e.Id != employee.Id && roster.GetValueOrDefault((e.Id, day))?.Mode == WorkMode.Home)
            .OrderBy(e => e.Id).Take(2).Select(e => e.Id),
    ];

    private async Task Copy<T>(IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var model = db.Model.FindEntityType(typeof(T))!;
        await ((NpgsqlConnection)db.Database.GetDbConnection()).Copy(model.GetTableName()!, model, rows, ct);
    }
}
