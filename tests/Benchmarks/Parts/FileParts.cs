using BenchmarkDotNet.Attributes;
using Jianye.DataHub.Data.Connectors.Formats;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Parts;

/// <summary>The largest file of each format that a district of 5,000 residents delivers, cut into records and cells, beside the bare reading of its bytes.</summary>
[MemoryDiagnoser]
public class FileParts
{
    private static readonly Dictionary<string, (string Files, FormatOptions Options)> Samples = new(StringComparer.Ordinal)
    {
        ["csv"] = ("04-wo-time-bank/ledger_*.csv", new FormatOptions("UTF-8", new FilePart("ledger", [], "entry_no"))),
        ["unload"] = ("16-street-service-center/cases_*.unl", new FormatOptions("GB18030", new FilePart("cases", [.. Enumerable.Range(0, 15).Select(i => $"c{i}")], "c0"))),
        ["json-pages"] = ("03-wo-grid/incidents/full-*/p*.json", new FormatOptions("UTF-8", new FilePart("incidents", [], "eventNo") { Rows = "rows" })),
        ["json-lines"] = ("11-five-micro/delta-*.jsonl", new FormatOptions("UTF-8", new FilePart("members", [], "partyMemberId") { Where = ("entity", "member"), Data = "data" })),
        ["xml"] = ("06-js-civil-affairs/MZYW_JZDX_*.xml", new FormatOptions("GB18030", new FilePart("assistance", [], "DXBH") { Rows = "MZYW/JZDXLB/JZDX" })),
        ["xlsx"] = ("20-performance/*.xlsx", new FormatOptions("UTF-8", new FilePart("scores", [], "考核编号") { Sheet = "考核" })),
        ["copy-blocks"] = ("07-nj-smart-community/sql/10_data.sql", new FormatOptions("UTF-8", new FilePart("t_resident", [], "resident_id"))),
    };

    private TemporaryDirectory _directory = null!;
    private string _file = "";

    public static IEnumerable<string> Formats => Samples.Keys;

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _directory = new TemporaryDirectory();
        DemoWriter.Write(new DemoOptions { Residents = 5_000 }, _directory.Below("deliveries"), null, null, CancellationToken.None);
        var pattern = Path.Combine(_directory.Below("deliveries"), Samples[Format].Files);
        _file = Directory.EnumerateFiles(_directory.Below("deliveries"), "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, file, ignoreCase: false)).MaxBy(file => new FileInfo(file).Length)!;
    }

    [GlobalCleanup]
    public void CleanUp() => _directory.Dispose();

    [Benchmark(Baseline = true)]
    public long ReadBytes()
    {
        using var file = Open();
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        for (var read = 1; read > 0; bytes += read) read = file.Read(buffer);
        return bytes;
    }

    [Benchmark]
    public async Task<long> LookThroughAndRead()
    {
        var format = FormatList.Find(Format)!;
        await format.LookThroughAsync(Open, Samples[Format].Options, CancellationToken.None);
        var records = 0L;
        await foreach (var _ in format.ReadAsync(Open, Samples[Format].Options, CancellationToken.None)) records++;
        return records;
    }

    private FileStream Open() => new(_file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
}
