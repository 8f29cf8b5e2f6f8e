using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>Where distances are measured from.</summary>
public abstract record ReadOrigin
{
    /// <summary>A shape that the request gives.</summary>
    /// <param name="Geometry">Yields a geometry in EPSG:4326.</param>
    /// <param name="IsPoint">True where it must be a single point; another one is refused when bound (HUB_NEAR_POINT).</param>
    public sealed record Given(ReadValue Geometry, bool IsPoint = false) : ReadOrigin;

    /// <summary>The place of a row, found within the statement that measures from it.</summary>
    /// <param name="Entity">The row's entity.</param>
    /// <param name="Place">The property that holds its point.</param>
    /// <param name="Id">Yields its wire id.</param>
    public sealed record OfRow(EntityModel Entity, PropertyModel Place, ReadValue Id) : ReadOrigin;
}
