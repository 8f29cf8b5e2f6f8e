namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The header row of a sheet: which column is which.</summary>
internal sealed class XlsxHeader
{
    private readonly SortedDictionary<int, string> _names = [];

    private XlsxHeader()
    {
    }

    /// <summary>The row as a header; null where it names no key.</summary>
    public static XlsxHeader? Find(XlsxRow row, FilePart part)
    {
        if (row.Cells is null) return null;
        var header = new XlsxHeader();
        foreach (var (column, text) in row.Cells)
        {
            var bare = Bare(text);
            if (bare.Length > 0) header._names[column] = part.Columns.Append(part.Key).FirstOrDefault(known => Bare(known) == bare) ?? text.Trim();
        }

        return header._names.ContainsValue(part.Key) ? header : null;
    }

    /// <summary>A row's cells by name, in the header's order; what stands below no name is called by its column's letters.</summary>
    public Dictionary<string, string?> Name(IReadOnlyDictionary<int, string> cells)
    {
        var named = new Dictionary<string, string?>(_names.Count, StringComparer.Ordinal);
        foreach (var (column, name) in _names) named.TryAdd(name, RawJson.Storable(cells.GetValueOrDefault(column)));
        foreach (var (column, text) in cells.Where(cell => !_names.ContainsKey(cell.Key)).OrderBy(cell => cell.Key)) named.TryAdd(Letters(column), RawJson.Storable(text));
        return named;
    }

    /// <summary>Without white space, full-width letters as half-width ones.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
