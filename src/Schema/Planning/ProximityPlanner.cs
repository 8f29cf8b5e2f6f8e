using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns <c>near</c>, and the arguments of <c>servicesWithin</c>, into an origin and a distance.</summary>
internal static class ProximityPlanner
{
    /// <summary>What a collection's <c>near</c> says; null where it is not given.</summary>
    /// <exception cref="ReadRequestException">It names no place, or several (HUB_NEAR_ORIGIN).</exception>
    public static Proximity? Near(EntityModel entity, InputNode? near)
        => near is InputNode.Object given && Origin("near", given) is var (from, metres) ? new Proximity(entity.Place!, from, metres) : null;

    /// <exception cref="ReadRequestException">The arguments name no place, or several (HUB_NEAR_ORIGIN).</exception>
    public static Proximity Travel(TravelSettings settings, ArgumentReader arguments, GraphQLField field, FieldType definition)
    {
        var minutes = ((InputNode.Leaf)arguments.Read(field, definition, "minutes")!).Source;
        var pace = settings.Pace((TravelMode)((InputNode.Leaf)arguments.Read(field, definition, "mode")!).Value!);
        var reach = new ReadValue.Reach(minutes, pace / settings.DetourFactor, settings.MaximumMinutes);
        return new Proximity(ServicesWithin.Entity.Place!, Origin(ServicesWithin.Name, name => arguments.Read(field, definition, name)), reach) { Detour = settings.DetourFactor, Pace = pace };
    }

    /// <summary>The place that an argument names, and how far from it.</summary>
    /// <exception cref="ReadRequestException">It names no place, or several (HUB_NEAR_ORIGIN).</exception>
    public static (ReadOrigin From, ReadValue? Metres) Origin(string field, InputNode.Object given) => (Origin(field, given.Find), (given.Find("within") as InputNode.Leaf)?.Source);

    private static ReadOrigin Origin(string field, Func<string, InputNode?> find)
    {
        var (point, resident, address) = (find("point") as InputNode.Leaf, find("resident") as InputNode.Leaf, find("address") as InputNode.Leaf);
        return (point, resident, address) switch
        {
            ({ }, null, null) => new ReadOrigin.Given(point.Source, IsPoint: true),
            (null, { }, null) => OfRow(typeof(Resident), resident.Source),
            (null, null, { }) => OfRow(typeof(Address), address.Source),
            (null, null, null) => throw new ReadRequestException("HUB_NEAR_ORIGIN", $"{field} measures from a place, but none was given; give a point, a resident or an address."),
            _ => throw new ReadRequestException("HUB_NEAR_ORIGIN", $"{field} measures from one place, but several were given; give either a point, a resident or an address."),
        };
    }

    private static ReadOrigin.OfRow OfRow(Type type, ReadValue id)
    {
        var entity = HubModel.Instance.Find(type);
        return new ReadOrigin.OfRow(entity, entity.Place!, id);
    }
}
