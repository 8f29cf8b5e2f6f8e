using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 10, the register of social workers and their diaries.</summary>
public sealed class WorkDiaryTests
{
    private static readonly (string, string)[] Worker =
    [
        ("社工编号", "JY-SG-0001"), ("姓名", "王　明"), ("身份证号", "110105491231002"), ("性别", "男"), ("手机", "154-0000-0001"),
        ("所在街道", "沙洲街道"), ("所在社区", "中胜社区"), ("岗位", "网格长"), ("入职日期", "2015/7/1"), ("学历", "大專"),
    ];

    [Fact]
    public async Task A_worker_is_a_row_of_a_register_and_lies_at_the_post()
    {
        var record = await WorkerAsync();
        var person = Assert.Single(record.Mentions);

        Assert.Equal(("王明", "11010519491231002X", "0001", "MALE", true), (person.Name, person.CitizenId, person.WorkerNumber, person.Sex, person.Register));
        Assert.Equal(("JY-SG-0001", "GRID_CHIEF", "2015-07-01"), (record.Claim("number"), record.Claim("post"), record.Claim("since")));
        Assert.Equal("30", Lines.Member(person.Claims, "education"));
        Assert.Equal("320105002", record.Placement.StreetCode);
        Assert.True(record.Dataset.LiesAtPost);
    }

    [Theory]
    [InlineData("岗位", "门卫", "BAD_CODE")]
    [InlineData("性别", "甲", "BAD_CODE")]
    [InlineData("入职日期", "2015/2/30", "BAD_DATE")]
    [InlineData("身份证号", "110105194912310021", "ID_CHECKSUM")]
    [InlineData("身份证号", "15400000001", "COLUMN_MISMATCH")]
    [InlineData("学历", "自学成才", null)]
    [InlineData("所在社区", "无名社区", null)]
    public async Task A_worker_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await WorkerAsync(column, text)).Rejection?.Code);

    [Fact]
    public async Task An_entry_lies_in_the_grid_that_it_names()
    {
        var record = await EntryAsync("网格", "奥体社区第３网格");

        Assert.Equal("HOME_VISIT", record.Claim("kind"));
        Assert.Equal("EVENING", record.Claim("slot"));
        Assert.Equal("1.5", record.Claim("hours"));
        Assert.Equal("=1+1", record.Claim("text"));
        Assert.Equal("{\"dataset\":\"10-work-diary/workers\",\"key\":\"JY-SG-0001\"}", record.Claim("worker"));
        Assert.Equal(15, record.Placement.GridCode!.Length);
    }

    [Theory]
    [InlineData("网格", "奥体社区第99网格", null)]
    [InlineData("时段", "深夜", "BAD_CODE")]
    [InlineData("工作类别", "休息", "BAD_CODE")]
    [InlineData("日期", "2018/13/1", "BAD_DATE")]
    public async Task An_entry_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await EntryAsync(column, text)).Rejection?.Code);

    private static Task<MappedRecord> WorkerAsync(string? column = null, string? text = null)
        => Sheets.OneAsync("10-work-diary", "320105002_201806.xlsx", "workers", [.. Worker.Select(cell => cell.Item1 == column ? (column, text!) : cell)]);

    private static Task<MappedRecord> EntryAsync(string column, string text)
        => Sheets.OneAsync("10-work-diary", "320105002_201806.xlsx", "entries", [.. new (string, string)[]
        {
            ("日记编号", "RJ201803-00001"), ("社工编号", "JY-SG-0001"), ("社工姓名", "王明"), ("网格", "奥体社区第3网格"), ("日期", "2018/3/5"), ("时段", "晚间"),
            ("工作类别", "入户走访"), ("工作内容", "=1+1"), ("走访对象", "李芳"), ("对象电话", "15400000002"), ("时长", "#1.5"),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);
}
