namespace WfhApi.Features.Imports;

/// <summary>Rows of an import of mine in the order of the file, with what each would do.</summary>
/// <param name="Id">Id of the import.</param>
/// <param name="Outcome">Only rows of this outcome; null: all.</param>
/// <param name="Limit">Rows a page, 1 to 200.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record GetImportRows(Guid Id, RowOutcome? Outcome, int Limit, string? Cursor) : IQuery<Page<RowOfImport>>;

/// <summary>A row of an imported file.</summary>
/// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
/// <param name="Outcome">What it would do or did; null while the file is being read.</param>
/// <param name="Cells">Its cells as they were written, in the order of the import's <c>columns</c>.</param>
/// <param name="Changes">What it changes of what was known.</param>
/// <param name="Faults">Why it cannot be used.</param>
public sealed record RowOfImport(int Number, RowOutcome? Outcome, IReadOnlyList<string> Cells, IReadOnlyList<FieldChange> Changes, IReadOnlyList<FaultOfImport> Faults);

/// <summary>One field that a row changes.</summary>
/// <param name="Field">The field, as the contract names it.</param>
/// <param name="Before">What was known.</param>
/// <param name="After">What the file says.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

internal sealed class GetImportRowsValidator : AbstractValidator<GetImportRows>
{
    public GetImportRowsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetImportRowsHandler(WfhDb db, Caller caller) : IRequestHandler<GetImportRows, Result<Page<RowOfImport>>>
{
    private sealed record Key(int Number);

    public async Task<Result<Page<RowOfImport>>> Handle(GetImportRows query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        if (!await db.Imports.MineOf(caller).AnyAsync(i => i.Id == query.Id, ct))
        {
            return new NotFound();
        }

        var rows = db.ImportRows.AsNoTracking().Where(r => r.AgencyId == caller.AgencyId && r.ImportId == query.Id);
        if (query.Outcome is { } outcome)
        {
            rows = rows.Where(r => r.Outcome == outcome);
        }

        if (after is not null)
        {
            rows = rows.Where(r => r.Number > after.Number);
        }

        var read = await rows.OrderBy(r => r.Number).Take(query.Limit + 1).ToListAsync(ct);
        return read.ConvertAll(r => new RowOfImport(r.Number, r.Outcome, r.Cells, Changes(r), [.. r.Faults.Select(f => f.Shown())])).ToPage(query.Limit, r => new Key(r.Number));
    }

    private static FieldChange[] Changes(ImportRow row) => row is not { Outcome: RowOutcome.Changed, Before: { } before }
        ? []
        : [.. row.Values.Where(v => before.GetValueOrDefault(v.Key) != v.Value).Select(v => new FieldChange(v.Key, before.GetValueOrDefault(v.Key), v.Value))];
}
