using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

public sealed class ValueObjectsTests
{
    private static readonly FieldMapping Attendees = new()
    {
        From = ["c"], As = "objects", With = new Dictionary<string, string> { ["name"] = "org|role", ["count"] = "count" }, Codes = new Dictionary<string, string> { ["count"] = "integer" },
    };

    private static readonly FieldMapping Scores = new()
    {
        As = "object", With = new Dictionary<string, string> { ["positioning"] = "p", ["area"] = "a" }, Codes = new Dictionary<string, string> { ["positioning"] = "integer", ["area"] = "number" },
    };

    [Theory]
    [InlineData("[{\"org\": \"综治委\", \"count\": 6}, {\"role\": \"居民代表\", \"count\": 7}]", "[{\"name\":\"综治委\",\"count\":6},{\"name\":\"居民代表\",\"count\":7}]")]
    [InlineData("[{\"org\": \"综治委\", \"count\": \"几位\"}, 5, {\"other\": 1}]", "[{\"name\":\"综治委\"}]")]
    [InlineData("[]", "[]")]
    [InlineData("[{\"org\": ", "remark")]
    [InlineData("{\"org\": \"综治委\"}", "remark")]
    public void A_list_of_objects_is_taken_member_by_member(string cell, string expected) => Assert.Equal(expected, Transformed.Of(Attendees, ("c", cell)));

    [Theory]
    [InlineData("21", "20.5", "{\"positioning\":21,\"area\":20.5}")]
    [InlineData("", "20", "{\"area\":20}")]
    [InlineData("good", null, null)]
    public void Members_stand_in_columns_of_their_own(string positioning, string? area, string? expected)
        => Assert.Equal(expected, Transformed.Of(Scores, ("p", positioning), ("a", area)));
}
