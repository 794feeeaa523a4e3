namespace WfhApi.Features.Imports;

/// <summary>
/// The wrong rows of an import of mine as CSV in UTF-8 with a byte order mark: the columns of the file, and one more that says what is
/// wrong. Mend it and send it again. A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
/// </summary>
public sealed record GetImportErrors(Guid Id) : IQuery<WrongRows>;

/// <summary>Wrong rows, to be written as they are read.</summary>
public sealed record WrongRows(string Name, Func<Stream, Task> Write);

internal sealed class GetImportErrorsHandler(WfhDb db, Caller caller) : IRequestHandler<GetImportErrors, Result<WrongRows>>
{
    private static readonly LocalText Reason = new("kesalahan", "error");

    public async Task<Result<WrongRows>> Handle(GetImportErrors query, CancellationToken ct)
    {
        var import = await db.Imports.MineOf(caller).AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct);
        return import is null ? new NotFound() : new WrongRows($"{Path.GetFileNameWithoutExtension(import.FileName)}-{Reason}.csv", stream => Write(import, stream, ct));
    }

    private async Task Write(Import import, Stream stream, CancellationToken ct)
    {
        await using var text = Csv.Writer(stream);
        await text.WriteAsync(Csv.Line([.. import.Columns, $"{Reason}"]));
        var rows = db.ImportRows.AsNoTracking().Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id && r.Outcome == RowOutcome.Invalid).OrderBy(r => r.Number);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var cells = Enumerable.Range(0, import.Columns.Length).Select(i => i < row.Cells.Length ? row.Cells[i] : string.Empty);
            await text.WriteAsync(Csv.Line([.. cells, string.Join(" ", row.Faults.Select(f => $"{f.Why}"))]));
        }
    }
}
