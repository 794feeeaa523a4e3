using Npgsql;

namespace WfhApi.Data;

/// <summary>Judges where a person says to be against the places that are permitted on the day: the same for a check-in and for the answer to a call.</summary>
[PerRequest]
internal sealed class Whereabouts(WfhDb db)
{
    /// <summary>As many earlier positions as the usual rule compares with; a circular that compares with more costs a question more.</summary>
    private static readonly int Usually = new ConfidenceRule().IdenticalPositions - 1;

    private const string Earlier = "Earlier";

    private const string Before =
        """
        (select 'Earlier' as of, at, latitude, longitude from check_in
         where agency_id = asked.agency_id and employee_id = asked.employee_id and latitude is not null and longitude is not null
         order by work_date desc, at desc limit $4)
        union all
        select kind, at, 0, 0 from check_in
        where agency_id = asked.agency_id and employee_id = asked.employee_id and work_date = asked.date
        """;

    private const string Homes =
        """
        select label, (point->>'latitude')::float8, (point->>'longitude')::float8, radius_metres
        from home_place
        where agency_id = asked.agency_id and employee_id = asked.employee_id and valid_from <= asked.date and (valid_to is null or asked.date <= valid_to)
        """;

    /// <summary>A section has no address of its own: the nearest site above it is where its people come to. Each unit above is looked up for itself, as PostgreSQL would else read every unit of the agency.</summary>
    private const string Site =
        """
        select a.name, (a.site->>'latitude')::float8, (a.site->>'longitude')::float8, a.site_radius_metres
        from work_day d
        join unit u on u.agency_id = d.agency_id and u.id = d.unit_id
        cross join lateral unnest(u.lineage) with ordinality as above (id, depth)
        cross join lateral (select * from unit a where a.agency_id = u.agency_id and a.id = above.id limit 1) a
        where d.agency_id = asked.agency_id and d.employee_id = asked.employee_id and d.date = asked.date and d.mode = 'Office' and a.site is not null
        order by above.depth desc limit 1
        """;

    public async Task<PlaceJudgement> Judge(WorkDay day, Reading reading, DateTimeOffset at, ConfidenceRule rule, CancellationToken ct) =>
        (await Asked(day, Positions(rule), ct)).Around(day.Mode, rule).Judge(reading, at);

    /// <summary>Asks for everything that a position on these days may be judged against: three answers, to be taken with <see cref="Read"/>.</summary>
    public static void Ask(NpgsqlBatch batch, IReadOnlyList<PersonDay> days) => Ask(batch, days, Usually);

    /// <summary>Takes the answers, the first of which stands before the reader.</summary>
    /// <returns>For each day that was asked for, in the order in which they were.</returns>
    public static async Task<Bearings[]> Read(NpgsqlDataReader rows, int days, CancellationToken ct)
    {
        var earlier = Lists<EarlierPosition>(days);
        var recorded = Enumerable.Range(0, days).Select(_ => new Dictionary<CheckInKind, DateTimeOffset>()).ToArray();
        while (await rows.ReadAsync(ct))
        {
            var (of, at, day) = (rows.GetString(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetInt32(4));
            if (of == Earlier)
            {
                earlier[day].Add(new(new(rows.GetDouble(2), rows.GetDouble(3)), at));
            }
            else
            {
                recorded[day].Add(Enum.Parse<CheckInKind>(of), at);
            }
        }

        var (homes, sites) = (await Places(rows, days, ct), await Places(rows, days, ct));
        return [.. Enumerable.Range(0, days).Select(day => new Bearings([.. earlier[day].OrderByDescending(e => e.At)], recorded[day], homes[day], sites[day]))];
    }

    /// <summary>What was asked before the rules of the day were known; where they compare with more positions than usual, these are read.</summary>
    public async Task<Surroundings> Around(WorkDay day, Bearings known, ConfidenceRule rule, CancellationToken ct) =>
        (known.Earlier.Count < Usually || Positions(rule) <= Usually ? known : await Asked(day, Positions(rule), ct)).Around(day.Mode, rule);

    private static int Positions(ConfidenceRule rule) => Math.Max(1, rule.IdenticalPositions - 1);

    /// <summary>A statement for each kind of place: one for all looks so much cheaper with its values known that PostgreSQL plans it anew each time.</summary>
    private static void Ask(NpgsqlBatch batch, IReadOnlyList<PersonDay> days, int positions)
    {
        foreach (var question in (ReadOnlySpan<string>)[Before, Homes, Site])
        {
            batch.BatchCommands.Add(PersonDay.Ask(days, question));
        }

        batch.BatchCommands[^3].Parameters.Add(new NpgsqlParameter<int> { TypedValue = positions });
    }

    private static async Task<List<PermittedPlace>[]> Places(NpgsqlDataReader rows, int days, CancellationToken ct)
    {
        await rows.NextResultAsync(ct);
        var places = Lists<PermittedPlace>(days);
        while (await rows.ReadAsync(ct))
        {
            places[rows.GetInt32(4)].Add(new(rows.GetString(0), new(rows.GetDouble(1), rows.GetDouble(2)), rows.GetInt32(3)));
        }

        return places;
    }

    private static List<T>[] Lists<T>(int days) => [.. Enumerable.Range(0, days).Select(_ => new List<T>())];

    private async Task<Bearings> Asked(WorkDay day, int positions, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var batch = db.Batch();
        Ask(batch, [new(day.AgencyId, day.EmployeeId, day.Date)], positions);
        try
        {
            await using var rows = await batch.ExecuteReaderAsync(ct);
            return (await Read(rows, 1, ct))[0];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Everything that a position on a day may be judged against, whatever the mode of the day.</summary>
/// <param name="Earlier">The latest positions before, the last one first.</param>
/// <param name="Recorded">When they came and left that day, as far as it is recorded.</param>
/// <param name="Homes">The places from which they may work at home.</param>
/// <param name="Sites">Where their office stands.</param>
internal sealed record Bearings(IReadOnlyList<EarlierPosition> Earlier, IReadOnlyDictionary<CheckInKind, DateTimeOffset> Recorded, IReadOnlyList<PermittedPlace> Homes, IReadOnlyList<PermittedPlace> Sites)
{
    public Surroundings Around(WorkMode mode, ConfidenceRule rule) => new(rule, mode switch
    {
        WorkMode.Home => Homes,
        WorkMode.Office => Sites,

        // Where somebody may be on duty or elsewhere nobody has laid down.
        _ => [],
    }, Earlier);
}

/// <summary>What a position of a person on a day is judged against.</summary>
internal sealed record Surroundings(ConfidenceRule Rule, IReadOnlyList<PermittedPlace> Places, IReadOnlyList<EarlierPosition> Earlier)
{
    public PlaceJudgement Judge(Reading reading, DateTimeOffset at) => PlaceJudgement.Of(reading, at, Places, Earlier, Rule);
}
