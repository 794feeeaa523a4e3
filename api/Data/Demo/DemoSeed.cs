using WfhApi.Data.Demo.Province;

namespace WfhApi.Data.Demo;

/// <summary>Somebody of the demo who shall be able to log in. <paramref name="Persona"/> is null for those who only fill the lists.</summary>
internal sealed record DemoPerson(Guid AgencyId, string AgencyCode, string AgencyName, Guid EmployeeId, string Nip, string Name, string? Persona);

/// <summary>
/// Five governments with their people, a circular in force, three weeks of history and four weeks of roster; and, when asked for,
/// an invented province of any size. An agency is laid once and then belongs to its users; a later run adds the days that are
/// missing and touches nothing else.
/// </summary>
internal sealed class DemoSeed(WfhDb db, TimeProvider clock, IHostEnvironment environment)
{
    public static IReadOnlyList<AgencyPlan> Plans { get; } = [PlanOfDki.Plan, PlanOfJambi.Plan, PlanOfJakbar.Plan, PlanOfMetro.Plan, PlanOfSerang.Plan];

    /// <summary>The people who shall get an account: everybody of the five agencies, the personas named.</summary>
    public async Task<IReadOnlyList<DemoPerson>> Run(CancellationToken ct)
    {
        RefuseInProduction();
        List<DemoPerson> people = [];
        foreach (var plan in Plans)
        {
            people.AddRange(await Seed(new Organisation(plan), plan, DemoSpan.Demo, null, ct));
        }

        return people;
    }

    /// <summary>The province alone, in one transaction; null where another size of it is there already.</summary>
    /// <param name="size">As large as this, and with so many days before today; days that are there stay.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="ct">Ends it, and nothing is left.</param>
    public async Task<IReadOnlyList<DemoPerson>?> Run(ProvinceSize size, Action<string> tell, CancellationToken ct)
    {
        RefuseInProduction();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var plan = PlanOfProvince.Of(size);
        var organisation = new Organisation(plan);
        if (!await IsOfThatSize(organisation, ct))
        {
            return null;
        }

        var people = await Seed(organisation, plan, new(size.Days, WeeksAtOnce: 4), tell, ct);

        // Counting yesterday from the index alone needs the visibility map, and the planner needs to know how much there is.
        tell("Vacuuming and analysing");
        await db.Database.ExecuteSqlRawAsync("vacuum (analyze)", ct);
        return people;
    }

    private async Task<bool> IsOfThatSize(Organisation organisation, CancellationToken ct)
    {
        // Ids of version 8 are the seed's; whom users added since has others.
        var id = organisation.Agency.Id;
        var units = (await db.Units.Where(u => u.AgencyId == id).Select(u => u.Id).ToListAsync(ct)).Where(u => u.Version == 8).ToHashSet();
        var people = (await db.Employees.Where(e => e.AgencyId == id).Select(e => e.Id).ToListAsync(ct)).Where(e => e.Version == 8).ToHashSet();
        return units.Count == 0 || (units.SetEquals(organisation.Units.Select(u => u.Id)) && people.SetEquals(organisation.People.Select(e => e.Id)));
    }

    private async Task<IReadOnlyList<DemoPerson>> Seed(Organisation organisation, AgencyPlan plan, DemoSpan span, Action<string>? tell, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var agency = organisation.Agency;
        var today = Zones.DayOf(now, agency.TimeZoneId);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Agencies.AnyAsync(a => a.Id == agency.Id, ct))
        {
            await Lay(plan, organisation, today, now, ct);
            tell?.Invoke($"{organisation.People.Count} people in {organisation.Units.Count} units are laid");
        }

        await new DemoDays(db, organisation, span, now, tell).Fill(ct);
        await transaction.CommitAsync(ct);
        return [.. organisation.People.Select(e => new DemoPerson(agency.Id, agency.Code, agency.Name, e.Id, e.Nip, e.Name, organisation.PersonaOf.GetValueOrDefault(e.Id)))];
    }

    private async Task Lay(AgencyPlan plan, Organisation organisation, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        await db.CopyRows([organisation.Agency], ct);
        await db.CopyRows(organisation.Units, ct);
        await db.CopyRows(organisation.People, ct);
        await db.CopyRows(organisation.Homes, ct);
        await db.CopyRows(organisation.Roles, ct);
        await db.CopyRows(organisation.Templates, ct);
        await db.CopyRows(organisation.Delegations(today, now), ct);
        await db.CopyRows(DemoCalendar.Holidays(organisation.Agency.Id, plan.CalendarFrom), ct);
        await db.CopyRows(DemoCalendar.Ramadans(organisation.Agency.Id, plan.CalendarFrom), ct);
        await db.CopyRows([Circulars.Of(plan, organisation, today)], ct);
    }

    private void RefuseInProduction()
    {
        if (!environment.IsForTrials())
        {
            throw new InvalidOperationException("The demo holds invented people with passwords that everybody knows. It is seeded in Development and Testing only.");
        }
    }
}
