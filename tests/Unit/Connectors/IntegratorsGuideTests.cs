using System.Text;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Connectors.Formats;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Connectors;

/// <summary>What docs/guides/integrators.md shows and lists.</summary>
public sealed partial class IntegratorsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "guides", "integrators.md"));

    [Fact]
    public async Task The_example_does_what_the_guide_says()
    {
        var records = await ReadExampleAsync();

        Assert.Equal(["V1", "V2", "V3", "V4"], records.Select(record => record.SourceKey));
        Assert.Equal([null, "BAD_CODE", "UNKNOWN_GRID", null], records.Select(record => record.Rejection?.Code));
        Assert.Equal([RecordOperation.Upsert, RecordOperation.Delete], new[] { records[0].Operation, records[3].Operation });
        Assert.Contains("\"at\":\"2018-06-30T01:30:00Z\"", records[0].Claims!.Json, StringComparison.Ordinal);
        Assert.Equal(TerritoryIndex.Official.Grid("XL-03-05")!.Code, records[0].Placement.GridCode);
        Assert.Equal("13800000001", Assert.Single(records[0].Mentions).Phone);
    }

    [Fact]
    public void Every_transform_and_format_has_its_line()
    {
        var missing = TransformList.All.Select(transform => transform.Name).Concat(FormatList.All.Select(format => format.Name))
            .Where(name => !Guide.Contains($"\n| `{name}` |", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static async Task<List<MappedRecord>> ReadExampleAsync()
    {
        var json = Blocks("json");
        var connector = ConnectorCatalog.Read(
            "10-work-diary", new Dictionary<string, string> { ["connector.json"] = json[0], ["visits.mapping.json"] = json[1] }, TimeProvider.System);

        var bytes = Encoding.UTF8.GetBytes(Assert.Single(Blocks("csv")) + "\n");
        var file = new DeliveryFile("10-work-diary/走访_20180630.csv", bytes.Length, () => new MemoryStream(bytes));
        var planned = Assert.Single(connector.Plan([file]).Files);
        var records = new List<MappedRecord>();
        await foreach (var record in connector.ReadAsync(planned, new Dictionary<string, DeliveryFile>(), _ => { }, CancellationToken.None)) records.Add(record.Map());
        return records;
    }

    private static List<string> Blocks(string language)
        => [.. CodeBlocks().Matches(Guide).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value)];

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
