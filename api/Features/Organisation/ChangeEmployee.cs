namespace WfhApi.Features.Organisation;

/// <summary>
/// Changes a person: name, number, unit, position, state. Another unit holds at once; in another office the days at home ahead that the
/// old one gave are cancelled. A move from a day ahead on is a transfer.
/// </summary>
/// <param name="Nip">18 digits; spaces are removed.</param>
/// <param name="Kind">PNS or PPPK.</param>
/// <param name="Name">Name with titles, 1 to 120 characters.</param>
/// <param name="UnitId">Where the person sits.</param>
/// <param name="Position">Jabatan, 1 to 160 characters.</param>
/// <param name="Level">Jenjang jabatan.</param>
/// <param name="Grade">Golongan/ruang: I/a to IV/e for PNS, I to XVII for PPPK.</param>
/// <param name="State">Active, new in post, under discipline, or no longer employed.</param>
/// <param name="Email">Office e-mail.</param>
/// <param name="Phone">Phone for calls, up to 20 characters.</param>
public sealed record ChangeEmployee(
    string Nip,
    EmploymentKind Kind,
    string Name,
    Guid UnitId,
    string Position,
    PositionLevel Level,
    string Grade,
    EmploymentState State,
    string? Email = null,
    string? Phone = null) : ICommand<EmployeeFile>, IEmployeeFields
{
    internal Guid Id { get; init; }
}

internal sealed class ChangeEmployeeValidator : AbstractValidator<ChangeEmployee>
{
    public ChangeEmployeeValidator() => this.AddEmployeeRules();
}

internal sealed class ChangeEmployeeHandler(WfhDb db, Caller caller, Movers movers, SeenVersion seen, EmployeeFiles files) : IRequestHandler<ChangeEmployee, Result<EmployeeFile>>
{
    public async Task<Result<EmployeeFile>> Handle(ChangeEmployee command, CancellationToken ct)
    {
        var person = await db.Employees.SeenBy(db, caller).SingleOrDefaultAsync(e => e.Id == command.Id, ct);
        if (person is null)
        {
            return new EmployeeNotFound();
        }

        if (!seen.Is(person.Version))
        {
            return new ChangedMeanwhile();
        }

        if (!await db.Units.SeenBy(caller).AnyAsync(u => u.Id == command.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var moves = command.UnitId != person.UnitId;
        (person.Nip, person.Kind, person.Name, person.UnitId) = (Nip.Parse(command.Nip, command.Kind).Value.Value, command.Kind, command.Name.Trim(), command.UnitId);
        (person.Position, person.Level, person.Grade, person.State) = (command.Position.Trim(), command.Level, command.Grade, command.State);
        (person.Email, person.Phone) = (command.Email, command.Phone);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Employee.NipTaken))
        {
            return new NipTaken { Field = "nip" };
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }

        if (moves)
        {
            await movers.Follow(caller.AgencyId, [person.Id], caller.EmployeeId, command.Position.Trim(), $"moved:{person.Id}:{person.Version}", fromToday: false, ct);
        }

        return await files.Read(caller.AgencyId, person.Id, ct);
    }
}
