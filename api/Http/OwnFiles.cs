namespace WfhApi.Http;

/// <summary>Files that a request names must be the caller's own; another's does not exist for them.</summary>
internal static class OwnFiles
{
    /// <summary>The refusal that names the first file which is not mine; null: all of them are.</summary>
    public static async Task<FileNotFound?> Strange(this WfhDb db, Caller caller, IReadOnlyList<Guid>? fileIds, CancellationToken ct)
    {
        if (fileIds is not { Count: > 0 } ids)
        {
            return null;
        }

        var own = await db.StoredFiles.Where(f => f.AgencyId == caller.AgencyId && f.EmployeeId == caller.EmployeeId && ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct);
        return Array.FindIndex([.. ids], id => !own.Contains(id)) is >= 0 and var stranger ? new FileNotFound { Field = $"fileIds[{stranger}]" } : null;
    }

    /// <summary>The refusal of a live photo that is not mine, or no live photo.</summary>
    public static async Task<FileNotFound?> StrangePhoto(this WfhDb db, Caller caller, Guid? photoFileId, CancellationToken ct) =>
        photoFileId is { } photo && !await db.StoredFiles.AnyAsync(
            f => f.AgencyId == caller.AgencyId && f.Id == photo && f.EmployeeId == caller.EmployeeId && f.Purpose == FilePurpose.CheckInPhoto, ct)
            ? new FileNotFound { Field = "photoFileId" }
            : null;
}
