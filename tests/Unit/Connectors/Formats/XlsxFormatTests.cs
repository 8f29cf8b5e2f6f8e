using System.IO.Compression;
using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class XlsxFormatTests
{
    private static readonly FormatOptions Options = new("UTF-8", new FilePart("people", ["编号", "姓名"], "编号") { Sheet = "人" });

    [Fact]
    public async Task Rows_are_records_by_the_names_in_the_header()
    {
        var record = Assert.Single(await ReadAsync(new Workbook().Sheet("人", Workbook.Row(1, Workbook.Inline("姓　名", " 编号 ", "别的")) + Workbook.Row(4, Workbook.Inline("王 伟", "1", "x")))));

        Assert.Null(record.Fault);
        Assert.Equal("""{"姓名":"王 伟","编号":"1","别的":"x"}""", record.Raw);
        Assert.Equal(4, record.Line);
    }

    [Fact]
    public async Task Titles_above_the_header_and_blank_rows_are_passed_over()
    {
        var records = await ReadAsync(new Workbook().Sheet("人", $"""
            {Workbook.Row(1, Workbook.Inline("建邺区名册"))}<row r="2"/><row r="3">{Workbook.Inline(" ")}</row>
            {Workbook.Row(4, Workbook.Inline("编号", "姓名"))}<row r="5"/>{Workbook.Row(6, Workbook.Inline("1", "a"))}<row r="7"><c r="A7" s="3"/><c r="B7"><v/></c></row>
            <row>{Workbook.Inline("2", "b")}</row>
            """));

        Assert.Equal(["1", "2"], records.Select(record => record.Cells!["编号"]));
        Assert.Equal([6L, 8L], records.Select(record => record.Line));
    }

    [Fact]
    public async Task Several_sheets_are_several_data_sets_and_hidden_ones_count()
    {
        var options = new FormatOptions("UTF-8", [new FilePart("a", [], "k") { Sheet = "甲" }, new FilePart("b", [], "n") { Sheet = "乙" }]);
        var workbook = new Workbook { SheetAttributes = " state=\"hidden\"" }.Sheet("乙 ", Workbook.Row(1, Workbook.Inline("n")) + Workbook.Row(2, Workbook.Inline("1")))
            .Sheet("别", "").Sheet("甲", Workbook.Row(1, Workbook.Inline("k")) + Workbook.Row(2, Workbook.Inline("2")));

        var records = await FormatReading.ReadAsync("xlsx", workbook.ToBytes(), options);

        Assert.Equal([("a", "2"), ("b", "1")], records.Select(record => (record.Dataset!, record.Cells!.Values.Single()!)));
    }

    [Theory]
    [InlineData("<c r=\"B2\"><v>82.700000000000003</v></c>", "82.7")]
    [InlineData("<c r=\"B2\"><v>0.30000000000000004</v></c>", "0.30000000000000004")]
    [InlineData("<c r=\"B2\" t=\"n\"><v>15400000000</v></c>", "15400000000")]
    [InlineData("<c r=\"B2\"><v>1.54E10</v></c>", "15400000000")]
    [InlineData("<c r=\"B2\"><v>3.2010519780423898E+17</v></c>", "320105197804239000")]
    [InlineData("<c r=\"B2\"><v>320105197804239628</v></c>", "320105197804239628")]
    [InlineData("<c r=\"B2\"><v>2.0</v></c>", "2")]
    [InlineData("<c r=\"B2\"><v>-1.5E-7</v></c>", "-0.00000015")]
    [InlineData("<c r=\"B2\"><v>1E+300</v></c>", "1E+300")]
    [InlineData("<c r=\"B2\"><v>oops</v></c>", "oops")]
    [InlineData("<c r=\"B2\"><f>A2+1</f><v>3</v></c>", "3")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A2&amp;\"x\"</f><v>1x</v></c>", "1x")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2018-03-05T00:00:00</v></c>", "2018-03-05T00:00:00")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>", "=1+1")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh></is></c>", "a b")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_</t></is></c>", "a\rb_x000D_")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "王伟")]
    [InlineData("<c r=\"B2\"><v></v></c>", null)]
    [InlineData("<c r=\"B2\" s=\"1\"/>", null)]
    [InlineData("", null)]
    public async Task Cells_are_text(string cell, string? expected)
        => Assert.Equal(expected, Assert.Single(await ReadAsync(Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1") + cell)).Strings("<si/><si><r><t>王</t></r><r><t>伟</t></r></si>"))).Cells!["姓名"]);

    [Theory]
    [InlineData(1, "43164", "2018-03-05")]
    [InlineData(1, "43164.4309375", "2018-03-05T10:20:33")]
    [InlineData(1, "43164.99999999", "2018-03-06")]
    [InlineData(2, "43164", "2018-03-05")]
    [InlineData(3, "43164", "2018-03-05")]
    [InlineData(4, "0.430555555555556", "10:20:00")]
    [InlineData(1, "1", "1900-01-01")]
    [InlineData(1, "59", "1900-02-28")]
    [InlineData(1, "60", "1900-02-29")]
    [InlineData(1, "61", "1900-03-01")]
    [InlineData(1, "0", "0")]
    [InlineData(1, "-5", "-5")]
    [InlineData(1, "99999999", "99999999")]
    [InlineData(0, "43164", "43164")]
    [InlineData(5, "43164", "43164")]
    [InlineData(6, "43164", "43164")]
    [InlineData(99, "43164", "43164")]
    public async Task A_number_in_a_date_style_is_its_date(int style, string serial, string expected)
    {
        var workbook = Workbook.WithRows(Workbook.Row(2, $"{Workbook.Inline("1")}<c s=\"{style}\"><v>{serial}</v></c>"))
            .Styles("<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]0.00&quot;days&quot;\"/>", 0, 14, 31, 164, 20, 165, 2);

        Assert.Equal(expected, Assert.Single(await ReadAsync(workbook)).Cells!["姓名"]);
    }

    [Fact]
    public async Task Dates_may_count_from_1904()
    {
        var workbook = Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1") + "<c s=\"1\"><v>41702</v></c>"), Workbook.Row(3, Workbook.Inline("2") + "<c s=\"1\"><v>0</v></c>")).Styles("", 0, 14);
        workbook.Properties = "<workbookPr date1904=\"1\"/>";

        Assert.Equal(["2018-03-05", "1904-01-01"], (await ReadAsync(workbook)).Select(record => record.Cells!["姓名"]));
    }

    [Fact]
    public async Task Prefixed_elements_are_read_like_others()
    {
        var workbook = Workbook.WithRows().Part("xl/worksheets/sheet1.xml", """
            <x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>编号</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """);

        Assert.Equal("7", Assert.Single(await ReadAsync(workbook)).Cells!["编号"]);
    }

    [Fact]
    public async Task A_cell_below_no_name_is_kept_by_its_letters()
        => Assert.Equal("""{"编号":"1","姓名":null,"AB":"x"}""", Assert.Single(await ReadAsync(Workbook.WithRows("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"AB2\" t=\"str\"><v>x</v></c></row>"))).Raw);

    [Fact]
    public async Task Repeats_have_one_hash_and_others_another()
    {
        var records = await ReadAsync(Workbook.WithRows(
            Workbook.Row(2, Workbook.Inline("1", "a")), Workbook.Row(3, "<c><v>1</v></c><c t=\"str\"><f>B2</f><v>a</v></c>"), Workbook.Row(4, Workbook.Inline("1", "b"))));

        Assert.Equal(records[0].Hash, records[1].Hash);
        Assert.NotEqual(records[0].Hash, records[2].Hash);
    }

    [Fact]
    public async Task A_broken_row_spoils_itself_only()
    {
        var records = await ReadAsync(Workbook.WithRows(
            Workbook.Row(2, Workbook.Inline("1", "a")), "<row r=\"3\"><c><v>2</c></row>", Workbook.Row(4, Workbook.Inline("3", "c")), Workbook.Row(5, "<c t=\"s\"><v>9</v></c>"), Workbook.Row(6, Workbook.Inline("4", "d"))));

        Assert.Equal([null, "MALFORMED", null, "MALFORMED", null], records.Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task A_sheet_that_is_cut_loses_its_last_row_only()
    {
        var workbook = Workbook.WithRows().Part("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Workbook.Row(1, Workbook.Inline("编号"))}{Workbook.Row(2, Workbook.Inline("1"))}<row r=\"3\"><c><v>2");

        Assert.Equal([null, "TRUNCATED_RECORD"], (await ReadAsync(workbook)).Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task Undecodable_bytes_refuse_their_record_only()
    {
        var text = $"<worksheet><sheetData>{Workbook.Row(1, Workbook.Inline("编号"))}{Workbook.Row(2, Workbook.Inline("1?"))}{Workbook.Row(3, Workbook.Inline("2"))}</sheetData></worksheet>";
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;

        Assert.Equal(["ENCODING", null], (await ReadAsync(Workbook.WithRows().Part("xl/worksheets/sheet1.xml", bytes))).Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task A_row_without_end_is_refused_by_its_beginning_and_read_over()
    {
        var records = await ReadAsync(Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1", new string('x', 17_000_000))), Workbook.Row(3, Workbook.Inline("2", "b"))));

        Assert.Equal(["MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.True(records[0].Raw.Length < 10_000);
    }

    [Fact]
    public async Task A_shared_text_without_end_refuses_the_rows_that_use_it()
    {
        var records = await ReadAsync(Workbook.WithRows(Workbook.Row(2, "<c t=\"s\"><v>0</v></c>"), Workbook.Row(3, "<c t=\"s\"><v>1</v></c>")).Strings($"<si><t>{new string('x', 17_000_000)}</t></si><si><t>2</t></si>"));

        Assert.Equal(["MALFORMED", null], records.Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task A_row_that_names_a_long_text_again_and_again_is_refused()
    {
        var cells = string.Concat(Enumerable.Range(0, 3_000).Select(_ => "<c t=\"s\"><v>0</v></c>"));
        var records = await ReadAsync(Workbook.WithRows(Workbook.Row(2, $"<c><v>1</v></c>{cells}"), Workbook.Row(3, Workbook.Inline("2"))).Strings($"<si><t>{new string('x', 10_000)}</t></si>"));

        Assert.Equal(["MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.True(records[0].Raw.Length < 200_000);
    }

    [Fact]
    public async Task An_archive_with_more_parts_than_a_workbook_can_have_is_unsafe()
    {
        var workbook = Workbook.WithRows();
        for (var i = 0; i < 20_000; i++) workbook.Part($"xl/part{i}", []);

        Assert.Equal("UNSAFE_CONTENT", await RefusalAsync(workbook.ToBytes()));
    }

    [Fact]
    public async Task Shared_texts_beyond_the_memory_for_them_are_all_there()
    {
        var texts = Enumerable.Range(0, 3_000).Select(i => $"{i}{new string('样', 10_000)}").ToList();
        var records = await ReadAsync(Workbook.WithRows([.. texts.Select((_, i) => Workbook.Row(i + 2, $"<c><v>{i}</v></c><c t=\"s\"><v>{texts.Count - 1 - i}</v></c>"))])
            .Strings(string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))), Options with { Limits = new FormatLimits { MostInflation = int.MaxValue } });

        Assert.Equal(texts.AsEnumerable().Reverse(), records.Select(record => record.Cells!["姓名"]));
    }

    [Theory]
    [InlineData("rubbish", "MALFORMED")]
    [InlineData("PK\u0003\u0004rubbish", "MALFORMED")]
    [InlineData("", "EMPTY_FILE")]
    [InlineData("<html>502</html>", "SOURCE_ERROR")]
    [InlineData(" {\"error\":\"busy\"}", "SOURCE_ERROR")]
    public async Task A_file_that_is_no_workbook_is_refused(string text, string code)
        => Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("xlsx", text, Options))).Code);

    [Fact]
    public async Task An_archive_that_is_cut_is_refused()
        => Assert.Equal("MALFORMED", await RefusalAsync(Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1", "a"))).ToBytes()[..^40]));

    [Fact]
    public async Task An_archive_that_is_no_workbook_is_refused()
        => Assert.Equal("MALFORMED", await RefusalAsync(new Workbook().Part("xl/workbook.xml", "<document/>").ToBytes()));

    [Theory]
    [InlineData("别", "编号")]
    [InlineData("人", "号码")]
    public async Task A_workbook_without_the_sheet_or_its_key_is_refused_before_anything_is_read(string sheet, string key)
        => Assert.Equal("COLUMN_MISMATCH", await RefusalAsync(new Workbook().Sheet(sheet, Workbook.Row(1, Workbook.Inline(key, "姓名")) + Workbook.Row(2, Workbook.Inline("1", "a"))).ToBytes()));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    public async Task A_DTD_in_any_part_is_unsafe(string part)
        => Assert.Equal("UNSAFE_CONTENT", await RefusalAsync(Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1", "a"))).Part(part, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").ToBytes()));

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "UNSAFE_CONTENT")]
    public async Task Nesting_beyond_the_limit_is_unsafe(int levels, string? code)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

        Assert.Equal(code, await RefusalAsync(Workbook.WithRows(Workbook.Row(2, $"<c r=\"A2\">{deep}</c>")).ToBytes()));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/media/image1.png")]
    public async Task A_part_that_inflates_too_much_is_unsafe(string part)
        => Assert.Equal("UNSAFE_CONTENT", await RefusalAsync(Workbook.WithRows().Part(part, new byte[70 * 1024 * 1024]).ToBytes(CompressionLevel.SmallestSize)));

    [Fact]
    public async Task A_part_is_read_no_further_than_its_archive_says()
    {
        const int length = 3_000_000;
        var rows = Workbook.Row(1, Workbook.Inline("id")) + Workbook.Row(2, Workbook.Inline("1"));
        var archive = new Workbook().Sheet("人", "").Part("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}<row r=\"3\"><c>".PadRight(length)).ToBytes();
        for (var at = archive.AsSpan().IndexOf(BitConverter.GetBytes(length)); at >= 0; at = archive.AsSpan().IndexOf(BitConverter.GetBytes(length))) BitConverter.GetBytes(1000).CopyTo(archive, at);

        var records = await FormatReading.ReadAsync("xlsx", archive, new FormatOptions("UTF-8", new FilePart("", [], "id") { Sheet = "人" }));

        Assert.Equal([null, "TRUNCATED_RECORD"], records.Select(record => record.Fault?.Code));
        Assert.InRange(records[1].Raw.Length, 1, 1000);
    }

    [Fact]
    public async Task A_part_that_is_only_large_or_only_well_packed_is_safe()
    {
        var limits = Options with { Limits = new FormatLimits { MostInflatedBytes = 1_000_000 } };
        var noise = string.Concat(Enumerable.Range(0, 50_000).Select(i => Workbook.Row(i + 2, $"<c><v>{unchecked(i * 2654435761)}</v></c>")));

        Assert.Null(await RefusalAsync(Workbook.WithRows(noise).ToBytes(), limits));
        Assert.Null(await RefusalAsync(Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1", new string('x', 10_000_000)))).ToBytes(CompressionLevel.SmallestSize)));
    }

    [Fact]
    public async Task Other_limits_may_be_set()
        => Assert.Equal("UNSAFE_CONTENT", await RefusalAsync(
            Workbook.WithRows(Workbook.Row(2, Workbook.Inline("1", new string('x', 100_000)))).ToBytes(), Options with { Limits = new FormatLimits { MostInflatedBytes = 50_000, MostInflation = 10 } }));

    private static Task<List<SourceRecord>> ReadAsync(Workbook workbook, FormatOptions? options = null) => FormatReading.ReadAsync("xlsx", workbook.ToBytes(), options ?? Options);

    private static async Task<string?> RefusalAsync(byte[] bytes, FormatOptions? options = null)
        => (await FormatList.Find("xlsx")!.LookThroughAsync(() => new MemoryStream(bytes), options ?? Options, CancellationToken.None))?.Code;
}
