using WfhApi.Files;

namespace WfhApi.Features.Files;

/// <summary>The bytes behind a short-lived link; the link is the permission.</summary>
/// <param name="Token">From <c>contentUrl</c> or <c>thumbnailUrl</c>.</param>
public sealed record GetFileContent(Guid Id, string Token) : IQuery<FileContent>;

/// <summary>Content to be streamed.</summary>
public sealed record FileContent(Stream Stream, string ContentType, string Name);

internal sealed class GetFileContentHandler(WfhDb db, EvidenceStore store, FileLinks links) : IRequestHandler<GetFileContent, Result<FileContent>>
{
    public async Task<Result<FileContent>> Handle(GetFileContent query, CancellationToken ct)
    {
        if (links.Read(query.Id, query.Token) is not var (agencyId, thumbnail))
        {
            return new FileNotFound();
        }

        var file = await db.StoredFiles.SingleOrDefaultAsync(f => f.AgencyId == agencyId && f.Id == query.Id, ct);
        var key = thumbnail ? file?.ThumbnailKey : file?.StorageKey;
        return key is null || store.Open(key) is not { } stream
            ? new FileNotFound()
            : new FileContent(stream, thumbnail ? "image/jpeg" : file!.ContentType, file!.Name);
    }
}
