using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The names in a header.</summary>
internal static class ColumnName
{
    /// <summary>The contract's name for a column whose name differs by white space or width only; else its own.</summary>
    public static string Of(string name, FilePart part)
    {
        var bare = Bare(name);
        return part.Columns.Append(part.Key).FirstOrDefault(known => known == name) ?? part.Columns.Append(part.Key).FirstOrDefault(known => Bare(known) == bare) ?? name.Trim();
    }

    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
}
