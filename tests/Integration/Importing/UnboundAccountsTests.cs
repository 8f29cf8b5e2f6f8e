using static Jianye.DataHub.Tests.Integration.Importing.SmallDelivery;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>An account is somebody's even where it says nothing of the person: it is listed with nobody.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class UnboundAccountsTests(PostgisFixture postgis)
{
    [Fact]
    public async Task An_account_bound_to_nobody_is_listed_without_a_person_but_an_incident_without_one_is_not()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery()
            .Put("01-wechat-official/fans/page_0001.json", """
                {"total":1,"count":1,"next_openid":"","data":{"list":[{"openid":"oSYN1","nickname":"🌸","sex":0,"realname":null,"mobile":null,"idcard_tail":null,"subscribe":1,"update_time":1514768963000}]}}
                """)
            .Put($"{Grid}/incidents/full-20180601/p0001.json", """
                {"page":1,"rows":[{"eventNo":"SJ1","gridShort":"XL-03-05","categoryCode":"A01","relatedName":null,"status":10,"updatedAt":"2018-06-01T10:00:00+08:00","op":"I"}]}
                """);
        await delivery.TakeInAsync(database);

        var link = Assert.Single((await Audit.OfAsync(database)).Links);
        Assert.Equal(("oSYN1", "1", "subject", "", ""), (link["source_key"], link["occurrence"], link["role"], link["hub_person_id"], link["hub_household_id"]));
    }
}
