using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A key by which rows are grouped.</summary>
/// <param name="Path">The to-one relations to walk before the property; empty for the entity's own.</param>
/// <param name="Property">The property; the key of an entity stands for the whole related row.</param>
/// <param name="Form">How its value becomes the key.</param>
public sealed record ReadGroupKey(IReadOnlyList<NavigationModel> Path, PropertyModel Property, GroupForm Form);
