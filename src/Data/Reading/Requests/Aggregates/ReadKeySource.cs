using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What is known of a group: one of its keys, or what belongs to the row that a key stands for.</summary>
/// <param name="Key">The position of the key.</param>
/// <param name="Path">The to-one relations from the row that the key stands for.</param>
/// <param name="Property">The property of the row at the end; null for the key itself.</param>
public sealed record ReadKeySource(int Key, IReadOnlyList<NavigationModel> Path, PropertyModel? Property);
