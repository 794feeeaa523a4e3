namespace WfhApi.Features.Organisation;

/// <summary>Changes a unit: its name, kind, head, site, or the unit above it, with everything below moving along.</summary>
/// <param name="ParentId">The unit above; null for the root only.</param>
/// <param name="Code">Unit code, unique in the agency, 1 to 32 characters.</param>
/// <param name="Name">Full name, 1 to 160 characters.</param>
/// <param name="Kind">What sort of unit it is.</param>
/// <param name="HeadEmployeeId">Its definitive head; null: vacant.</param>
/// <param name="Site">Its office site; null: not known.</param>
/// <param name="SiteRadiusMetres">Radius of the site in metres, 20 to 2000.</param>
public sealed record ChangeUnit(Guid? ParentId, string Code, string Name, UnitKind Kind, Guid? HeadEmployeeId, GeoPoint? Site, int SiteRadiusMetres) : ICommand<UnitInTree>
{
    internal Guid Id { get; init; }
}

public sealed record UnitCodeTaken(string TakenCode) : ConflictError("unit-code-taken", new(
    $"Kode unit {TakenCode} sudah dipakai.", $"Unit code {TakenCode} is already in use."));

internal sealed class ChangeUnitValidator : AbstractValidator<ChangeUnit>
{
    public ChangeUnitValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(Unit.CodeMaxLength);
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Unit.NameMaxLength);
        RuleFor(c => c.SiteRadiusMetres).InclusiveBetween(Unit.RadiusMinMetres, Unit.RadiusMaxMetres);
        RuleFor(c => c.Site!).SetValidator(new GeoPointValidator()).When(c => c.Site is not null);
    }
}

internal sealed class ChangeUnitHandler(WfhDb db, Caller caller, SeenVersion seen) : IRequestHandler<ChangeUnit, Result<UnitInTree>>
{
    public async Task<Result<UnitInTree>> Handle(ChangeUnit command, CancellationToken ct)
    {
        // One change of the tree at a time: two moves at once would each see a tree in which the other has not happened.
        await db.Database.ExecuteSqlAsync($"select id from agency where id = {caller.AgencyId} for no key update", ct);
        var unit = await db.Units.SeenBy(caller).SingleOrDefaultAsync(u => u.Id == command.Id, ct);
        if (unit is null)
        {
            return new UnitNotFound();
        }

        if (!seen.Is(unit.Version))
        {
            return new ChangedMeanwhile();
        }

        if (command.HeadEmployeeId is { } head && !await db.Employees.AnyAsync(e => e.AgencyId == caller.AgencyId && e.Id == head, ct))
        {
            return new EmployeeNotFound { Field = "headEmployeeId" };
        }

        if (command.ParentId != unit.ParentId)
        {
            var parent = await db.Units.SeenBy(caller).SingleOrDefaultAsync(u => u.Id == command.ParentId, ct);
            if (parent is null)
            {
                return new UnitNotFound { Field = "parentId" };
            }

            var subtree = await db.Units.Where(u => u.AgencyId == caller.AgencyId && u.Lineage.Contains(unit.Id)).ToListAsync(ct);
            if (unit.MoveBelow(parent, subtree).Error is { } cycle)
            {
                return cycle;
            }
        }

        (unit.Code, unit.Name, unit.Kind, unit.HeadEmployeeId, unit.Site, unit.SiteRadiusMetres) =
            (command.Code, command.Name, command.Kind, command.HeadEmployeeId, command.Site, command.SiteRadiusMetres);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Unit.CodeTaken))
        {
            return new UnitCodeTaken(command.Code) { Field = "code" };
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }

        return await db.Units.Where(u => u.AgencyId == caller.AgencyId && u.Id == unit.Id).AsTree(db).SingleAsync(ct);
    }
}
