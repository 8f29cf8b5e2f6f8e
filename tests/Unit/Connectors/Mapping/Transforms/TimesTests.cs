namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Times and months of the contracts.</summary>
public sealed class TimesTests
{
    [Theory]
    [InlineData("Sun, 20 May 2018 15:19:22 +0800", "2018-05-20T07:19:22Z")]
    [InlineData("Mon, 20 May 2018 15:19:22 +0800", "2018-05-20T07:19:22Z")]
    [InlineData("5 Mar 2018 09:05 GMT", "2018-03-05T09:05:00Z")]
    [InlineData("Sat, 01 Jul 2017 00:30:00 -0030", "2017-07-01T01:00:00Z")]
    [InlineData("2018-03-05 10:20", "2018-03-05T02:20:00Z")]
    [InlineData("2018-03-05T10:20:30", "2018-03-05T02:20:30Z")]
    [InlineData("2018-03-05T10:20:30+08:00", "2018-03-05T02:20:30Z")]
    public void A_time_is_read_in_the_forms_of_feeds_and_logs(string cell, string expected) => Assert.Equal(expected, Transformed.Cell("instant", cell));

    [Theory]
    [InlineData("instant", "Wed, 31 Jun 2018 10:00:00 +0800")]
    [InlineData("instant", "Sun, 20 Mai 2018 15:19:22 +0800")]
    [InlineData("instant", "2018-02-30T10:00:00")]
    [InlineData("epoch-milliseconds", "yesterday")]
    [InlineData("month", "1999.13")]
    [InlineData("month", "2018-00")]
    public void A_time_that_never_was_is_a_bad_date(string transform, string cell) => Assert.Equal("BAD_DATE", Transformed.Refusal(transform, cell));

    [Theory]
    [InlineData("1514768963000", "2018-01-01T01:09:23Z")]
    [InlineData("1514768963123", "2018-01-01T01:09:23.123Z")]
    public void Milliseconds_are_counted_since_1970(string cell, string expected) => Assert.Equal(expected, Transformed.Cell("epoch-milliseconds", cell));

    [Theory]
    [InlineData("1999.07", "1999-07-01")]
    [InlineData("1999.7", "1999-07-01")]
    [InlineData("2018-03", "2018-03-01")]
    [InlineData("2018年3月", "2018-03-01")]
    [InlineData("２０１８年３月", "2018-03-01")]
    [InlineData("2018-03-17", "2018-03-01")]
    [InlineData(" ", null)]
    public void A_month_is_its_first_day(string cell, string? expected) => Assert.Equal(expected, Transformed.Cell("month", cell));
}
