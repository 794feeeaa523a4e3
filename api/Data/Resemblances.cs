namespace WfhApi.Data;

/// <summary>
/// Was this file, or a picture nearly the same, sent before, by anybody of the agency? It is put before the superior, who looks at
/// both; the same person sending it again on the same day is no finding.
/// </summary>
[PerRequest]
internal sealed class Resemblances(WfhDb db, Inspector inspector)
{
    private sealed record Earlier(Guid Id, DateTimeOffset UploadedAt, bool Same);

    public async Task Look(StoredFile file, Guid unitId, string zone, CancellationToken ct)
    {
        var today = Zones.DayOf(file.UploadedAt, zone);
        var midnight = Zones.At(today, TimeOnly.MinValue, zone);
        var (fingerprint, parts) = (file.Fingerprint ?? 0, file.FingerprintParts ?? []);
        var earlier = await db.Database.SqlQuery<Earlier>(
            $"""
            select id, uploaded_at, sha256 = {file.Sha256} as same
            from stored_file
            where agency_id = {file.AgencyId} and id <> {file.Id} and not (employee_id = {file.EmployeeId} and uploaded_at >= {midnight})
              and (sha256 = {file.Sha256} or (fingerprint_parts && {parts} and bit_count((fingerprint # {fingerprint})::bit(64)) <= {StoredFile.NearlyTheSameBits}))
            order by sha256 = {file.Sha256} desc, uploaded_at
            limit 1
            """).ToListAsync(ct);
        if (earlier is [var first])
        {
            var kind = first.Same ? FindingKind.SameFile : FindingKind.SimilarPicture;
            await inspector.Raise(
                [new(file.AgencyId, file.EmployeeId, unitId, today, kind, $"{kind}:{file.Id}", null, new(At: first.UploadedAt, RecordId: file.Id, EarlierFileId: first.Id))], ct);
        }
    }
}
