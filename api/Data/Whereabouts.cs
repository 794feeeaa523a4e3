namespace WfhApi.Data;

/// <summary>Judges where a person says to be against the places that are permitted on the day: the same for a check-in and for the answer to a call.</summary>
[PerRequest]
internal sealed class Whereabouts(WfhDb db)
{
    private const string Before =
        """
        (select 'Earlier' as of, '' as name, latitude, longitude, 0 as radius_metres, at from check_in
         where agency_id = {0} and employee_id = {1} and latitude is not null and longitude is not null
         order by work_date desc, at desc limit {3})
        union all
        select kind, '', 0, 0, 0, at from check_in
        where agency_id = {0} and employee_id = {1} and work_date = {2}

        """;

    private const string AtHome = Before +
        """
        union all
        select 'Place', label, (point->>'latitude')::float8, (point->>'longitude')::float8, radius_metres, null
        from home_place
        where agency_id = {0} and employee_id = {1} and valid_from <= {2} and (valid_to is null or {2} <= valid_to)
        """;

    /// <summary>A section has no address of its own: the nearest site above it is where its people come to. Each unit above is looked up for itself, as PostgreSQL would else read every unit of the agency.</summary>
    private const string InTheOffice = Before +
        """
        union all
        (select 'Place', a.name, (a.site->>'latitude')::float8, (a.site->>'longitude')::float8, a.site_radius_metres, null
         from unit u cross join lateral unnest(u.lineage) with ordinality as above (id, depth)
         cross join lateral (select * from unit a where a.agency_id = u.agency_id and a.id = above.id limit 1) a
         where u.agency_id = {0} and u.id = {4} and a.site is not null
         order by above.depth desc limit 1)
        """;

    public async Task<PlaceJudgement> Judge(WorkDay day, Reading reading, DateTimeOffset at, ConfidenceRule rule, CancellationToken ct) => (await Around(day, rule, ct)).Judge(reading, at);

    /// <summary>
    /// Everything that a position is judged against, in one statement: it is asked with each check-in, and each question of its own
    /// would cost as much as writing the record (tests/load). Read while the day is locked, it tells too what was recorded before.
    /// </summary>
    public async Task<Surroundings> Around(WorkDay day, ConfidenceRule rule, CancellationToken ct)
    {
        // A statement for each mode: one for all looks so much cheaper with its values known that PostgreSQL plans it anew each time.
        var facts = await db.Database.SqlQueryRaw<Fact>(
            StatementOf(day.Mode), day.AgencyId, day.EmployeeId, day.Date, Math.Max(1, rule.IdenticalPositions - 1), day.UnitId).ToListAsync(ct);
        return new(
            rule,
            [.. facts.Where(f => f.Of == Fact.Place).Select(f => new PermittedPlace(f.Name, new(f.Latitude, f.Longitude), f.RadiusMetres))],
            [.. facts.Where(f => f.Of == Fact.Earlier).OrderByDescending(f => f.At).Select(f => new EarlierPosition(new(f.Latitude, f.Longitude), f.At!.Value))],
            facts.Where(f => f.Of is not (Fact.Place or Fact.Earlier)).ToDictionary(f => Enum.Parse<CheckInKind>(f.Of), f => f.At!.Value));
    }

    private static string StatementOf(WorkMode mode) => mode switch
    {
        WorkMode.Home => AtHome,
        WorkMode.Office => InTheOffice,

        // Where somebody may be on duty or elsewhere nobody has laid down.
        _ => Before,
    };

    private sealed record Fact(string Of, string Name, double Latitude, double Longitude, int RadiusMetres, DateTimeOffset? At)
    {
        public const string Place = "Place";
        public const string Earlier = "Earlier";
    }
}

/// <summary>What a position of a person on a day is judged against.</summary>
/// <param name="Earlier">The latest positions before, the last one first.</param>
/// <param name="Recorded">When they came and left that day, as far as it is recorded.</param>
internal sealed record Surroundings(ConfidenceRule Rule, IReadOnlyList<PermittedPlace> Places, IReadOnlyList<EarlierPosition> Earlier, IReadOnlyDictionary<CheckInKind, DateTimeOffset> Recorded)
{
    public PlaceJudgement Judge(Reading reading, DateTimeOffset at) => PlaceJudgement.Of(reading, at, Places, Earlier, Rule);
}
