using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The contract's names of a data set's columns, found in spite of white space and width.</summary>
internal sealed class ColumnNames
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public ColumnNames(FilePart part)
    {
        foreach (var name in part.Columns.Append(part.Key)) _known.TryAdd(Bare(name), name);
    }

    /// <summary>The contract's name of a header's cell; its own where the contract has none.</summary>
    public string Of(string cell) => _known.GetValueOrDefault(Bare(cell)) ?? cell.Trim();

    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
}
