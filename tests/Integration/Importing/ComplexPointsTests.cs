namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>A complex of 19 is the service point of 13 that has its community and name.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class ComplexPointsTests(PostgisFixture postgis)
{
    [Fact]
    public async Task Community_and_name_tell_the_service_point()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery
            .Put("13-community-plus/servicePoints/page-1.json", $$"""{"data": [{{Point("SP-001", "320105007008")}}, {{Point("SP-002", "320105007002")}}]}""")
            .Put("19-complex-review/complex-batch-1.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <complexApplications xmlns="urn:example:jianye:complex" batch="1" crs="CGCS2000">
                <application appNo="ZHT-2017-01-01" batch="1" status="passed"><complexName>邻里综合体</complexName><communityCode>320105007008</communityCode></application>
                <application appNo="ZHT-2017-01-02" batch="1" status="passed"><complexName>别的综合体</complexName><communityCode>320105007001</communityCode></application>
                </complexApplications>

                """)
            .TakeInAsync(database);

        Assert.Equal(
            ["ZHT-2017-01-01 SP-001", "ZHT-2017-01-02 -"],
            await database.AskAsync("""
                select a.source_key || ' ' || coalesce(p.source_key, '-')
                from complex_applications t join source_links a on a.entity_id = t.id join complexes c on c.id = t.complex_id left join source_links p on p.entity_id = c.service_point_id
                order by 1
                """));
    }

    private static string Point(string id, string community)
        => $$$"""{"attributes": {"id": "{{{id}}}", "name": "邻里综合体", "kind": "complex", "community": {"code": "{{{community}}}", "name": ""}, "modifiedAt": "2018-06-01T10:00:00Z"}}""";
}
