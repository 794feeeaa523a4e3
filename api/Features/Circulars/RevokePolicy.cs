namespace WfhApi.Features.Circulars;

/// <summary>
/// Takes a circular back, all its versions: the days at home that it ordered from that day on are cancelled, the people are
/// told, and what has happened stays (SERANG-02).
/// </summary>
/// <param name="From">The first day on which it orders nothing any more: tomorrow at the earliest.</param>
/// <param name="Reason">Why, 1 to 400 characters.</param>
public sealed record RevokePolicy(DateOnly From, string Reason) : ICommand<PolicyRevocation>
{
    internal Guid Id { get; init; }
}

/// <summary>What a revocation did.</summary>
/// <param name="Policy">The circular as it stands now.</param>
/// <param name="CancelledDays">Days at home that were turned into days in the office.</param>
/// <param name="PeopleTold">People who were told.</param>
public sealed record PolicyRevocation(PolicyText Policy, int CancelledDays, int PeopleTold);

internal sealed class RevokePolicyValidator : AbstractValidator<RevokePolicy>
{
    public RevokePolicyValidator()
    {
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(PolicyVersion.ReasonMaxLength);
    }
}

internal sealed class RevokePolicyHandler(WfhDb db, Caller caller, PolicyShelf shelf, Notices notices) : IRequestHandler<RevokePolicy, Result<PolicyRevocation>>
{
    public async Task<Result<PolicyRevocation>> Handle(RevokePolicy command, CancellationToken ct)
    {
        var version = await shelf.Find(command.Id, ct);
        if (version is null)
        {
            return new NotFound();
        }

        if (version.Revoke(command.From, command.Reason.Trim(), caller.EmployeeId, shelf.Today).Error is { } refusal)
        {
            return refusal;
        }

        var others = await db.PolicyVersions
            .Where(p => p.AgencyId == caller.AgencyId && p.PolicyId == version.PolicyId && p.Id != version.Id && p.Status == PolicyStatus.Active && p.EffectiveTo >= command.From)
            .ToListAsync(ct);
        foreach (var other in others)
        {
            // A version that has not begun never does.
            other.Revoke(other.EffectiveFrom > command.From ? other.EffectiveFrom : command.From, command.Reason.Trim(), caller.EmployeeId, shelf.Today);
        }

        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        Guid[] versions = [version.Id, .. others.Select(o => o.Id)];
        var reason = $"{version.Number} dicabut: {command.Reason.Trim()}";
        var cancelled = await db.Database.SqlQuery<Guid>(
            $"""
            update roster_day set mode = 'Office', source = 'Revocation', reason = left({reason}, {RosterDay.ReasonMaxLength})
            where agency_id = {caller.AgencyId} and policy_version_id = any({versions}) and date >= {command.From} and mode in ('Home', 'Elsewhere')
            returning employee_id
            """).ToListAsync(ct);
        var people = cancelled.Distinct().ToList();
        await notices.Tell(
            caller.AgencyId,
            people,
            NotificationKind.PolicyRevoked,
            new($"{version.Number} dicabut mulai {command.From.InWords().Id}; jadwal WFH Anda sejak tanggal itu dibatalkan.", $"{version.Number} is revoked from {command.From.InWords().En}; your days at home from then on are cancelled."),
            "/jadwal-saya",
            $"policy-revoked:{version.Id}",
            ct);
        return new PolicyRevocation(await shelf.Read(version, ct), cancelled.Count, people.Count);
    }
}
