using System.Globalization;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>Which files are of a data set, and what their names say.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("fans/page_NNNN.json", "fans/page_0012.json", null)]
    [InlineData("bookings/page-N.json", "bookings/page-12.json", null)]
    [InlineData("complex-batch-N.xml", "complex-batch-1.xml", null)]
    [InlineData("feed/announcements*.xml", "feed/announcements.xml", null)]
    [InlineData("feed/announcements*.xml", "feed/announcements_2.xml", null)]
    [InlineData("MZYW_JZDX_YYYYMMDD.xml", "MZYW_JZDX_20180630.xml", "2018-06-30")]
    [InlineData("messages-YYYY-MM.jsonl", "messages-2018-02.jsonl", "2018-02-28")]
    [InlineData("YYYY-MM/民政目标_YYYYMM.xlsx", "2018-01/民政目标_201801.xlsx", "2018-01-31")]
    [InlineData("<street>_YYYYMM.xlsx", "320105006_201806.xlsx", "2018-06-30")]
    [InlineData("社工绩效_YYYYQn.xlsx", "社工绩效_2018Q1.xlsx", "2018-03-31")]
    [InlineData("社工绩效_YYYYQn.xlsx", "社工绩效_2018Q4.xlsx", "2018-12-31")]
    [InlineData("公益创投_YYYY.xlsx", "公益创投_2017.xlsx", "2017-12-31")]
    [InlineData("messages-YYYY-MM.jsonl", "messages-2018-13.jsonl", null)]
    public void A_path_tells_the_last_day_of_what_it_is_of(string pattern, string path, string? day)
    {
        var match = new PathPattern("01-x", pattern).Match($"01-x/{path}");

        Assert.Equal((day, true, ""), (match?.Date?.ToString("O", CultureInfo.InvariantCulture), match?.IsFull, match?.Mark));
    }

    [Theory]
    [InlineData("team/<delivery>/pNNNN.json", "team/full-20180623/p0001.json", true)]
    [InlineData("team/<delivery>/pNNNN.json", "team/delta-20180623/p0001.json", false)]
    [InlineData("服务清单_YYYYMMDD_全量.csv", "服务清单_20180623_全量.csv", true)]
    [InlineData("服务清单_YYYYMMDD_全量.csv", "服务清单_20180623_增量.csv", false)]
    public void A_path_tells_a_whole_delivery_from_a_change(string pattern, string path, bool isFull)
        => Assert.Equal((new DateOnly(2018, 6, 23), isFull), (new PathPattern("01-x", pattern).Match($"01-x/{path}")!.Value.Date, new PathPattern("01-x", pattern).Match($"01-x/{path}")!.Value.IsFull));

    [Theory]
    [InlineData("cases_YYYYMMDD.unl", "cases_20180502_R1.unl")]
    [InlineData("服务清单_YYYYMMDD_全量.csv", "服务清单_20180623_R1_增量.csv")]
    [InlineData("YYYY-MM/民政目标_YYYYMM.xlsx", "2018-01/民政目标_201801_R1.xlsx")]
    [InlineData("社工绩效_YYYYQn.xlsx", "社工绩效_2018Q1_R1.xlsx")]
    [InlineData("公益创投_YYYY.xlsx", "公益创投_2017_R1.xlsx")]
    [InlineData("messages-YYYY-MM.jsonl", "messages-2018-02_R1.jsonl")]
    public void A_delivery_sent_again_may_carry_a_mark(string pattern, string path)
        => Assert.Equal("_R1", new PathPattern("01-x", pattern).Match($"01-x/{path}")?.Mark);

    [Theory]
    [InlineData("bookings/page-N.json", "bookings/page-.json")]
    [InlineData("bookings/page-N.json", "more/bookings/page-1.json")]
    [InlineData("feed/announcements*.xml", "feed/announcements/1.xml")]
    [InlineData("feed/announcements*.xml", "feed/announcements.xml.bak")]
    [InlineData("社工绩效_YYYYQn.xlsx", "社工绩效_2018Q5.xlsx")]
    [InlineData("<street>_YYYYMM.xlsx", "32010_201806.xlsx")]
    [InlineData("MZYW_JZDX_YYYYMMDD.xml", "mzyw_jzdx_20180630.xml")]
    [InlineData("ledger_YYYYMMDD.csv", "ledgerX20180630Xcsv")]
    public void Other_paths_are_not_of_it(string pattern, string path) => Assert.Null(new PathPattern("01-x", pattern).Match($"01-x/{path}"));

    [Fact]
    public void Numbers_in_paths_are_compared_as_numbers()
        => Assert.Equal(
            ["p/page-2.json", "p/page-10.json", "p_20180101.csv", "p_20180101_R1.csv"],
            new[] { "p_20180101_R1.csv", "p/page-10.json", "p_20180101.csv", "p/page-2.json" }.OrderBy(PathPattern.SortKey, StringComparer.Ordinal));
}
