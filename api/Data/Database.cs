using System.Data.Common;
using Npgsql;

namespace WfhApi.Data;

internal static class Database
{
    /// <summary>Statements that a connection keeps prepared: PostgreSQL would else plan each anew, which takes longer than running it.</summary>
    private const int PreparedStatements = 200;

    private const string Prepare = "Max Auto Prepare";

    /// <summary>What the connection string says of prepared statements goes first: behind a pooler that knows none it says 0.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return NpgsqlDataSource.Create(given.ContainsKey(Prepare) ? connectionString : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements }.ConnectionString);
    }
}
