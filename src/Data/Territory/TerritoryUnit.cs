using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Territory;

/// <summary>A unit of the official territory as it is embedded.</summary>
/// <param name="Kind">Its level.</param>
/// <param name="Code">6 digits for the district, 9 for a street, 11 for a level-1 grid, 12 for a community, 15 for a level-2 grid.</param>
/// <param name="Name">Its official name; a community's ends in 居委会.</param>
/// <param name="ShortName">Streets without 街道, communities without 居委会, grids by short code (XL-03, XL-03-05).</param>
/// <param name="ParentCode">The unit that contains it by law: a community's and a level-1 grid's street, a level-2 grid's community; null for the district.</param>
/// <param name="Level1GridCode">The level-1 grid of a community or a level-2 grid; null otherwise.</param>
/// <param name="Boundary">EPSG:4326, degrees, longitude first.</param>
public sealed record TerritoryUnit(
    TerritoryKind Kind, string Code, string Name, string ShortName, string? ParentCode, string? Level1GridCode, MultiPolygon Boundary);
