using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WfhApi.Data;

internal static class BulkCopy
{
    /// <summary>The compiled columns of each entity: large tables are written in many pieces.</summary>
    private static readonly ConditionalWeakTable<IEntityType, Delegate[]> Compiled = [];

    /// <summary>Writes entities into their own table, in the transaction that is open.</summary>
    public static Task CopyRows<T>(this WfhDb db, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var model = db.Model.FindEntityType(typeof(T))!;
        return ((NpgsqlConnection)db.Database.GetDbConnection()).Copy(model.GetTableName()!, model, rows, ct);
    }

    /// <summary>Writes entities by COPY, with the columns and conversions of the model, so that no second mapping can drift.</summary>
    public static async Task Copy<T>(this NpgsqlConnection connection, string table, IEntityType model, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var properties = model.GetProperties().Where(p => !p.IsShadowProperty() && p.GetColumnName() != "xmin").ToArray();
        var columns = (Action<NpgsqlBinaryImporter, T>[])Compiled.GetValue(model, _ => Array.ConvertAll(properties, Writer<T>));
        var names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"copy \"{table}\" ({names}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            // Each row waits for the database at most; its columns only fill a buffer, and an await for each would cost more than they do.
            await writer.StartRowAsync(ct);
            foreach (var write in columns)
            {
                write(writer, row);
            }
        }

        await writer.CompleteAsync(ct);
    }

    /// <summary>One column, compiled for its type: millions of values are written without a box around each.</summary>
    private static Action<NpgsqlBinaryImporter, T> Writer<T>(IProperty property)
    {
        var (writer, row) = (Expression.Parameter(typeof(NpgsqlBinaryImporter)), Expression.Parameter(typeof(T)));
        var (value, absent) = property.Stored(row);
        var write = Expression.Call(writer, nameof(NpgsqlBinaryImporter.Write), [value.Type], value, Expression.Constant(property.TypeName()));
        Expression body = absent is null ? write : Expression.IfThenElse(absent, Expression.Call(writer, nameof(NpgsqlBinaryImporter.WriteNull), null), write);
        return Expression.Lambda<Action<NpgsqlBinaryImporter, T>>(body, writer, row).Compile();
    }
}
