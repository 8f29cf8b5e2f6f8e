using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class JsonPagesFormatTests
{
    private static readonly FormatOptions Options = new("UTF-8", [], "id", "rows");

    [Fact]
    public async Task Records_stand_in_their_envelope_wherever_the_list_is()
    {
        var records = await FormatReading.ReadAsync("json-pages", """{"page":1,"rows":[{"id":"1","n":null,"x":1.50},{"id":"2","steps":[{"a":1}]}],"total":2}""", Options);

        Assert.All(records, record => Assert.Null(record.Fault));
        Assert.Null(records[0].Cells!["n"]);
        Assert.Equal("1.50", records[0].Cells!["x"]);
        Assert.Equal("""[{"a":1}]""", records[1].Cells!["steps"]);
        Assert.Equal([1L, 2L], records.Select(record => record.Line));
    }

    [Fact]
    public async Task A_page_without_records_is_no_error()
        => Assert.Empty(await FormatReading.ReadAsync("json-pages", """{"page":1,"rows":[]}""", Options));

    [Theory]
    [InlineData(10)]
    [InlineData(3000)]
    public async Task Records_are_whole_wherever_the_buffer_ends(int count)
    {
        var rows = string.Join(",", Enumerable.Range(0, count).Select(i => $$$"""{"id":"{{{i}}}","note":"{{{new string('样', i % 97)}}}","in":{"rows":[{{{i}}}]}}"""));

        var records = await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{{rows}}]}""", Options);

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), records.Select(record => record.Cells!["id"]));
    }

    [Fact]
    public async Task A_record_larger_than_the_buffer_is_whole()
        => Assert.Equal(8_000_000, (await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1","note":"{{new string('x', 8_000_000)}}"}]}""", Options))[0].Cells!["note"]!.Length);

    [Fact]
    public async Task A_cut_page_loses_its_last_record_only()
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":"1"},{"id":"2","na""", Options)).Select(record => record.Fault?.Code));

    [Theory]
    [InlineData("""{"rows":[{"id":"1"},""")]
    [InlineData("""{"rows":[{"id":"1"}""")]
    public async Task A_page_cut_between_records_lacks_one(string text)
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("json-pages", text, Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task A_page_cut_behind_its_list_lacks_nothing()
        => Assert.Null(Assert.Single(await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":"1"}],"tot""", Options)).Fault);

    [Theory]
    [InlineData("""{"rows":[{"id":"1"},{"id":oops},{"id":"3"}]}""")]
    [InlineData("""{"rows":[{"id":"1"},{"id":"2","name":"a"b"},{"id":"3"}]}""")]
    [InlineData("""{"rows":[{"id":"1"},{"id":"2" "name":"b"},{"id":"3"}]}""")]
    public async Task Broken_JSON_spoils_its_own_record_only(string text)
    {
        var records = await FormatReading.ReadAsync("json-pages", text, Options);

        Assert.Equal([null, "MALFORMED", null], records.Select(record => record.Fault?.Code));
        Assert.Equal("3", records[2].Cells!["id"]);
    }

    [Fact]
    public async Task A_broken_first_record_spoils_itself_only()
        => Assert.Equal(["MALFORMED", null], (await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":oops},{"id":"3"}]}""", Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task Broken_JSON_longer_than_the_buffer_is_passed_over()
    {
        var text = $$"""{"rows":[{"id":"1"},{"id":oops,"note":"{{new string('x', 300_000)}}"},{"id":"3"}]}""";

        Assert.Equal([null, "MALFORMED", null], (await FormatReading.ReadAsync("json-pages", text, Options)).Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task Half_a_character_is_malformed()
        => Assert.Equal(["MALFORMED", null], (await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":"\ud83d"},{"id":"2"}]}""", Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task A_zero_character_is_read_as_a_replacement()
        => Assert.Equal("a\uFFFDb", Assert.Single(await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":"a\u0000b"}]}""", Options)).Cells!["id"]);

    [Fact]
    public async Task A_record_that_is_no_object_is_malformed()
        => Assert.Equal(["MALFORMED", "MALFORMED", null], (await FormatReading.ReadAsync("json-pages", """{"rows":[1,[2],{"id":"3"}]}""", Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task Undecodable_bytes_refuse_their_record_only()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("""{"rows":[{"id":"1","name":"王"""), 0xFF, .. Encoding.UTF8.GetBytes("""
            "},{"id":"2","name":"王伟"}]}
            """)];

        Assert.Equal(["ENCODING", null], (await FormatReading.ReadAsync("json-pages", bytes, Options)).Select(record => record.Fault?.Code));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"rows":[{"id":"1"}]}""")];

        Assert.Equal("1", Assert.Single(await FormatReading.ReadAsync("json-pages", bytes, Options)).Cells!["id"]);
    }

    [Theory]
    [InlineData("", "EMPTY_FILE")]
    [InlineData("""{"error":"busy","code":500}""", "SOURCE_ERROR")]
    [InlineData("""{"code":401,"msg":"token expired"}""", "SOURCE_ERROR")]
    [InlineData("<html><body>502 Bad Gateway</body></html>", "SOURCE_ERROR")]
    [InlineData("\n<!DOCTYPE html><p>502", "SOURCE_ERROR")]
    [InlineData("\u0001\u0002rubbish", "MALFORMED")]
    [InlineData("{\"page\":1,\"ro", "MALFORMED")]
    public async Task A_page_that_is_none_is_refused(string text, string code)
        => Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("json-pages", text, Options))).Code);

    [Theory]
    [InlineData(62)]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Nesting_beyond_the_limit_is_unsafe(int brackets)
    {
        var deep = new string('[', brackets) + new string(']', brackets);

        Assert.Equal("UNSAFE_CONTENT", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1","x":{{deep}}}]}""", Options))).Code);
    }

    [Fact]
    public async Task What_refuses_a_page_is_found_before_anything_of_it_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"rows":[{"id":"1"},{"id":"2","x":{{new string('[', 100)}}}]}""");

        var refusal = await FormatList.Find("json-pages")!.LookThroughAsync(() => new MemoryStream(bytes), Options, CancellationToken.None);

        Assert.Equal("UNSAFE_CONTENT", refusal?.Code);
    }

    [Fact]
    public async Task Nesting_up_to_the_limit_is_read()
    {
        var deep = new string('[', 61) + new string(']', 61);

        Assert.Null(Assert.Single(await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1","x":{{deep}}}]}""", Options)).Fault);
    }
}
