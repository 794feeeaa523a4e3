using System.Diagnostics;
using WfhApi.Domain;

namespace WfhApi.Load.Rig;

/// <summary>Somebody who is expected today.</summary>
/// <param name="Latitude">Of a place where they may be today.</param>
internal sealed record Person(Guid AgencyId, Guid Id, string Name, Guid UnitId, string Mode, double Latitude, double Longitude)
{
    public string Token { get; init; } = string.Empty;
}

/// <summary>A province that <c>api seed</c> has laid, on the morning of a Friday, before anybody came.</summary>
internal sealed class Province
{
    private Province(string connectionString, int people) => (ConnectionString, People) = (connectionString, people);

    /// <summary>When it was laid: its days end with the Thursday before.</summary>
    public static DateTimeOffset Morning { get; } = DateTimeOffset.Parse("2026-11-27T06:00:00+07:00", CultureInfo.InvariantCulture);

    public static DateOnly Today { get; } = new(2026, 11, 27);

    public string ConnectionString { get; }

    public int People { get; }

    public static async Task<Province> Lay(Cluster cluster, int people, int days, Report report, string name = "province")
    {
        var province = new Province(await cluster.Create($"{name}_{people}"), people);
        await Verb(["migrate"], province.ConnectionString);
        await province.Grow(days, report);
        return province;
    }

    /// <summary>One that was laid before, with its clock on the same morning.</summary>
    public static async Task<Province> Found(string connectionString) =>
        new(connectionString, (int)await Sql.Scalar<long>(connectionString, "select count(*) from employee"));

    /// <summary>Adds the days that are missing before those it has.</summary>
    public async Task Grow(int days, Report report)
    {
        var watch = Stopwatch.StartNew();
        var peak = await Verb(
            ["seed", "--people", $"{People}", "--days", $"{days}"], ConnectionString);
        await Sql.Execute(ConnectionString, "vacuum analyze");
        report.Say($"laid {People.People()} people and {days} days in {watch.Elapsed.TotalSeconds.Seconds()}, {peak} MB at most; {await Sql.Scalar<long>(ConnectionString, "select count(*) from work_day"):#,0} work days, {await Sql.Scalar<long>(ConnectionString, "select pg_database_size(current_database()) / 1024 / 1024"):#,0} MB");
    }

    /// <summary>Who is expected and has not come yet, in an order that follows from their ids.</summary>
    public Task<List<Person>> Expected(int most) => Read(
        """
        select d.agency_id, d.employee_id, e.name, d.unit_id, d.mode, (p.point->>'latitude')::float8, (p.point->>'longitude')::float8
        from work_day d
        join employee e on e.agency_id = d.agency_id and e.id = d.employee_id
        join unit u on u.agency_id = d.agency_id and u.id = d.unit_id
        cross join lateral (
            select point, 0 as n from home_place h where h.agency_id = d.agency_id and h.employee_id = d.employee_id and d.mode = 'Home'
            union all
            select site, 100 - cardinality(a.lineage) from unit a where a.agency_id = d.agency_id and a.id = any(u.lineage) and a.site is not null
            order by n limit 1) p
        where d.date = @today and d.mode in ('Home', 'Office') and d.state = 'Open' and d.check_in_at is null
        order by md5(d.employee_id::text) limit @most
        """,
        most);

    /// <summary>Superiors of a unit of about thirty people, whom nobody stands in for today.</summary>
    public Task<List<Person>> Superiors(int most) => Read(
        """
        select u.agency_id, e.id, e.name, u.id, 'Office', 0::float8, 0::float8
        from unit u
        join employee e on e.agency_id = u.agency_id and e.id = u.head_employee_id
        cross join lateral (select count(*) as people from unit b join employee p on p.agency_id = b.agency_id and p.unit_id = b.id where b.agency_id = u.agency_id and u.id = any(b.lineage)) c
        where c.people between 15 and 100 and not exists (select 1 from role_grant g where g.agency_id = e.agency_id and g.employee_id = e.id and g.unit_id <> u.id)
          and e.state = 'Active' and not exists (select 1 from delegation d where d.agency_id = u.agency_id and d.unit_id = u.id and @today between d."from" and d."to")
        order by abs(c.people - 30), u.id limit @most
        """,
        most);

    /// <summary>Whoever reads the whole agency.</summary>
    public Task<Person> Leader() => Holder(Role.Leader);

    /// <summary>Somebody with this role; the unit is the one that the role is for.</summary>
    public async Task<Person> Holder(Role role) => (await Read(
        $"""
        select g.agency_id, e.id, e.name, g.unit_id, 'Office', 0::float8, 0::float8
        from role_grant g join employee e on e.agency_id = g.agency_id and e.id = g.employee_id
        where g.role = '{role}' order by e.id limit @most
        """,
        1)).Single();

    /// <summary>So many more people may read all of a unit: a real agency has fewer viewers of the whole, and the board must bear them.</summary>
    public Task LetWatch(Guid unit, int people) => Sql.Execute(
        ConnectionString,
        $"""
        insert into role_grant (agency_id, id, employee_id, role, unit_id, "from")
        select agency_id, gen_random_uuid(), id, 'Auditor', '{unit}', date '2026-01-01' from employee where state = 'Active' order by id limit {people}
        """);

    public Task<List<Person>> Watchers(Guid unit, int most) => Read(
        $"""
        select g.agency_id, e.id, e.name, g.unit_id, 'Office', 0::float8, 0::float8
        from role_grant g join employee e on e.agency_id = g.agency_id and e.id = g.employee_id
        where g.role = 'Auditor' and g.unit_id = '{unit}' order by g.id limit @most
        """,
        most);

    private async Task<List<Person>> Read(string sql, int most)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600, Parameters = { new("today", Today), new("most", most) } };
        await using var reader = await command.ExecuteReaderAsync();
        List<Person> people = [];
        while (await reader.ReadAsync())
        {
            people.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetGuid(3), reader.GetString(4), reader.GetDouble(5), reader.GetDouble(6)));
        }

        return people;
    }

    /// <summary>Runs a verb of the product to its end.</summary>
    /// <returns>The most megabytes that it needed.</returns>
    public static async Task<int> Verb(IEnumerable<string> arguments, string connectionString, params (string Key, string Value)[] settings)
    {
        await using var child = Child.Dotnet(
            typeof(Program).Assembly.Location, arguments,
            [("ConnectionStrings:Wfh", connectionString), ("ASPNETCORE_ENVIRONMENT", "Testing"), ("Clock:Now", Morning.ToString("O")), ("Logging:LogLevel:Default", "Warning"), .. settings]);
        return await child.Finished();
    }
}
