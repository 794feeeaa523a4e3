namespace WfhApi.Features.Organisation;

/// <summary>Adds a person to the agency.</summary>
/// <param name="Nip">18 digits; spaces are removed. PNS and PPPK numbers are checked by their own rules.</param>
/// <param name="Kind">PNS or PPPK.</param>
/// <param name="Name">Name with titles, 1 to 120 characters.</param>
/// <param name="UnitId">Where the person sits.</param>
/// <param name="Position">Jabatan, 1 to 160 characters.</param>
/// <param name="Level">Jenjang jabatan.</param>
/// <param name="Grade">Golongan/ruang: I/a to IV/e for PNS, I to XVII for PPPK.</param>
/// <param name="State">Active, new in post, under discipline, or no longer employed.</param>
/// <param name="Email">Office e-mail.</param>
/// <param name="Phone">Phone for calls, up to 20 characters.</param>
public sealed record CreateEmployee(
    string Nip,
    EmploymentKind Kind,
    string Name,
    Guid UnitId,
    string Position,
    PositionLevel Level,
    string Grade,
    EmploymentState State = EmploymentState.Active,
    string? Email = null,
    string? Phone = null) : ICommand<EmployeeFile>, ICreates, IEmployeeFields;

internal sealed class CreateEmployeeValidator : AbstractValidator<CreateEmployee>
{
    public CreateEmployeeValidator() => this.AddEmployeeRules();
}

internal sealed class CreateEmployeeHandler(WfhDb db, Caller caller, EmployeeFiles files) : IRequestHandler<CreateEmployee, Result<EmployeeFile>>
{
    public async Task<Result<EmployeeFile>> Handle(CreateEmployee command, CancellationToken ct)
    {
        if (!await db.Units.SeenBy(caller).AnyAsync(u => u.Id == command.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var person = new Employee
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            Nip = Nip.Parse(command.Nip, command.Kind).Value.Value,
            Kind = command.Kind,
            Name = command.Name.Trim(),
            UnitId = command.UnitId,
            Position = command.Position.Trim(),
            Level = command.Level,
            Grade = command.Grade,
            State = command.State,
            Email = command.Email,
            Phone = command.Phone,
        };
        db.Employees.Add(person);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Employee.NipTaken))
        {
            return new NipTaken { Field = "nip" };
        }

        return await files.Read(caller.AgencyId, person.Id, ct);
    }
}
