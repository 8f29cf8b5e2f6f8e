using System.Text;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Territory;

public sealed class BoundaryFileTests
{
    private const string Square = "[[[118.7,32.0],[118.71,32.0],[118.71,32.01],[118.7,32.01],[118.7,32.0]]]";

    [Fact]
    public async Task A_polygon_becomes_a_multipolygon_under_its_code()
    {
        var boundaries = await ReadAsync(Feature("320105001", Square));

        var boundary = Assert.Single(boundaries);
        Assert.Equal("320105001", boundary.Key);
        Assert.Equal(4326, boundary.Value.SRID);
        Assert.Equal(1, boundary.Value.NumGeometries);
    }

    [Theory]
    [InlineData("[[[118.7,32.0],[118.71,32.01],[118.71,32.0],[118.7,32.01],[118.7,32.0]]]", "Self-intersection at 118.705")]
    [InlineData("[[[518.7,32.0],[518.71,32.0],[518.71,32.01],[518.7,32.01],[518.7,32.0]]]", "range of longitude and latitude")]
    public async Task A_faulty_boundary_is_refused_with_its_code_and_the_reason(string rings, string reason)
    {
        var fault = await Assert.ThrowsAsync<TerritoryImportException>(() => ReadAsync(Feature("320105001", rings)));

        Assert.Contains("320105001", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},"geometry":null}]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,2],[3,1]]]}}]}""")]
    public async Task What_is_no_collection_of_boundaries_is_refused_in_one_sentence(string text)
    {
        var fault = await Assert.ThrowsAsync<TerritoryImportException>(() => ReadAsync(text));

        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_features_with_one_code_are_refused()
    {
        var feature = $$$"""{"type":"Feature","properties":{"code":"320105001"},"geometry":{"type":"Polygon","coordinates":{{{Square}}}}}""";

        var fault = await Assert.ThrowsAsync<TerritoryImportException>(
            () => ReadAsync($$"""{"type":"FeatureCollection","features":[{{feature}},{{feature}}]}"""));

        Assert.Contains("two features", fault.Message, StringComparison.Ordinal);
    }

    private static string Feature(string code, string rings)
        => $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":{{{rings}}}}}]}""";

    private static async Task<IReadOnlyDictionary<string, NetTopologySuite.Geometries.MultiPolygon>> ReadAsync(string text)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await BoundaryFile.ReadAsync(stream, CancellationToken.None);
    }
}
