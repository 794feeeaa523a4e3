using System.Globalization;
using Npgsql;
using WfhApi.Files;

namespace WfhApi.Imports;

/// <summary>
/// Checks a file and applies its rows. Checking writes the rows beside the organisation and can begin again at any time; applying is
/// one transaction together with the mark that it is done, so a killed process leaves all of it or nothing.
/// </summary>
[PerRequest]
internal sealed class ImportWorkshop(WfhDb db, EvidenceStore store, ImportEffects effects, TimeProvider clock)
{
    private const int Lot = 2000;

    /// <summary>A step over all rows of the largest file on a slow machine; the lease is renewed meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly ImportFault NotATable = new("not-a-spreadsheet", null, new(
        "Berkas ini bukan lembar kerja XLSX atau CSV yang dapat dibaca.", "This file is no readable XLSX or CSV."));

    private static readonly ImportFault Empty = new("empty-file", null, new("Berkas ini tidak berisi data.", "This file holds no rows."));

    private static readonly ImportFault TooLong = new("too-many-rows", null, new(
        string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Berkas ini lebih dari {Import.RowsMax:N0} baris. Bagilah menjadi beberapa berkas."),
        string.Create(CultureInfo.InvariantCulture, $"This file has more than {Import.RowsMax:N0} rows. Divide it into several files.")));

    private static readonly ImportFault Gone = new("file-gone", null, new("Isi berkas tidak ditemukan lagi. Unggah kembali.", "The content of the file is gone. Upload it again."));

    private static readonly ImportFault GaveUp = new("given-up", null, new(
        "Pemrosesan berkas ini terputus berulang kali, sehingga dihentikan. Tidak ada yang berubah.", "Work on this file broke off again and again and was stopped. Nothing was changed."));

    private static readonly ImportFault Overtaken = new("changed-meanwhile", null, new(
        "Data organisasi berubah sejak berkas diperiksa. Tidak ada yang diterapkan; unggah kembali untuk memeriksa ulang.",
        "The organisation changed since the file was checked. Nothing was applied; upload it again to check it anew."));

    public static ImportSheet SheetOf(ImportKind kind) => kind switch
    {
        ImportKind.Units => new UnitSheet(),
        ImportKind.Employees => new EmployeeSheet(),
        _ => new HolidaySheet(),
    };

    /// <summary>Reads and judges every row; changes nothing of the agency.</summary>
    public async Task Check(Import import, CancellationToken ct)
    {
        await RemoveRows(import, ct);
        await using var content = store.Open(import.StorageKey);
        if (content is null)
        {
            await Fail(import, Gone, ct);
            return;
        }

        ImportFault? fault;
        try
        {
            fault = await Read(import, new SheetFile(content), ct);
        }
        catch (Exception e) when (SheetFile.IsUnreadable(e))
        {
            fault = NotATable;
        }

        if (fault is not null)
        {
            await Fail(import, fault, ct);
            return;
        }

        // So many rows came at once that what PostgreSQL believes of the tables is wrong, and so are its plans: minutes instead of a second.
        db.Database.SetCommandTimeout(Patience);
        await db.Database.ExecuteSqlAsync($"analyze import_row, employee, unit", ct);
        var sheet = SheetOf(import.Kind);
        await sheet.FindFaults(db, import, ct);
        await sheet.Compare(db, import, ct);
        if (await Counted(import, ImportStatus.Checking, ImportStatus.Ready, ct))
        {
            // What it said stands in its rows; the file itself is not kept longer than it is needed.
            store.Remove(import.StorageKey);
        }
    }

    /// <summary>Applies the valid rows as they compare now, all or none.</summary>
    public async Task Apply(Import import, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(Patience);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // One change of the organisation at a time, as for units that move.
        await db.Database.ExecuteSqlAsync($"select id from agency where id = {import.AgencyId} for no key update", ct);
        await effects.Before(import, ct);
        var sheet = SheetOf(import.Kind);
        await sheet.Compare(db, import, ct);
        var due = await Rows(import).CountAsync(r => r.Outcome == RowOutcome.New || r.Outcome == RowOutcome.Changed, ct);
        if (due > 0 && await sheet.Apply(db, import, ct) != due)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            await Fail(import, Overtaken, ct);
            return;
        }

        await effects.After(import, ct);
        if (await Counted(import, ImportStatus.Applying, ImportStatus.Done, ct))
        {
            await transaction.CommitAsync(ct);
        }
    }

    public Task GiveUp(Import import, CancellationToken ct) => Fail(import, GaveUp, ct);

    private IQueryable<ImportRow> Rows(Import import) => db.ImportRows.Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id);

    private IQueryable<Import> Held(Import import, ImportStatus status) =>
        db.Imports.Where(i => i.AgencyId == import.AgencyId && i.Id == import.Id && i.Worker == import.Worker && i.Status == status);

    private Task<int> RemoveRows(Import import, CancellationToken ct) => Rows(import).ExecuteDeleteAsync(ct);

    private async Task<ImportFault?> Read(Import import, SheetFile file, CancellationToken ct)
    {
        if (file.Rows() is not { } all)
        {
            return NotATable;
        }

        var sheet = SheetOf(import.Kind);
        Dictionary<string, int>? positions = null;
        var read = 0;
        foreach (var lot in all.Where(r => r.Cells.Any(c => c.Length > 0)).Chunk(Lot))
        {
            var rows = lot.AsEnumerable();
            if (positions is null)
            {
                var header = lot[0].Cells;
                positions = Positions(sheet, header);
                if (FaultOf(sheet, header, positions) is { } fault)
                {
                    return fault;
                }

                await Held(import, ImportStatus.Checking).ExecuteUpdateAsync(set => set.SetProperty(i => i.Columns, header), ct);
                rows = lot.Skip(1);
            }

            var drafts = rows.Select(r => Judged(import, sheet, positions, r)).ToList();
            read += drafts.Count;
            if (read > Import.RowsMax)
            {
                return TooLong;
            }

            if (!await Store(import, drafts, read, file.Total(read), ct))
            {
                // Discarded, or another holds the lease: what is read here is nobody's.
                return Gone;
            }
        }

        return read == 0 ? Empty : null;
    }

    /// <summary>A lot and the progress go in together, and only while the lease is held: a worker that lost it writes no row beside its successor's.</summary>
    private async Task<bool> Store(Import import, List<ImportRow> rows, int read, int total, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Held(import, ImportStatus.Checking).ExecuteUpdateAsync(set => set.SetProperty(i => i.RowsRead, read).SetProperty(i => i.RowsTotal, total), ct) == 0)
        {
            return false;
        }

        await ((NpgsqlConnection)db.Database.GetDbConnection()).Copy("import_row", db.Model.FindEntityType(typeof(ImportRow))!, rows, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static ImportRow Judged(Import import, ImportSheet sheet, Dictionary<string, int> positions, SheetRow row)
    {
        var draft = new RowDraft(positions, row.Cells);
        sheet.Read(draft);
        return new()
        {
            AgencyId = import.AgencyId,
            Id = Guid.CreateVersion7(),
            ImportId = import.Id,
            Number = row.Number,
            Cells = row.Cells,
            Key = draft.Key,
            Values = draft.Values,
            Outcome = draft.Faults.Count > 0 ? RowOutcome.Invalid : null,
            Faults = draft.Faults,
        };
    }

    private static Dictionary<string, int> Positions(ImportSheet sheet, string[] header)
    {
        var plain = header.Select(ImportSheet.Plain).ToList();
        return sheet.Columns
            .Select(c => (c.Name, At: plain.FindIndex(h => c.Headers.Any(n => ImportSheet.Plain(n) == h))))
            .Where(c => c.At >= 0).ToDictionary(c => c.Name, c => c.At);
    }

    private static ImportFault? FaultOf(ImportSheet sheet, string[] header, Dictionary<string, int> positions)
    {
        var missing = string.Join(", ", sheet.Columns.Where(c => c.Required && !positions.ContainsKey(c.Name)).Select(c => c.Headers[0]));
        if (missing.Length > 0)
        {
            return new("missing-columns", null, new($"Kolom berikut tidak ada: {missing}.", $"These columns are missing: {missing}."));
        }

        var plain = header.Select(ImportSheet.Plain).ToList();
        var twice = sheet.Columns.FirstOrDefault(c => plain.Count(h => c.Headers.Any(n => ImportSheet.Plain(n) == h)) > 1);
        return twice is null ? null : new("column-twice", twice.Name, new($"Kolom {twice.Headers[0]} ada lebih dari satu kali.", $"Column {twice.Headers[0]} stands there more than once."));
    }

    /// <summary>False where the lease is somebody else's by now.</summary>
    private async Task<bool> Counted(Import import, ImportStatus from, ImportStatus to, CancellationToken ct)
    {
        var counts = await Rows(import).GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, ct);
        int Of(RowOutcome outcome) => counts.GetValueOrDefault(outcome);
        var (added, changed, unchanged, invalid, total) = (Of(RowOutcome.New), Of(RowOutcome.Changed), Of(RowOutcome.Unchanged), Of(RowOutcome.Invalid), counts.Values.Sum());
        DateTimeOffset? finished = to == ImportStatus.Done ? clock.GetUtcNow() : null;
        return await Held(import, from).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Status, to).SetProperty(i => i.RowsTotal, total).SetProperty(i => i.RowsRead, total)
                .SetProperty(i => i.RowsNew, added).SetProperty(i => i.RowsChanged, changed).SetProperty(i => i.RowsUnchanged, unchanged).SetProperty(i => i.RowsInvalid, invalid)
                .SetProperty(i => i.FinishedAt, finished).SetProperty(i => i.Worker, (Guid?)null).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null),
            ct) == 1;
    }

    private async Task Fail(Import import, ImportFault fault, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        if (await Held(import, import.Status).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Status, ImportStatus.Failed).SetProperty(i => i.Failure, fault).SetProperty(i => i.FinishedAt, at)
                .SetProperty(i => i.Worker, (Guid?)null).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null),
            ct) == 1)
        {
            store.Remove(import.StorageKey);
            if (import.Status == ImportStatus.Checking)
            {
                await RemoveRows(import, ct);
            }
        }
    }
}
