using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>The directory that deliveries are written to, with the answer key beside it where one is wanted.</summary>
/// <param name="recordsWritten">Told now and then how many records there are; may throw to break off.</param>
internal sealed class DemoOutput(string directory, AnswerKey? key, Action<long> recordsWritten)
{
    public const string Utf8 = "UTF-8";
    public const string Utf8WithMark = "UTF-8 with a byte-order mark";
    public const string Gb18030 = "GB18030";

    private const int ReportEvery = 1_000;

    private readonly SortedDictionary<string, SortedDictionary<string, int>> _rows = new(StringComparer.Ordinal);

    static DemoOutput() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public long Records { get; private set; }

    /// <summary>Records of each data set, by platform.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, int>> Rows => _rows;

    /// <summary>The records as they are, each counted and noted in the answer key.</summary>
    public IEnumerable<DemoRecord> Noted(DemoDataset dataset, IEnumerable<DemoRecord> records)
    {
        if (!_rows.TryGetValue(dataset.Platform, out var platform)) _rows[dataset.Platform] = platform = new(StringComparer.Ordinal);
        platform.TryAdd(dataset.Name, 0);
        foreach (var record in records)
        {
            platform[dataset.Name]++;
            key?.Note(dataset, record);
            if (++Records % ReportEvery == 0) recordsWritten(Records);
            yield return record;
        }
    }

    /// <summary>A new file below the directory.</summary>
    public StreamWriter Text(string path, string encoding = Utf8, string newLine = "\n")
    {
        var chosen = encoding is Utf8 or Utf8WithMark ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: encoding == Utf8WithMark) : Encoding.GetEncoding(encoding);
        return new StreamWriter(Create(path), chosen, 64 * 1024) { NewLine = newLine };
    }

    public FileStream Create(string path)
    {
        var full = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
    }

    /// <summary>A written file, to be changed in place.</summary>
    public FileStream Change(string path) => new(Path.Combine(directory, path), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    public Stream Open(string path) => File.OpenRead(Path.Combine(directory, path));

    /// <summary>A value as text files have it; null is empty.</summary>
    public static string TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
