using static Jianye.DataHub.Tests.Integration.Importing.SmallDelivery;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>One wild value must never stop the graph from being derived: it would stop it for good.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class WildValuesTests(PostgisFixture postgis)
{
    [Fact]
    public async Task Numbers_that_no_column_holds_leave_their_field_empty()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery
            .Items("20180601", "BM1001|1|c|t|w|-5|20180601100000|A|", "BM1002|1|c|t|w|99999999999|20180601100000|A|", "BM1003|1|c|t|w|3|20180601100000|A|")
            .Elders("20180601", Elder("YL000001", "张兰"))
            .Put($"{ElderHome}/服务工单_20180601.csv", Gb18030.GetBytes(
                "工单编号,老人编号,协议编号,服务类别,下单时间,完成时间,服务人员,满意度,费用\r\n"
                + "GD00000001,YL000001,,助餐,20180101 0800,,,,99999999999999\r\n"
                + "GD00000002,YL000001,,助餐,20180101 0800,,,,-1e400\r\n"
                + "GD00000003,YL000001,,助餐,20180101 0800,,,,12.345元\r\n"))
            .TakeInAsync(database);

        Assert.Equal([null, null, 3], await ColumnAsync<int?>(database, "select time_limit from service_items where code like 'BM100%' order by code"));
        Assert.Equal([null, null, 12.35m], await ColumnAsync<decimal?>(database, """
            select o.fee from care_orders o join source_links l on l.entity_id = o.id order by l.source_key
            """));
    }

    [Fact]
    public async Task A_time_before_all_time_is_an_impossible_date()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Items("20180601", "BM1001|1|c|t|w|1|00010101000000|A|", "BM1002|1|c|t|w|1|20180601100000|A|").TakeInAsync(database);

        Assert.Contains("BM1001#1 reject BAD_DATE", (await Audit.OfAsync(database)).Said());
        Assert.Equal(1, (await Audit.OfAsync(database)).Live(ServiceCentre, "items"));
    }

    private static async Task<IReadOnlyList<T?>> ColumnAsync<T>(Data.Database.HubDatabase database, string statement)
    {
        await using var command = database.Reading.CreateCommand(statement);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T?>();
        while (await reader.ReadAsync()) values.Add(await reader.IsDBNullAsync(0) ? default : await reader.GetFieldValueAsync<T>(0));
        return values;
    }
}
