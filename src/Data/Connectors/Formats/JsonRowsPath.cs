namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Where the records of a JSON page stand: <c>rows</c>, <c>data.list</c>, or, where a record is a part of a list's item,
/// <c>data.users.edges[].node</c>.</summary>
/// <param name="List">The members that lead to the list.</param>
/// <param name="Record">The members that lead from an item to its record; empty where the item is the record.</param>
internal sealed record JsonRowsPath(IReadOnlyList<string> List, IReadOnlyList<string> Record)
{
    /// <returns>Null where the text is no such path.</returns>
    public static JsonRowsPath? Parse(string text)
    {
        var parts = text.Split("[]");
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Length > 0 && parts[1][0] != '.')) return null;
        var list = parts[0].Split('.');
        var record = parts.Length == 2 && parts[1].Length > 0 ? parts[1][1..].Split('.') : [];
        return list.Concat(record).Any(member => member.Length == 0) ? null : new JsonRowsPath(list, record);
    }

    public override string ToString() => string.Join('.', List);
}
