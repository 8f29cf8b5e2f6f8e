using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>What a collection says of the distance to its items.</summary>
/// <param name="Place">The property that holds an item's point.</param>
/// <param name="From">Where distances are measured from.</param>
/// <param name="Metres">Yields how far items may lie; null for however far.</param>
internal sealed record Proximity(PropertyModel Place, ReadOrigin From, ReadValue? Metres)
{
    /// <summary>How many times longer the way is than the straight line.</summary>
    public double Detour { get; init; } = 1;

    /// <summary>Metres of the way in a minute.</summary>
    public double Pace { get; init; } = 1;

    public ReadFilter Filter => new ReadFilter.Near(Place, From, Metres);

    /// <summary>Nearest first.</summary>
    public ReadOrder Order => new([], ReadOrder.DistanceProperty, Descending: false, new ReadOrderBy.Distance(Place, From, IsKnown: true));

    /// <summary>A member of an edge; null where it is none of these.</summary>
    public EdgeField? Edge(string key, string name) => name switch
    {
        "distance" => new EdgeField.Distance(key, Place, From),
        "travelDistance" => new EdgeField.Distance(key, Place, From, Detour),
        "minutes" => new EdgeField.Distance(key, Place, From, Detour / Pace),
        _ => null,
    };
}
