using System.Text;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Repair;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>What was refused goes out as CSV, is mended there, and comes in again.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class RepairTests(PostgisFixture postgis) : IAsyncLifetime, IDisposable
{
    private readonly IReadOnlyList<IConnector> _connectors = SampleDeliveries.Connectors;
    private readonly string _folder = Directory.CreateTempSubdirectory("hub-mended-").FullName;
    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Mended_records_are_taken_in_and_cleared_from_the_list_also_one_that_had_no_key()
    {
        using var delivery = new SmallDelivery().Team("full-20180623", Member("WG-1", "XX-99-99"), Member("", "XL-03-05"), Member("WG-3", "XL-03-05"));
        await delivery.TakeInAsync(_database);

        var text = await ExportAsync(SmallDelivery.Grid, "team");
        Assert.Equal(2, await OpenAsync());
        await TakeInAsync(SmallDelivery.Grid, text.Replace("XX-99-99", "XL-03-05", StringComparison.Ordinal).Replace(",,XL-03-05", ",WG-2,XL-03-05", StringComparison.Ordinal));

        Assert.Equal(0, await OpenAsync());
        Assert.Equal(["WG-1", "WG-2", "WG-3"], await LiveAsync());
    }

    [Fact]
    public async Task What_was_not_mended_stays_listed_once_and_where_it_was()
    {
        using var delivery = new SmallDelivery().Team("full-20180623", Member("WG-1", "XX-99-99"));
        await delivery.TakeInAsync(_database);

        var report = await TakeInAsync(SmallDelivery.Grid, await ExportAsync(SmallDelivery.Grid, "team"));

        Assert.Equal(new ImportCounts(0, 0, 1), report.Counts);
        Assert.Equal("03-wo-grid/team/full-20180623/p0001.json", await ScalarAsync("select string_agg(file, ' ') from rejections"));
    }

    [Fact]
    public async Task A_formula_goes_out_as_text_and_comes_in_as_it_was()
    {
        using var delivery = new SmallDelivery().Elders("20180630", SmallDelivery.Elder("YL-1", "=HYPERLINK(1)").Replace("19400305", "19400231", StringComparison.Ordinal));
        await delivery.TakeInAsync(_database);

        var text = await ExportAsync(SmallDelivery.ElderHome, "elders");
        await TakeInAsync(SmallDelivery.ElderHome, text.Replace("19400231", "19400229", StringComparison.Ordinal));

        Assert.Contains(",'=HYPERLINK(1),", text, StringComparison.Ordinal);
        Assert.Equal("=HYPERLINK(1)", await ScalarAsync("select raw::json->>'姓名' from source_records where verdict = 'accept'"));
    }

    [Fact]
    public async Task A_mended_file_is_no_dump_and_deletes_nothing()
    {
        using var delivery = new SmallDelivery().Elders("20180630", SmallDelivery.Elder("YL-1", "王芳"), SmallDelivery.Elder("YL-2", "李四").Replace("19400305", "19400231", StringComparison.Ordinal));
        await delivery.TakeInAsync(_database);

        var text = await ExportAsync(SmallDelivery.ElderHome, "elders");
        await TakeInAsync(SmallDelivery.ElderHome, text.Replace("19400231", "19400229", StringComparison.Ordinal), "老人档案_20180701.csv");

        Assert.Equal(["YL-1", "YL-2"], await LiveAsync());
    }

    private static string Member(string key, string grid) => SmallDelivery.Member(key, "王芳芳", "01").Replace("XL-03-05", grid, StringComparison.Ordinal);

    private async Task<string> ExportAsync(string slug, string dataset)
    {
        using var stream = new MemoryStream();
        var definition = _connectors.Single(connector => connector.Slug == slug).Datasets.Single(candidate => candidate.Name == dataset);
        await new RepairExporter(_database).WriteAsync(definition, stream, CancellationToken.None);
        return (slug == SmallDelivery.ElderHome ? SmallDelivery.Gb18030 : Encoding.UTF8).GetString(stream.ToArray());
    }

    private async Task<ImportReport> TakeInAsync(string slug, string text, string name = "mended.csv")
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);
        return Assert.Single(await new Importer(_database, _connectors, TimeProvider.System).ImportAsync(slug, [file], null, CancellationToken.None));
    }

    private async Task<long> OpenAsync() => (long)(await ScalarAsync("select count(*) from rejections"))!;

    private async Task<IReadOnlyList<string>> LiveAsync() => ((string)(await ScalarAsync("select coalesce(string_agg(source_key, ' ' order by source_key), '') from source_links where live"))!).Split(' ');

    private async Task<object?> ScalarAsync(string statement)
    {
        await using var command = _database.Reading.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }
}
