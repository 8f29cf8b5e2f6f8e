using System.Globalization;
using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Roots;

/// <summary><c>servicesWithin</c>: the service points that somebody reaches in so many minutes.</summary>
internal static class ServicesWithin
{
    public const string Name = "servicesWithin";

    private const string Edge = "ServicesWithinEdge";

    public static EntityModel Entity => HubModel.Instance.Find(typeof(ServicePoint));

    public static FieldType Field(OperationLimits limits)
    {
        var travel = limits.Travel;
        var sizes = limits.PagesOf("Query", Name);
        var detour = travel.DetourFactor.ToString(CultureInfo.InvariantCulture);
        var field = References.Field(Name, References.To("ServicesWithinConnection"), "The service points that are reached in so many minutes (一刻钟生活圈), nearest first. "
            + $"The way is taken for {detour} times the straight line; exactly one of point, resident and address says where it begins. Null, with a warning, where the id is unknown or has no place.");
        field.Arguments = new QueryArguments(
        [
            References.Argument("minutes", References.NonNull("Float"), $"Minutes on the way (分钟数), more than 0 and at most {travel.MaximumMinutes}: 15 for the quarter-hour circle."),
            References.Argument("mode", References.NonNull("TravelMode"), $"How (出行方式): on foot by default, {travel.WalkingPace} metres a minute; by bicycle {travel.CyclingPace}.", TravelMode.Walk),
            .. NearTypes.Origins(),
            .. PagingArguments.Pages(sizes),
            References.Argument("where", References.To(Names.Filter(Entity.Name)), "Only service points that match (过滤条件)."),
        ]);
        return new FieldBinding.Special().On(sizes.On(field));
    }

    public static IEnumerable<IGraphType> Types()
    {
        var edge = new ObjectGraphType { Name = Edge, Description = "A service point that is reached in time, with the way to it (可达服务点).", IsTypeOf = _ => true };
        edge.AddField(References.Field("cursor", References.NonNull("String"), "The item's cursor (游标): opaque, good for the same field with the same arguments."));
        edge.AddField(References.Field("node", References.NonNull(Entity.Name), "The service point itself (服务点)."));
        edge.AddField(References.Field("distance", References.NonNull("Float"), "Metres of the straight line (直线距离, 米), over the ellipsoid."));
        edge.AddField(References.Field("travelDistance", References.NonNull("Float"), "Metres of the way as it is estimated (估计路程, 米): the straight line times the detour factor."));
        edge.AddField(References.Field("minutes", References.NonNull("Float"), "Minutes on the way as they are estimated (估计时间, 分钟)."));
        yield return edge;
        yield return ConnectionTypes.Connection("ServicesWithinConnection", Edge, Entity, "A page of the service points that are reached in time (生活圈服务点).");
    }
}
