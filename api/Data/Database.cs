using System.Data.Common;
using Npgsql;

namespace WfhApi.Data;

internal static class Database
{
    /// <summary>Statements that a connection keeps prepared: PostgreSQL would else plan each anew, which takes longer than running it.</summary>
    private const int PreparedStatements = 200;

    /// <summary>
    /// What the connection string says goes first: behind a pooler that knows no prepared statements it says 0. Nothing outlives its
    /// transaction on a connection, so none is reset when it is given back, which takes as long as a small question.
    /// </summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var ours = new NpgsqlConnectionStringBuilder(connectionString);
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Max Auto Prepare"))
        {
            ours.MaxAutoPrepare = PreparedStatements;
        }

        if (!given.ContainsKey("No Reset On Close"))
        {
            ours.NoResetOnClose = true;
        }

        return NpgsqlDataSource.Create(ours);
    }
}
