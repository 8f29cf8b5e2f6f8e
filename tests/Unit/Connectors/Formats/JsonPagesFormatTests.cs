using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class JsonPagesFormatTests
{
    private static readonly FormatOptions Options = new("UTF-8", new FilePart("", [], "id") { Rows = "rows" });

    private static FormatOptions At(string rows) => new("UTF-8", new FilePart("", [], "id") { Rows = rows });

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

    [Theory]
    [InlineData("data.list", """{"total":1,"list":[{"id":"x"}],"meta":{"data":{"list":[{"id":"y"}]}},"data":{"more":[[]],"list":[{"id":"1","list":[1]},{"id":"2"}]}}""")]
    [InlineData("data[].attributes", """{"data":[{"type":"t","attributes":{"id":"1","x":{"attributes":{}}}},{"attributes":{"id":"2"},"links":{}}],"meta":{}}""")]
    [InlineData("data.users.edges[].node", """{"data":{"other":{"edges":[{"node":{"id":"x"}}]},"users":{"n":2,"edges":[{"cursor":"c","node":{"id":"1"}},{"node":{"id":"2"}}],"pageInfo":{}}}}""")]
    public async Task Records_are_found_where_their_path_leads(string rows, string text)
    {
        var records = await FormatReading.ReadAsync("json-pages", text, At(rows));

        Assert.Equal(["1", "2"], records.Select(record => record.Cells!["id"]));
    }

    [Fact]
    public async Task Only_the_record_itself_is_kept_and_compared()
    {
        var records = await FormatReading.ReadAsync("json-pages", """{"edges":[{"cursor":"a","node":{"id":"1"}},{"cursor":"b","node":{"id":"1"}}]}""", At("edges[].node"));

        Assert.Equal("""{"id":"1"}""", records[0].Raw);
        Assert.Equal(records[0].Hash, records[1].Hash);
    }

    [Fact]
    public async Task An_item_without_its_record_is_malformed()
        => Assert.Equal(
            ["MALFORMED", "MALFORMED", "MALFORMED", null],
            (await FormatReading.ReadAsync("json-pages", """{"edges":[{"node":null},{"cursor":"b"},3,{"node":{"id":"1"}}]}""", At("edges[].node"))).Select(record => record.Fault?.Code));

    [Fact]
    public async Task Broken_JSON_inside_of_a_deeper_list_spoils_its_own_record_only()
        => Assert.Equal(
            [null, "MALFORMED", null],
            (await FormatReading.ReadAsync("json-pages", """{"data":{"list":[{"id":"1"},{"id":oops},{"id":"3"}]},"n":1}""", At("data.list"))).Select(record => record.Fault?.Code));

    [Theory]
    [InlineData("""{"data":null,"errors":[{"message":"busy"}]}""")]
    [InlineData("""{"errors":[{"message":"busy","path":["users"]}]}""")]
    [InlineData("""{"errors":[{"data":{"users":{"edges":[{"node":{"id":"1"}}]}}}]}""")]
    [InlineData("""{"data":{"users":null}}""")]
    public async Task An_answer_with_errors_and_no_data_is_a_failed_pull(string text)
        => Assert.Equal("SOURCE_ERROR", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("json-pages", text, At("data.users.edges[].node")))).Code);

    [Fact]
    public async Task Numbers_keep_all_of_their_digits()
        => Assert.Equal("9223372036854775807", Assert.Single(await FormatReading.ReadAsync("json-pages", """{"rows":[{"id":9223372036854775807}]}""", Options)).Cells!["id"]);

    [Theory]
    [InlineData("")]
    [InlineData("\n\0\0")]
    public async Task Nothing_but_padding_behind_a_page_is_no_fault(string padding)
        => Assert.Null(Assert.Single(await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1"}]}{{padding}}""", Options)).Fault);

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    public async Task A_second_page_behind_the_first_is_refused_and_not_passed_over(int spaces)
        => Assert.Equal(
            [null, "MALFORMED"],
            (await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1"}]}{{new string(' ', spaces)}}{"rows":[{"id":"2"},{"id":"3"}]}""", Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task What_stands_before_what_nests_too_deep_is_read()
    {
        var ids = new List<string?>();
        var text = $$"""{"rows":[{"id":"1"},{"id":"2"},{"id":{{new string('[', 100)}}{{new string(']', 100)}}}]}""";
        var refusal = await Assert.ThrowsAsync<FileException>(async () =>
        {
            await foreach (var record in FormatList.Find("json-pages")!.ReadAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), Options, CancellationToken.None)) ids.Add(record.Cells!["id"]);
        });

        Assert.Equal("UNSAFE_CONTENT", refusal.Code);
        Assert.Equal(["1", "2"], ids);
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

    [Theory]
    [InlineData("{\"id\":\"2\",\"note\":\"", "\",\"x\":[{\"id\":\"}]\\\"\"}]}")]
    [InlineData("\"", "\"")]
    [InlineData("[[\"", "\"],[]]")]
    public async Task A_record_that_does_not_end_is_refused_by_its_beginning_and_read_over(string start, string end)
    {
        var records = await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1"}, {{start}}{{new string('x', 17_000_000)}}{{end}} ,{"id":"3"},{"id":"4"}],"n":1}""", Options);

        Assert.Equal([null, "MALFORMED", null, null], records.Select(record => record.Fault?.Code));
        Assert.True(records[1].Raw.Length < 10_000);
        Assert.Equal("3", records[2].Cells!["id"]);
    }

    [Theory]
    [InlineData("{\"n\":\"", "\",\"rows\":[{\"id\":\"1\"}]}", "MALFORMED")]
    [InlineData("{\"rows\":[{\"id\":\"1\"}],\"n\":\"", "\"}", null)]
    public async Task A_page_whose_envelope_does_not_end_is_read_if_its_list_comes_first(string start, string end, string? code)
    {
        var reading = FormatReading.ReadAsync("json-pages", start + new string('x', 17_000_000) + end, Options);

        if (code is null) Assert.Null(Assert.Single(await reading).Fault);
        else Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => reading)).Code);
    }

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
    public async Task What_a_stray_quote_hides_is_found_before_anything_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"rows":[{"id":"a"b"},{"id":{{new string('[', 100)}}},{"id":"a"b"}]}""");

        Assert.Equal("UNSAFE_CONTENT", (await FormatList.Find("json-pages")!.LookThroughAsync(() => new MemoryStream(bytes), Options, CancellationToken.None))?.Code);
    }

    [Fact]
    public async Task Brackets_in_texts_are_no_nesting()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"rows":[{"id":"{{new string('[', 100)}}\"{{new string('{', 100)}}"},{"id":"2"}]}""");

        Assert.Null(await FormatList.Find("json-pages")!.LookThroughAsync(() => new MemoryStream(bytes), Options, CancellationToken.None));
    }

    [Fact]
    public async Task Nesting_up_to_the_limit_is_read()
    {
        var deep = new string('[', 61) + new string(']', 61);

        Assert.Null(Assert.Single(await FormatReading.ReadAsync("json-pages", $$"""{"rows":[{"id":"1","x":{{deep}}}]}""", Options)).Fault);
    }
}
