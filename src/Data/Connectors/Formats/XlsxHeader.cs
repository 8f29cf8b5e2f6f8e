namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The header row of a sheet: which column is which.</summary>
internal sealed class XlsxHeader
{
    private readonly HeaderNames _names;
    private readonly int[] _columns;

    private XlsxHeader(IReadOnlyList<(int Column, string Name)> header)
        => (_names, _columns) = (new HeaderNames([.. header.Select(cell => cell.Name)]), [.. header.Select(cell => cell.Column)]);

    /// <summary>The row as a header; null where it names no key.</summary>
    public static XlsxHeader? Find(XlsxRow row, FilePart part)
    {
        if (row.Fault is not null) return null;
        var columns = new ColumnNames(part);
        var names = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Value)).Select(cell => (cell.Column, Name: columns.Of(cell.Value))).OrderBy(cell => cell.Column).ToList();
        return names.Exists(cell => cell.Name == part.Key) ? new XlsxHeader(names) : null;
    }

    /// <summary>A row's cells by name, in the header's order; what stands below no name is called by its column's letters.</summary>
    public IReadOnlyDictionary<string, string?> Name(IReadOnlyList<XlsxCell> cells)
    {
        var values = new string?[_columns.Length];
        var unnamed = (List<XlsxCell>?)null;
        foreach (var cell in cells)
        {
            var place = Array.BinarySearch(_columns, cell.Column);
            if (place >= 0) values[place] = RawJson.Storable(cell.Value);
            else (unnamed ??= []).Add(cell);
        }

        var named = new HeaderCells(_names, values);
        if (unnamed is null) return named;
        var all = new Dictionary<string, string?>(named, StringComparer.Ordinal);
        foreach (var cell in unnamed.OrderBy(cell => cell.Column)) all.TryAdd(Letters(cell.Column), RawJson.Storable(cell.Value));
        return all;
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
