using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class CsvFormatTests
{
    private static readonly FormatOptions Gb = new("GB18030", new FilePart("", ["编号", "姓名"], "编号"));

    private static readonly FormatOptions Utf = Gb with { Encoding = "UTF-8" };

    [Fact]
    public async Task Columns_are_found_by_their_header_in_any_order()
    {
        var record = Assert.Single(await FormatReading.ReadAsync("csv", FormatReading.Gb18030.GetBytes("姓名,别的,编号\r\n王伟,x,YL1\r\n"), Gb));

        Assert.Null(record.Fault);
        Assert.Equal("YL1", record.Cells!["编号"]);
        Assert.Equal("王伟", record.Cells["姓名"]);
        Assert.Equal("""{"姓名":"王伟","别的":"x","编号":"YL1"}""", record.Raw);
        Assert.Equal(2, record.Line);
    }

    [Fact]
    public async Task A_header_may_have_other_spaces_and_widths_than_the_contract()
        => Assert.Equal("""{"编号":"1","姓名":"王伟","Full Name":"x"}""", (await FormatReading.ReadAsync("csv", " 编　号,姓 名,Full Name\n1,王伟,x\n", Utf))[0].Raw);

    [Fact]
    public async Task Lines_may_end_by_a_carriage_return_alone()
    {
        var records = await FormatReading.ReadAsync("csv", "编号,姓名\r1,王伟\r2,李娜\r", Utf);

        Assert.Equal([(2L, "1", "王伟"), (3L, "2", "李娜")], records.Select(record => (record.Line, record.Cells!["编号"], record.Cells["姓名"])));
    }

    [Fact]
    public async Task A_carriage_return_within_a_line_that_ends_by_a_line_feed_ends_none()
        => Assert.Equal("王\r伟", Assert.Single(await FormatReading.ReadAsync("csv", "编号,姓名\n1,王\r伟\n", Utf)).Cells!["姓名"]);

    [Fact]
    public async Task A_character_outside_the_BMP_survives_GB18030()
        => Assert.Equal("𠮷田", (await FormatReading.ReadAsync("csv", FormatReading.Gb18030.GetBytes("编号,姓名\n1,𠮷田\n"), Gb))[0].Cells!["姓名"]);

    [Fact]
    public async Task A_byte_order_mark_decides_and_is_no_part_of_the_first_column()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("编号,姓名\n1,王伟\n")];

        Assert.Equal("1", (await FormatReading.ReadAsync("csv", bytes, Gb))[0].Cells!["编号"]);
    }

    [Fact]
    public async Task Undecodable_bytes_after_a_byte_order_mark_refuse_their_record_only()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("编号,姓名\n1,"), 0xFF, (byte)'\n', .. Encoding.UTF8.GetBytes("2,王伟\n")];

        var records = await FormatReading.ReadAsync("csv", bytes, Utf);

        Assert.Equal("ENCODING", records[0].Fault?.Code);
        Assert.Null(records[1].Fault);
    }

    [Fact]
    public async Task UTF_16_with_a_mark_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("编号,姓名\n1,王伟\n")];

        Assert.Equal("王伟", (await FormatReading.ReadAsync("csv", bytes, Utf))[0].Cells!["姓名"]);
    }

    [Fact]
    public async Task A_file_that_decodes_only_in_the_other_encoding_is_read_in_that()
        => Assert.Equal("王伟", (await FormatReading.ReadAsync("csv", FormatReading.Gb18030.GetBytes("编号,姓名\n1,王伟\n"), Utf))[0].Cells!["姓名"]);

    [Fact]
    public async Task Undecodable_bytes_refuse_their_record_and_leave_its_key_readable()
    {
        byte[] bytes = [.. FormatReading.Gb18030.GetBytes("编号,姓名\n1,王"), 0xFF, .. FormatReading.Gb18030.GetBytes("\n2,王伟\n")];

        var records = await FormatReading.ReadAsync("csv", bytes, Gb);

        Assert.Equal("ENCODING", records[0].Fault?.Code);
        Assert.Equal("1", records[0].Cells!["编号"]);
        Assert.Null(records[1].Fault);
    }

    [Theory]
    [InlineData("编号,姓名\n1,王伟\n2,张", 2)]
    [InlineData("编号,姓名\n1,王伟\n2,\"张", 2)]
    [InlineData("编号,姓名\n1,王伟\n2,\"张\n三", 2)]
    [InlineData("编号,姓名\n1,王伟\n2,\"张\n", 2)]
    [InlineData("编号,姓名\n1,王伟\n2,\"\"\"张\n三\n", 2)]
    public async Task A_cut_file_loses_its_last_record_only(string text, long line)
    {
        var records = await FormatReading.ReadAsync("csv", text, Utf);

        Assert.Null(records[0].Fault);
        Assert.Equal(line, records[0].Line);
        Assert.Equal("TRUNCATED_RECORD", Assert.Single(records.Skip(1)).Fault?.Code);
    }

    [Fact]
    public async Task A_stray_quote_before_a_cut_costs_no_record_between_them()
    {
        var records = await FormatReading.ReadAsync("csv", "编号,姓名\n1,\"王伟\n2,张三\n3,李", Utf);

        Assert.Equal(["MALFORMED", null, "TRUNCATED_RECORD"], records.Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task A_cut_inside_of_a_character_spoils_no_other_record()
    {
        var bytes = FormatReading.Gb18030.GetBytes("编号,姓名\n1,王伟\n2,张");

        var records = await FormatReading.ReadAsync("csv", bytes[..^1], Gb);

        Assert.Equal([null, "TRUNCATED_RECORD"], records.Select(record => record.Fault?.Code));
        Assert.Equal("王伟", records[0].Cells!["姓名"]);
    }

    [Fact]
    public async Task A_quoted_cell_may_hold_commas_quotes_and_line_ends()
    {
        var records = await FormatReading.ReadAsync("csv", "编号,姓名\r\n1,\"a,\"\"b\"\"\r\nc\"\r\n2,d\r\n", Utf);

        Assert.Equal("a,\"b\"\nc", records[0].Cells!["姓名"]!.ReplaceLineEndings("\n"));
        Assert.Equal(4, records[1].Line);
    }

    [Fact]
    public async Task A_stray_quote_spoils_its_own_line_only()
    {
        var records = await FormatReading.ReadAsync("csv", "编号,姓名\n1,王\"伟\n2,张三\n3,李四\n", Utf);

        Assert.Equal(["MALFORMED", null, null], records.Select(record => record.Fault?.Code));
    }

    [Theory]
    [InlineData("1,王\"伟\n2,张三\n3,李\"四\n")]
    [InlineData("1,\"王\"伟\"\n2,张三\n3,\"李四\n")]
    public async Task Two_stray_quotes_do_not_swallow_what_stands_between_them(string text)
    {
        var records = await FormatReading.ReadAsync("csv", $"编号,姓名\n{text}4,钱五\n", Utf);

        Assert.Equal(["MALFORMED", null, "MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.Equal([2L, 3L, 4L, 5L], records.Select(record => record.Line));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,a,b")]
    public async Task A_wrong_number_of_cells_is_a_column_mismatch(string line)
        => Assert.Equal("COLUMN_MISMATCH", (await FormatReading.ReadAsync("csv", $"编号,姓名\n{line}\n", Utf))[0].Fault?.Code);

    [Fact]
    public async Task A_formula_stays_text()
        => Assert.Equal("=1+1", (await FormatReading.ReadAsync("csv", "编号,姓名\n1,=1+1\n", Utf))[0].Cells!["姓名"]);

    [Fact]
    public async Task An_empty_file_is_refused()
        => Assert.Equal("EMPTY_FILE", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("csv", "", Utf))).Code);

    [Fact]
    public async Task A_header_without_the_key_is_refused()
        => Assert.Equal("COLUMN_MISMATCH", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("csv", "姓名\n王伟\n", Utf))).Code);

    [Fact]
    public async Task Rubbish_is_no_text_with_a_header()
        => Assert.Equal("MALFORMED", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("csv", [0, 1, 0xFF, 0xFE, 0xFF, 10, 3], Utf))).Code);

    [Theory]
    [InlineData("<html><body>502</body></html>\n")]
    [InlineData("""{"error":"busy"}""")]
    public async Task An_error_in_place_of_a_table_is_the_sources(string text)
        => Assert.Equal("SOURCE_ERROR", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("csv", text, Utf))).Code);

    [Fact]
    public async Task A_record_without_end_is_refused_by_its_beginning_and_read_over()
    {
        var records = new List<SourceRecord>();
        await foreach (var record in FormatList.Find("csv")!.ReadAsync(() => new EndlessCell(50_000_000), Utf, CancellationToken.None)) records.Add(record);

        Assert.Equal(["MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.True(records[0].Raw.Length < 10_000);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_costs_one_line_of_thousands()
    {
        var lines = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{i},a\n"));

        var records = await FormatReading.ReadAsync("csv", $"编号,姓名\nx,\"王\n{lines}", Utf);

        Assert.Equal(5_001, records.Count);
        Assert.Equal("MALFORMED", Assert.Single(records, record => record.Fault is not null).Fault?.Code);
    }

    [Fact]
    public async Task Repeats_have_one_hash_and_others_another()
    {
        var records = await FormatReading.ReadAsync("csv", "编号,姓名\n1,a\n1,a\n1,b\n", Utf);

        Assert.Equal(records[0].Hash, records[1].Hash);
        Assert.NotEqual(records[0].Hash, records[2].Hash);
    }
}
