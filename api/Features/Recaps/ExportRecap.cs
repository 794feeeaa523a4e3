using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace WfhApi.Features.Recaps;

/// <summary>
/// The month as CSV in UTF-8 with a byte order mark, comma separated, written as it is read: of everybody whom I may see, with the
/// filters of the list. Whose line it holds reads in their own record that it was taken.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only at or below this unit.</param>
/// <param name="Search">Part of a name, or the beginning of a NIP.</param>
/// <param name="Warned">Only those of whom the law on absence says something.</param>
public sealed record ExportRecapCsv(DateOnly Month, Guid? UnitId, string? Search, bool Warned) : IQuery<StreamedFile>;

/// <summary>The same as an Excel workbook, with a second sheet of what was set right after the lock.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only at or below this unit.</param>
/// <param name="Search">Part of a name, or the beginning of a NIP.</param>
/// <param name="Warned">Only those of whom the law on absence says something.</param>
public sealed record ExportRecapXlsx(DateOnly Month, Guid? UnitId, string? Search, bool Warned) : IQuery<StreamedFile>;

/// <summary>A file, to be written as it is read.</summary>
public sealed record StreamedFile(string Name, string ContentType, Func<Stream, Task> Write);

internal sealed class ExportRecapCsvValidator : AbstractValidator<ExportRecapCsv>
{
    public ExportRecapCsvValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
    }
}

internal sealed class ExportRecapXlsxValidator : AbstractValidator<ExportRecapXlsx>
{
    public ExportRecapXlsxValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
    }
}

internal sealed class ExportRecapCsvHandler(RecapFiles files) : IRequestHandler<ExportRecapCsv, Result<StreamedFile>>
{
    public Task<Result<StreamedFile>> Handle(ExportRecapCsv query, CancellationToken ct) =>
        files.Of(new(Recap.FirstDay(query.Month), query.UnitId, query.Search, query.Warned), "csv", Csv.ContentType, files.WriteCsv, ct);
}

internal sealed class ExportRecapXlsxHandler(RecapFiles files) : IRequestHandler<ExportRecapXlsx, Result<StreamedFile>>
{
    public Task<Result<StreamedFile>> Handle(ExportRecapXlsx query, CancellationToken ct) =>
        files.Of(new(Recap.FirstDay(query.Month), query.UnitId, query.Search, query.Warned), "xlsx", RecapFiles.Workbook, files.WriteWorkbook, ct);
}

/// <summary>Writes months into files, some people at a time: a province takes as much memory as an office.</summary>
[PerRequest]
internal sealed class RecapFiles(RecapBook book, LockReader locks, OpenedPersonalData opened)
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Who = ["No", "NIP", "Nama", "Gol.", "Jabatan", "Unit kerja"];
    private static readonly string[] Changes = ["NIP", "Nama", "Hari", "Semula", "Menjadi", "Alasan", "Oleh", "Dicatat"];
    private static readonly string[] Sums = ["Menit TL", "Menit PSW", "Presensi tidak lengkap", "Menit wajib", "Menit terisi", "Menit di rumah", "Persen", "TK tahun ini", "Terkunci", "Perubahan setelah kunci"];

    public async Task<Result<StreamedFile>> Of(RecapFilter filter, string extension, string contentType, Func<RecapFilter, Stream, CancellationToken, Task> write, CancellationToken ct) =>
        await book.MayRead(filter.UnitId, ct)
            ? new StreamedFile($"{await book.FileName("rekap", filter, ct)}.{extension}", contentType, stream => write(filter, stream, ct))
            : new UnitNotFound { Field = "unitId" };

    public async Task WriteCsv(RecapFilter filter, Stream stream, CancellationToken ct)
    {
        await using var text = Csv.Writer(stream);
        var buckets = await book.BucketCodes(filter.Month, ct);
        await text.WriteAsync(Csv.Line(Head(filter.Month, buckets)));

        // Whoever waits sees that it has begun.
        await text.FlushAsync(ct);
        var number = 0;
        await foreach (var chunk in Read(filter, ct))
        {
            foreach (var m in chunk)
            {
                await text.WriteAsync(Csv.Line(Cells(++number, m, buckets).Select(c => c is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : $"{c}")));
            }
        }
    }

    public async Task WriteWorkbook(RecapFilter filter, Stream stream, CancellationToken ct)
    {
        var buckets = await book.BucketCodes(filter.Month, ct);
        await using var response = new HeldWrites(stream);
        await using var sheet = await Spreadsheet.CreateNewAsync(response, cancellationToken: ct);
        var bold = sheet.AddStyle(new Style { Font = { Bold = true } });
        var red = sheet.AddStyle(new Style { Font = { Bold = true, Color = System.Drawing.Color.FromArgb(0xC9, 0x2A, 0x2A) } });
        var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 3 };
        foreach (var (i, width) in new[] { (1, 6d), (2, 21), (3, 32), (4, 7), (5, 30), (6, 32) })
        {
            options.Column(i).Width = width;
        }

        foreach (var day in Enumerable.Range(Who.Length + 1, Recap.LastDay(filter.Month).Day + Recap.Codes.Count + buckets.Count))
        {
            options.Column(day).Width = 6;
        }

        await sheet.StartWorksheetAsync($"Rekap {filter.Month:yyyy-MM}", options, ct);
        await sheet.AddRowAsync([.. Head(filter.Month, buckets).Select(h => new Cell(h, bold))], ct);
        var number = 0;
        await foreach (var chunk in Read(filter, ct))
        {
            foreach (var m in chunk)
            {
                await sheet.AddRowAsync([.. Cells(++number, m, buckets).Select(c => CellOf(c, red))], ct);
            }
        }

        await WriteChanges(sheet, filter, bold, ct);
        await sheet.FinishAsync(ct);
    }

    private async Task WriteChanges(Spreadsheet sheet, RecapFilter filter, StyleId bold, CancellationToken ct)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        foreach (var i in Enumerable.Range(1, Changes.Length))
        {
            options.Column(i).Width = 24;
        }

        await sheet.StartWorksheetAsync("Perubahan setelah kunci", options, ct);
        await sheet.AddRowAsync([.. Changes.Select(h => new Cell(h, bold))], ct);
        foreach (var a in await locks.Views(locks.Amendments(filter.Month, filter.UnitId), ct))
        {
            await sheet.AddRowAsync(
                [new Cell(a.Nip), new Cell(a.EmployeeName), new Cell($"{a.Date:yyyy-MM-dd}"), new Cell(RecapWords.Of(a.Before)), new Cell(RecapWords.Of(a.After)), new Cell(a.Reason), new Cell(a.MadeByName), new Cell($"{a.MadeAt:yyyy-MM-dd HH:mm}")], ct);
        }
    }

    /// <summary>Some people at a time, each noted before their line leaves the house.</summary>
    private async IAsyncEnumerable<IReadOnlyList<PersonMonth>> Read(RecapFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var chunk in book.Chunks(filter, ct))
        {
            await opened.Note([.. chunk.Select(m => m.EmployeeId)], OpenedData.Recap, filter.Month, ct);
            yield return chunk;
        }
    }

    private static List<string> Head(DateOnly month, IReadOnlyList<string> buckets) =>
        [.. Who, .. Enumerable.Range(1, Recap.LastDay(month).Day).Select(d => d.ToString(CultureInfo.InvariantCulture)), .. Recap.Codes, .. buckets, .. Sums];

    private static List<object?> Cells(int number, PersonMonth m, IReadOnlyList<string> buckets)
    {
        var f = m.Figures;
        return
        [
            number, m.Nip, m.Name, m.Grade, m.Position, m.Unit.Name,
            .. m.Days.Select(d => d.Open ? null : d.Code),
            .. Recap.Codes.Select(c => (object?)(f.Codes.FirstOrDefault(x => x.Code == c)?.Days ?? 0)),
            .. buckets.Select(b => (object?)(f.Buckets.FirstOrDefault(x => x.Code == b)?.Days ?? 0)),
            f.LateMinutes, f.EarlyMinutes, f.IncompleteDays, f.RequiredMinutes, f.WorkedMinutes, f.HomeMinutes, f.Percent, m.AbsentInYear, m.LockId is null ? "tidak" : "ya", m.Amendments,
        ];
    }

    private static Cell CellOf(object? value, StyleId absent) => value switch
    {
        null => default,
        int n => new Cell(n),
        decimal d => new Cell(d),
        DayFacts.AbsentCode => new Cell(DayFacts.AbsentCode, absent),
        _ => new Cell($"{value}"),
    };
}
