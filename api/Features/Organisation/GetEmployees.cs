namespace WfhApi.Features.Organisation;

/// <summary>The people whom I may see, by name; a page at a time.</summary>
/// <param name="Search">Part of a name, or the beginning of a NIP (spaces allowed).</param>
/// <param name="UnitId">Only at or below this unit.</param>
/// <param name="Level">Only this position level.</param>
public sealed record GetEmployees(string? Search, Guid? UnitId, PositionLevel? Level, int Limit, string? Cursor) : IQuery<Page<EmployeeInList>>;

/// <summary>A person in a list.</summary>
/// <param name="Id">Employee id, stable.</param>
/// <param name="Nip">18 digits.</param>
/// <param name="Kind">PNS or PPPK.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="UnitId">Where the person sits.</param>
/// <param name="UnitName">Name of that unit.</param>
/// <param name="Position">Jabatan.</param>
/// <param name="Level">Jenjang jabatan.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="State">Active, new in post, under discipline, or no longer employed.</param>
public sealed record EmployeeInList(
    Guid Id,
    string Nip,
    EmploymentKind Kind,
    string Name,
    Guid UnitId,
    string UnitName,
    string Position,
    PositionLevel Level,
    string Grade,
    EmploymentState State);

internal sealed class GetEmployeesValidator : AbstractValidator<GetEmployees>
{
    public GetEmployeesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
    }
}

internal sealed class GetEmployeesHandler(WfhDb db, Caller caller) : IRequestHandler<GetEmployees, Result<Page<EmployeeInList>>>
{
    private sealed record Key(string Name, Guid Id);

    public async Task<Result<Page<EmployeeInList>>> Handle(GetEmployees query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var people = db.Employees.SeenBy(db, caller);
        if (query.Search?.Trim() is { Length: > 0 } text)
        {
            var nip = string.Concat(text.Where(char.IsAsciiDigit));
            people = nip.Length > 0 && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c))
                ? people.Where(e => e.Nip.StartsWith(nip))
                : people.Where(e => EF.Functions.ILike(e.Name, text.AsContains()));
        }

        if (query.UnitId is { } unit)
        {
            people = people.Where(e => db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(unit)));
        }

        if (query.Level is { } level)
        {
            people = people.Where(e => e.Level == level);
        }

        if (after is not null)
        {
            people = people.Where(e => string.Compare(e.Name, after.Name) > 0 || (e.Name == after.Name && e.Id > after.Id));
        }

        var rows = await (from e in people
                          join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                          orderby e.Name, e.Id
                          select new EmployeeInList(e.Id, e.Nip, e.Kind, e.Name, u.Id, u.Name, e.Position, e.Level, e.Grade, e.State))
            .Take(query.Limit + 1).ToListAsync(ct);
        return rows.ToPage(query.Limit, r => new Key(r.Name, r.Id));
    }
}
