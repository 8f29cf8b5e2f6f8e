namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>A change as a subscriber sees it.</summary>
/// <param name="Cursor">Where it stands.</param>
/// <param name="Kind">A word of <c>ChangeKind</c>.</param>
/// <param name="At">When; UTC.</param>
/// <param name="Id">The row's key; null where it is of none.</param>
/// <param name="Fields">What changed.</param>
/// <param name="Node">The row as a JSON object; null where there is none to show.</param>
internal readonly record struct SeenChange(string Cursor, string Kind, DateTime At, Guid? Id, IReadOnlyList<string> Fields, byte[]? Node);
