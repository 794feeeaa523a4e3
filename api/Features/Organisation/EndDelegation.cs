namespace WfhApi.Features.Organisation;

/// <summary>Ends an acting post earlier than decided.</summary>
/// <param name="LastDay">The last day on which the person acts; not before its first, not after the one decided.</param>
public sealed record EndDelegation(DateOnly LastDay) : ICommand<Done>
{
    internal Guid Id { get; init; }
}

internal sealed class EndDelegationValidator : AbstractValidator<EndDelegation>
{
    public EndDelegationValidator() => RuleFor(c => c.LastDay).NotEmpty();
}

internal sealed class EndDelegationHandler(WfhDb db, Caller caller) : IRequestHandler<EndDelegation, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndDelegation command, CancellationToken ct)
    {
        var delegation = await db.Delegations.SingleOrDefaultAsync(d => d.AgencyId == caller.AgencyId && d.Id == command.Id, ct);
        if (delegation is null)
        {
            return new NotFound();
        }

        return delegation.End(command.LastDay).Error is { } error ? error with { Field = "lastDay" } : Done.It;
    }
}
