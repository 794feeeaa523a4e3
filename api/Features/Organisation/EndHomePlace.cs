namespace WfhApi.Features.Organisation;

/// <summary>Ends a registered place; days before stay as they were judged.</summary>
/// <param name="LastDay">The last day on which it counts.</param>
public sealed record EndHomePlace(DateOnly LastDay) : ICommand<HomePlaceOfPerson>
{
    internal Guid EmployeeId { get; init; }
    internal Guid Id { get; init; }
}

internal sealed class EndHomePlaceValidator : AbstractValidator<EndHomePlace>
{
    public EndHomePlaceValidator() => RuleFor(c => c.LastDay).NotEmpty();
}

internal sealed class EndHomePlaceHandler(WfhDb db, Caller caller) : IRequestHandler<EndHomePlace, Result<HomePlaceOfPerson>>
{
    public async Task<Result<HomePlaceOfPerson>> Handle(EndHomePlace command, CancellationToken ct)
    {
        var place = await db.HomePlaces.SingleOrDefaultAsync(
            p => p.AgencyId == caller.AgencyId && p.EmployeeId == command.EmployeeId && p.Id == command.Id, ct);
        if (place is null || !await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == command.EmployeeId, ct))
        {
            return new NotFound();
        }

        return place.End(command.LastDay).Error is { } error ? error with { Field = "lastDay" } : place.Shown(withPoint: true);
    }
}
