namespace Jianye.DataHub.Data.Outbox;

/// <summary>The changes of one transaction, one a row: nobody saw what lay between.</summary>
internal static class CoalescedChanges
{
    /// <param name="messages">All of one transaction, in their order.</param>
    public static IEnumerable<Change> Of(IEnumerable<OutboxMessage> messages)
    {
        var rows = new Dictionary<(string Table, Guid Id), Change>();
        foreach (var change in messages.SelectMany(message => message.Rows()))
        {
            var key = (change.Table, change.Id);
            if (!rows.TryGetValue(key, out var earlier)) rows[key] = change;
            else if (Together(earlier, change) is { } both) rows[key] = both;
            else rows.Remove(key);
        }

        return rows.Values.OrderBy(change => change.Position);
    }

    /// <returns>Null where nothing is left of it.</returns>
    private static Change? Together(Change earlier, Change later) => (earlier.Kind, later.Kind) switch
    {
        (RowChange.Inserted, RowChange.Deleted) => null,
        (RowChange.Inserted, _) => later with { Kind = RowChange.Inserted, Before = null, Fields = [] },
        (RowChange.Deleted, RowChange.Deleted) or (_, RowChange.Deleted) => later with { Before = earlier.Before },
        // Taken out and put in again: which fields differ was not written down.
        (RowChange.Deleted, _) => later with { Kind = RowChange.Updated, Before = earlier.Before, Fields = [] },
        _ => later with { Kind = RowChange.Updated, Before = earlier.Before, Fields = [.. earlier.Fields.Union(later.Fields)] },
    };
}
