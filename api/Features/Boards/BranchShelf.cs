using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WfhApi.Live;

namespace WfhApi.Features.Boards;

/// <summary>
/// Branches in the memory of this instance, as fresh as the figures beside them: to read the 800 units of a province anew for each of
/// 200 viewers would cost more than everything else on their boards. Whether a caller may see one is decided at each request.
/// </summary>
internal sealed class BranchShelf(IServiceScopeFactory scopes, IOptions<BoardOptions> options, TimeProvider clock) : IDisposable
{
    private const int BranchesMax = 2000;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _cells = new(new MemoryCacheOptions { SizeLimit = BranchesMax });

    public void Dispose() => _cells.Dispose();

    /// <summary>Null where the agency has no such unit.</summary>
    public async Task<Branch?> Of(Guid agencyId, Guid unitId)
    {
        var cell = _cells.GetOrCreate((agencyId, unitId), entry =>
        {
            (entry.SlidingExpiration, entry.Size) = (Unused, 1);
            return new SharedRead<Found>(TimeSpan.FromMilliseconds(options.Value.FreshMilliseconds), clock);
        })!;
        return (await cell.Get(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return new(await Read(scope.ServiceProvider.GetRequiredService<WfhDb>(), agencyId, unitId));
        })).Branch;
    }

    private static async Task<Branch?> Read(WfhDb db, Guid agencyId, Guid unitId)
    {
        var below = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && u.Lineage.Contains(unitId)).ToListAsync();
        if (below.Find(u => u.Id == unitId) is not { } root)
        {
            return null;
        }

        var depth = root.Lineage.Length;
        var children = below.Where(u => u.Lineage.Length > depth).GroupBy(u => u.Lineage[depth])
            .Select(g => new Line(g.Single(u => u.Id == g.Key), false, g.Count() > 1, [.. g.Select(u => u.Id)]))
            .OrderBy(l => l.Unit.Name, StringComparer.Ordinal).ThenBy(l => l.Unit.Id);
        return new(root, new(root.Id, [.. below.Select(u => u.Id)], root.ParentId is null), [new(root, true, false, [root.Id]), .. children]);
    }

    private sealed record Found(Branch? Branch);
}
