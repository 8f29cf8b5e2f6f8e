using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Communities in a list, streets by name.</summary>
public sealed class ListsOfPlacesTests
{
    [Theory]
    [InlineData("兆园社区、明园社区", "[{\"community\":\"320105001007\"},{\"community\":\"320105001009\"}]")]
    [InlineData("兆园社区/明園社区居委会/兆园社区", "[{\"community\":\"320105001007\"},{\"community\":\"320105001009\"}]")]
    [InlineData("", null)]
    public void Communities_are_told_by_their_names(string cell, string? expected) => Assert.Equal(expected, Communities(cell));

    [Fact]
    public void One_word_means_all_64() => Assert.Equal(64, ((string)Communities("全部")!).Split("community").Length - 1);

    [Fact]
    public void An_unknown_one_is_remarked_on_and_the_others_count()
    {
        var value = Assert.IsType<Remark>(new CommunitiesTransform().Apply(
            new FieldMapping { From = ["c"], As = "communities" }, new Dictionary<string, string?> { ["c"] = "兆园社区、无名社区" }, Transformed.Context));

        Assert.Equal("[{\"community\":\"320105001007\"}]", Assert.IsType<JsonValue>(value.Read).Json);
    }

    [Theory]
    [InlineData("沙洲街道", "{\"street\":\"320105002\"}")]
    [InlineData("沙洲", "{\"street\":\"320105002\"}")]
    [InlineData("320105002", "{\"street\":\"320105002\"}")]
    [InlineData("鼓楼街道", "remark")]
    public void A_street_is_told_by_code_or_name(string cell, string expected) => Assert.Equal(expected, Transformed.Cell("street", cell));

    private static object? Communities(string cell) => Transformed.Of(new FieldMapping { From = ["c"], As = "communities", Value = "全部" }, ("c", cell));
}
