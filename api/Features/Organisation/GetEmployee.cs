namespace WfhApi.Features.Organisation;

/// <summary>One person whom I may see, with who is responsible for them today.</summary>
public sealed record GetEmployee(Guid Id) : IQuery<EmployeeFile>;

/// <summary>A person as the personnel file holds them.</summary>
/// <param name="Id">Employee id, stable.</param>
/// <param name="Nip">18 digits.</param>
/// <param name="Kind">PNS or PPPK.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="UnitId">Where the person sits.</param>
/// <param name="UnitName">Name of that unit.</param>
/// <param name="Position">Jabatan.</param>
/// <param name="Level">Jenjang jabatan.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="State">Active, new in post, under discipline, or no longer employed.</param>
/// <param name="Email">Office e-mail.</param>
/// <param name="Phone">Phone for calls.</param>
/// <param name="SuperiorId">Who is responsible today; null at the top.</param>
/// <param name="SuperiorName">Their name.</param>
/// <param name="Version">To be sent as <c>If-Match</c> when the person is changed.</param>
public sealed record EmployeeFile(
    Guid Id,
    string Nip,
    EmploymentKind Kind,
    string Name,
    Guid UnitId,
    string UnitName,
    string Position,
    PositionLevel Level,
    string Grade,
    EmploymentState State,
    string? Email,
    string? Phone,
    Guid? SuperiorId,
    string? SuperiorName,
    uint Version) : IVersioned;

internal sealed class GetEmployeeHandler(WfhDb db, Caller caller, EmployeeFiles files) : IRequestHandler<GetEmployee, Result<EmployeeFile>>
{
    public async Task<Result<EmployeeFile>> Handle(GetEmployee query, CancellationToken ct) =>
        await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.Id, ct)
            ? await files.Read(caller.AgencyId, query.Id, ct)
            : new EmployeeNotFound();
}

/// <summary>Reads a person's file back, for the query and for the commands that answer with it.</summary>
[PerRequest]
internal sealed class EmployeeFiles(WfhDb db, TimeProvider clock)
{
    public async Task<EmployeeFile> Read(Guid agencyId, Guid id, CancellationToken ct)
    {
        var row = await (from e in db.Employees
                         join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                         where e.AgencyId == agencyId && e.Id == id
                         select new { Person = e, Unit = u.Name, u.TimeZoneId }).AsNoTracking().SingleAsync(ct);
        var superiorId = await db.SuperiorOf(agencyId, id, Zones.DayOf(clock.GetUtcNow(), row.TimeZoneId), ct);
        var superior = await db.Employees.Where(e => e.AgencyId == agencyId && e.Id == superiorId).Select(e => e.Name).SingleOrDefaultAsync(ct);
        var p = row.Person;
        return new(p.Id, p.Nip, p.Kind, p.Name, p.UnitId, row.Unit, p.Position, p.Level, p.Grade, p.State, p.Email, p.Phone, superiorId, superior, p.Version);
    }
}
