namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>Whether columns that are said to hold several things can be taken apart.</summary>
internal static class PartsCheck
{
    /// <exception cref="MappingException">There is no such column, or the pattern is none.</exception>
    public static void Run(CheckedFile file, MappingDefinition mapping)
    {
        foreach (var (column, part) in mapping.Parts)
        {
            var path = $"parts/{column}";
            if (!mapping.Columns.Contains(column)) throw file.Unknown(path, "column", column, mapping.Columns);
            if (part.Pattern is null) continue;
            try
            {
                if (CellParts.Groups(CellParts.Compile(part.Pattern)).Length == 0) throw file.Fault(path, "the pattern was expected to have named groups, such as (?<name>.+).");
            }
            catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
            {
                throw file.Fault(path, "the pattern is no regular expression without lookarounds and backreferences.");
            }
        }
    }

    /// <summary>The names of all parts, as mappings write them.</summary>
    public static IEnumerable<string> Columns(MappingDefinition mapping)
        => mapping.Parts.SelectMany(part => (part.Value.Pattern is null ? part.Value.Members : CellParts.Groups(CellParts.Compile(part.Value.Pattern)))
            .Select(name => CellParts.Name(part.Key, name)));
}
