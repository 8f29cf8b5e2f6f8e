using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>How the values of a property's kind stand in a statement: parameters, but for enum words and booleans, which partial
/// indexes need in the text.</summary>
internal static class FilterValues
{
    public static SqlExpression One(PropertyModel property, ReadValue value) => property.Kind switch
    {
        ValueKind.Enum or ValueKind.EnumList => new SqlExpression.Word((string)((ReadValue.Constant)value).Value!),
        ValueKind.Boolean => new SqlExpression.Boolean((bool)((ReadValue.Constant)value).Value!),
        ValueKind.Id => Parameter(value, ParameterUse.Id, NpgsqlDbType.Uuid, property.IdType),
        _ => Parameter(value, ParameterUse.Plain, TypeOf(property)),
    };

    /// <summary>The column is one of the list; nulls in it count for nothing.</summary>
    public static SqlExpression IsOneOf(SqlExpression column, PropertyModel property, ReadValue list)
    {
        if (property.Kind is ValueKind.Enum or ValueKind.EnumList or ValueKind.Boolean)
        {
            var values = (IReadOnlyList<object?>)((ReadValue.Constant)list).Value!;
            return new SqlExpression.Or([.. values.Where(value => value is not null).Distinct().Select(value =>
                new SqlExpression.Binary(column, SqlOperator.Equal, One(property, new ReadValue.Constant(value))))]);
        }

        return property.Kind == ValueKind.Id
            ? new SqlExpression.EqualsAny(column, Parameter(list, ParameterUse.Ids, NpgsqlDbType.Array | NpgsqlDbType.Uuid, property.IdType))
            : new SqlExpression.EqualsAny(column, Parameter(list, ParameterUse.Array, NpgsqlDbType.Array | TypeOf(property)));
    }

    /// <summary>A list of wire ids as the keys of the entity.</summary>
    public static SqlExpression Keys(PropertyModel key, ReadValue ids) => Parameter(ids, ParameterUse.Ids, NpgsqlDbType.Array | NpgsqlDbType.Uuid, key.IdType);

    public static SqlExpression Text(ReadValue value, ParameterUse use) => Parameter(value, use, NpgsqlDbType.Text);

    public static SqlExpression Metres(ReadValue value) => Parameter(value, ParameterUse.Metres, NpgsqlDbType.Double);

    public static SqlExpression Buffer(ReadValue value) => Parameter(value, ParameterUse.Buffer, NpgsqlDbType.Double);

    public static SqlExpression Geometry(ReadValue value, ParameterUse use) => new SqlExpression.Parameter(new SqlParameterSource(value, use, null));

    public static NpgsqlDbType TypeOf(PropertyModel property) => property.Kind switch
    {
        ValueKind.String or ValueKind.Code or ValueKind.Enum or ValueKind.StringList or ValueKind.EnumList => NpgsqlDbType.Text,
        ValueKind.Boolean => NpgsqlDbType.Boolean,
        ValueKind.Int => NpgsqlDbType.Integer,
        ValueKind.Long => NpgsqlDbType.Bigint,
        ValueKind.Decimal => NpgsqlDbType.Numeric,
        ValueKind.Float => NpgsqlDbType.Double,
        ValueKind.LocalDate => NpgsqlDbType.Date,
        ValueKind.DateTime => NpgsqlDbType.TimestampTz,
        ValueKind.Id => NpgsqlDbType.Uuid,
        _ => throw new InvalidOperationException($"Values of {property.Kind} are no parameters."),
    };

    private static SqlExpression.Parameter Parameter(ReadValue value, ParameterUse use, NpgsqlDbType type, object? detail = null)
        => new(new SqlParameterSource(value, use, type, detail));
}
