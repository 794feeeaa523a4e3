namespace WfhApi.Features.Circulars;

/// <summary>Records what was decided when the effect of a circular was judged (SERANG-01). A later decision replaces an earlier one.</summary>
/// <param name="Decision">Continue, amend or revoke; amending and revoking are acts of their own that follow.</param>
/// <param name="Reason">Why, 1 to 400 characters.</param>
public sealed record DecideOnPolicy(EvaluationDecision Decision, string Reason) : ICommand<PolicyText>
{
    internal Guid Id { get; init; }
}

internal sealed class DecideOnPolicyValidator : AbstractValidator<DecideOnPolicy>
{
    public DecideOnPolicyValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(PolicyVersion.ReasonMaxLength);
}

internal sealed class DecideOnPolicyHandler(WfhDb db, Caller caller, SeenVersion seen, PolicyShelf shelf, TimeProvider clock) : IRequestHandler<DecideOnPolicy, Result<PolicyText>>
{
    public async Task<Result<PolicyText>> Handle(DecideOnPolicy command, CancellationToken ct)
    {
        var version = await shelf.Find(command.Id, ct);
        if (version is null)
        {
            return new NotFound();
        }

        if (version.Decide(command.Decision, command.Reason.Trim(), caller.EmployeeId, shelf.Today, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        if (!seen.Is(version.RowVersion))
        {
            return new ChangedMeanwhile();
        }

        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        return await shelf.Read(version, ct);
    }
}
