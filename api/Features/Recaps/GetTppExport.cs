using System.Globalization;

namespace WfhApi.Features.Recaps;

/// <summary>
/// What a payroll system needs of a month to compute TPP (tambahan penghasilan): days by code, minutes and buckets, unexcused days. A
/// locked month does not change any more; <c>amendments</c> says that some of its days were set right later.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only at or below this unit.</param>
public sealed record GetTppExport(DateOnly Month, Guid? UnitId, int Limit, string? Cursor) : IQuery<Page<TppLine>>;

/// <summary>The same as CSV in UTF-8 with a byte order mark, written as it is read.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only at or below this unit.</param>
public sealed record GetTppFile(DateOnly Month, Guid? UnitId) : IQuery<StreamedFile>;

/// <summary>One person's month for payroll.</summary>
/// <param name="EmployeeId">The person; with <c>month</c> the stable key of the line.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Name">Their name.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="UnitId">Their unit; of a locked month, when it was locked.</param>
/// <param name="UnitCode">Its code.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Locked">True where the month is locked; before that the figures still move.</param>
/// <param name="Amendments">Days set right after the lock; the figures do not contain them.</param>
/// <param name="Figures">The totals.</param>
public sealed record TppLine(Guid EmployeeId, string Nip, string Name, string Grade, Guid UnitId, string UnitCode, DateOnly Month, bool Locked, int Amendments, RecapFigures Figures);

internal sealed class GetTppExportValidator : AbstractValidator<GetTppExport>
{
    public GetTppExportValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class GetTppFileValidator : AbstractValidator<GetTppFile>
{
    public GetTppFileValidator() => RuleFor(q => q.Month).NotEmpty();
}

internal sealed class GetTppExportHandler(RecapBook book) : IRequestHandler<GetTppExport, Result<Page<TppLine>>>
{
    public async Task<Result<Page<TppLine>>> Handle(GetTppExport query, CancellationToken ct)
    {
        if (!Cursors.TryRead<RecapKey>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var month = Recap.FirstDay(query.Month);
        var page = (await book.Page(new(month, query.UnitId, null, false), after, query.Limit, ct)).ToPage(query.Limit, m => m.Key);
        return new Page<TppLine>(
            [.. page.Items.Select(m => new TppLine(m.EmployeeId, m.Nip, m.Name, m.Grade, m.Unit.Id, m.Unit.Code, month, m.LockId is not null, m.Amendments, m.Figures))], page.NextCursor);
    }
}

internal sealed class GetTppFileHandler(RecapBook book, OpenedPersonalData opened) : IRequestHandler<GetTppFile, Result<StreamedFile>>
{
    public async Task<Result<StreamedFile>> Handle(GetTppFile query, CancellationToken ct)
    {
        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var filter = new RecapFilter(Recap.FirstDay(query.Month), query.UnitId, null, false);
        return new StreamedFile($"{await book.FileName("tpp", filter, ct)}.csv", Csv.ContentType, stream => Write(filter, stream, ct));
    }

    private async Task Write(RecapFilter filter, Stream stream, CancellationToken ct)
    {
        await using var text = Csv.Writer(stream);
        var buckets = await book.BucketCodes(filter.Month, ct);
        await text.WriteAsync(Csv.Line(
            ["nip", "nama", "golongan", "unit", "bulan", .. Recap.Codes, .. buckets, "menit_tl", "menit_psw", "tidak_lengkap", "tanpa_keterangan", "menit_wajib", "menit_terisi", "persen", "terkunci", "perubahan"]));
        await foreach (var chunk in book.Chunks(filter, ct))
        {
            await opened.Note([.. chunk.Select(m => m.EmployeeId)], OpenedData.Recap, filter.Month, ct);
            foreach (var m in chunk)
            {
                var f = m.Figures;
                string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
                await text.WriteAsync(Csv.Line(
                [
                    m.Nip, m.Name, m.Grade, m.Unit.Code, $"{filter.Month:yyyy-MM}",
                    .. Recap.Codes.Select(c => Number(f.Codes.FirstOrDefault(x => x.Code == c)?.Days ?? 0)),
                    .. buckets.Select(b => Number(f.Buckets.FirstOrDefault(x => x.Code == b)?.Days ?? 0)),
                    Number(f.LateMinutes), Number(f.EarlyMinutes), Number(f.IncompleteDays), Number(f.AbsentDays), Number(f.RequiredMinutes), Number(f.WorkedMinutes),
                    f.Percent?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, m.LockId is null ? "0" : "1", Number(m.Amendments),
                ]));
            }
        }
    }
}
