using Microsoft.Extensions.Options;
using WfhApi.Letters;

namespace WfhApi.Features.TaskOrders;

/// <summary>
/// The letter as a PDF of A4 pages, drawn afresh from what was signed. What is not signed is drawn as a draft, without number
/// and QR code.
/// </summary>
public sealed record GetTaskOrderLetter(Guid Id) : IQuery<LetterFile>
{
    /// <summary>The address under which the caller reached us.</summary>
    internal string Origin { get; init; } = string.Empty;
}

/// <summary>A letter to be sent.</summary>
public sealed record LetterFile(byte[] Content, string Name);

internal sealed class GetTaskOrderLetterHandler(WfhDb db, Caller caller, TaskOrderDesk desk, LetterFonts fonts, IOptions<LetterOptions> options)
    : IRequestHandler<GetTaskOrderLetter, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(GetTaskOrderLetter query, CancellationToken ct)
    {
        var found = await (from o in desk.Seen().Include(o => o.People.OrderBy(p => p.Line))
                           join u in db.Units on new { o.AgencyId, Id = o.OfficeId } equals new { u.AgencyId, u.Id }
                           where o.Id == query.Id
                           select new { Order = o, Office = u }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new NotFound();
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == caller.AgencyId, ct);
        var origin = options.Value.Origin is { } known ? known.GetLeftPart(UriPartial.Authority) : query.Origin;
        var link = found.Order.Token is { } token ? $"{origin}{TaskOrderDesk.PathOf(token)}" : null;
        var name = string.Concat((found.Order.Number ?? $"konsep-{found.Order.From:yyyy-MM-dd}").Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));
        return new LetterFile(TaskOrderLetter.Draw(found.Order, agency.Name, found.Office, link, fonts), $"SPT-{name}.pdf");
    }
}
