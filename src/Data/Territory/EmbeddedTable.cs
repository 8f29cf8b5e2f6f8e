using CsvHelper;

namespace Jianye.DataHub.Data.Territory;

/// <summary>An embedded CSV file with a header row.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads the named columns of every row.</summary>
    /// <param name="resource">The file below src/Data with dots for slashes, e.g. <c>Territory.Resources.jianye_streets.csv</c>.</param>
    public static IReadOnlyList<string[]> Read(string resource, params string[] columns)
    {
        using var csv = CsvReader.Create(Open(resource), CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. columns.Select(column => csv.GetString(column))]);
        return rows;
    }

    public static Stream Open(string resource)
        => typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Jianye.DataHub.Data.{resource}")
            ?? throw new FileNotFoundException($"The assembly holds no {resource}.");
}
