namespace WfhApi.Domain;

/// <summary>What the rows of an imported file are.</summary>
public enum ImportKind
{
    /// <summary>Units of the organisation tree, found by their code.</summary>
    Units,

    /// <summary>Employees, found by their NIP.</summary>
    Employees,

    /// <summary>Holidays, found by their date.</summary>
    Holidays,
}

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>The file is kept and waits to be checked.</summary>
    Queued,

    /// <summary>Its rows are being read and checked.</summary>
    Checking,

    /// <summary>Every row is judged; nothing has been changed. It waits to be applied or discarded.</summary>
    Ready,

    /// <summary>Its valid rows are being applied, in one transaction.</summary>
    Applying,

    /// <summary>Its valid rows are applied.</summary>
    Done,

    /// <summary>The file could not be used; nothing was changed. <c>failure</c> says why.</summary>
    Failed,

    /// <summary>Thrown away before it was applied.</summary>
    Discarded,
}

/// <summary>What a row of an import would do, or did.</summary>
public enum RowOutcome
{
    /// <summary>Adds what was not known.</summary>
    New,

    /// <summary>Changes what is known.</summary>
    Changed,

    /// <summary>Says what is known already.</summary>
    Unchanged,

    /// <summary>Cannot be used; its faults say why.</summary>
    Invalid,
}

/// <summary>Why a file, or one row of it, cannot be used.</summary>
/// <param name="Code">Stable name of the fault.</param>
/// <param name="Column">The column at fault, as the template names it; null for the whole row or file.</param>
/// <param name="Why">For people.</param>
public sealed record ImportFault(string Code, string? Column, LocalText Why);

/// <summary>
/// A file of units, employees or holidays on its way in. It is checked and applied in the background by one worker at a time:
/// who holds the lease. A worker that dies leaves a lease that runs out, and another begins the step again.
/// </summary>
public sealed class Import
{
    public const int FileNameMaxLength = 160;
    public const int RowsMax = 100_000;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }
    public ImportStatus Status { get; set; } = ImportStatus.Queued;
    public required string FileName { get; init; }
    public required long Bytes { get; init; }
    public required string StorageKey { get; init; }
    public required Guid RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Units at or below which its author might change people when they sent it.</summary>
    public required Guid[] Roots { get; init; }

    /// <summary>The header of the file, as it was written.</summary>
    public string[] Columns { get; set; } = [];

    /// <summary>As estimated while it is being read, exact afterwards.</summary>
    public int? RowsTotal { get; set; }
    public int RowsRead { get; set; }
    public int RowsNew { get; set; }
    public int RowsChanged { get; set; }
    public int RowsUnchanged { get; set; }
    public int RowsInvalid { get; set; }
    public ImportFault? Failure { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public Guid? Worker { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>How often a worker began the step: a file that kills its worker is given up.</summary>
    public int Attempts { get; set; }

    /// <summary>Asks for the valid rows to be applied; asking again is no error.</summary>
    public Result<Done> Apply()
    {
        if (Status is ImportStatus.Applying or ImportStatus.Done)
        {
            return Done.It;
        }

        if (Status != ImportStatus.Ready)
        {
            return new ImportNotReady(Status);
        }

        if (RowsNew + RowsChanged + RowsUnchanged == 0)
        {
            return new NoValidRows();
        }

        (Status, Worker, LeaseUntil, Attempts) = (ImportStatus.Applying, null, null, 0);
        return Done.It;
    }

    /// <summary>Throws it away; what is being applied or is applied stays.</summary>
    public Result<Done> Discard(DateTimeOffset at)
    {
        if (Status is ImportStatus.Applying or ImportStatus.Done)
        {
            return new ImportAlreadyApplied();
        }

        (Status, FinishedAt, Worker, LeaseUntil) = (ImportStatus.Discarded, FinishedAt ?? at, null, null);
        return Done.It;
    }
}

/// <summary>A row of an imported file: as it was written, what it says, and what came of it.</summary>
public sealed class ImportRow
{
    public const int KeyMaxLength = 40;

    public required Guid AgencyId { get; init; }

    /// <summary>Also the id of what a new row adds, so that applying it twice adds it once.</summary>
    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }

    /// <summary>As a spreadsheet counts: the header is row 1.</summary>
    public required int Number { get; init; }

    public required string[] Cells { get; init; }

    /// <summary>Unit code, NIP or date by which what is known is found; null where it cannot be read.</summary>
    public string? Key { get; init; }

    /// <summary>What the row says, field by field; a column that the file lacks is absent and changes nothing.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>What was known when it was checked; null where nothing was.</summary>
    public IReadOnlyDictionary<string, string?>? Before { get; init; }

    /// <summary>Null until every row is read: some faults only show between rows.</summary>
    public RowOutcome? Outcome { get; init; }

    public required IReadOnlyList<ImportFault> Faults { get; init; }
}

public sealed record ImportNotReady(ImportStatus Status) : UnprocessableError("import-not-ready", new(
    "Impor ini tidak sedang menunggu untuk diterapkan.", "This import is not waiting to be applied."));

public sealed record ImportAlreadyApplied() : UnprocessableError("import-already-applied", new(
    "Impor ini sudah atau sedang diterapkan, sehingga tidak dapat dibuang.", "This import is applied or being applied and cannot be discarded."));

public sealed record NoValidRows() : UnprocessableError("no-valid-rows", new(
    "Tidak ada baris yang dapat diterapkan.", "There is no row that could be applied."));
