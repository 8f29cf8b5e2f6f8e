using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 20, the quarterly scores of social workers.</summary>
public sealed class PerformanceTests
{
    [Fact]
    public async Task A_score_is_of_the_worker_of_the_register()
    {
        var record = await ScoreAsync();
        var person = Assert.Single(record.Mentions);

        Assert.Equal("{\"dataset\":\"10-work-diary/workers\",\"key\":\"JY-SG-0001\"}", record.Claim("worker"));
        Assert.Equal("{\"gridService\":82.7,\"residentRating\":77.4,\"competence\":81.4}", record.Claim("scores"));
        Assert.Equal(("2018", "1", "COMPETENT", "1606", "2018-04-12"), (record.Claim("year"), record.Claim("quarter"), record.Claim("grade"), record.Claim("bonus"), record.Claim("assessedOn")));
        Assert.Equal(("0001", "**************0012", (ClaimDocument?)null), (person.WorkerNumber, person.IdPattern, person.Claims));
        Assert.True(record.Dataset.LiesAtPost);
    }

    [Theory]
    [InlineData("等次", "一般", "BAD_CODE")]
    [InlineData("季度", "#5", "BAD_CODE")]
    [InlineData("测评日期", "#60", "BAD_DATE")]
    [InlineData("测评日期", "2018-04-12", null)]
    [InlineData("总分", "八十", null)]
    [InlineData("社工编号", "王明", null)]
    [InlineData("身份证后四位", "#1234567", null)]
    public async Task A_score_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await ScoreAsync(column, text)).Rejection?.Code);

    private static Task<MappedRecord> ScoreAsync(string? column = null, string? text = null)
        => Sheets.OneAsync("20-performance", "社工绩效_2018Q1.xlsx", "scores", [.. new (string, string)[]
        {
            ("考核编号", "KH2018Q1-0001"), ("社工编号", "SG0001"), ("姓名", "王明"), ("身份证后四位", "#12"), ("年度", "#2018"), ("季度", "#1"), ("网格服务得分", "#82.7"),
            ("居民测评得分", "#77.4"), ("业务能力得分", "#81.4"), ("总分", "#80.3"), ("等次", "称职"), ("季度绩效", "#1606"), ("测评机构", "第三方"), ("测评日期", "#43202"),
        }.Select(cell => cell.Item1 == column ? (column, text!) : cell)]);
}
