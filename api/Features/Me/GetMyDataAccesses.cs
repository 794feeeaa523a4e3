namespace WfhApi.Features.Me;

/// <summary>Who opened a photo, file, report or recap of mine, newest first (UU 27/2022).</summary>
public sealed record GetMyDataAccesses(int Limit, string? Cursor) : IQuery<Page<DataAccess>>;

/// <summary>One opening of my personal data by another person.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="At">When, with the offset of my unit's zone.</param>
/// <param name="OpenedById">Employee id of who opened it.</param>
/// <param name="OpenedBy">Name of who opened it.</param>
/// <param name="Position">Their position.</param>
/// <param name="FileId">The file, where one was opened.</param>
/// <param name="FileName">Its name.</param>
/// <param name="What">What was opened.</param>
/// <param name="Date">The first day of a recap's month, or the day of a report.</param>
public sealed record DataAccess(Guid Id, DateTimeOffset At, Guid OpenedById, string OpenedBy, string Position, Guid? FileId, string? FileName, OpenedData What, DateOnly? Date);

internal sealed class GetMyDataAccessesValidator : AbstractValidator<GetMyDataAccesses>
{
    public GetMyDataAccessesValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyDataAccessesHandler(WfhDb db, Caller caller) : IRequestHandler<GetMyDataAccesses, Result<Page<DataAccess>>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<Page<DataAccess>>> Handle(GetMyDataAccesses query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var accesses = db.PersonalDataAccesses.Where(a => a.AgencyId == caller.AgencyId && a.EmployeeId == caller.EmployeeId);
        if (after is not null)
        {
            accesses = accesses.Where(a => a.At < after.At || (a.At == after.At && a.Id < after.Id));
        }

        var rows = await (from a in accesses
                          join e in db.Employees on new { a.AgencyId, Id = a.OpenedBy } equals new { e.AgencyId, e.Id }
                          join f in db.StoredFiles on new { a.AgencyId, Id = a.FileId } equals new { f.AgencyId, Id = (Guid?)f.Id } into files
                          from f in files.DefaultIfEmpty()
                          orderby a.At descending, a.Id descending
                          select new DataAccess(a.Id, a.At, e.Id, e.Name, e.Position, a.FileId, f == null ? null : f.Name, a.What, a.Date))
            .Take(query.Limit + 1).ToListAsync(ct);
        var page = rows.ToPage(query.Limit, r => new Key(r.At, r.Id));
        return page with { Items = [.. page.Items.Select(r => r with { At = Zones.Local(r.At, caller.TimeZoneId) })] };
    }
}
