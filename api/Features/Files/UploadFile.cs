using Microsoft.Extensions.Options;
using WfhApi.Files;

namespace WfhApi.Features.Files;

/// <summary>
/// Uploads evidence or a check-in photo of mine: JPEG, PNG, WebP or PDF, told by content. Images are re-encoded without EXIF,
/// at most 2560 pixels on the longer side.
/// </summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Name">The name it had on the device; kept for people, never a path.</param>
public sealed record UploadFile(FilePurpose Purpose, string Name) : ICommand<FileView>, ICreates
{
    internal Upload Sent { get; init; } = new(0, string.Empty, null);

    /// <summary>So that the same key with other bytes is another request.</summary>
    public string ContentHash => Sent.Sha256;
}

public sealed record FileTooLarge(long MaxBytes) : PayloadError("file-too-large", new(
    $"Berkas melebihi {MaxBytes / 1024 / 1024} MB.", $"The file is larger than {MaxBytes / 1024 / 1024} MB."));

public sealed record FileTypeRefused() : MediaError("file-type-refused", new(
    "Isi berkas bukan gambar JPEG, PNG, WebP atau PDF yang dapat dibaca.", "The content is no readable JPEG, PNG, WebP or PDF."));

internal sealed class UploadFileValidator : AbstractValidator<UploadFile>
{
    public UploadFileValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(StoredFile.NameMaxLength);
        RuleFor(c => c.Sent.Bytes).NotEmpty().OverridePropertyName("file");
    }
}

internal sealed class UploadFileHandler(WfhDb db, Caller caller, EvidenceStore store, FileLinks links, Resemblances resemblances, IOptions<WfhApi.Files.FileOptions> options, TimeProvider clock)
    : IRequestHandler<UploadFile, Result<FileView>>
{
    public async Task<Result<FileView>> Handle(UploadFile command, CancellationToken ct)
    {
        if (command.Sent.Bytes > options.Value.MaxBytes)
        {
            return new FileTooLarge(options.Value.MaxBytes) { Field = "file" };
        }

        if (command.Sent.Kept is not { } evidence || (command.Purpose == FilePurpose.CheckInPhoto && evidence.Thumbnail is null))
        {
            return new FileTypeRefused { Field = "file" };
        }

        var id = Guid.CreateVersion7();
        var file = new StoredFile
        {
            AgencyId = caller.AgencyId,
            Id = id,
            EmployeeId = caller.EmployeeId,
            Purpose = command.Purpose,
            Name = command.Name,
            ContentType = evidence.ContentType,
            Bytes = evidence.Content.LongLength,
            Sha256 = command.Sent.Sha256,
            Fingerprint = evidence.Fingerprint,
            FingerprintParts = StoredFile.PartsOf(evidence.Fingerprint),
            Width = evidence.Width,
            Height = evidence.Height,
            StorageKey = EvidenceStore.KeyOf(caller.AgencyId, id, evidence.Suffix),
            ThumbnailKey = evidence.Thumbnail is null ? null : EvidenceStore.KeyOf(caller.AgencyId, id, ".thumb.jpg"),
            UploadedAt = clock.GetUtcNow(),
        };

        // The content first: a row is only acknowledged when its bytes are on the disk.
        await store.Write(file.StorageKey, evidence.Content, ct);
        if (file.ThumbnailKey is { } thumbnail)
        {
            await store.Write(thumbnail, evidence.Thumbnail, ct);
        }

        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(ct);
        await resemblances.Look(file, caller.UnitId, caller.TimeZoneId, ct);
        return file.Shown(links);
    }
}
