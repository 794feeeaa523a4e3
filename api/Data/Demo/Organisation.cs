namespace WfhApi.Data.Demo;

/// <summary>The eight people of an agency whom a visitor can be.</summary>
internal static class Personas
{
    public const string Employee = "Pegawai";
    public const string Superior = "Atasan langsung";
    public const string Officer = "Sekretaris / kepegawaian OPD";
    public const string HeadOfOffice = "Kepala OPD";
    public const string PersonnelAdmin = "Admin kepegawaian (BKD/BKPSDM)";
    public const string Leader = "Pimpinan";
    public const string Auditor = "Inspektorat";
    public const string PlatformAdmin = "Admin platform";
}

/// <summary>The plan of an agency made into rows: units, people, homes, roles, templates.</summary>
internal sealed class Organisation
{
    private static readonly DateOnly RolesFrom = new(2025, 1, 1);

    private readonly AgencyPlan _plan;
    private readonly PersonMaker _maker;
    private readonly Dictionary<string, List<Employee>> _members = [];
    private readonly Dictionary<string, UnitPlan> _plans = [];
    private readonly Dictionary<string, Unit> _byCode = [];
    private readonly Dictionary<Guid, Unit> _byId = [];
    private readonly Dictionary<Guid, Employee> _people = [];

    public Organisation(AgencyPlan plan)
    {
        _plan = plan;
        Agency = new() { Id = Ids.Of("agency", plan.Code), Code = plan.Code, Name = plan.Name, TimeZoneId = "Asia/Jakarta", StandingRules = Presets.Standing };
        _maker = new(plan, Agency.Id);
        Grow(plan.Root, null, null, TaskTheme.GeneralAffairs);
        Root.HeadEmployeeId ??= Of("SETDA").HeadEmployeeId;
        Leader = Person(Root.HeadEmployeeId!.Value);
        NamePersonas();
        GiveRoles();
        KeepTemplates();
        AcknowledgeNotices();
    }

    public Agency Agency { get; }

    public List<Unit> Units { get; } = [];

    public List<Employee> People { get; } = [];

    public IReadOnlyList<HomePlace> Homes => _maker.Homes;

    public List<RoleGrant> Roles { get; } = [];

    public List<TaskTemplate> Templates { get; } = [];

    public Dictionary<Guid, TaskTheme> Themes { get; } = [];

    /// <summary>Persona by employee.</summary>
    public Dictionary<Guid, string> PersonaOf { get; } = [];

    public Employee Leader { get; }

    public Unit Root => Units[0];

    public Employee Persona(string persona) => Person(PersonaOf.Single(p => p.Value == persona).Key);

    public Unit Of(string code) => _byCode[code];

    public Employee Person(Guid id) => _people[id];

    /// <summary>The two posts that somebody else fills around the day of the seed.</summary>
    public IEnumerable<Delegation> Delegations(DateOnly day, DateTimeOffset now)
    {
        yield return Delegate(_plan.VacantUnit, DelegationKind.Plt, day.AddDays(-40), day.AddDays(80));
        yield return Delegate(_plan.AwayUnit, DelegationKind.Plh, day.AddDays(-2), day.AddDays(9));

        Delegation Delegate(string code, DelegationKind kind, DateOnly from, DateOnly to) => new()
        {
            AgencyId = Agency.Id,
            Id = Ids.Of("delegation", _plan.Code, code, $"{kind}"),
            UnitId = Of(code).Id,
            ActingEmployeeId = Members(code)[0].Id,
            Kind = kind,
            DecreeNumber = $"800.1.3.3/{(kind == DelegationKind.Plt ? 214 : 371)}/{_plan.PersonnelOffice}/{from.Year}",
            From = from,
            To = to,
            CreatedBy = Leader.Id,
            CreatedAt = now.AddDays(kind == DelegationKind.Plt ? -41 : -3),
        };
    }

    /// <summary>Executing and functional staff outside service units: those whom an annex would name.</summary>
    public IReadOnlyList<string> AdministrativeNips() =>
    [
        .. from e in People
           let kinds = _byId[e.UnitId].Lineage.Select(id => _byId[id].Kind).ToList()
           where e.Level >= PositionLevel.Pelaksana && e.State == EmploymentState.Active
               && !e.Position.StartsWith("Operator", StringComparison.Ordinal) && !e.Position.StartsWith("Pengemudi", StringComparison.Ordinal)
               && !kinds.Any(k => k is UnitKind.Hospital or UnitKind.HealthCentre or UnitKind.School or UnitKind.PublicOrder
                   or UnitKind.FireAndRescue or UnitKind.Transport or UnitKind.DisasterManagement or UnitKind.Village)
           orderby e.Nip
           select e.Nip,
    ];

    private void Grow(UnitPlan plan, Unit? parent, GeoPoint? site, TaskTheme theme)
    {
        var id = Ids.Of("unit", _plan.Code, plan.Code);
        var unit = parent is null
            ? Unit.Root(Agency.Id, id, plan.Code, plan.Name, Agency.TimeZoneId)
            : parent.Child(id, plan.Code, plan.Name, plan.Kind);
        var office = plan.Site ?? site ?? plan.Children.First(c => c.Site is not null).Site!;
        unit.Site = parent is null ? office : plan.Site;
        theme = plan.Theme ?? theme;
        Units.Add(unit);
        Themes[unit.Id] = theme;
        _plans.Add(plan.Code, plan);
        _byCode.Add(plan.Code, unit);
        _byId.Add(unit.Id, unit);
        _members[plan.Code] = [];

        if (plan.Head is { } head && plan.Code != _plan.VacantUnit)
        {
            var person = _maker.Make(unit, office, head, 0, persona: plan.Code == _plan.PersonaUnit || plan.Code == _plan.PersonaOffice);
            unit.HeadEmployeeId = person.Id;
            Add(person);
        }

        foreach (var post in plan.Posts)
        {
            for (var n = 0; n < post.Count; n++)
            {
                var person = _maker.Make(unit, office, post, n, persona: plan.Code == _plan.PersonaUnit && _members[plan.Code].Count == 0);
                Add(person);
                _members[plan.Code].Add(person);
            }
        }

        foreach (var child in plan.Children)
        {
            Grow(child, unit, office, theme);
        }
    }

    private void Add(Employee person)
    {
        People.Add(person);
        _people.Add(person.Id, person);
    }

    /// <summary>Those of a unit who do not head it, in the order of the plan.</summary>
    private List<Employee> Members(string code) => _members[code];

    private IEnumerable<Unit> Below(Unit unit) => Units.Where(u => u.Lineage.Contains(unit.Id));

    private void NamePersonas()
    {
        var office = Of(_plan.PersonaOffice);
        var officer = Below(office).FirstOrDefault(u => u.Kind == UnitKind.Secretariat) ?? Below(office).First(u => _plans[u.Code].KeepsPersonnel);
        PersonaOf[Members(_plan.PersonaUnit)[0].Id] = Personas.Employee;
        PersonaOf[Of(_plan.PersonaUnit).HeadEmployeeId!.Value] = Personas.Superior;
        PersonaOf[officer.HeadEmployeeId!.Value] = Personas.Officer;
        PersonaOf[office.HeadEmployeeId!.Value] = Personas.HeadOfOffice;
        PersonaOf[Leader.Id] = Personas.Leader;
        PersonaOf[Specialists(_plan.PersonnelOffice).First().Id] = Personas.PersonnelAdmin;
        PersonaOf[Specialists(_plan.AuditOffice).First().Id] = Personas.Auditor;
        PersonaOf[Specialists(_plan.TechnologyOffice).First().Id] = Personas.PlatformAdmin;
    }

    /// <summary>The functional staff of an office outside its secretariat and outside the unit of the personas.</summary>
    private IEnumerable<Employee> Specialists(string office) =>
        from unit in Below(Of(office))
        where unit.Code != _plan.PersonaUnit && !_plans[unit.Code].KeepsPersonnel && !unit.Lineage.Any(id => _byId[id].Kind == UnitKind.Secretariat)
        from person in Members(unit.Code)
        where person.Level > PositionLevel.Pelaksana && person.State == EmploymentState.Active
        select person;

    private void GiveRoles()
    {
        foreach (var unit in Units.Where(u => u.HeadEmployeeId is not null))
        {
            var head = unit.HeadEmployeeId!.Value;
            if (IsOffice(unit.Kind))
            {
                Grant(head, Role.HeadOfOffice, unit);
            }
            else if (unit.Kind == UnitKind.Secretariat || _plans[unit.Code].KeepsPersonnel)
            {
                Grant(head, Role.UnitOfficer, _byId[unit.Lineage.Last(id => IsOffice(_byId[id].Kind))]);
            }
        }

        Grant(Leader.Id, Role.Leader, Root);
        foreach (var person in Specialists(_plan.PersonnelOffice).Take(4))
        {
            Grant(person.Id, Role.PersonnelAdmin, Root);
        }

        foreach (var person in Specialists(_plan.AuditOffice))
        {
            Grant(person.Id, Role.Auditor, Root);
        }

        Grant(Persona(Personas.PlatformAdmin).Id, Role.PlatformAdmin, Root);

        void Grant(Guid employeeId, Role role, Unit unit) => Roles.Add(new()
        {
            AgencyId = Agency.Id,
            Id = Ids.Of("role", $"{employeeId}", $"{role}", unit.Code),
            EmployeeId = employeeId,
            Role = role,
            UnitId = unit.Id,
            From = RolesFrom,
        });

        static bool IsOffice(UnitKind kind) => kind is UnitKind.Office or UnitKind.SubOffice or UnitKind.RegionalSecretariat or UnitKind.District
            or UnitKind.PublicOrder or UnitKind.FireAndRescue or UnitKind.Transport or UnitKind.DisasterManagement;
    }

    private void KeepTemplates()
    {
        foreach (var unit in Units.Where(u => u.HeadEmployeeId is not null && _members[u.Code].Count > 0))
        {
            foreach (var kind in TaskCatalogue.Of(Themes[unit.Id]))
            {
                Templates.Add(new()
                {
                    AgencyId = Agency.Id,
                    Id = Ids.Of("template", _plan.Code, unit.Code, kind.Title),
                    UnitId = unit.Id,
                    Title = kind.Title,
                    Description = kind.Description,
                    ExpectedOutput = kind.Output,
                    OutputUnit = kind.OutputUnit,
                    TargetQuantity = kind.Quantity,
                    PlannedMinutes = kind.Minutes,
                    CreatedBy = unit.HeadEmployeeId!.Value,
                });
            }
        }
    }

    /// <summary>Most have read the privacy notice; the persona of the employee meets it on the first visit.</summary>
    private void AcknowledgeNotices()
    {
        foreach (var person in People.Where(p => PersonaOf.GetValueOrDefault(p.Id) != Personas.Employee))
        {
            var dice = Dice.For("notice", $"{person.Id}");
            if (dice.Chance(0.93))
            {
                person.AcknowledgeNotice(Zones.At(new DateOnly(2026, 1, 5).AddDays(dice.Between(0, 11)), new TimeOnly(dice.Between(7, 15), dice.Between(0, 59)), Agency.TimeZoneId));
            }
        }
    }
}
