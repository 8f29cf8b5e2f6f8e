using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>Guards of rows whose values come from the scope of the session's login instead of a token's.</summary>
internal sealed class LoginScope : SqlRewriter
{
    private static readonly Dictionary<RightsValue, string> Parts = new()
    {
        [RightsValue.Streets] = "STREETS",
        [RightsValue.Level1Grids] = "LEVEL1_GRIDS",
        [RightsValue.Communities] = "COMMUNITIES",
        [RightsValue.Level2Grids] = "LEVEL2_GRIDS",
        [RightsValue.CommunitiesWithin] = "COMMUNITIES_WITHIN",
        [RightsValue.GridsWithin] = "GRIDS_WITHIN",
    };

    /// <summary>Of several parts each, so that the guards are written for arrays.</summary>
    private static readonly AccessRights Rights = new(RowReach.Territory, Role.Analyst, Parts.Keys.Select(part => KeyValuePair.Create(part, (object)new Guid[2])));

    private LoginScope()
    {
    }

    /// <summary>The row that the guards speak of.</summary>
    public static SqlAlias Row { get; } = new("row");

    /// <summary>When the login sees a row of the entity.</summary>
    public static SqlExpression Guard(EntityModel entity) => new RowConditions(Rights).Of(entity, Row) is { } guard
        ? new SqlExpression.Or([new SqlExpression.Once(new SqlExpression.Call(SqlFunction.HubScopeIsWhole, [])), new LoginScope().Rewrite(guard)])
        : new SqlExpression.Boolean(true);

    /// <summary>Asked for once a statement, not once a row.</summary>
    public override SqlExpression Rewrite(SqlExpression expression) => expression is SqlExpression.Parameter { Source.Detail: RightsValue part }
        ? new SqlExpression.Cast(new SqlExpression.Once(new SqlExpression.Call(SqlFunction.HubScope, [new SqlExpression.Word(Parts[part])])), SqlType.Uuids)
        : base.Rewrite(expression);
}
