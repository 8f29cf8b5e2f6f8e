using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>What single records of the four platforms become.</summary>
public sealed class RecordMapperTests
{
    private const string Member = """
        "memberId":"WG-00001","gridShort":"XL-03-05","gridLevel":2,"role":2,"name":"王小明","phone":"15400000001","idNo":null,"orgName":"居民",
        "beginDate":"2018-01-01","endDate":null,"updatedAt":"2018-06-01T10:00:00+08:00","op":"I"
        """;

    private const string Incident = """
        "eventNo":"SJ20180305-000001","gridShort":"XL-03-05","categoryCode":"A01","title":"t","lng":118.7,"lat":32.0,"status":10,"level":1,
        "steps":[{"step":"发现","at":"2018-03-05T10:00:00+08:00","by":"WG-00001","note":"n"}],"updatedAt":"2018-06-01T10:00:00+08:00","op":"I"
        """;

    private const string Elders = "老人编号,姓名,性别,身份证号,出生日期,家庭住址,联系电话,紧急联系人,紧急联系电话,类别,自理能力,经度,纬度,建档日期";

    private const string Orders = "工单编号,老人编号,协议编号,服务类别,下单时间,完成时间,服务人员,满意度,费用";

    [Theory]
    [InlineData("\"phone\":\"15400000001\"", "\"phone\":\"11010519491231002X\"", "COLUMN_MISMATCH")]
    [InlineData("\"idNo\":null", "\"idNo\":\"15400000001\"", "COLUMN_MISMATCH")]
    [InlineData("\"phone\":\"15400000001\",\"idNo\":null", "\"phone\":\"11010519491231002X\",\"idNo\":\"15400000001\"", "COLUMN_MISMATCH")]
    [InlineData("\"idNo\":null", "\"idNo\":\"110105194912310021\"", "ID_CHECKSUM")]
    [InlineData("\"idNo\":null", "\"idNo\":\"1101051949\"", "ID_FORMAT")]
    [InlineData("\"idNo\":null", "\"idNo\":\"320105********0011\"", "ID_FORMAT")]
    [InlineData("\"gridShort\":\"XL-03-05\"", "\"gridShort\":\"XX-99-99\"", "UNKNOWN_GRID")]
    [InlineData("\"beginDate\":\"2018-01-01\"", "\"beginDate\":\"2018-02-30\"", "BAD_DATE")]
    [InlineData("\"role\":2", "\"role\":10", "BAD_CODE")]
    [InlineData("\"op\":\"I\"", "\"op\":\"X\"", "BAD_CODE")]
    [InlineData("\"memberId\":\"WG-00001\"", "\"memberId\":\" \"", "MISSING_KEY")]
    [InlineData("\"memberId\":\"WG-00001\",", "", "MISSING_KEY")]
    public async Task A_team_member_is_refused_for_what_is_impossible(string text, string wrong, string code)
        => Assert.Equal(code, (await TeamAsync(Member.Replace(text, wrong, StringComparison.Ordinal))).Rejection?.Code);

    [Theory]
    [InlineData("\"name\":\"王小明\"", "\"name\":null")]
    [InlineData("\"phone\":\"15400000001\"", "\"phone\":\"12\"")]
    [InlineData("\"role\":2", "\"role\":null")]
    [InlineData("\"gridShort\":\"XL-03-05\"", "\"gridShort\":\"\"")]
    [InlineData("\"op\":\"I\"", "\"op\":\"\"")]
    [InlineData("\"op\":\"I\"", "\"op\":\"U\",\"unknown\":{\"kept\":[1]}")]
    public async Task What_is_missing_or_odd_is_no_reason_to_refuse(string text, string odd)
        => Assert.Null((await TeamAsync(Member.Replace(text, odd, StringComparison.Ordinal))).Rejection);

    [Fact]
    public async Task Cells_in_each_others_columns_can_not_be_read_and_content_can()
    {
        Assert.True((await TeamAsync(Member.Replace("\"idNo\":null", "\"idNo\":\"15400000001\"", StringComparison.Ordinal))).Rejection!.Unreadable);
        Assert.False((await TeamAsync(Member.Replace("\"role\":2", "\"role\":10", StringComparison.Ordinal))).Rejection!.Unreadable);
    }

    [Fact]
    public async Task Of_a_delete_marker_no_other_field_is_checked()
    {
        var record = await TeamAsync(Member.Replace("\"op\":\"I\"", "\"op\":\"D\"", StringComparison.Ordinal)
            .Replace("\"idNo\":null", "\"idNo\":\"15400000001\"", StringComparison.Ordinal).Replace("XL-03-05", "XX-99-99", StringComparison.Ordinal));

        Assert.Null(record.Rejection);
        Assert.Equal(RecordOperation.Delete, record.Operation);
    }

    [Fact]
    public async Task Columns_that_no_contract_names_are_kept_raw()
        => Assert.Contains("\"unknown\":{\"kept\":[1]}", (await TeamAsync(Member + ",\"unknown\":{\"kept\":[1]}")).Raw, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"steps\":\"[oops\"")]
    [InlineData("\"steps\":\"发现\"")]
    [InlineData("\"steps\":{\"step\":\"发现\"}")]
    [InlineData("\"steps\":[1]")]
    public async Task Steps_that_are_no_list_refuse_their_record(string steps)
        => Assert.Equal("MALFORMED", (await IncidentAsync(Incident[..Incident.IndexOf("\"steps\"", StringComparison.Ordinal)] + steps)).Rejection?.Code);

    [Fact]
    public async Task A_step_that_no_contract_names_is_a_bad_code_and_one_without_a_word_is_none()
    {
        Assert.Equal("BAD_CODE", (await IncidentAsync(Incident.Replace("发现", "睡觉", StringComparison.Ordinal))).Rejection?.Code);
        Assert.Null((await IncidentAsync(Incident.Replace("\"step\":\"发现\"", "\"step\":\"\"", StringComparison.Ordinal))).Rejection);
    }

    [Theory]
    [InlineData("\"lng\":118.7", "\"lng\":\"east\"")]
    [InlineData("\"lng\":118.7,\"lat\":32.0", "\"lng\":0,\"lat\":0")]
    public async Task A_point_that_is_none_is_remarked_on(string text, string odd)
        => Assert.Contains("\"remarks\":[\"lng, lat tell no place on earth.\"]", (await IncidentAsync(Incident.Replace(text, odd, StringComparison.Ordinal))).Claims!.Json, StringComparison.Ordinal);

    [Fact]
    public async Task An_unreadable_amount_is_remarked_on_and_an_empty_one_is_not()
    {
        var records = await new PlatformFolder("12-virtual-elder-home").ReadAsync(
            "服务工单_20180630.csv",
            Encoding.UTF8.GetBytes($"{Orders}\nGD1,,,,20180605 0830,,,,二十元\nGD2,,,,20180605 0830,,,,25.00元\nGD3,,,,20180605 0830,,,,\n"));

        Assert.All(records, record => Assert.Null(record.Rejection));
        Assert.Contains("\"remarks\":[\"费用 holds no amount of money.\"]", records[0].Claims!.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("fee", records[0].Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"fee\":25.00", records[1].Claims!.Json, StringComparison.Ordinal);
        Assert.All(records.Skip(1), record => Assert.DoesNotContain("remarks", record.Claims!.Json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_like_a_formula_is_text()
    {
        var records = await new PlatformFolder("12-virtual-elder-home").ReadAsync(
            "老人档案_20180630.csv", Encoding.UTF8.GetBytes($"{Elders}\nYL1,=1+1,女,,19400305,,,@SUM(A1),,其他,自理,,,20180101\n"));

        Assert.Null(Assert.Single(records).Rejection);
        Assert.Equal("=1+1", Assert.Single(records[0].Mentions).Name);
        Assert.Contains("@SUM(A1)", records[0].Claims!.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18991231", "DATE_OUT_OF_RANGE")]
    [InlineData("29990101", "DATE_OUT_OF_RANGE")]
    [InlineData("19400230", "BAD_DATE")]
    public async Task A_birth_date_is_of_the_calendar_and_of_a_living_person(string date, string code)
        => Assert.Equal(code, Assert.Single(await new PlatformFolder("12-virtual-elder-home").ReadAsync(
            "老人档案_20180630.csv", Encoding.UTF8.GetBytes($"{Elders}\nYL1,王小明,男,,{date},,,,,其他,自理,,,20180101\n"))).Rejection?.Code);

    [Theory]
    [InlineData("01", "11010519491231002X", null)]
    [InlineData("02", "EXX000001", null)]
    [InlineData("99", "军字第1号", null)]
    [InlineData("", "11010519491231002X", null)]
    [InlineData("", "EXX000001", null)]
    [InlineData("03", "11010519491231002X", "BAD_CODE")]
    [InlineData("01", "EXX000001", "ID_FORMAT")]
    public async Task A_document_is_of_a_kind_that_the_contract_names(string kind, string number, string? code)
    {
        var bytes = FormatReading.Gb18030.GetBytes($"C1|BM1001|320105001|1|王小明|{kind}|{number}|15400000001|20180601100000||1|||20180601100000|A|\n");

        var record = Assert.Single(await new PlatformFolder("16-street-service-center").ReadAsync("cases_20180630.unl", bytes, ("cases_20180630.ctl", Control(bytes))));

        Assert.Equal(code, record.Rejection?.Code);
    }

    [Fact]
    public async Task A_key_that_does_not_decode_is_told_by_its_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{Elders}\nYL"), 0xFF, .. Encoding.UTF8.GetBytes(",王小明,,,,,,,,,,,,\n")];

        var record = Assert.Single(await new PlatformFolder("12-virtual-elder-home").ReadAsync("老人档案_20180630.csv", bytes));

        Assert.Equal(("ENCODING", "@12-virtual-elder-home/老人档案_20180630.csv:2"), (record.Rejection!.Code, record.SourceKey));
    }

    [Fact]
    public async Task Of_a_refused_file_the_records_that_can_be_read_are_listed_with_its_reason()
    {
        var bytes = Encoding.UTF8.GetBytes("BM1001|1|c|t|w|0|20180601100000|A|\nBM1002|1|c|t|w|0|2018");

        var record = Assert.Single(await new PlatformFolder("16-street-service-center").ReadAsync("items_20180630.unl", bytes));

        Assert.Equal(("CONTROL_MISMATCH", "BM1001"), (record.Rejection!.Code, record.SourceKey));
    }

#pragma warning disable CA5351 // MD5 is the contract's.
    private static byte[] Control(byte[] bytes)
        => Encoding.ASCII.GetBytes($"rows={bytes.Count(b => b == '\n')}\nbytes={bytes.Length}\nmd5={Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(bytes))}\n");
#pragma warning restore CA5351

    private static async Task<MappedRecord> TeamAsync(string members) => Assert.Single(await PageAsync("team", members));

    private static async Task<MappedRecord> IncidentAsync(string members) => Assert.Single(await PageAsync("incidents", members));

    private static Task<IReadOnlyList<MappedRecord>> PageAsync(string dataset, string members)
        => new PlatformFolder("03-wo-grid").ReadAsync($"{dataset}/full-20180630/p0001.json", Encoding.UTF8.GetBytes($"{{\"rows\":[{{{members}}}]}}"));
}
