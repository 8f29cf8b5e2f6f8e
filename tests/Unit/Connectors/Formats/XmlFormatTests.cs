using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class XmlFormatTests
{
    private static readonly FormatOptions Dump = new("GB18030", new FilePart("people", ["BH", "XM"], "BH") { Rows = "MZYW/JZDXLB/JZDX" });

    private static readonly FormatOptions Feed = new("UTF-8", new FilePart("news", [], "guid") { Rows = "rss/channel/item" });

    private static readonly FormatOptions Nested = new(
        "UTF-8",
        [
            new FilePart("applications", [], "no") { Rows = "batch/application" },
            new FilePart("reviews", [], "reviewNo") { Rows = "batch/application/reviews/review", Inherit = ["no"] },
        ]);

    [Fact]
    public async Task Child_elements_and_attributes_are_cells()
    {
        var record = Assert.Single(await ReadAsync("<JZDX id='7'><BH>1</BH><XM> 王&amp;伟 </XM><DZ/><BZ></BZ><NR><![CDATA[a<b & c]]></NR></JZDX>"));

        Assert.Null(record.Fault);
        Assert.Equal(("7", "1", " 王&伟 ", "", "", "a<b & c"), (record.Cells!["id"], record.Cells["BH"], record.Cells["XM"], record.Cells["DZ"], record.Cells["BZ"], record.Cells["NR"]));
        Assert.Equal(3, record.Line);
    }

    [Fact]
    public async Task Prefixes_are_no_part_of_a_name_and_may_change()
    {
        var records = await FormatReading.ReadAsync("xml", """
            <rss version="2.0" xmlns:jy="urn:a"><channel><title>t</title>
            <item><guid isPermaLink="false">tag:1</guid><description>&lt;p&gt;x &amp;amp; y&lt;/p&gt;</description><jy:communityCode>320105007001</jy:communityCode></item>
            </channel></rss>
            """, Feed);

        var cells = Assert.Single(records).Cells!;
        Assert.Equal(("tag:1", "<p>x &amp; y</p>", "320105007001"), (cells["guid"], cells["description"], cells["communityCode"]));
    }

    [Fact]
    public async Task An_empty_element_is_an_empty_cell_whatever_its_attributes_remark()
    {
        var cells = Assert.Single(await ReadAsync("<JZDX><BH lang='zh'></BH><XM isPermaLink='false'/><DZ nil='true'/></JZDX>")).Cells!;

        Assert.Equal(("", "", null), (cells["BH"], cells["XM"], cells["DZ"]));
    }

    [Fact]
    public async Task Lists_are_JSON_lists_and_other_elements_with_elements_are_objects()
    {
        var cells = Assert.Single(await ReadAsync(
            "<JZDX><BH>1</BH><gn><g>党群</g><g>养老</g></gn><one><g>党群</g></one><none></none><p><x>1</x><y lng='118.7'/></p><t>a</t><t>b</t></JZDX>")).Cells!;

        Assert.Equal("""["党群","养老"]""", cells["gn"]);
        Assert.Equal("""["党群"]""", cells["one"]);
        Assert.Equal("", cells["none"]);
        Assert.Equal("""{"x":"1","y":{"lng":"118.7"}}""", cells["p"]);
        Assert.Equal("""["a","b"]""", cells["t"]);
    }

    [Fact]
    public async Task Records_inside_of_a_record_are_of_their_own_and_take_over_what_is_around_them()
    {
        const string text = """
            <batch xmlns="urn:b" no="none"><application no="A1"><name>x</name><reviews>
            <review reviewNo="R1"><comment><![CDATA[</review>]]></comment></review><review reviewNo="R2" no="own"/></reviews></application>
            <application no="A2"><reviews/></application></batch>
            """;

        var records = await FormatReading.ReadAsync("xml", text, Nested);
        var changed = await FormatReading.ReadAsync("xml", text.Replace("</review><review", "!</review><review", StringComparison.Ordinal), Nested);

        Assert.Equal(["reviews", "reviews", "applications", "applications"], records.Select(record => record.Dataset));
        Assert.Equal(["A1", "own", "A1", "A2"], records.Select(record => record.Cells!["no"]));
        Assert.Equal([2L, 2L, 1L, 3L], records.Select(record => record.Line));
        Assert.DoesNotContain("R1", records[2].Raw, StringComparison.Ordinal);
        Assert.Equal(records[2].Hash, changed[2].Hash);
        Assert.NotEqual(records[0].Hash, changed[0].Hash);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?>", "GB18030", "UTF-8")]
    [InlineData("<?xml version='1.0' encoding='gb2312'?>", "GB18030", "UTF-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "GB18030", "GB18030")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?>", "UTF-8", "GB18030")]
    [InlineData("", "GB18030", "UTF-8")]
    [InlineData("", "UTF-8", "GB18030")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "UTF-16", "GB18030")]
    [InlineData("<?xml version=\"1.0\" encoding=\"KOI8-R\"?>", "UTF-8", "UTF-8")]
    public async Task The_bytes_win_over_what_the_declaration_or_the_contract_says(string declaration, string encoding, string contract)
    {
        var actual = encoding == "GB18030" ? FormatReading.Gb18030 : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "UTF-16" ? actual.GetPreamble() : [], .. actual.GetBytes($"{declaration}<MZYW><JZDXLB><JZDX><BH>1</BH><XM>王𠮷</XM></JZDX></JZDXLB></MZYW>")];

        Assert.Equal("王𠮷", Assert.Single(await FormatReading.ReadAsync("xml", bytes, Dump with { Encoding = contract })).Cells!["XM"]);
    }

    [Fact]
    public async Task Undecodable_bytes_refuse_their_record_and_leave_its_key_readable()
    {
        byte[] bytes = [.. "<MZYW><JZDXLB><JZDX><BH>1</BH><XM>"u8, 0xFF, .. "</XM></JZDX><JZDX><BH>2</BH></JZDX></JZDXLB></MZYW>"u8];

        var records = await FormatReading.ReadAsync("xml", bytes, Dump);

        Assert.Equal(["ENCODING", null], records.Select(record => record.Fault?.Code));
        Assert.Equal("1", records[0].Cells!["BH"]);
    }

    [Theory]
    [InlineData("<JZDX><BH>2</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>a & b</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>a &lt b</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>&name;</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>a < b</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>a <b</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>a")]
    [InlineData("<JZDX><BH>2</BH")]
    [InlineData("<JZDX><BH>2</BH></JZDX")]
    [InlineData("<JZDX><BH x=\"1>2</BH></JZDX>")]
    [InlineData("<JZDX x=1><BH>2</BH></JZDX>")]
    [InlineData("<JZDX><BH>2</BH></b></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><a><b><c></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM>&#1;</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><!-- a -- b --></JZDX>")]
    public async Task Broken_XML_spoils_its_own_record_only(string broken)
    {
        var records = await ReadAsync($"<JZDX><BH>1</BH></JZDX>{broken}\n<JZDX><BH>3</BH></JZDX>\n<JZDX><BH>4</BH></JZDX>");

        Assert.Equal([null, "MALFORMED", null, null], records.Select(record => record.Fault?.Code));
        Assert.Equal(["3", "4"], records.Skip(2).Select(record => record.Cells!["BH"]));
    }

    [Fact]
    public async Task Broken_XML_between_records_spoils_none()
        => Assert.Equal(["1", "2", "3"], (await ReadAsync("<JZDX><BH>1</BH></JZDX>x & y</q><foo><JZDX><BH>2</BH></JZDX><bar x='<JZDX><BH>3</BH></JZDX>")).Select(record => record.Cells!["BH"]));

    [Theory]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX><JZDX><BH>2</BH><XM>王")]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX><JZDX><BH>2</B")]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX><JZDX><![CDATA[x")]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX><JZ")]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX>\n")]
    public async Task A_cut_file_loses_its_last_record_only(string text)
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("xml", text, Dump)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task A_cut_inside_of_a_character_spoils_no_other_record()
    {
        var bytes = FormatReading.Gb18030.GetBytes("<MZYW><JZDXLB><JZDX><XM>王伟</XM></JZDX><JZDX><XM>王");

        var records = await FormatReading.ReadAsync("xml", bytes[..^1], Dump);

        Assert.Equal([null, "TRUNCATED_RECORD"], records.Select(record => record.Fault?.Code));
        Assert.Equal("王伟", records[0].Cells!["XM"]);
    }

    [Fact]
    public async Task A_file_cut_behind_its_list_lacks_nothing()
        => Assert.Null(Assert.Single(await FormatReading.ReadAsync("xml", "<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX></JZDXLB><MZ", Dump)).Fault);

    [Theory]
    [InlineData("<MZYW><JZDXLB></JZDXLB></MZYW>")]
    [InlineData("<MZYW><JZDXLB count='0'/></MZYW>")]
    public async Task A_dump_without_records_is_no_error(string text) => Assert.Empty(await FormatReading.ReadAsync("xml", text, Dump));

    [Theory]
    [InlineData("", "EMPTY_FILE")]
    [InlineData("rubbish", "MALFORMED")]
    [InlineData("<MZYW><JZDX", "MALFORMED")]
    [InlineData("<?xml version='1.0'?><error><code>500</code></error>", "SOURCE_ERROR")]
    [InlineData("<MZYW><error/></MZYW>", "SOURCE_ERROR")]
    [InlineData("<html><body>502</body></html>", "SOURCE_ERROR")]
    [InlineData("<!DOCTYPE html><p>502", "SOURCE_ERROR")]
    [InlineData("<!doctype html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"><p>502", "SOURCE_ERROR")]
    [InlineData("""{"error":"busy"}""", "SOURCE_ERROR")]
    [InlineData("<!DOCTYPE MZYW [<!ENTITY a 'b'>]><MZYW/>", "UNSAFE_CONTENT")]
    [InlineData("<!DOCTYPE html [<!ENTITY a 'b'>]><MZYW/>", "UNSAFE_CONTENT")]
    [InlineData("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE MZYW SYSTEM 'file:///etc/passwd'><MZYW/>", "UNSAFE_CONTENT")]
    [InlineData("<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX></JZDXLB></MZYW><!ENTITY a 'b'>", "UNSAFE_CONTENT")]
    public async Task A_file_that_is_none_is_refused(string text, string code)
        => Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("xml", text, Dump))).Code);

    [Fact]
    public async Task Words_of_a_DTD_in_comments_and_texts_are_harmless()
        => Assert.Null(Assert.Single(await ReadAsync("<!-- <!DOCTYPE x> --><JZDX><BH><![CDATA[<!DOCTYPE y [<!ENTITY]]></BH></JZDX>")).Fault);

    [Theory]
    [InlineData(61, null)]
    [InlineData(62, "UNSAFE_CONTENT")]
    [InlineData(500_000, "UNSAFE_CONTENT")]
    public async Task Nesting_beyond_the_limit_is_found_before_anything_is_read(int levels, string? code)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));
        var bytes = Encoding.UTF8.GetBytes($"<MZYW><JZDXLB><JZDX><BH>1</BH></JZDX><JZDX>{deep}</JZDX></JZDXLB></MZYW>");

        Assert.Equal(code, (await FormatList.Find("xml")!.LookThroughAsync(() => new MemoryStream(bytes), Dump, CancellationToken.None))?.Code);
    }

    [Fact]
    public async Task Elements_that_many_records_left_open_are_no_nesting()
        => Assert.Equal(200, (await ReadAsync(string.Concat(Enumerable.Repeat("<JZDX><a><b></JZDX>", 200)))).Count(record => record.Fault?.Code == "MALFORMED"));

    [Theory]
    [InlineData("<JZDX><BH>2</BH><XM>", "</XM></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><XM x='", "'/></JZDX>")]
    [InlineData("<JZDX><BH>2</BH><!--", "--></JZDX>")]
    public async Task A_record_that_does_not_end_is_refused_by_its_beginning_and_read_over(string start, string end)
    {
        var records = await ReadAsync($"<JZDX><BH>1</BH></JZDX>{start}{new string('x', 17_000_000)}{end}<JZDX><BH>3</BH></JZDX>");

        Assert.Equal([null, "MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.True(records[1].Raw.Length < 10_000);
        Assert.Equal("3", records[2].Cells!["BH"]);
    }

    [Theory]
    [InlineData("<![CDATA[x]]>", "x")]
    [InlineData("<!---->", "")]
    [InlineData("<g>x</g>", null)]
    public async Task Text_and_lists_in_very_many_pieces_take_no_longer_than_their_length(string piece, string? text)
    {
        var record = Assert.Single(await ReadAsync($"<JZDX><BH>{string.Concat(Enumerable.Repeat(piece, 500_000))}</BH>{string.Concat(Enumerable.Repeat("<t>x</t>", 500_000))}</JZDX>"));

        Assert.Equal(text is null ? 1 + (500_000 * 4) : 500_000 * text.Length, record.Cells!["BH"]!.Length);
        Assert.Equal(1 + (500_000 * 4), record.Cells["t"]!.Length);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3000)]
    public async Task Records_are_whole_wherever_the_buffer_ends(int count)
    {
        var records = await ReadAsync(string.Concat(Enumerable.Range(0, count).Select(i => $"<JZDX a='{new string('>', i % 13)}'><BH>{i}</BH><!--{new string('-', i % 2)}x--><XM><![CDATA[{new string(']', i % 97)}]]></XM></JZDX>\n")));

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), records.Select(record => record.Cells?["BH"] ?? record.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(3, count).Select(i => (long)i), records.Select(record => record.Line));
    }

    private static Task<List<SourceRecord>> ReadAsync(string records)
        => FormatReading.ReadAsync("xml", $"<?xml version=\"1.0\"?>\n<MZYW xmlns=\"urn:x\" v='2'>\n<JZDXLB count=\"3\">{records}</JZDXLB></MZYW>\n", Dump with { Encoding = "UTF-8" });
}
