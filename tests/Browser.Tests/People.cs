using Npgsql;

namespace WfhApi.Tests.Browser;

/// <summary>Who plays in the journeys: personas of the demo, found as the login page finds them.</summary>
internal static class People
{
    /// <param name="agency">Code of the agency.</param>
    /// <param name="persona">Ending of the persona, as <c>deploy/up</c> prints it.</param>
    public static async Task<Persona> Find(string agency, string persona)
    {
        await using var connection = new NpgsqlConnection(Stack.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select e.nip, e.name, coalesce((h.point ->> 'latitude')::float8, 0), coalesce((h.point ->> 'longitude')::float8, 0)
            from account_claim c
            join account a on a.id = c.user_id
            join agency g on g.id = a.agency_id
            join employee e on e.agency_id = a.agency_id and e.id = a.employee_id
            left join lateral (select point from home_place h where h.agency_id = e.agency_id and h.employee_id = e.id order by h.valid_from, h.id limit 1) h on true
            where g.code = $1 and c.claim_value like '%· ' || $2
            """,
            connection)
        { Parameters = { new() { Value = agency }, new() { Value = persona } } };
        await using var reader = await command.ExecuteReaderAsync();
        Assert.That(await reader.ReadAsync(), Is.True, $"The demo of {agency} has no {persona}.");
        return new(reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetDouble(3));
    }
}

/// <summary>A persona with the first place where they may work from home.</summary>
internal sealed record Persona(string Nip, string Name, double HomeLatitude, double HomeLongitude);
