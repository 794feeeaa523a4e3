namespace WfhApi.Features.TaskOrders;

/// <summary>
/// Whether a letter that somebody holds is genuine and still holds: what its QR code leads to. It tells no more than the letter
/// does, and no whole NIP.
/// </summary>
/// <param name="Token">From the QR code of the letter.</param>
public sealed record GetTaskOrderVerification(string Token) : IQuery<TaskOrderVerification>;

/// <summary>What the public may know of a letter.</summary>
/// <param name="Valid">True: signed and not withdrawn.</param>
/// <param name="Number">The number of the letter.</param>
/// <param name="AgencyName">The government.</param>
/// <param name="OfficeName">The office that gave it.</param>
/// <param name="People">Whom it sends.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Dates">The days in between on which it holds; null: every one.</param>
/// <param name="SignedOn">The date that it bears.</param>
/// <param name="SignerPosition">The position of who signed.</param>
/// <param name="WithdrawnOn">When it was withdrawn; null: it was not.</param>
public sealed record TaskOrderVerification(
    bool Valid,
    string Number,
    string AgencyName,
    string OfficeName,
    IReadOnlyList<VerifiedPerson> People,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly>? Dates,
    DateOnly SignedOn,
    string SignerPosition,
    DateOnly? WithdrawnOn);

/// <summary>Whom a verified letter sends.</summary>
/// <param name="Name">Name with titles.</param>
/// <param name="MaskedNip">The NIP with all but its last four digits hidden: the others tell the date of birth.</param>
public sealed record VerifiedPerson(string Name, string MaskedNip);

internal sealed class GetTaskOrderVerificationHandler(WfhDb db) : IRequestHandler<GetTaskOrderVerification, Result<TaskOrderVerification>>
{
    private const int DigitsShown = 4;

    public async Task<Result<TaskOrderVerification>> Handle(GetTaskOrderVerification query, CancellationToken ct)
    {
        if (TaskOrderBook.AgencyOf(query.Token) is not { } agencyId)
        {
            return new NotFound();
        }

        var found = await (from o in db.TaskOrders.Include(o => o.People.OrderBy(p => p.Line))
                           join u in db.Units on new { o.AgencyId, Id = o.OfficeId } equals new { u.AgencyId, u.Id }
                           join a in db.Agencies on o.AgencyId equals a.Id
                           where o.AgencyId == agencyId && o.Token == query.Token
                           select new { Order = o, Office = u, a.Name }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is not { Order: { Number: { } number, SignedAt: { } signedAt, SignerPosition: { } signer } order, Office: var office, Name: var agency })
        {
            return new NotFound();
        }

        return new TaskOrderVerification(
            order.Status == TaskOrderStatus.Signed, number, agency, office.Name, [.. order.People.Select(p => new VerifiedPerson(p.Name, Masked(p.Nip)))],
            order.From, order.To, order.Dates, office.DayOf(signedAt), signer, order.EndedAt is { } ended ? office.DayOf(ended) : null);
    }

    private static string Masked(string nip) => nip[^DigitsShown..].PadLeft(nip.Length, '*');
}
