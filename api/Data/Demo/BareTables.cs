using Npgsql;

namespace WfhApi.Data.Demo;

/// <summary>
/// Tables without keys and indexes while millions of rows are written: checking and sorting them once at the end takes a small
/// part of the time. All of it happens in the transaction of the rows, so that nobody ever sees a table without its keys; it
/// asks for no more than the owner of the tables may, which <c>migrate</c> made.
/// </summary>
internal sealed class BareTables
{
    private const string Definitions = """
        with bare as (select unnest(@tables)::regclass as id)
        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
               case when contype = 'f' then 3 else 1 end
        from pg_constraint
        where conrelid in (table bare) and contype in ('p', 'u', 'f') or confrelid in (table bare) and contype = 'f'
        union all
        select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 2
        from pg_index
        where indrelid in (table bare) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
        """;

    private readonly NpgsqlConnection _connection;
    private readonly List<(string Drop, string Make, int Step)> _taken = [];

    private BareTables(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Takes the keys and indexes off; foreign keys first, as they rest on the others.</summary>
    public static async Task<BareTables> Of(NpgsqlConnection connection, string[] tables, CancellationToken ct)
    {
        var bare = new BareTables(connection);
        await using (var command = new NpgsqlCommand(Definitions, connection) { Parameters = { new("tables", tables) } })
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                bare._taken.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
            }
        }

        await bare.Execute(bare._taken.OrderByDescending(t => t.Step).Select(t => t.Drop), ct);
        return bare;
    }

    /// <summary>Makes each of them again as it was; a row that breaks one ends the transaction.</summary>
    public async Task Restore(CancellationToken ct)
    {
        await Execute(["set local maintenance_work_mem = '256MB'"], ct);
        await Execute(_taken.OrderBy(t => t.Step).Select(t => t.Make), ct);
    }

    private async Task Execute(IEnumerable<string> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, _connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
