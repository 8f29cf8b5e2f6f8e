using System.Text.Json.Nodes;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Tests.Integration.Incremental;
using Jianye.DataHub.Tests.Queries;

namespace Jianye.DataHub.Tests.Integration.Queries;

public sealed partial class QueryAnswersTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_answer_in_parts_comes_to_the_same(string name)
    {
        var query = QueryCase.Read(name);
        var expected = JsonNode.Parse(await world.AskAsync(query))!["data"]!;

        foreach (var (changed, format) in Changed(query))
        {
            var payloads = await world.AskInPartsAsync(query with { Query = changed }, format);

            Assert.False(payloads[0].StartsWith("{\"errors\"", StringComparison.Ordinal), payloads[0] + changed);
            var merged = format == IncrementalFormat.ById ? MergedAnswer.ById(payloads).Data : MergedAnswer.ByPath(payloads);
            Assert.True(JsonNode.DeepEquals(expected, merged), $"{changed}\n{string.Join('\n', payloads)}\n{expected.ToJsonString()}");
        }
    }

    [Fact]
    public async Task What_is_deferred_is_not_in_the_first_part()
    {
        var query = QueryCase.Read("nesting/four_levels_each_with_its_own_arguments");

        var payloads = await world.AskInPartsAsync(query with { Query = PartedDocument.Wholly(query.Query) }, IncrementalFormat.ById);

        Assert.StartsWith("""{"data":{},"pending":[{"id":"0","path":[],"label":"defer """, payloads[0], StringComparison.Ordinal);
        Assert.True(payloads.Count > 4, string.Join('\n', payloads));
    }

    private static IEnumerable<(string Query, IncrementalFormat Format)> Changed(QueryCase query)
    {
        yield return (PartedDocument.Wholly(query.Query), IncrementalFormat.ById);
        yield return (PartedDocument.Deferred(query.Query), IncrementalFormat.ByPath);
        yield return (PartedDocument.Streamed(query.Query), IncrementalFormat.ById);
        foreach (var seed in Enumerable.Range(0, 3)) yield return (PartedDocument.AtRandom(query.Query, seed), seed == 0 ? IncrementalFormat.ByPath : IncrementalFormat.ById);
    }
}
