using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class JsonLinesFormatTests
{
    private static readonly FormatOptions Plain = new("UTF-8", new FilePart("messages", ["seq", "content"], "seq"));

    private static readonly FormatOptions Kinds = new(
        "UTF-8",
        [
            new FilePart("members", ["id", "name"], "id") { Where = ("entity", "member"), Data = "data" },
            new FilePart("wishes", ["id"], "id") { Where = ("entity", "wish"), Data = "data" },
        ]);

    [Fact]
    public async Task A_line_is_a_record()
    {
        var records = await FormatReading.ReadAsync("json-lines", """
            {"seq": 9007199254740993, "content": {"lat": 32.10, "label": "样"}, "ref": null}

            {"seq": 2, "content": "👍"}

            """, Plain);

        Assert.All(records, record => Assert.Null(record.Fault));
        Assert.Equal("9007199254740993", records[0].Cells!["seq"]);
        Assert.Equal("""{"lat": 32.10, "label": "样"}""", records[0].Cells!["content"]);
        Assert.Null(records[0].Cells!["ref"]);
        Assert.Equal("👍", records[1].Cells!["content"]);
        Assert.Equal([1L, 3L], records.Select(record => record.Line));
    }

    [Fact]
    public async Task Lines_of_several_data_sets_are_told_apart_and_others_are_nobodys()
    {
        var records = await FormatReading.ReadAsync("json-lines", """
            {"entity":"member","op":"upsert","ver":2,"data":{"id":"M1","name":"王"}}
            {"entity":"wish","op":"delete","ver":3,"data":{"id":"W1"}}
            {"entity":"badge","data":{"id":"B1"}}

            """, Kinds);

        Assert.Equal(["members", "wishes", ""], records.Select(record => record.Dataset));
        Assert.Equal(("M1", "王", "upsert", "2"), (records[0].Cells!["id"], records[0].Cells!["name"], records[0].Cells!["op"], records[0].Cells!["ver"]));
        Assert.Equal("delete", records[1].Cells!["op"]);
    }

    [Fact]
    public async Task What_stands_beside_the_data_is_not_the_datas_to_say()
        => Assert.Equal("2", (await FormatReading.ReadAsync("json-lines", """{"entity":"member","ver":2,"data":{"id":"M1","ver":1}}""" + "\n", Kinds))[0].Cells!["ver"]);

    [Theory]
    [InlineData("""{"entity":"wish","data":"x"}""")]
    [InlineData("""{"entity":"wish","data":[1]}""")]
    [InlineData("""{"entity":"wish"}""")]
    [InlineData("""{"entity":"wish","data":{"id":"W1",}}""")]
    [InlineData("""{"entity":"wish","data":{"id":"W1"}} {}""")]
    public async Task A_broken_line_spoils_itself_and_is_still_of_its_data_set(string line)
    {
        var records = await FormatReading.ReadAsync("json-lines", $$$"""{"entity":"member","data":{"id":"M1"}}{{{"\n"}}}{{{line}}}{{{"\n"}}}{"entity":"member","data":{"id":"M2"}}{{{"\n"}}}""", Kinds);

        Assert.Equal([null, "MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.Equal("wishes", records[1].Dataset);
    }

    [Theory]
    [InlineData("{\"seq\":1}\n{\"seq\":2,\"con")]
    [InlineData("{\"seq\":1}\n{")]
    public async Task A_cut_file_loses_its_last_record_only(string text)
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("json-lines", text, Plain)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task A_whole_object_needs_no_line_end()
        => Assert.Null((await FormatReading.ReadAsync("json-lines", "{\"seq\":1}\r\n{\"seq\":2}", Plain))[1].Fault);

    [Fact]
    public async Task Undecodable_bytes_refuse_their_record_and_leave_its_key_readable()
    {
        byte[] bytes = [.. "{\"seq\":1,\"content\":\""u8, 0xFF, .. "\"}\n{\"seq\":2}\n"u8];

        var records = await FormatReading.ReadAsync("json-lines", bytes, Plain);

        Assert.Equal(["ENCODING", null], records.Select(record => record.Fault?.Code));
        Assert.Equal("1", records[0].Cells!["seq"]);
    }

    [Fact]
    public async Task Lines_in_GB18030_are_read_though_the_contract_says_UTF_8()
        => Assert.Equal("样苑", (await FormatReading.ReadAsync("json-lines", FormatReading.Gb18030.GetBytes("{\"seq\":1,\"content\":\"样苑\"}\n"), Plain))[0].Cells!["content"]);

    [Theory]
    [InlineData("", "EMPTY_FILE")]
    [InlineData("<html><body>502</body></html>", "SOURCE_ERROR")]
    [InlineData("""{"error":"busy","code":500}""", "SOURCE_ERROR")]
    [InlineData("rubbish\nand more\n", "MALFORMED")]
    [InlineData("[1,2,3]", "MALFORMED")]
    public async Task A_file_without_lines_of_JSON_is_refused(string text, string code)
        => Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("json-lines", text, Plain))).Code);

    [Fact]
    public async Task A_line_of_rubbish_before_the_others_spoils_itself_only()
        => Assert.Equal(["MALFORMED", null], (await FormatReading.ReadAsync("json-lines", "rubbish\n{\"seq\":1}\n", Plain)).Select(record => record.Fault?.Code));

    [Theory]
    [InlineData(63, null)]
    [InlineData(64, "UNSAFE_CONTENT")]
    [InlineData(1_000_000, "UNSAFE_CONTENT")]
    public async Task Nesting_beyond_the_limit_is_found_before_anything_is_read(int brackets, string? code)
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"seq":1}{{"\n"}}{"seq":2,"x":{{new string('[', brackets)}}{{new string(']', brackets)}}}""" + "\n");

        Assert.Equal(code, (await FormatList.Find("json-lines")!.LookThroughAsync(() => new MemoryStream(bytes), Plain, CancellationToken.None))?.Code);
    }

    [Fact]
    public async Task Brackets_of_many_lines_and_in_texts_do_not_add_up()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"seq\":[\n{\"seq\":\"[[\\\"[[\"}\n", 500)));

        Assert.Null(await FormatList.Find("json-lines")!.LookThroughAsync(() => new MemoryStream(bytes), Plain, CancellationToken.None));
    }

    [Fact]
    public async Task A_line_without_end_is_refused_by_its_beginning_and_read_over()
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"seq\":1,\"content\":\"{new string('x', 17_000_000)}\"}}\n{{\"seq\":2}}\n");

        var records = await FormatReading.ReadAsync("json-lines", bytes, Plain);

        Assert.Equal(["MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.Equal("2", records[1].Cells!["seq"]);
        Assert.True(records[0].Raw.Length < 10_000);
    }

    [Fact]
    public async Task Repeats_have_one_hash_and_others_another()
    {
        var records = await FormatReading.ReadAsync("json-lines", "{\"seq\":1}\n{\"seq\":1}\n{\"seq\": 1}\n", Plain);

        Assert.Equal(records[0].Hash, records[1].Hash);
        Assert.NotEqual(records[0].Hash, records[2].Hash);
    }
}
