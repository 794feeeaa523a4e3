using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WfhApi.Data;

/// <summary>
/// Rows of one table in batches written by hand, with the columns and conversions of the model, so that no second mapping can
/// drift. Nothing is tracked: for the path on which each round trip counts (decisions/0019).
/// </summary>
internal sealed class RowMap<T>
    where T : class
{
    private static readonly NpgsqlCommand Maker = new();
    private static RowMap<T>? _ofModel;

    private readonly IModel _model;
    private readonly IProperty[] _properties;
    private readonly IProperty[] _updated;
    private readonly Func<DbDataReader, T> _read;
    private readonly string _insert;
    private readonly string _update;

    private RowMap(IModel model)
    {
        var table = model.FindEntityType(typeof(T))!;
        _model = model;
        _properties = [.. table.GetProperties()];
        IProperty[] keys = [.. table.FindPrimaryKey()!.Properties];
        IProperty[] others = [.. _properties.Except(keys)];
        _updated = [.. others, .. keys];
        _read = Reader();

        var name = table.GetTableName();
        Columns = string.Join(", ", _properties.Select(Column));
        _insert = $"insert into {name} ({Columns}) values ({string.Join(", ", Enumerable.Range(1, _properties.Length).Select(n => $"${n}"))})";
        _update = $"update {name} set {string.Join(", ", others.Select((p, i) => $"{Column(p)} = ${i + 1}"))} "
            + $"where {string.Join(" and ", keys.Select((p, i) => $"{Column(p)} = ${others.Length + i + 1}"))}";
    }

    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public string Columns { get; }

    /// <summary>Made once: a process has one model.</summary>
    public static RowMap<T> Of(WfhDb db) => _ofModel is { } known && known._model == db.Model ? known : _ofModel = new(db.Model);

    public T Read(DbDataReader row) => _read(row);

    public NpgsqlBatchCommand Insert(T row) => Command(_insert, row, _properties);

    /// <summary>Writes every column: for a row that was read under a lock in the same transaction.</summary>
    public NpgsqlBatchCommand Update(T row) => Command(_update, row, _updated);

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static NpgsqlBatchCommand Command(string sql, T row, IProperty[] properties)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var property in properties)
        {
            command.Parameters.Add((NpgsqlParameter)property.GetRelationalTypeMapping().CreateParameter(Maker, string.Empty, property.GetGetter().GetClrValue(row), property.IsNullable));
        }

        return command;
    }

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
            value = Expression.Invoke(converter.ConvertFromProviderExpression, Plain(value, converter.ProviderClrType));
        }

        value = Plain(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, index), Expression.Default(property.ClrType), value)
            : value;
    }

    private static Expression Plain(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
