using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One key of an order. Nulls stand last when ascending and first when descending, as in PostgreSQL.</summary>
/// <param name="Path">The to-one relations to walk before the property; empty for the entity's own.</param>
/// <param name="Property">A sortable property.</param>
/// <param name="Descending">True for DESC.</param>
public sealed record ReadOrder(IReadOnlyList<NavigationModel> Path, PropertyModel Property, bool Descending);
