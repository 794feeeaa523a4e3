using Npgsql;

namespace WfhApi.Features.Rosters;

/// <summary>
/// Publishes the proposal of an office: from now on it orders. Refused where it breaks quota, minimum on site, cap or exclusion; only
/// the office itself publishes, by its head or its officer (SERANG-07). Those concerned are told.
/// </summary>
public sealed record PublishRoster(Guid Id) : ICommand<RosterPublication>;

/// <summary>What was published.</summary>
/// <param name="RosterId">The roster.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="HomeDays">Days at home that it gives.</param>
/// <param name="PeopleTold">People who were told.</param>
/// <param name="Version">Version of the roster as it is now.</param>
public sealed record RosterPublication(Guid RosterId, DateOnly From, DateOnly To, int HomeDays, int PeopleTold, uint Version) : IVersioned;

internal sealed class PublishRosterHandler(WfhDb db, Caller caller, SeenVersion seen, RosterRoom room, Notices notices, TimeProvider clock)
    : IRequestHandler<PublishRoster, Result<RosterPublication>>
{
    public async Task<Result<RosterPublication>> Handle(PublishRoster command, CancellationToken ct)
    {
        var roster = await db.Rosters.SingleOrDefaultAsync(r => r.AgencyId == caller.AgencyId && r.Id == command.Id && db.Units.OfficesOf(caller).Any(u => u.Id == r.UnitId), ct);
        if (roster is null)
        {
            return new NotFound();
        }

        // Whoever changes days of this office waits, and is waited for.
        await db.Database.ExecuteSqlAsync($"select id from unit where agency_id = {caller.AgencyId} and id = {roster.UnitId} for no key update", ct);
        if (!seen.Is(roster.Version))
        {
            return roster.Status == RosterStatus.Published ? new RosterNotADraft() : new ChangedMeanwhile();
        }

        var desk = await room.Desk(caller.AgencyId, roster.UnitId, roster.From, roster.To, published: false, ct);
        if (roster.Publish(desk.ProblemsOf([.. roster.Plan]), caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        var rows = await Write(roster, desk, ct);
        var people = desk.Days.SelectMany(d => d.Groups).SelectMany(g => g.Under.People).Select(p => p.Person.Id).Distinct().ToList();
        await notices.Tell(
            caller.AgencyId,
            people,
            NotificationKind.RosterPublished,
            new($"Jadwal {roster.From.InWords().Id} sampai {roster.To.InWords().Id} sudah terbit.", $"The roster from {roster.From.InWords().En} to {roster.To.InWords().En} is published."),
            "/jadwal-saya",
            $"roster-published:{roster.Id}",
            ct);
        return new RosterPublication(roster.Id, roster.From, roster.To, rows, people.Count, roster.Version);
    }

    /// <summary>
    /// What people entered stays; what was generated before gives way. Since it was drafted a day may have become a holiday and
    /// somebody may have left the office: their turns fall away.
    /// </summary>
    private async Task<int> Write(Roster roster, RosterDesk desk, CancellationToken ct)
    {
        Guid[] people = [.. desk.Days.SelectMany(d => d.Groups).SelectMany(g => g.Under.People).Select(p => p.Person.Id).Concat(roster.Plan.Select(p => p.EmployeeId)).Distinct()];
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from roster_day
            where agency_id = {roster.AgencyId} and employee_id = any({people}) and date between {roster.From} and {roster.To} and source in ('Generated', 'Seed') and mode in ('Home', 'Office')
            """,
            ct);
        var places = desk.Days.SelectMany(d => d.Groups.SelectMany(g => g.Under.People.Select(p => (d.Date, Group: g, Row: p)))).ToLookup(p => (p.Row.Person.Id, p.Date));
        List<RosterDay> rows =
        [
            .. from turns in roster.Plan
               from date in turns.Home
               where desk.EnteredFor(turns.EmployeeId, date) is null
               from person in places[(turns.EmployeeId, date)].Take(1)
               select new RosterDay
               {
                   AgencyId = roster.AgencyId,
                   EmployeeId = turns.EmployeeId,
                   Date = date,
                   UnitId = person.Row.Unit.Id,
                   Mode = WorkMode.Home,
                   PolicyVersionId = person.Group.PolicyVersionId,
                   Source = RosterSource.Generated,
               },
        ];
        var model = db.Model.FindEntityType(typeof(RosterDay))!;
        await ((NpgsqlConnection)db.Database.GetDbConnection()).Copy(model.GetTableName()!, model, rows, ct);
        return rows.Count;
    }
}
