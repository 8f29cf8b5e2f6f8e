using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Words, lists of words, yes and no, numbers.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("网格员", "GRID_MEMBER")]
    [InlineData("热心人", "OTHER")]
    [InlineData("", null)]
    public void A_word_of_free_text_that_is_not_known_is_no_fault(string cell, string? expected)
        => Assert.Equal(expected, Transformed.Of(
            new FieldMapping { From = ["c"], As = "known-word", Codes = new Dictionary<string, string> { ["网格员"] = "GRID_MEMBER" }, Value = "OTHER" }, ("c", cell)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("1", true)]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("", null)]
    public void Yes_and_no_are_told_apart(string cell, object? expected) => Assert.Equal(expected, Transformed.Cell("boolean", cell));

    [Fact]
    public void What_is_neither_yes_nor_no_is_a_bad_code() => Assert.Equal("BAD_CODE", Transformed.Refusal("boolean", "也许"));

    [Theory]
    [InlineData("[\"便民服务\",\"养老/文化\",\"便民服务\"]", "[\"便民服务\",\"养老/文化\"]")]
    [InlineData("便民服务；养老、文化", "[\"便民服务\",\"养老\",\"文化\"]")]
    [InlineData("[草稿", "[\"[草稿\"]")]
    [InlineData("[1,null,\" \"]", "[\"1\"]")]
    [InlineData("", null)]
    public void Words_come_as_a_list_or_with_separators(string cell, string? expected) => Assert.Equal(expected, Transformed.Cell("texts", cell));

    [Fact]
    public void References_name_records_of_the_same_platform()
        => Assert.Equal(
            "[{\"dataset\":\"11-five-micro/members\",\"key\":\"DY000013\"},{\"dataset\":\"11-five-micro/members\",\"key\":\"DY000123\"}]",
            Transformed.Of(new FieldMapping { From = ["c"], As = "references", List = "members" }, ("c", "[\"DY000013\", \"DY000123\"]")));

    [Theory]
    [InlineData("320105001001", "云锦综合体", "{\"dataset\":\"11-five-micro/complexes\",\"key\":\"320105001001/云锦综合体\"}")]
    [InlineData("320105001001", "", null)]
    public void A_reference_by_two_columns_needs_both(string community, string name, string? expected)
        => Assert.Equal(expected, Transformed.Of(new FieldMapping { From = ["c", "n"], As = "reference", List = "complexes" }, ("c", community), ("n", name)));

    [Theory]
    [InlineData("满意率94%", 94.0)]
    [InlineData("满意率 ９４．５％", 94.5)]
    [InlineData("满意率940%", null)]
    [InlineData("形成意见", null)]
    public void A_percentage_is_found_in_a_text(string cell, double? expected) => Assert.Equal((decimal?)expected, Transformed.Cell("percent", cell));

    [Theory]
    [InlineData("1467.8", 1467.8)]
    [InlineData("１２", 12.0)]
    public void A_number_may_have_decimals(string cell, double expected) => Assert.Equal((decimal)expected, Transformed.Cell("number", cell));

    [Theory]
    [InlineData("about 5")]
    [InlineData("99999999999")]
    public void What_is_no_number_is_remarked_on(string cell) => Assert.Equal("remark", Transformed.Cell("number", cell));

    [Fact]
    public void Of_several_columns_the_first_that_is_filled_is_the_text()
        => Assert.Equal("和样居11期2幢", Transformed.Of(new FieldMapping { From = ["content.label", "content"], As = "text" }, ("content", "{}"), ("content.label", "和样居11期2幢")));

    [Theory]
    [InlineData("1", "2015-03-01")]
    [InlineData("9", null)]
    [InlineData("", null)]
    public void A_field_says_nothing_where_its_condition_does_not_hold(string state, string? expected)
        => Assert.Equal(expected, Transformed.Of(
            new FieldMapping { From = ["c"], As = "date", Where = new FieldCondition { From = "ZT", Is = ["1"] } }, ("c", "20150301"), ("ZT", state)));
}
