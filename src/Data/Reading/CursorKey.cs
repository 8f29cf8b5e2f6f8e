using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Which key of a cursor a parameter holds, and of what kind.</summary>
internal sealed record CursorKey(int Position, ValueKind Kind);
