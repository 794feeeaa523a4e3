using System.Security.Cryptography;
using WfhApi.Files;

namespace WfhApi.Features.Imports;

/// <summary>
/// Sends a table of units, employees or holidays: XLSX, or CSV with commas, semicolons or tabs in UTF-8 or Windows-1252, headed in
/// Indonesian or English, at most 100,000 rows. It is checked in the background and changes nothing before it is applied.
/// Employees: <c>nip, nama, jenis, kode_unit, jabatan, jenjang, golongan</c> and, if wanted, <c>status, email, telepon</c>. Units:
/// <c>kode, nama, induk, jenis</c> and <c>zona, nip_kepala</c>. Holidays: <c>tanggal, nama, jenis</c>.
/// </summary>
/// <param name="Kind">What its rows are.</param>
/// <param name="Name">The name it had on the device; kept for people, never a path.</param>
public sealed record StartImport(ImportKind Kind, string Name) : ICommand<ImportProgress>, ICreates
{
    internal SentTable Sent { get; init; } = new(Stream.Null, 0, string.Empty);

    /// <summary>So that the same key with other bytes is another request.</summary>
    public string ContentHash => Sent.Sha256;
}

/// <summary>What was sent, still on the disk of the request.</summary>
internal sealed record SentTable(Stream Content, long Bytes, string Sha256)
{
    public static async Task<SentTable> Of(Stream content, long bytes, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        content.Position = 0;
        return new(content, bytes, hash);
    }
}

public sealed record ImportTooLarge(long MaxBytes) : PayloadError("import-too-large", new(
    $"Berkas melebihi {MaxBytes / 1024 / 1024} MB.", $"The file is larger than {MaxBytes / 1024 / 1024} MB."));

internal sealed class StartImportValidator : AbstractValidator<StartImport>
{
    public StartImportValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Import.FileNameMaxLength);
        RuleFor(c => c.Sent.Bytes).NotEmpty().OverridePropertyName("file");
    }
}

internal sealed class StartImportHandler(WfhDb db, Caller caller, EvidenceStore store, Microsoft.Extensions.Options.IOptions<WfhApi.Files.FileOptions> options, TimeProvider clock)
    : IRequestHandler<StartImport, Result<ImportProgress>>
{
    public async Task<Result<ImportProgress>> Handle(StartImport command, CancellationToken ct)
    {
        if (command.Sent.Bytes > options.Value.ImportMaxBytes)
        {
            return new ImportTooLarge(options.Value.ImportMaxBytes) { Field = "file" };
        }

        var id = Guid.CreateVersion7();
        var import = new Import
        {
            AgencyId = caller.AgencyId,
            Id = id,
            Kind = command.Kind,
            FileName = command.Name,
            Bytes = command.Sent.Bytes,
            StorageKey = EvidenceStore.KeyOf(caller.AgencyId, id, ".import"),
            RequestedBy = caller.EmployeeId,
            RequestedAt = clock.GetUtcNow(),
            Roots = caller.Watches,
        };

        // The content first: a row is only acknowledged when its bytes are on the disk.
        await store.Write(import.StorageKey, command.Sent.Content, ct);
        db.Imports.Add(import);
        return import.Shown();
    }
}
