using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WfhApi.Data;

/// <summary>
/// Rows of one table in batches written by hand, with the columns and conversions of the model, so that no second mapping can
/// drift. Nothing is tracked, and many rows are one statement: for the path on which each counts (decisions/0019).
/// </summary>
internal sealed class RowMap<T>
    where T : class
{
    private static RowMap<T>? _ofModel;

    private readonly IModel _model;
    private readonly IProperty[] _properties;
    private readonly Func<DbDataReader, T> _read;
    private readonly Func<IReadOnlyList<T>, NpgsqlParameter>[] _values;
    private readonly string _insert;
    private readonly string _update;

    private RowMap(IModel model)
    {
        var table = model.FindEntityType(typeof(T))!;
        _model = model;
        _properties = [.. table.GetProperties()];
        _read = Reader();
        _values = Array.ConvertAll(_properties, Values);

        var name = table.GetTableName();
        string[] columns = [.. _properties.Select(Column)];
        string[] keys = [.. table.FindPrimaryKey()!.Properties.Select(Column)];
        Columns = string.Join(", ", columns);

        // How many rows there are is hidden from the planner, which would else plan anew each time (see PersonDay).
        var rows = $"(select {string.Join(", ", _properties.Select((p, i) => $"${i + 1}::{p.TypeName()}[] as {Column(p)}"))} offset 0) given "
            + $"cross join lateral unnest({string.Join(", ", columns.Select(c => $"given.{c}"))}) as r ({Columns})";
        _insert = $"insert into {name} ({Columns}) select r.* from {rows}";
        _update = $"update {name} old set {string.Join(", ", columns.Except(keys).Select(c => $"{c} = r.{c}"))} from {rows} where {string.Join(" and ", keys.Select(k => $"old.{k} = r.{k}"))}";
    }

    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public string Columns { get; }

    /// <summary>Made once: a process has one model.</summary>
    public static RowMap<T> Of(WfhDb db) => _ofModel is { } known && known._model == db.Model ? known : _ofModel = new(db.Model);

    public T Read(DbDataReader row) => _read(row);

    public NpgsqlBatchCommand Insert(IReadOnlyList<T> rows) => Command(_insert, rows);

    /// <summary>Writes every column: for rows that were read under a lock in the same transaction.</summary>
    public NpgsqlBatchCommand Update(IReadOnlyList<T> rows) => Command(_update, rows);

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";

    private NpgsqlBatchCommand Command(string sql, IReadOnlyList<T> rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var values in _values)
        {
            command.Parameters.Add(values(rows));
        }

        return command;
    }

    /// <summary>A column of many rows as one parameter.</summary>
    private static Func<IReadOnlyList<T>, NpgsqlParameter> Values(IProperty property)
    {
        var row = Expression.Parameter(typeof(T));
        var (value, absent) = property.Stored(row);
        var type = absent is not null && value.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(value.Type) : value.Type;
        value = ModelColumns.Plain(value, type);
        var one = Expression.Lambda(absent is null ? value : Expression.Condition(absent, Expression.Default(type), value), row).Compile();
        return (Func<IReadOnlyList<T>, NpgsqlParameter>)typeof(RowMap<T>).GetMethod(nameof(Many), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [one, $"{property.TypeName()}[]"])!;
    }

    private static Func<IReadOnlyList<T>, NpgsqlParameter> Many<TValue>(Func<T, TValue> value, string type) => rows =>
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }

        return new NpgsqlParameter<TValue[]> { TypedValue = values, DataTypeName = type };
    };

    private Func<DbDataReader, T> Reader()
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var row = Expression.MemberInit(Expression.New(typeof(T)), _properties.Select((p, i) => Expression.Bind(p.PropertyInfo!, Value(reader, p, i))));
        return Expression.Lambda<Func<DbDataReader, T>>(row, reader).Compile();
    }

    private static Expression Value(ParameterExpression reader, IProperty property, int ordinal)
    {
        var (mapping, index) = (property.GetRelationalTypeMapping(), Expression.Constant(ordinal));
        var get = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(
            Expression.Call(get.DeclaringType == typeof(DbDataReader) ? reader : Expression.Convert(reader, get.DeclaringType!), get, index));
        if (mapping.Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertFromProviderExpression, ModelColumns.Plain(value, converter.ProviderClrType));
        }

        value = ModelColumns.Plain(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, index), Expression.Default(property.ClrType), value)
            : value;
    }
}
