using CsvHelper;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Reads the audit's and the answer key's tables.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<Row> Read(string path)
    {
        var header = File.ReadLines(path).First().Split(',');
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read()) rows.Add(new Row(header.ToDictionary(name => name, name => csv.GetString(name))));
        return rows;
    }

    internal sealed class Row(IReadOnlyDictionary<string, string> cells)
    {
        public string this[string column] => cells[column];

        /// <summary>Platform, data set, key and occurrence.</summary>
        public string Record => string.Join(' ', cells["platform"], cells["dataset"], cells["source_key"], cells["occurrence"]);

        public string Mention => $"{Record} {cells["role"]}";
    }
}
