namespace Jianye.DataHub.Data.Outbox;

/// <summary>A committed change of one row; several of one transaction are one.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="At">When the statement ran; UTC.</param>
/// <param name="Table">The row's table.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The row's key.</param>
/// <param name="Before">The row before the transaction as a JSON object of its columns; null for a new one.</param>
/// <param name="Fields">The names of the fields that changed, as the graph has them; empty for new and deleted rows.</param>
public sealed record Change(OutboxPosition Position, DateTime At, string Table, RowChange Kind, Guid Id, string? Before, IReadOnlyList<string> Fields);
