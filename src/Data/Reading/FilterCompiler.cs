using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Turns conditions into SQL. What is unknown to PostgreSQL (a null compared) counts as false: a WHERE does so by itself,
/// and wherever a condition is turned round, <c>is not true</c> does.</summary>
internal static class FilterCompiler
{
    public static SqlExpression Compile(ReadFilter filter, RowScope row) => filter switch
    {
        ReadFilter.ToOne toOne => Compile(toOne.Inner, row.ToOne(toOne.Navigation)),
        ReadFilter.HasOne hasOne => new SqlExpression.IsNull(row.ToOne(hasOne.Navigation).Column("id"), !hasOne.Negated),
        ReadFilter.ToMany toMany => ToMany(toMany, row),
        ReadFilter.Count count => CompileElement(count.Inner, _ => RelationCounts.Of(count.Navigation, filter: null, row)),
        ReadFilter.CountInList count => CompileElement(count.Inner, _ => Elements(count.Property, row)),
        ReadFilter.ById byId => KeyConditions.Is(byId.Entity, row.Column("id"), byId.Id),
        ReadFilter.ByIds byIds => KeyConditions.IsOneOf(byIds.Entity, row.Column("id"), byIds.Ids),
        ReadFilter.Changed => new SqlExpression.EqualsAny(
            row.Column("id"), new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.ChangedKeys, NpgsqlDbType.Array | NpgsqlDbType.Uuid))),
        ReadFilter.InList inList => InList(inList, row),
        ReadFilter.InObject inObject => InObject(inObject, row),
        ReadFilter.Near near => NearConditions.Compile(near, row),
        ReadFilter.And and => All(and.Parts, part => Compile(part, row)),
        ReadFilter.Or or => Any(or.Parts, part => Compile(part, row)),
        ReadFilter.Not not => new SqlExpression.IsNotTrue(Compile(not.Inner, row)),
        _ => Leaf(filter, row.Expression),
    };

    /// <summary>A condition on an element of a value list: no relations there.</summary>
    public static SqlExpression CompileElement(ReadFilter filter, Func<PropertyModel, SqlExpression> element) => filter switch
    {
        ReadFilter.And and => All(and.Parts, part => CompileElement(part, element)),
        ReadFilter.Or or => Any(or.Parts, part => CompileElement(part, element)),
        ReadFilter.Not not => new SqlExpression.IsNotTrue(CompileElement(not.Inner, element)),
        _ => Leaf(filter, element),
    };

    private static SqlExpression Leaf(ReadFilter filter, Func<PropertyModel, SqlExpression> column)
    {
        switch (filter)
        {
            case ReadFilter.IsNull isNull:
                return new SqlExpression.IsNull(column(isNull.Property), isNull.Negated);
            case ReadFilter.Compare compare:
                var condition = compare.Operator.Translate(column(compare.Property), compare.Property, compare.Arguments);
                return compare.Negated ? new SqlExpression.IsNotTrue(condition) : condition;
            default:
                throw new InvalidOperationException($"{filter.GetType().Name} can't stand on an element of a list.");
        }
    }

    private static SqlExpression.Exists ToMany(ReadFilter.ToMany filter, RowScope row)
    {
        var target = new SqlAlias("f");
        var from = new List<SqlFrom> { new SqlFrom.Table(filter.Navigation.Target.Table, target) };
        var rows = new RowScope(filter.Navigation.Target, target, from);
        var conditions = new List<SqlExpression> { CorrelationCompiler.Matches(filter.Navigation, row.Column, target) };
        if (filter.Inner is not null)
        {
            var inner = Compile(filter.Inner, rows);
            conditions.Add(filter.Quantifier == Quantifier.All ? new SqlExpression.IsNotTrue(inner) : inner);
        }
        else if (filter.Quantifier == Quantifier.All)
        {
            conditions.Add(new SqlExpression.Boolean(false));
        }

        return new SqlExpression.Exists(new SqlSelect { From = from, Where = new SqlExpression.And(conditions) }, filter.Quantifier != Quantifier.Some);
    }

    private static SqlExpression.Scalar Elements(PropertyModel list, RowScope row) => new(new SqlSelect
    {
        Columns = [(new SqlExpression.Call(SqlFunction.Count, [new SqlExpression.Number(1)]), "n")],
        From = [Elements(list, row, new SqlAlias("e"))],
    });

    private static SqlFrom Elements(PropertyModel list, RowScope row, SqlAlias element) => IsScalar(list)
        ? new SqlFrom.Elements(row.Expression(list), element)
        : new SqlFrom.Objects(row.Expression(list), IsList: true, element, Members(list));

    private static bool IsScalar(PropertyModel list) => list.Kind is ValueKind.StringList or ValueKind.EnumList;

    private static SqlExpression.Exists InList(ReadFilter.InList filter, RowScope row)
    {
        var element = new SqlAlias("e");
        var isScalar = IsScalar(filter.Property);
        var from = Elements(filter.Property, row, element);
        var inner = filter.Inner is null
            ? new SqlExpression.Boolean(true)
            : CompileElement(filter.Inner, property => new SqlExpression.Column(element, isScalar ? "value" : property.Column!));
        return new SqlExpression.Exists(
            new SqlSelect { From = [from], Where = filter.Quantifier == Quantifier.All ? new SqlExpression.IsNotTrue(inner) : inner },
            filter.Quantifier != Quantifier.Some);
    }

    /// <summary>A single object: its members are null where the object is.</summary>
    private static SqlExpression.Exists InObject(ReadFilter.InObject filter, RowScope row)
    {
        var element = new SqlAlias("e");
        var json = new SqlExpression.Call(SqlFunction.Coalesce, [row.Expression(filter.Property), new SqlExpression.Word("{}")]);
        return new SqlExpression.Exists(
            new SqlSelect
            {
                From = [new SqlFrom.Objects(json, IsList: false, element, Members(filter.Property))],
                Where = CompileElement(filter.Inner, property => new SqlExpression.Column(element, property.Column!)),
            },
            Negated: false);
    }

    private static List<(string Name, SqlType Type)> Members(PropertyModel property)
        => [.. property.Members.Values.Select(member => (member.Column!, member.Kind switch
        {
            ValueKind.LocalDate => SqlType.Date,
            ValueKind.DateTime => SqlType.Timestamp,
            ValueKind.Int or ValueKind.Long => SqlType.Integer,
            ValueKind.Decimal or ValueKind.Float => SqlType.Numeric,
            ValueKind.Boolean => SqlType.Boolean,
            _ => SqlType.Text,
        }))];

    // An empty list of conditions restricts nothing, be it joined by "and" or by "or".
    private static SqlExpression All(IReadOnlyList<ReadFilter> parts, Func<ReadFilter, SqlExpression> compile)
        => parts.Count == 0 ? new SqlExpression.Boolean(true) : new SqlExpression.And([.. parts.Select(compile)]);

    private static SqlExpression Any(IReadOnlyList<ReadFilter> parts, Func<ReadFilter, SqlExpression> compile)
        => parts.Count == 0 ? new SqlExpression.Boolean(true) : new SqlExpression.Or([.. parts.Select(compile)]);
}
