namespace WfhApi.Features.Organisation;

/// <summary>Registers a place where a person may work from home; several may be valid at once.</summary>
/// <param name="Label">Short name, 1 to 60 characters.</param>
/// <param name="Address">1 to 300 characters.</param>
/// <param name="Point">The point, WGS 84.</param>
/// <param name="RadiusMetres">20 to 2000 metres.</param>
/// <param name="ValidFrom">First day.</param>
public sealed record AddHomePlace(string Label, string Address, GeoPoint Point, int RadiusMetres, DateOnly ValidFrom) : ICommand<HomePlaceOfPerson>, ICreates
{
    internal Guid EmployeeId { get; init; }
}

internal sealed class AddHomePlaceValidator : AbstractValidator<AddHomePlace>
{
    public AddHomePlaceValidator()
    {
        RuleFor(c => c.Label).NotEmpty().MaximumLength(HomePlace.LabelMaxLength);
        RuleFor(c => c.Address).NotEmpty().MaximumLength(HomePlace.AddressMaxLength);
        RuleFor(c => c.Point).NotNull().SetValidator(new GeoPointValidator());
        RuleFor(c => c.RadiusMetres).InclusiveBetween(HomePlace.RadiusMinMetres, HomePlace.RadiusMaxMetres);
        RuleFor(c => c.ValidFrom).NotEmpty();
    }
}

internal sealed class AddHomePlaceHandler(WfhDb db, Caller caller) : IRequestHandler<AddHomePlace, Result<HomePlaceOfPerson>>
{
    public async Task<Result<HomePlaceOfPerson>> Handle(AddHomePlace command, CancellationToken ct)
    {
        if (!await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == command.EmployeeId, ct))
        {
            return new EmployeeNotFound();
        }

        var place = new HomePlace
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            EmployeeId = command.EmployeeId,
            Label = command.Label,
            Address = command.Address,
            Point = command.Point,
            RadiusMetres = command.RadiusMetres,
            ValidFrom = command.ValidFrom,
        };
        db.HomePlaces.Add(place);
        return place.Shown(withPoint: true);
    }
}
