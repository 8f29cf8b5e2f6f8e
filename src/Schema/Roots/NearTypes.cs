using GraphQL.Types;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>Where distances are measured from, and how somebody gets about.</summary>
internal static class NearTypes
{
    public static IEnumerable<IGraphType> All()
    {
        var near = new InputObjectGraphType { Name = "NearInput", Description = "Only items near a place (附近), nearest first: exactly one of point, resident and address says which. Items without a place are left out." };
        foreach (var origin in Origins()) near.AddField(References.Field(origin.Name, origin.ResolvedType!, origin.Description!));
        near.AddField(References.Field("within", References.To("Float"), "At most this far, in metres over the ellipsoid (距离以内, 米), 0 to 100,000; however far by default."));
        yield return near;

        var mode = new EnumerationGraphType { Name = "TravelMode", Description = "How somebody gets about (出行方式)." };
        mode.Add(new EnumValueDefinition("WALK", TravelMode.Walk) { Description = "On foot (步行)." });
        mode.Add(new EnumValueDefinition("BIKE", TravelMode.Bike) { Description = "By bicycle (骑行)." });
        yield return mode;
    }

    /// <summary>The ways to say a place.</summary>
    public static IEnumerable<QueryArgument> Origins() =>
    [
        References.Argument("point", References.To("Geometry"), "From this point (起点): a GeoJSON Point, which may say its crs and datum."),
        References.Argument("resident", References.To("ID"), "From where the resident of this id lives (居民住处)."),
        References.Argument("address", References.To("ID"), "From the address of this id (标准地址)."),
    ];
}
