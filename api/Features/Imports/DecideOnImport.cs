namespace WfhApi.Features.Imports;

/// <summary>
/// Applies the valid rows of an import of mine in the background, all in one transaction: units are found by code, employees by NIP,
/// holidays by date. Asked again it changes nothing.
/// </summary>
public sealed record ApplyImport(Guid Id) : ICommand<ImportProgress>;

/// <summary>Throws away an import of mine that is not applied; nothing was changed by it.</summary>
public sealed record DiscardImport(Guid Id) : ICommand<ImportProgress>;

/// <summary>An import of mine, locked: a worker or a second click waits.</summary>
[PerRequest]
internal sealed class MyImports(WfhDb db, Caller caller)
{
    public async Task<Import?> Lock(Guid id, CancellationToken ct) => await db.Imports.FromSql(
        $"select * from import where agency_id = {caller.AgencyId} and requested_by = {caller.EmployeeId} and id = {id} for update").SingleOrDefaultAsync(ct);
}

internal sealed class ApplyImportHandler(MyImports mine) : IRequestHandler<ApplyImport, Result<ImportProgress>>
{
    public async Task<Result<ImportProgress>> Handle(ApplyImport command, CancellationToken ct) => await mine.Lock(command.Id, ct) switch
    {
        null => new NotFound(),
        var import => import.Apply().Error is { } error ? error : import.Shown(),
    };
}

internal sealed class DiscardImportHandler(WfhDb db, MyImports mine, WfhApi.Files.EvidenceStore store, TimeProvider clock) : IRequestHandler<DiscardImport, Result<ImportProgress>>
{
    public async Task<Result<ImportProgress>> Handle(DiscardImport command, CancellationToken ct)
    {
        var import = await mine.Lock(command.Id, ct);
        if (import is null)
        {
            return new NotFound();
        }

        if (import.Discard(clock.GetUtcNow()).Error is { } error)
        {
            return error;
        }

        await db.ImportRows.Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        store.Remove(import.StorageKey);
        return import.Shown();
    }
}
