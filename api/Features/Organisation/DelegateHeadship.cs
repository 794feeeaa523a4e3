namespace WfhApi.Features.Organisation;

/// <summary>For these days somebody acts as head of a unit (Plt or Plh), by a numbered decision.</summary>
/// <param name="UnitId">The unit to be headed.</param>
/// <param name="ActingEmployeeId">Who acts; somebody in service.</param>
/// <param name="Kind">Plt: the post is vacant; Plh: the holder is away.</param>
/// <param name="DecreeNumber">Number of the decision (SK), 1 to 80 characters.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DelegateHeadship(Guid UnitId, Guid ActingEmployeeId, DelegationKind Kind, string DecreeNumber, DateOnly From, DateOnly To)
    : ICommand<DelegationOfUnit>, ICreates;

/// <summary>Who acts for the head of a unit, when, and by which decision.</summary>
/// <param name="Id">Id of the delegation.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="ActingEmployeeId">Who acts.</param>
/// <param name="ActingName">Their name.</param>
/// <param name="Kind">Plt or Plh.</param>
/// <param name="DecreeNumber">Number of the decision.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DelegationOfUnit(
    Guid Id,
    Guid UnitId,
    string UnitName,
    Guid ActingEmployeeId,
    string ActingName,
    DelegationKind Kind,
    string DecreeNumber,
    DateOnly From,
    DateOnly To);

public sealed record DelegationOverlaps() : ConflictError("delegation-overlaps", new(
    "Pada sebagian tanggal itu sudah ada pejabat lain yang bertindak untuk unit ini.",
    "Somebody else already acts for this unit on some of these days."));

public sealed record NotInService(string Name) : UnprocessableError("not-in-service", new(
    $"{Name} sudah tidak aktif berdinas, sehingga tidak dapat bertindak sebagai kepala unit.",
    $"{Name} is no longer in service and cannot act as head of a unit."));

internal sealed class DelegateHeadshipValidator : AbstractValidator<DelegateHeadship>
{
    public DelegateHeadshipValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.ActingEmployeeId).NotEmpty();
        RuleFor(c => c.DecreeNumber).NotEmpty().MaximumLength(Delegation.DecreeNumberMaxLength);
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).NotEmpty();
    }
}

internal sealed class DelegateHeadshipHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<DelegateHeadship, Result<DelegationOfUnit>>
{
    public async Task<Result<DelegationOfUnit>> Handle(DelegateHeadship command, CancellationToken ct)
    {
        var unit = await db.Units.SeenBy(caller).Where(u => u.Id == command.UnitId).Select(u => u.Name).SingleOrDefaultAsync(ct);
        if (unit is null)
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var acting = await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == command.ActingEmployeeId).Select(e => new { e.Name, e.State }).SingleOrDefaultAsync(ct);
        if (acting is null)
        {
            return new EmployeeNotFound { Field = "actingEmployeeId" };
        }

        if (acting.State == EmploymentState.Inactive)
        {
            return new NotInService(acting.Name) { Field = "actingEmployeeId" };
        }

        if (command.To < command.From)
        {
            return new EndsBeforeItBegins(command.From) { Field = "to" };
        }

        var delegation = new Delegation
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            UnitId = command.UnitId,
            ActingEmployeeId = command.ActingEmployeeId,
            Kind = command.Kind,
            DecreeNumber = command.DecreeNumber,
            From = command.From,
            To = command.To,
            CreatedBy = caller.EmployeeId,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Delegations.Add(delegation);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Delegation.Overlap))
        {
            return new DelegationOverlaps();
        }

        return new DelegationOfUnit(delegation.Id, delegation.UnitId, unit, delegation.ActingEmployeeId, acting.Name, delegation.Kind, delegation.DecreeNumber, delegation.From, delegation.To);
    }
}
