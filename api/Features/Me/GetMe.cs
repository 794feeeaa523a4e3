namespace WfhApi.Features.Me;

/// <summary>Who am I: my person, agency and unit, what I may do today, and the server's time.</summary>
public sealed record GetMe : IQuery<Me>;

/// <summary>What the caller is today. Headship, acting posts and dated roles are read afresh at each call.</summary>
/// <param name="Employee">My own person.</param>
/// <param name="Agency">My government; nothing outside it exists for me.</param>
/// <param name="Unit">Where I sit.</param>
/// <param name="Superior">Who is responsible for me today (JAMBI-06); null at the top of the tree.</param>
/// <param name="Roles">What I am today; <c>employee</c> always.</param>
/// <param name="Leads">The units that I head or act for: tasks and reviews reach everyone at or below them.</param>
/// <param name="NoticeAcknowledgedAt">When I acknowledged the privacy notice (UU 27/2022); null: not yet.</param>
/// <param name="Now">The server's time: what decides.</param>
/// <param name="Today">Today's work date in the zone of my unit.</param>
public sealed record Me(
    MyPerson Employee,
    MyAgency Agency,
    MyUnit Unit,
    MySuperior? Superior,
    IReadOnlyList<CallerRole> Roles,
    IReadOnlyList<LedUnit> Leads,
    DateTimeOffset? NoticeAcknowledgedAt,
    DateTimeOffset Now,
    DateOnly Today);

/// <summary>My own person.</summary>
/// <param name="Id">Employee id, stable.</param>
/// <param name="Nip">18 digits.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="Position">Jabatan.</param>
/// <param name="Level">Jenjang jabatan.</param>
/// <param name="Grade">Golongan/ruang, <c>III/b</c> or <c>IX</c>.</param>
public sealed record MyPerson(Guid Id, string Nip, string Name, string Position, PositionLevel Level, string Grade);

/// <summary>My government.</summary>
/// <param name="Id">Agency id.</param>
/// <param name="Code">Short name, <c>dki</c>.</param>
/// <param name="Name">Full name.</param>
public sealed record MyAgency(Guid Id, string Code, string Name);

/// <summary>Where I sit.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Code">Unit code.</param>
/// <param name="Name">Unit name.</param>
/// <param name="TimeZone">IANA zone of the unit: <c>Asia/Jakarta</c>, <c>Asia/Makassar</c>, <c>Asia/Jayapura</c>.</param>
public sealed record MyUnit(Guid Id, string Code, string Name, string TimeZone);

/// <summary>Who is responsible for me today.</summary>
/// <param name="Id">Employee id.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="Position">Jabatan.</param>
public sealed record MySuperior(Guid Id, string Name, string Position);

/// <summary>A unit that I head or act for.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Name">Unit name.</param>
public sealed record LedUnit(Guid Id, string Name);

/// <summary>What a caller can be on a day.</summary>
public enum CallerRole
{
    /// <summary>Everyone with a person's account.</summary>
    Employee,

    /// <summary>Heads a unit or acts for its head (Plt/Plh).</summary>
    Superior,

    /// <summary>Secretary or personnel officer of an office: reads all its people.</summary>
    UnitOfficer,

    /// <summary>Answers for a whole office.</summary>
    HeadOfOffice,

    /// <summary>Keeps organisation, employees and calendar of the agency (BKPSDM/BKD).</summary>
    PersonnelAdmin,

    /// <summary>Mayor, secretary or governor: reads the whole agency.</summary>
    Leader,

    /// <summary>Inspectorate: reads everything in scope.</summary>
    Auditor,

    /// <summary>Runs integrations and accounts; reads nobody's days.</summary>
    PlatformAdmin,
}

internal sealed class GetMeHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetMe, Result<Me>>
{
    public async Task<Result<Me>> Handle(GetMe query, CancellationToken ct)
    {
        var row = await (from e in db.Employees
                         join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                         join a in db.Agencies on e.AgencyId equals a.Id
                         where e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId
                         select new { Person = e, Unit = u, a.Id, a.Code, a.Name }).AsNoTracking().SingleAsync(ct);
        var now = clock.GetUtcNow();
        var today = row.Unit.DayOf(now);
        var superiorId = await db.SuperiorOf(caller.AgencyId, caller.EmployeeId, today, ct);
        var superior = await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == superiorId)
            .Select(e => new MySuperior(e.Id, e.Name, e.Position)).SingleOrDefaultAsync(ct);
        var leads = await db.Units.Where(u => u.AgencyId == caller.AgencyId && caller.Leads.Contains(u.Id))
            .OrderBy(u => u.Name).Select(u => new LedUnit(u.Id, u.Name)).ToListAsync(ct);
        var person = row.Person;
        return new Me(
            new(person.Id, person.Nip, person.Name, person.Position, person.Level, person.Grade),
            new(row.Id, row.Code, row.Name),
            new(row.Unit.Id, row.Unit.Code, row.Unit.Name, row.Unit.TimeZoneId),
            superior,
            [
                CallerRole.Employee,
                .. leads.Count > 0 ? [CallerRole.Superior] : Array.Empty<CallerRole>(),
                .. caller.Roles.Order().Select(r => Enum.Parse<CallerRole>(r.ToString())),
            ],
            leads,
            person.NoticeAcknowledgedAt,
            Zones.Local(now, row.Unit.TimeZoneId),
            today);
    }
}
