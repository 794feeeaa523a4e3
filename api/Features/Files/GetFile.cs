using WfhApi.Files;

namespace WfhApi.Features.Files;

/// <summary>
/// A file of mine, or of a person whom I may see, with fresh links. When another person asks, the opening is noted and the
/// owner can read it (UU 27/2022).
/// </summary>
public sealed record GetFile(Guid Id) : ICommand<FileView>;

/// <summary>A stored file and the links to its content.</summary>
/// <param name="Id">Id of the file, stable.</param>
/// <param name="EmployeeId">Whose file it is.</param>
/// <param name="Purpose">What it was uploaded for.</param>
/// <param name="Name">The name it had on the device.</param>
/// <param name="ContentType"><c>image/jpeg</c> or <c>application/pdf</c>.</param>
/// <param name="Bytes">Size as kept.</param>
/// <param name="Sha256">Lower-case hex of the bytes that were sent, before re-encoding.</param>
/// <param name="Width">Pixels, of images.</param>
/// <param name="Height">Pixels, of images.</param>
/// <param name="UploadedAt">When.</param>
/// <param name="ContentUrl">Link to the content; works for a few minutes and needs no token.</param>
/// <param name="ThumbnailUrl">Link to a preview of at most 320 pixels, of images.</param>
public sealed record FileView(
    Guid Id,
    Guid EmployeeId,
    FilePurpose Purpose,
    string Name,
    string ContentType,
    long Bytes,
    string Sha256,
    int? Width,
    int? Height,
    DateTimeOffset UploadedAt,
    string ContentUrl,
    string? ThumbnailUrl);

internal static class FileShown
{
    public static FileView Shown(this StoredFile f, FileLinks links) => new(
        f.Id, f.EmployeeId, f.Purpose, f.Name, f.ContentType, f.Bytes, f.Sha256, f.Width, f.Height, f.UploadedAt,
        links.To(f, thumbnail: false), f.ThumbnailKey is null ? null : links.To(f, thumbnail: true));
}

internal sealed class GetFileHandler(WfhDb db, Caller caller, FileLinks links, TimeProvider clock) : IRequestHandler<GetFile, Result<FileView>>
{
    public async Task<Result<FileView>> Handle(GetFile command, CancellationToken ct)
    {
        var file = await db.StoredFiles.SingleOrDefaultAsync(
            f => f.AgencyId == caller.AgencyId && f.Id == command.Id && db.Employees.SeenBy(db, caller).Any(e => e.Id == f.EmployeeId), ct);
        if (file is null)
        {
            return new FileNotFound();
        }

        if (file.EmployeeId != caller.EmployeeId)
        {
            db.PersonalDataAccesses.Add(new()
            {
                AgencyId = caller.AgencyId,
                Id = Guid.CreateVersion7(),
                EmployeeId = file.EmployeeId,
                OpenedBy = caller.EmployeeId,
                At = clock.GetUtcNow(),
                FileId = file.Id,
            });
        }

        return file.Shown(links);
    }
}
