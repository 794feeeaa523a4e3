namespace WfhApi.Features.Imports;

/// <summary>My imports of the last days, the newest first.</summary>
public sealed record GetImports : IQuery<IReadOnlyList<ImportProgress>>;

/// <summary>How far one import of mine is; it goes on whether or not anybody looks.</summary>
public sealed record GetImport(Guid Id) : IQuery<ImportProgress>;

/// <summary>How far an import is, and what its rows would do or did.</summary>
/// <param name="Id">Id of the import.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Status">How far it is.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="RequestedAt">When it was sent.</param>
/// <param name="FinishedAt">When it was applied, failed or was discarded; null before.</param>
/// <param name="Columns">The header of the file, as written; empty before it is read.</param>
/// <param name="RowsTotal">Rows of the file without its header; an estimate while it is being read, null before.</param>
/// <param name="RowsRead">Rows that are read.</param>
/// <param name="RowsValid">Rows that can be applied; 0 before every row is read.</param>
/// <param name="RowsInvalid">Rows with a fault.</param>
/// <param name="RowsNew">Valid rows that add.</param>
/// <param name="RowsChanged">Valid rows that change.</param>
/// <param name="RowsUnchanged">Valid rows that say what is known.</param>
/// <param name="Failure">Why the file could not be used; null unless it failed.</param>
public sealed record ImportProgress(
    Guid Id,
    ImportKind Kind,
    ImportStatus Status,
    string FileName,
    long Bytes,
    DateTimeOffset RequestedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<string> Columns,
    int? RowsTotal,
    int RowsRead,
    int RowsValid,
    int RowsInvalid,
    int RowsNew,
    int RowsChanged,
    int RowsUnchanged,
    FaultOfImport? Failure);

/// <summary>Why a file or a row cannot be used.</summary>
/// <param name="Code">Stable name of the fault, such as <c>missing-columns</c>, <c>too-many-rows</c>, <c>twice</c>, <c>unknown-unit</c>.</param>
/// <param name="Column">The field at fault; null for the whole row or file.</param>
/// <param name="Message">For people, in the caller's language.</param>
public sealed record FaultOfImport(string Code, string? Column, string Message);

internal sealed class GetImportsHandler(WfhDb db, Caller caller) : IRequestHandler<GetImports, Result<IReadOnlyList<ImportProgress>>>
{
    /// <summary>Older ones are of no use to anybody; they are removed after their retention.</summary>
    private const int Shown = 50;

    public async Task<Result<IReadOnlyList<ImportProgress>>> Handle(GetImports query, CancellationToken ct) =>
        (await db.Imports.MineOf(caller).AsNoTracking().OrderByDescending(i => i.RequestedAt).ThenByDescending(i => i.Id).Take(Shown).ToListAsync(ct)).ConvertAll(i => i.Shown());
}

internal sealed class GetImportHandler(WfhDb db, Caller caller) : IRequestHandler<GetImport, Result<ImportProgress>>
{
    public async Task<Result<ImportProgress>> Handle(GetImport query, CancellationToken ct) =>
        await db.Imports.MineOf(caller).AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is { } import ? import.Shown() : new NotFound();
}

internal static class ImportShown
{
    /// <summary>A file of people's data is its author's.</summary>
    public static IQueryable<Import> MineOf(this IQueryable<Import> imports, Caller caller)
    {
        var (agency, self) = (caller.AgencyId, caller.EmployeeId);
        return imports.Where(i => i.AgencyId == agency && i.RequestedBy == self);
    }

    public static ImportProgress Shown(this Import i) => new(
        i.Id, i.Kind, i.Status, i.FileName, i.Bytes, i.RequestedAt, i.FinishedAt, i.Columns, i.RowsTotal, i.RowsRead,
        i.RowsNew + i.RowsChanged + i.RowsUnchanged, i.RowsInvalid, i.RowsNew, i.RowsChanged, i.RowsUnchanged, i.Failure?.Shown());

    public static FaultOfImport Shown(this ImportFault fault) => new(fault.Code, fault.Column, $"{fault.Why}");
}
