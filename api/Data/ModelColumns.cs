using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WfhApi.Data;

/// <summary>How the model stores a property, for rows that are written by hand and in bulk.</summary>
internal static class ModelColumns
{
    /// <summary>What is stored of the property of a row, in the type in which it is, and whether there is nothing to store; null where there always is.</summary>
    public static (Expression Value, Expression? Absent) Stored(this IProperty property, ParameterExpression row)
    {
        Expression value = Expression.MakeMemberAccess(row, property.GetMemberInfo(forMaterialization: false, forSet: false));
        var absent = value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null ? null : Expression.Equal(value, Expression.Constant(null, value.Type));
        if (property.GetTypeMapping().Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertToProviderExpression, Plain(value, converter.ModelClrType));
        }

        // A list is written by what it is, not by the interface through which the entity shows it.
        return (Plain(value, value.Type.IsValueType ? Nullable.GetUnderlyingType(value.Type) ?? value.Type : value.Type == typeof(string) ? value.Type : typeof(object)), absent);
    }

    /// <summary>The name of the type as a parameter has it: how long a text may be is the column's affair.</summary>
    public static string TypeName(this IProperty property) => property.GetColumnType() switch
    {
        var text when text.StartsWith("character", StringComparison.Ordinal) => "text",
        var other => other.Replace("timestamp with time zone", "timestamptz", StringComparison.Ordinal),
    };

    public static Expression Plain(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
