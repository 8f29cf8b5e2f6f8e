using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

public sealed class UnloadFormatTests
{
    private static readonly FormatOptions Options = new("GB18030", new FilePart("", ["no", "name"], "no"));

    [Fact]
    public async Task Columns_come_in_the_order_of_the_contract()
    {
        var record = Assert.Single(await FormatReading.ReadAsync("unload", FormatReading.Gb18030.GetBytes("1|王伟|\n"), Options));

        Assert.Null(record.Fault);
        Assert.Equal("王伟", record.Cells!["name"]);
    }

    [Fact]
    public async Task An_escaped_pipe_is_part_of_its_cell()
        => Assert.Equal("a|b", (await FormatReading.ReadAsync("unload", "1|a\\|b|\n", Options))[0].Cells!["name"]);

    [Fact]
    public async Task A_backslash_before_anything_else_is_itself()
        => Assert.Equal(@"\\srv\n", (await FormatReading.ReadAsync("unload", "1|\\\\srv\\n|\n", Options))[0].Cells!["name"]);

    [Fact]
    public async Task An_empty_cell_is_empty_and_counts()
        => Assert.Equal("", (await FormatReading.ReadAsync("unload", "1||\n", Options))[0].Cells!["name"]);

    [Theory]
    [InlineData("1|a|b|\n")]
    [InlineData("1|\n")]
    [InlineData("1|a\n")]
    [InlineData("1|a\\|\n")]
    public async Task Too_many_or_too_few_cells_are_a_column_mismatch(string text)
        => Assert.Equal("COLUMN_MISMATCH", (await FormatReading.ReadAsync("unload", text, Options))[0].Fault?.Code);

    [Fact]
    public async Task A_cut_file_loses_its_last_record_only()
        => Assert.Equal([null, "TRUNCATED_RECORD"], (await FormatReading.ReadAsync("unload", "1|a|\n2|b", Options)).Select(record => record.Fault?.Code));

    [Theory]
    [InlineData(0, 0, true, true)]
    [InlineData(1, 0, true, false)]
    [InlineData(0, 1, true, false)]
    [InlineData(0, 0, false, false)]
    public async Task A_control_file_agrees_in_rows_bytes_and_digest_or_not_at_all(int moreRows, int moreBytes, bool sameDigest, bool agrees)
    {
        var data = Encoding.UTF8.GetBytes("1|a|\n2|b|\n");
        var digest = sameDigest ? Digest(data) : Digest([]);
        var control = Encoding.ASCII.GetBytes($"rows={2 + moreRows}\nbytes={data.Length + moreBytes}\nmd5={digest}\n");

        var disagreement = await ControlFile.DisagreesAsync(() => new MemoryStream(data), () => new MemoryStream(control), CancellationToken.None);

        Assert.Equal(agrees, disagreement is null);
    }

    [Fact]
    public async Task Without_a_control_file_nothing_agrees()
        => Assert.NotNull(await ControlFile.DisagreesAsync(() => new MemoryStream(), null, CancellationToken.None));

#pragma warning disable CA5351 // MD5 is the contract's.
    private static string Digest(byte[] data) => Convert.ToHexStringLower(MD5.HashData(data));
#pragma warning restore CA5351
}
