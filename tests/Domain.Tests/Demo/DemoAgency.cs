using WfhApi.Data.Demo;

namespace WfhApi.Domain.Tests.Demo;

/// <summary>One agency of the demo as a seed at a moment would lay it, without a database.</summary>
internal sealed class DemoAgency
{
    private static readonly Dictionary<(string, DateTimeOffset), DemoAgency> Made = [];

    private DemoAgency(AgencyPlan plan, DateTimeOffset now)
    {
        (Plan, Now, Organisation) = (plan, now, new(plan));
        Today = Zones.DayOf(now, Organisation.Agency.TimeZoneId);
        Delegations = [.. Organisation.Delegations(Today, now)];
        Policy = Circulars.Of(plan, Organisation, Today);
        Calendar = new(
            Organisation.Agency,
            Organisation.Units.ToDictionary(u => u.Id),
            DemoCalendar.Holidays(Organisation.Agency.Id).ToDictionary(h => h.Date),
            [DemoCalendar.Ramadan(Organisation.Agency.Id)],
            [Policy]);
        StageDay = Enumerable.Range(0, 28).Select(Today.AddDays).First(Works);
        Roster = [.. PlanRoster()];
        ByPerson = Roster.ToDictionary(r => (r.EmployeeId, r.Date));
        Superiority = new(Calendar.Units, Delegations, Organisation.People);
        History = new(
            Calendar,
            unit => Organisation.Themes[unit],
            Superiority,
            new(Calendar, Organisation.Homes.ToLookup(h => h.EmployeeId), null),
            ByPerson,
            now,
            new(StageDay, Employee.Id, new HashSet<Guid>()));
        foreach (var person in Organisation.People)
        {
            History.Live(person, Enumerable.Range(0, 22).Select(n => Today.AddDays(n - 21)).Append(StageDay).Distinct().Where(Works));
        }
    }

    public AgencyPlan Plan { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    public DateOnly StageDay { get; }

    public Organisation Organisation { get; }

    public PolicyVersion Policy { get; }

    public AgencyCalendar Calendar { get; }

    public List<Delegation> Delegations { get; }

    public List<RosterDay> Roster { get; }

    public Dictionary<(Guid, DateOnly), RosterDay> ByPerson { get; }

    public Superiority Superiority { get; }

    public History History { get; }

    public Employee Employee => Organisation.Persona(Personas.Employee);

    public static DemoAgency Of(string code, string now)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        return Made.TryGetValue((code, at), out var made) ? made : Made[(code, at)] = new(DemoSeed.Plans.Single(p => p.Code == code), at);
    }

    public bool Works(DateOnly date) => Calendar.HoursOn(Calendar.Agency.StandingRules, date) is not null;

    public Unit UnitOf(Employee person) => Calendar.Units[person.UnitId];

    public UnitKind[] KindsAbove(Employee person) => [.. UnitOf(person).Lineage.Select(id => Calendar.Units[id].Kind)];

    public string[] CodesUpward(Employee person) => [.. UnitOf(person).Lineage.Reverse().Select(id => Calendar.Units[id].Code)];

    /// <summary>Three weeks back and four forward.</summary>
    public IEnumerable<RosterDay> PlanRoster()
    {
        var planner = new RosterPlanner(Calendar, Organisation.People, Delegations, new(StageDay, Employee.Id, Organisation.PersonaOf.Keys.ToHashSet()));
        for (var monday = Today.AddDays(-21).Monday(); monday <= Today.AddDays(28); monday = monday.AddDays(7))
        {
            foreach (var row in planner.Week(monday))
            {
                yield return row;
            }
        }
    }
}
