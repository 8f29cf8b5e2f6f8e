using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Access;

/// <summary>Turns the declared rules into conditions on a row.</summary>
/// <param name="rights">The caller's.</param>
internal sealed class RowConditions(AccessRights rights)
{
    /// <summary>What is not delivered by a platform but tells of its deliveries: the property that says of which.</summary>
    private static readonly Dictionary<Type, string> OfPlatform = new()
    {
        [typeof(Platform)] = nameof(Platform.Id),
        [typeof(PlatformRun)] = nameof(PlatformRun.PlatformId),
        [typeof(Rejection)] = nameof(Rejection.PlatformId),
        [typeof(Source)] = nameof(Source.PlatformId),
    };

    private static readonly SqlExpression.Boolean True = new(true);

    private static readonly SqlExpression.Boolean False = new(false);

    private static readonly Dictionary<RightsValue, string> PlaceColumns = new()
    {
        [RightsValue.Streets] = nameof(Incident.StreetId),
        [RightsValue.Level1Grids] = nameof(Incident.Level1GridId),
        [RightsValue.Communities] = nameof(Incident.CommunityId),
        [RightsValue.Level2Grids] = nameof(Incident.GridId),
    };

    /// <summary>The columns of an entity by which the parts of the scope are told.</summary>
    public IEnumerable<string> PlaceColumnsOf(EntityModel entity) => rights.Territory.Select(part => entity.Properties[PlaceColumns[part]].Column!);

    /// <summary>When a row of an entity may be seen; null where every row may.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The name under which the statement knows the row.</param>
    public SqlExpression? Of(EntityModel entity, SqlAlias row)
    {
        var guard = EntityGuards.Of(entity.ClrType);
        if (guard.Roles is { } roles ? roles.Contains(rights.Role) : rights.Reach == RowReach.Everything) return null;
        List<SqlExpression> ways = [Condition(guard.Public, entity, row)];
        switch (rights.Reach)
        {
            case RowReach.Territory:
                ways.Add(Condition(guard.Territory, entity, row));
                break;
            case RowReach.Person:
                ways.Add(Condition(guard.Person, entity, row));
                break;
            case RowReach.Department:
                ways.Add(Condition(guard.Department, entity, row));
                break;
            case RowReach.Platform:
                ways.Add(Delivered(entity, row));
                break;
        }

        return Any(ways) is var condition && condition == True ? null : condition;
    }

    private SqlExpression Condition(RowRule rule, EntityModel entity, SqlAlias row) => rule switch
    {
        RowRule.Always => True,
        RowRule.Never => False,
        RowRule.Placed => Any(rights.Territory.Select(part => Holds(entity, PlaceColumns[part], part, row))),
        RowRule.Holds holds => Holds(entity, holds.Property, holds.Value, row),
        RowRule.Lists lists => new SqlExpression.Binary(
            new SqlExpression.Column(row, lists.Column), SqlOperator.Contains, new SqlExpression.Array([Parameter(lists.Value, NpgsqlDbType.Uuid)])),
        RowRule.IsWord isWord => new SqlExpression.Binary(Column(entity, isWord.Property, row), SqlOperator.Equal, new SqlExpression.Word(isWord.Word)),
        RowRule.Through through => Through(through, entity, row),
        RowRule.From from => From(from, entity, row),
        RowRule.Any any => Any(any.Rules.Select(part => Condition(part, entity, row))),
        _ => throw new InvalidOperationException($"{rule.GetType().Name} is no rule of a row."),
    };

    private SqlExpression Holds(EntityModel entity, string property, RightsValue value, SqlAlias row)
    {
        var column = Column(entity, property, row);
        return rights.IsOne(value) || value >= RightsValue.Person
            ? new SqlExpression.Binary(column, SqlOperator.Equal, Parameter(value, NpgsqlDbType.Uuid))
            : new SqlExpression.EqualsAny(column, Parameter(value, NpgsqlDbType.Array | NpgsqlDbType.Uuid));
    }

    private SqlExpression Through(RowRule.Through through, EntityModel entity, SqlAlias row)
    {
        var target = HubModel.Instance.Find(through.Target);
        var alias = new SqlAlias("g");
        var condition = through.Rule is { } rule ? Condition(rule, target, alias) : Of(target, alias) ?? True;
        if (condition == False) return False;
        var isIt = new SqlExpression.Binary(new SqlExpression.Column(alias, "id"), SqlOperator.Equal, Column(entity, through.ForeignKey, row));
        return new SqlExpression.Exists(
            new SqlSelect { From = [new SqlFrom.Table(target.Table, alias)], Where = condition == True ? isIt : new SqlExpression.And([isIt, condition]) }, Negated: false);
    }

    /// <summary>An array worked out once, so that the key's index serves it beside other ways.</summary>
    private SqlExpression From(RowRule.From from, EntityModel entity, SqlAlias row)
    {
        var source = HubModel.Instance.Find(from.Source);
        var alias = new SqlAlias("g");
        var condition = Condition(from.Rule, source, alias);
        if (condition == False) return False;
        return new SqlExpression.EqualsAny(new SqlExpression.Column(row, entity.Key.Column!), new SqlExpression.ArrayOf(new SqlSelect
        {
            Columns = [(Column(source, from.ForeignKey, alias), "id")],
            From = [new SqlFrom.Table(source.Table, alias)],
            Where = condition,
        }));
    }

    private SqlExpression Delivered(EntityModel entity, SqlAlias row)
    {
        if (OfPlatform.TryGetValue(entity.ClrType, out var property)) return Holds(entity, property, RightsValue.Platform, row);
        var alias = new SqlAlias("g");
        return new SqlExpression.Exists(
            new SqlSelect
            {
                From = [new SqlFrom.Table("deliveries", alias)],
                Where = new SqlExpression.And(
                [
                    new SqlExpression.Binary(new SqlExpression.Column(alias, "entity_id"), SqlOperator.Equal, new SqlExpression.Column(row, entity.Key.Column!)),
                    new SqlExpression.Binary(new SqlExpression.Column(alias, "platform_id"), SqlOperator.Equal, Parameter(RightsValue.Platform, NpgsqlDbType.Uuid)),
                ]),
            },
            Negated: false);
    }

    private static SqlExpression Any(IEnumerable<SqlExpression> conditions)
    {
        var ways = conditions.Where(condition => condition != False).ToList();
        return ways.Contains(True) ? True : ways.Count switch
        {
            0 => False,
            1 => ways[0],
            _ => new SqlExpression.Or(ways),
        };
    }

    private static SqlExpression.Column Column(EntityModel entity, string property, SqlAlias row) => new(row, entity.Properties[property].Column!);

    private static SqlExpression.Parameter Parameter(RightsValue value, NpgsqlDbType type) => new(new SqlParameterSource(null, ParameterUse.Rights, type, value));
}
