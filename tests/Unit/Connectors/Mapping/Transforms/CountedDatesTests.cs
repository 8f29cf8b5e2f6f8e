using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Dates that platforms write as numbers.</summary>
public sealed class CountedDatesTests
{
    [Theory]
    [InlineData("-358070400000", "1958-08-28")]
    [InlineData("0", "1970-01-01")]
    [InlineData("401558400000", "1982-09-23")]
    [InlineData("4.015584E11", "1982-09-23")]
    public void Local_midnight_in_milliseconds_is_the_day_that_begins_then_in_Nanjing(string cell, string expected)
        => Assert.Equal(expected, Date("birth-date", "epoch-milliseconds", cell));

    [Fact]
    public void A_birth_in_the_future_is_out_of_range_and_words_are_no_date()
    {
        Assert.Equal("DATE_OUT_OF_RANGE", Refusal("birth-date", "epoch-milliseconds", "4102416000000"));
        Assert.Equal("BAD_DATE", Refusal("birth-date", "epoch-milliseconds", "1982-09-23"));
        Assert.Equal("BAD_DATE", Refusal("date", "epoch-milliseconds", "1e30"));
    }

    [Theory]
    [InlineData("43202", "2018-04-12")]
    [InlineData("43202.75", "2018-04-12")]
    [InlineData("61", "1900-03-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("1", "1900-01-01")]
    [InlineData("2018-04-12", "2018-04-12")]
    [InlineData("2018/4/12 0:00", "2018-04-12")]
    [InlineData("20180412", "2018-04-12")]
    public void Days_of_a_workbook_are_counted_from_1900_unless_they_are_written_out(string cell, string expected)
        => Assert.Equal(expected, Date("date", "excel-serial", cell));

    [Theory]
    [InlineData("60")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("十二日")]
    public void The_29th_of_February_1900_never_was(string cell) => Assert.Equal("BAD_DATE", Refusal("date", "excel-serial", cell));

    private static object? Date(string transform, string form, string cell)
        => Transformed.Of(new FieldMapping { From = ["c"], As = transform, Value = form }, ("c", cell));

    private static string Refusal(string transform, string form, string cell) => Assert.Throws<RejectedException>(() => Date(transform, form, cell)).Code;
}
