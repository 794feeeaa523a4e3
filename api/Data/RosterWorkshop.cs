namespace WfhApi.Data;

/// <summary>Makes the proposals of rosters that were asked for: at once for one office, in the background for many.</summary>
[PerRequest]
internal sealed class RosterWorkshop(WfhDb db, RosterRoom room, TimeProvider clock)
{
    /// <summary>The rosters belong to one agency; the caller holds their rows and commits.</summary>
    public async Task Make(IReadOnlyList<Roster> rosters, CancellationToken ct)
    {
        var calendar = await room.Calendar(rosters[0].AgencyId, rosters.Max(r => r.To), ct);
        var desks = await room.Desks(calendar, [.. rosters.Select(r => (r.UnitId, r.From, r.To))], published: false, ct);
        var plans = rosters.AsParallel().Select(r => (Roster: r, Plan: RosterMaker.Make(desks[r.UnitId]))).ToList();
        foreach (var (roster, plan) in plans)
        {
            roster.Propose(plan, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }
}
