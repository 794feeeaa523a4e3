namespace WfhApi.Features.Organisation;

/// <summary>
/// Moves a person to another unit from a day ahead on, by a numbered decision. It takes effect when that day begins: a unit that the
/// person headed is vacant then, and in another office the days at home and the roles that the old one gave end.
/// </summary>
/// <param name="UnitId">Where the person will sit.</param>
/// <param name="From">The first day there, after today.</param>
/// <param name="DecreeNumber">Number of the decision (SK), 1 to 80 characters.</param>
/// <param name="Position">The new jabatan; null: as before.</param>
/// <param name="Level">The new jenjang; null: as before.</param>
public sealed record TransferEmployee(Guid UnitId, DateOnly From, string DecreeNumber, string? Position = null, PositionLevel? Level = null) : ICommand<TransferOfPerson>, ICreates
{
    internal Guid EmployeeId { get; init; }
}

/// <summary>A move of a person.</summary>
/// <param name="Id">Id of the transfer.</param>
/// <param name="UnitId">Where the person will sit, or sits.</param>
/// <param name="UnitName">Name of that unit.</param>
/// <param name="From">First day there.</param>
/// <param name="DecreeNumber">Number of the decision.</param>
/// <param name="Position">The new jabatan; null: as before.</param>
/// <param name="Level">The new jenjang; null: as before.</param>
/// <param name="AppliedAt">When it took effect; null: not yet.</param>
/// <param name="CancelledAt">When it was called off; null: it was not.</param>
public sealed record TransferOfPerson(
    Guid Id, Guid UnitId, string UnitName, DateOnly From, string DecreeNumber, string? Position, PositionLevel? Level, DateTimeOffset? AppliedAt, DateTimeOffset? CancelledAt);

public sealed record TransferOnDate() : ConflictError("transfer-on-date", new(
    "Pegawai ini sudah mempunyai mutasi pada tanggal itu.", "This person has a transfer on that day already."));

/// <summary>The moves of a person, the latest first.</summary>
public sealed record GetTransfers(Guid EmployeeId) : IQuery<IReadOnlyList<TransferOfPerson>>;

/// <summary>Calls a transfer off that is not in effect yet.</summary>
public sealed record CancelTransfer(Guid EmployeeId, Guid Id) : ICommand<Done>;

internal sealed class TransferEmployeeValidator : AbstractValidator<TransferEmployee>
{
    public TransferEmployeeValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.DecreeNumber).NotEmpty().MaximumLength(EmployeeTransfer.DecreeNumberMaxLength);
        RuleFor(c => c.Position).MaximumLength(Employee.PositionMaxLength);
    }
}

internal sealed class TransferEmployeeHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<TransferEmployee, Result<TransferOfPerson>>
{
    public async Task<Result<TransferOfPerson>> Handle(TransferEmployee command, CancellationToken ct)
    {
        if (!await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == command.EmployeeId, ct))
        {
            return new EmployeeNotFound();
        }

        var unit = await db.Units.SeenBy(caller).AsNoTracking().SingleOrDefaultAsync(u => u.Id == command.UnitId, ct);
        if (unit is null)
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var now = clock.GetUtcNow();
        if (command.From <= unit.DayOf(now))
        {
            return new TransferNotAhead(unit.DayOf(now)) { Field = "from" };
        }

        var transfer = new EmployeeTransfer
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            EmployeeId = command.EmployeeId,
            UnitId = unit.Id,
            From = command.From,
            Position = command.Position.OrNull(),
            Level = command.Level,
            DecreeNumber = command.DecreeNumber.Trim(),
            RequestedBy = caller.EmployeeId,
            RequestedAt = now,
        };
        db.Add(transfer);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(EmployeeTransfer.OnePerDay))
        {
            return new TransferOnDate { Field = "from" };
        }

        return new TransferOfPerson(transfer.Id, unit.Id, unit.Name, transfer.From, transfer.DecreeNumber, transfer.Position, transfer.Level, null, null);
    }
}

internal sealed class GetTransfersHandler(WfhDb db, Caller caller) : IRequestHandler<GetTransfers, Result<IReadOnlyList<TransferOfPerson>>>
{
    public async Task<Result<IReadOnlyList<TransferOfPerson>>> Handle(GetTransfers query, CancellationToken ct)
    {
        if (!await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct))
        {
            return new EmployeeNotFound();
        }

        return await (from t in db.EmployeeTransfers
                      join u in db.Units on new { t.AgencyId, Id = t.UnitId } equals new { u.AgencyId, u.Id }
                      where t.AgencyId == caller.AgencyId && t.EmployeeId == query.EmployeeId
                      orderby t.From descending, t.Id descending
                      select new TransferOfPerson(t.Id, t.UnitId, u.Name, t.From, t.DecreeNumber, t.Position, t.Level, t.AppliedAt, t.CancelledAt)).ToListAsync(ct);
    }
}

internal sealed class CancelTransferHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<CancelTransfer, Result<Done>>
{
    public async Task<Result<Done>> Handle(CancelTransfer command, CancellationToken ct)
    {
        // Whether it is called off or takes effect, whoever locks it first decides.
        var transfer = await db.EmployeeTransfers.FromSql(
            $"select * from employee_transfer where agency_id = {caller.AgencyId} and employee_id = {command.EmployeeId} and id = {command.Id} for update").SingleOrDefaultAsync(ct);
        return transfer is null || !await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == command.EmployeeId, ct)
            ? new NotFound()
            : transfer.Cancel(clock.GetUtcNow());
    }
}
