using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Rows by their ids. Of an entity whose ids can be given up, an old one finds the row that stands for it now, by the key's index all the same.</summary>
internal static class KeyConditions
{
    /// <summary><c>id = coalesce((select a.resident_id from resident_aliases a where a.id = $1), $1)</c></summary>
    public static SqlExpression Is(EntityModel entity, SqlExpression key, ReadValue id)
        => Is(entity, key, FilterValues.One(entity.Key, id));

    /// <param name="entity">The row's entity.</param>
    /// <param name="key">Its key.</param>
    /// <param name="given">The key given, or one that was given up.</param>
    public static SqlExpression Is(EntityModel entity, SqlExpression key, SqlExpression given)
    {
        if (entity.Aliases is not { } aliases) return new SqlExpression.Binary(key, SqlOperator.Equal, given);
        var alias = new SqlAlias("a");
        var present = new SqlSelect
        {
            Columns = [(new SqlExpression.Column(alias, aliases.Present), "present")],
            From = [new SqlFrom.Table(aliases.Table, alias)],
            Where = new SqlExpression.Binary(new SqlExpression.Column(alias, "id"), SqlOperator.Equal, given),
        };
        return new SqlExpression.Binary(key, SqlOperator.Equal, new SqlExpression.Call(SqlFunction.Coalesce, [new SqlExpression.Scalar(present), given]));
    }

    /// <summary><c>id in (select value from unnest($1) union all select a.resident_id from resident_aliases a where a.id = any($1))</c></summary>
    public static SqlExpression IsOneOf(EntityModel entity, SqlExpression key, ReadValue ids)
    {
        if (entity.Aliases is null) return FilterValues.IsOneOf(key, entity.Key, ids);
        var (element, union) = (new SqlAlias("e"), new SqlAlias("u"));
        var given = new SqlSelect
        {
            Columns = [(new SqlExpression.Column(element, "value"), "value")],
            From = [new SqlFrom.Elements(FilterValues.Keys(entity.Key, ids), element)],
        };
        var known = Aliases(entity, ids)!;
        var present = known with { Columns = [(known.Columns[1].Expression, "value")] };
        return new SqlExpression.In(
            key, new SqlSelect { Columns = [(new SqlExpression.Column(union, "value"), "value")], From = [new SqlFrom.Union([given, present], union)] });
    }

    /// <summary>Which of the ids were given up, and what stands for them; null where the entity's never are.</summary>
    public static SqlSelect? Aliases(EntityModel entity, ReadValue ids)
    {
        if (entity.Aliases is not { } aliases) return null;
        var alias = new SqlAlias("a");
        var old = new SqlExpression.Column(alias, "id");
        return new SqlSelect
        {
            Columns = [(old, "c0"), (new SqlExpression.Column(alias, aliases.Present), "c1")],
            From = [new SqlFrom.Table(aliases.Table, alias)],
            Where = FilterValues.IsOneOf(old, entity.Key, ids),
        };
    }
}
