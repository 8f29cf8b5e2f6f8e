using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One key of an order.</summary>
/// <param name="Path">The to-one relations to walk before the property; empty for the entity's own.</param>
/// <param name="Property">A sortable property; of a number of rows <see cref="RelationCount.Property"/>, of a distance <see cref="DistanceProperty"/>.</param>
/// <param name="Descending">True for DESC.</param>
/// <param name="By">What of the property is compared; null for its value.</param>
/// <param name="NullsFirst">Where rows without a value stand; null for last when ascending and first when descending, as in PostgreSQL.</param>
public sealed record ReadOrder(
    IReadOnlyList<NavigationModel> Path, PropertyModel Property, bool Descending, ReadOrderBy? By = null, bool? NullsFirst = null)
{
    /// <summary>The metres of an order by distance, as cursors keep them.</summary>
    public static PropertyModel DistanceProperty { get; } = new() { Name = "Distance", Kind = ValueKind.Float, ClrType = typeof(double), IsNullable = true };

    /// <summary>True where rows may have no value.</summary>
    public bool IsNullable => By is not (ReadOrderBy.Count or ReadOrderBy.Distance { IsKnown: true }) && (Property.IsNullable || Path.Count > 0);
}
