using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

/// <summary>Reads bytes by a format's name, as a connector does.</summary>
internal static class FormatReading
{
    static FormatReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public static Task<List<SourceRecord>> ReadAsync(string format, string text, FormatOptions options)
        => ReadAsync(format, Encoding.UTF8.GetBytes(text), options);

    public static async Task<List<SourceRecord>> ReadAsync(string format, byte[] bytes, FormatOptions options)
    {
        var records = new List<SourceRecord>();
        await foreach (var record in FormatList.Find(format)!.ReadAsync(() => new MemoryStream(bytes), options, CancellationToken.None)) records.Add(record);
        return records;
    }
}
