namespace WfhApi.Features.Rosters;

/// <summary>How far the offices that I may see are with the rosters of a month, and which have none for the next working day.</summary>
/// <param name="Month">Any day of the month.</param>
public sealed record GetRosters(DateOnly Month) : IQuery<IReadOnlyList<OfficeRoster>>;

/// <summary>The rosters of one office in a month.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="DraftId">Its proposal, shown to whoever may plan it; null: none.</param>
/// <param name="DraftStatus">Queued or draft.</param>
/// <param name="PublishedDays">Working days of the month that are published.</param>
/// <param name="WorkingDays">Working days of the month.</param>
/// <param name="MissingOn">The next working day, where people could be at home on it and no roster is published: the first of all alarms.</param>
/// <param name="MayPublish">True where the caller answers for the office or is its officer.</param>
public sealed record OfficeRoster(Guid UnitId, string UnitName, Guid? DraftId, RosterStatus? DraftStatus, int PublishedDays, int WorkingDays, DateOnly? MissingOn, bool MayPublish);

internal sealed class GetRostersHandler(WfhDb db, Caller caller, RosterAlarms alarms, TimeProvider clock) : IRequestHandler<GetRosters, Result<IReadOnlyList<OfficeRoster>>>
{
    public async Task<Result<IReadOnlyList<OfficeRoster>>> Handle(GetRosters query, CancellationToken ct)
    {
        var first = new DateOnly(query.Month.Year, query.Month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var watches = caller.Watches;
        var calendar = await AgencyCalendar.Load(db, caller.AgencyId, first, last, ct);
        var offices = calendar.Units.Values.Where(u => u.Lineage.Length <= 2 && u.Lineage.Any(watches.Contains)).OrderBy(u => u.Lineage.Length).ThenBy(u => u.Name, StringComparer.CurrentCulture).ToList();
        var ids = offices.ConvertAll(o => o.Id);
        var rosters = (await db.Rosters.AsNoTracking().Where(r => r.AgencyId == caller.AgencyId && ids.Contains(r.UnitId) && r.From <= last && first <= r.To)
            .Select(r => new { r.Id, r.UnitId, r.Status, r.From, r.To }).ToListAsync(ct)).ToLookup(r => r.UnitId);
        var working = Enumerable.Range(0, last.Day).Select(first.AddDays).Where(d => calendar.HoursOn(calendar.Agency.StandingRules, d) is not null).ToList();
        var missing = await alarms.Missing(caller.AgencyId, clock.GetUtcNow(), ct);
        var everywhere = caller.Roles.Contains(Role.PersonnelAdmin);
        return offices.ConvertAll(office =>
        {
            var mayPublish = caller.Plans.Any(office.Lineage.Contains);
            var draft = mayPublish || everywhere ? rosters[office.Id].FirstOrDefault(r => r.Status != RosterStatus.Published) : null;
            return new OfficeRoster(
                office.Id,
                office.Name,
                draft?.Id,
                draft?.Status,
                working.Count(d => rosters[office.Id].Any(r => r.Status == RosterStatus.Published && r.From <= d && d <= r.To)),
                working.Count,
                missing.TryGetValue(office.Id, out var date) ? date : null,
                mayPublish);
        });
    }
}
