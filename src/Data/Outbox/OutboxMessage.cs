using System.Text.Json;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>A message as its trigger left it.</summary>
internal sealed record OutboxMessage(ulong Tx, long Id, DateTime At, string Table, char Kind, Guid[] Ids, string? Before)
{
    /// <summary>The member of a row as it was that names what changed of it.</summary>
    private const string Fields = "~";

    /// <summary>One change a row.</summary>
    public IEnumerable<Change> Rows()
    {
        using var before = Before is null ? null : JsonDocument.Parse(Before);
        for (var row = 0; row < Ids.Length; row++)
        {
            var old = before?.RootElement[row];
            List<string> fields = old?.TryGetProperty(Fields, out var names) == true ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
            yield return new Change(new OutboxPosition(Tx, Id, row), At, Table, Kind switch { 'I' => RowChange.Inserted, 'U' => RowChange.Updated, _ => RowChange.Deleted }, Ids[row], old?.GetRawText(), fields);
        }
    }
}
