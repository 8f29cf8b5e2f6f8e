using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

public sealed class CellPartsTests
{
    private static readonly CellParts Card = new(new Dictionary<string, PartsMapping>
    {
        ["card"] = new([], "^(?<grid>[A-Z]{2}-[0-9]{2}(-[0-9]{2})?)-(?<post>[^-]+)-(?<name>.+)$"), ["actor"] = new(["name", "mobile"], null),
    });

    [Theory]
    [InlineData("XL-03-05-网格员-张　三", "XL-03-05", "网格员", "张　三")]
    [InlineData("XL-03-网格负责人-李四", "XL-03", "网格负责人", "李四")]
    [InlineData("XL-03-05-网格员-𠮷田", "XL-03-05", "网格员", "𠮷田")]
    [InlineData("ＸＬ－03－05－网格员－王五", "XL-03-05", "网格员", "王五")]
    [InlineData("老李", null, null, null)]
    [InlineData("", null, null, null)]
    public void A_pattern_takes_a_cell_apart(string card, string? grid, string? post, string? name)
    {
        var cells = Card.Of(new Dictionary<string, string?> { ["card"] = card });

        Assert.Equal((grid, post, name, card), (cells.GetValueOrDefault("card.grid"), cells.GetValueOrDefault("card.post"), cells.GetValueOrDefault("card.name"), cells["card"]));
    }

    [Theory]
    [InlineData("{\"role\": \"居民\", \"name\": \"赵一涛\", \"mobile\": null}", "赵一涛", null)]
    [InlineData("{\"name\": [1], \"mobile\": 154}", "[1]", "154")]
    [InlineData("{\"name\": \"赵", null, null)]
    [InlineData("赵一涛", null, null)]
    public void An_object_is_taken_apart_by_its_members(string actor, string? name, string? mobile)
    {
        var cells = Card.Of(new Dictionary<string, string?> { ["actor"] = actor });

        Assert.Equal((name, mobile), (cells.GetValueOrDefault("actor.name"), cells.GetValueOrDefault("actor.mobile")));
    }
}
