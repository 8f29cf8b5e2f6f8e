using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Comma-separated text with a header.</summary>
internal static class DelimitedText
{
    /// <summary>Quoted only where it must be.</summary>
    public static string Quoted(string cell)
        => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    public static void Write(
        DemoOutput output, string path, DemoDataset dataset, IEnumerable<DemoRecord> records, string encoding = DemoOutput.Utf8, string newLine = "\r\n")
    {
        using var file = output.Text(path, encoding, newLine);
        file.WriteLine(string.Join(',', dataset.Columns));
        foreach (var record in output.Noted(dataset, records))
            file.WriteLine(string.Join(',', dataset.Columns.Select(column => Quoted(DemoOutput.TextOf(record.Fields[column])))));
    }
}
