using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WfhApi.Data;

internal static class BulkCopy
{
    /// <summary>Writes entities by COPY, with the columns and conversions of the model, so that no second mapping can drift.</summary>
    public static async Task Copy<T>(this NpgsqlConnection connection, string table, IEntityType model, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var columns = model.GetProperties()
            .Where(p => !p.IsShadowProperty() && p.GetColumnName() != "xmin")
            .Select(p => (Column: p.GetColumnName(), Read: p.GetGetter(), Convert: p.GetTypeMapping().Converter, Type: p.GetColumnType()))
            .ToArray();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Column}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"copy \"{table}\" ({names}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                var value = column.Read.GetClrValue(row);
                value = value is not null && column.Convert is { } convert ? convert.ConvertToProvider(value) : value;
                if (value is null)
                {
                    await writer.WriteNullAsync(ct);
                }
                else
                {
                    await writer.WriteAsync(value, column.Type.StartsWith("character", StringComparison.Ordinal) ? "text" : column.Type.Replace("timestamp with time zone", "timestamptz"), ct);
                }
            }
        }

        await writer.CompleteAsync(ct);
    }
}
