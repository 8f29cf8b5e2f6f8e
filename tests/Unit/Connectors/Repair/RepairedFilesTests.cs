using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Repair;

/// <summary>A file of mended records, as the connector of its platform reads it.</summary>
public sealed class RepairedFilesTests
{
    private const string Id = "0195a000-0000-7000-8000-000000000001";

    private const string Team = "repair:team:20180623,repair:file,repair:line,repair:code,repair:reason,repair:raw,memberId,gridShort,gridLevel,role,name,phone,idNo,updatedAt,op\r\n";

    [Fact]
    public void A_file_is_known_by_its_first_column_whatever_it_is_called()
    {
        var files = new[] { File("mended.csv", Team), File("team/full-20180701/p0001.csv", Team), File("notes.csv", "memberId,name\r\n"), File("odd.csv", "repair:nothing\r\n") };

        var plan = Connector.Plan(files);

        Assert.Equal(["team", "team"], plan.Files.Select(file => file.Datasets.Single().Name));
        Assert.All(plan.Files, file => Assert.True(file is { IsRepair: true, IsFull: false, DeliveryDate: { Year: 2018, Month: 6, Day: 23 } }));
        Assert.Equal(["03-wo-grid/notes.csv", "03-wo-grid/odd.csv"], plan.PassedOver.Select(file => file.Path));
    }

    [Fact]
    public async Task A_row_is_a_record_of_the_platform_without_the_columns_that_the_hub_added()
    {
        var record = Assert.Single(await ReadAsync($"{Team}{Id},f,7,ID_CHECKSUM,why,,WG-1,XL-03-05,2,2,王芳,'+8615400000001,,2018-06-01T10:00:00+08:00,I\r\n"));

        Assert.Null(record.Rejection);
        Assert.Equal("WG-1", record.SourceKey);
        Assert.Equal(Guid.Parse(Id), record.Repairs);
        Assert.Equal("15400000001", Assert.Single(record.Mentions).Phone);
        Assert.DoesNotContain("repair:", record.Raw, StringComparison.Ordinal);
        Assert.Contains("\"phone\":\"+8615400000001\"", record.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_and_another_encoding_do_not_matter()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"{Team}{Id},,,,,,WG-1,XL-03-05,2,2,𠮷芳,,,2018-06-01T10:00:00+08:00,I\r\n")).ToArray();

        Assert.Equal("𠮷芳", Assert.Single(Assert.Single(await ReadAsync(bytes)).Mentions).Name);
    }

    [Fact]
    public async Task A_list_of_the_platforms_format_is_read_from_its_cell()
    {
        var columns = "eventNo,title,category,status,gridShort,occurAt,steps,updatedAt,op";
        var steps = """[{""at"":""2018-06-01T10:00:00+08:00"",""action"":""10"",""by"":""WG-1""}]""";

        var record = Assert.Single(await ReadAsync($"repair:incidents,{columns}\r\n{Id},E-1,路灯,11,10,XL-03-05,2018-06-01T10:00:00+08:00,\"{steps}\",2018-06-01T10:00:00+08:00,I\r\n", "incidents"));

        Assert.Contains("E-1", record.SourceKey, StringComparison.Ordinal);
        Assert.Contains("""\"at\":\"2018""", record.Raw, StringComparison.Ordinal);
    }

    private static IConnector Connector => ConnectorCatalog.Read("03-wo-grid", new PlatformFolder("03-wo-grid").Files, TimeProvider.System);

    private static DeliveryFile File(string path, string text) => new($"03-wo-grid/{path}", text.Length, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<IReadOnlyList<MappedRecord>> ReadAsync(string text, string name = "team") => ReadAsync(Encoding.UTF8.GetBytes(text), name);

    private static Task<IReadOnlyList<MappedRecord>> ReadAsync(byte[] bytes, string name = "team") => new PlatformFolder("03-wo-grid").ReadAsync($"{name}.csv", bytes);
}
