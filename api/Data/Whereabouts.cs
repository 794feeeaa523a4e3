namespace WfhApi.Data;

/// <summary>Judges where a person says to be against the places that are permitted on the day: the same for a check-in and for the answer to a call.</summary>
[PerRequest]
internal sealed class Whereabouts(WfhDb db)
{
    public async Task<PlaceJudgement> Judge(WorkDay day, Reading reading, DateTimeOffset at, ConfidenceRule rule, CancellationToken ct) => (await Around(day, rule, ct)).Judge(reading, at);

    /// <summary>
    /// Everything that a position is judged against, in one statement: it is asked with each check-in, and each question of its own
    /// would cost as much as writing the record (tests/load). Read while the day is locked, it tells too what was recorded before.
    /// </summary>
    public async Task<Surroundings> Around(WorkDay day, ConfidenceRule rule, CancellationToken ct)
    {
        var most = Math.Max(1, rule.IdenticalPositions - 1);

        // A statement for each mode: one for both looks so much cheaper with its values known that PostgreSQL plans it anew each time.
        var facts = await (day.Mode == WorkMode.Home ? AroundHome(day, most) : AroundOffice(day, most)).ToListAsync(ct);
        return new(
            rule,
            [.. facts.Where(f => f.Of == Fact.Place).Select(f => new PermittedPlace(f.Name, new(f.Latitude, f.Longitude), f.RadiusMetres))],
            [.. facts.Where(f => f.Of == Fact.Earlier).OrderByDescending(f => f.At).Select(f => new EarlierPosition(new(f.Latitude, f.Longitude), f.At!.Value))],
            facts.Where(f => f.Of is not (Fact.Place or Fact.Earlier)).ToDictionary(f => Enum.Parse<CheckInKind>(f.Of), f => f.At!.Value));
    }

    private IQueryable<Fact> AroundHome(WorkDay day, int most) => db.Database.SqlQuery<Fact>(
        $"""
        select 'Place' as of, label as name, (point->>'latitude')::float8 as latitude, (point->>'longitude')::float8 as longitude, radius_metres, null::timestamptz as at
        from home_place
        where agency_id = {day.AgencyId} and employee_id = {day.EmployeeId} and valid_from <= {day.Date} and (valid_to is null or {day.Date} <= valid_to)
        union all
        (select 'Earlier', '', latitude, longitude, 0, at from check_in
         where agency_id = {day.AgencyId} and employee_id = {day.EmployeeId} and latitude is not null and longitude is not null
         order by work_date desc, at desc limit {most})
        union all
        select kind, '', 0, 0, 0, at from check_in
        where agency_id = {day.AgencyId} and employee_id = {day.EmployeeId} and work_date = {day.Date}
        """);

    /// <summary>A section has no address of its own: the nearest site above it is where its people come to. Each unit above is looked up for itself, as PostgreSQL would else read every unit of the agency.</summary>
    private IQueryable<Fact> AroundOffice(WorkDay day, int most) => db.Database.SqlQuery<Fact>(
        $"""
        (select 'Place' as of, a.name, (a.site->>'latitude')::float8 as latitude, (a.site->>'longitude')::float8 as longitude, a.site_radius_metres as radius_metres, null::timestamptz as at
         from unit u cross join lateral unnest(u.lineage) with ordinality as above (id, depth)
         cross join lateral (select * from unit a where a.agency_id = u.agency_id and a.id = above.id limit 1) a
         where u.agency_id = {day.AgencyId} and u.id = {day.UnitId} and a.site is not null
         order by above.depth desc limit 1)
        union all
        (select 'Earlier', '', latitude, longitude, 0, at from check_in
         where agency_id = {day.AgencyId} and employee_id = {day.EmployeeId} and latitude is not null and longitude is not null
         order by work_date desc, at desc limit {most})
        union all
        select kind, '', 0, 0, 0, at from check_in
        where agency_id = {day.AgencyId} and employee_id = {day.EmployeeId} and work_date = {day.Date}
        """);

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
