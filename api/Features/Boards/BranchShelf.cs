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

    private readonly SharedReads<(Guid Agency, Guid Unit), Branch?> _branches = new(scopes, clock, new(options.Value.Fresh, TimeSpan.FromMinutes(10), BranchesMax));

    public void Dispose() => _branches.Dispose();

    /// <summary>Null where the agency has no such unit.</summary>
    public Task<Branch?> Of(Guid agencyId, Guid unitId) => _branches.Get((agencyId, unitId), 1, db => Read(db, agencyId, unitId));

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
}
