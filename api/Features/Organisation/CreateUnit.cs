namespace WfhApi.Features.Organisation;

/// <summary>Adds a unit below another; it inherits the zone.</summary>
/// <param name="ParentId">The unit above.</param>
/// <param name="Code">Unit code, unique in the agency, 1 to 32 characters.</param>
/// <param name="Name">Full name, 1 to 160 characters.</param>
/// <param name="Kind">What sort of unit it is.</param>
public sealed record CreateUnit(Guid ParentId, string Code, string Name, UnitKind Kind) : ICommand<UnitInTree>, ICreates;

internal sealed class CreateUnitValidator : AbstractValidator<CreateUnit>
{
    public CreateUnitValidator()
    {
        RuleFor(c => c.ParentId).NotEmpty();
        RuleFor(c => c.Code).NotEmpty().MaximumLength(Unit.CodeMaxLength);
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Unit.NameMaxLength);
    }
}

internal sealed class CreateUnitHandler(WfhDb db, Caller caller) : IRequestHandler<CreateUnit, Result<UnitInTree>>
{
    public async Task<Result<UnitInTree>> Handle(CreateUnit command, CancellationToken ct)
    {
        // Not while the unit above moves: its child would keep the old lineage.
        await db.Database.ExecuteSqlAsync($"select id from agency where id = {caller.AgencyId} for no key update", ct);
        var parent = await db.Units.SeenBy(caller).SingleOrDefaultAsync(u => u.Id == command.ParentId, ct);
        if (parent is null)
        {
            return new UnitNotFound { Field = "parentId" };
        }

        var unit = parent.Child(Guid.CreateVersion7(), command.Code, command.Name, command.Kind);
        db.Units.Add(unit);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Unit.CodeTaken))
        {
            return new UnitCodeTaken(command.Code) { Field = "code" };
        }

        return await db.Units.Where(u => u.AgencyId == caller.AgencyId && u.Id == unit.Id).AsTree(db).SingleAsync(ct);
    }
}
