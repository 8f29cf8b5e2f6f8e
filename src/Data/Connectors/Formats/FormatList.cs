namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The formats that the hub reads: one line each.</summary>
internal static class FormatList
{
    public static IReadOnlyList<IFormat> All { get; } = [new CsvFormat(), new UnloadFormat(), new JsonPagesFormat(), new JsonLinesFormat(), new XmlFormat(), new XlsxFormat(), new CopyBlocksFormat()];

    public static IFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
