namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Cells that hold a small language of their own: opening hours, working days, targets.</summary>
public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("08:30-20:30", "[{\"opens\":\"08:30\",\"closes\":\"20:30\",\"staggered\":false}]")]
    [InlineData("08:30-12:00,13:30-20:30(错时)", "[{\"opens\":\"08:30\",\"closes\":\"12:00\",\"staggered\":false},{\"opens\":\"13:30\",\"closes\":\"20:30\",\"staggered\":true}]")]
    [InlineData("8：30～12：00；13：30—20：30（错时）", "[{\"opens\":\"08:30\",\"closes\":\"12:00\",\"staggered\":false},{\"opens\":\"13:30\",\"closes\":\"20:30\",\"staggered\":true}]")]
    [InlineData("全天", "remark")]
    [InlineData("25:00-26:00", "remark")]
    [InlineData("", null)]
    public void Opening_hours_are_spans(string cell, string? expected) => Assert.Equal(expected, Transformed.Cell("opening-hours", cell));

    [Theory]
    [InlineData("即办", 0L)]
    [InlineData("5个工作日", 5L)]
    [InlineData("１０个工作日", 10L)]
    [InlineData("3", 3L)]
    [InlineData("尽快", "remark")]
    public void A_time_limit_is_a_number_of_working_days(string cell, object expected) => Assert.Equal(expected, Transformed.Cell("working-days", cell));

    [Theory]
    [InlineData("≥95%", "AT_LEAST", 95)]
    [InlineData("≥ ８０００小时", "AT_LEAST", 8000)]
    [InlineData("12000人次", "EXACTLY", 12000)]
    [InlineData("不超过3起", "AT_MOST", 3)]
    [InlineData("90%以上", "AT_LEAST", 90)]
    [InlineData("<5", "LESS_THAN", 5)]
    [InlineData("全覆盖", null, null)]
    [InlineData("3至5个", null, null)]
    public void A_target_is_a_comparison_and_a_number(string cell, string? comparator, int? value)
    {
        Assert.Equal(comparator, Transformed.Cell("target-comparator", cell));
        Assert.Equal((decimal?)value, Transformed.Cell("target-value", cell));
    }

    [Fact]
    public void Columns_are_joined_as_they_stand()
        => Assert.Equal("金样苑3幢", Transformed.Of(new() { From = ["a", "b", "c"], As = "joined" }, ("a", "金样苑"), ("b", " 3幢"), ("c", null)));
}
