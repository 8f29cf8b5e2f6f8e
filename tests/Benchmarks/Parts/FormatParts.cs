using BenchmarkDotNet.Attributes;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Parts;

/// <summary>A platform's whole delivery of a district of 1,000 residents, read and mapped; each platform comes in a format of its own.</summary>
[MemoryDiagnoser]
public class FormatParts
{
    private TemporaryDirectory _directory = null!;
    private IConnector _connector = null!;
    private IReadOnlyList<DeliveryFile> _files = [];

    /// <summary>json-pages, xml, copy-blocks, json-lines, csv, unload.</summary>
    [Params("03-wo-grid", "06-js-civil-affairs", "07-nj-smart-community", "11-five-micro", "12-virtual-elder-home", "16-street-service-center")]
    public string Platform { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _directory = new TemporaryDirectory();
        DemoWriter.Write(new DemoOptions { Residents = 1_000 }, _directory.Below("deliveries"), null, null, CancellationToken.None);
        _connector = ConnectorCatalog.Load(TimeProvider.System).Single(connector => connector.Slug == Platform);
        _files = DeliveryFolder.Find(_directory.Below("deliveries"), Platform, isNamed: true);
    }

    [GlobalCleanup]
    public void CleanUp() => _directory.Dispose();

    [Benchmark]
    public async Task<int> ReadAndMap()
    {
        var companions = _files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var records = 0;
        foreach (var file in _connector.Plan(_files).Files)
        {
            await foreach (var record in _connector.ReadAsync(file, companions, _ => { }, CancellationToken.None))
            {
                record.Map();
                records++;
            }
        }

        return records;
    }
}
