using System.Collections.Frozen;
using CsvHelper;

namespace Jianye.DataHub.Data.Codes;

/// <summary>The embedded code lists (src/Data/SOURCES.md says where each comes from).</summary>
public static class CodeLists
{
    private const string Prefix = "Jianye.DataHub.Data.Codes.Resources.";

    private static readonly FrozenDictionary<string, CodeList> Lists = Load();

    public static IEnumerable<CodeList> All => Lists.Values;

    /// <summary>The list of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public static CodeList Find(string name)
        => Lists.TryGetValue(name, out var list) ? list : throw new KeyNotFoundException($"There is no code list {name}.");

    private static FrozenDictionary<string, CodeList> Load()
    {
        var assembly = typeof(CodeLists).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal))
            .Select(name => Read(name[Prefix.Length..^".csv".Length], assembly.GetManifestResourceStream(name)!))
            .ToFrozenDictionary(list => list.Name, StringComparer.Ordinal);
    }

    private static CodeList Read(string name, Stream stream)
    {
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        var terms = new List<CodeTerm>();
        while (csv.Read()) terms.Add(new CodeTerm(csv.GetString("code"), csv.GetString("name_zh"), csv.GetString("name_en")));
        return new CodeList(name, terms);
    }
}
