using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class CopyBlocksFormatTests
{
    private static readonly FormatOptions Options = new("UTF-8", new FilePart("", [], "id"));

    [Fact]
    public async Task Blocks_are_read_by_table_and_statements_between_them_are_not_run()
    {
        var records = await FormatReading.ReadAsync("copy-blocks", """
            DROP TABLE t_house;
            COPY public.t_building (id, "name") FROM stdin;
            1	样苑
            \.
            UPDATE x SET y = 1;
            COPY t_house (id, note) FROM stdin;
            2	\N
            3	a\tb\\c\nd
            \.

            """.ReplaceLineEndings("\n"), Options);

        Assert.Equal(["t_building", "t_house", "t_house"], records.Select(record => record.Dataset));
        Assert.Equal("样苑", records[0].Cells!["name"]);
        Assert.Null(records[1].Cells!["note"]);
        Assert.Equal("a\tb\\c\nd", records[2].Cells!["note"]);
        Assert.Equal(3, records[0].Line);
    }

    [Theory]
    [InlineData(@"\x41\x4a", "AJ")]
    [InlineData(@"\101\112", "AJ")]
    [InlineData(@"a\xe6\xa0\xb7b", "a样b")]
    [InlineData(@"\q", "q")]
    [InlineData(@"\x", "x")]
    public async Task Escapes_by_number_are_read_as_PostgreSQL_reads_them(string cell, string expected)
        => Assert.Equal(expected, (await FormatReading.ReadAsync("copy-blocks", $"COPY t (id, note) FROM stdin;\n1\t{cell}\n\\.\n", Options))[0].Cells!["note"]);

    [Fact]
    public async Task A_wrong_number_of_cells_is_a_column_mismatch()
        => Assert.Equal("COLUMN_MISMATCH", (await FormatReading.ReadAsync("copy-blocks", "COPY t (id, note) FROM stdin;\n1\n\\.\n", Options))[0].Fault?.Code);

    [Fact]
    public async Task A_cut_block_loses_its_last_record_only()
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("copy-blocks", "COPY t (id, note) FROM stdin;\n1\ta\n2\tb", Options)).Select(record => record.Fault?.Code));

    [Fact]
    public async Task A_block_cut_between_two_records_lacks_one()
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("copy-blocks", "COPY t (id, note) FROM stdin;\n1\ta\n", Options)).Select(record => record.Fault?.Code));

    [Theory]
    [InlineData("rubbish", "MALFORMED")]
    [InlineData("SELECT 1;\n", "MALFORMED")]
    [InlineData("<html>502</html>", "SOURCE_ERROR")]
    public async Task A_file_without_a_block_is_refused(string text, string code)
        => Assert.Equal(code, (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("copy-blocks", text, Options))).Code);

    [Fact]
    public async Task An_empty_file_is_refused()
        => Assert.Equal("EMPTY_FILE", (await Assert.ThrowsAsync<FileException>(() => FormatReading.ReadAsync("copy-blocks", "", Options))).Code);
}
