using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Tests.Unit.Demo;

public sealed class KnownAsTests
{
    private static readonly Person Somebody = DemoDistrict.Create(new DemoOptions { Residents = 1 }).Residents[0];

    [Fact]
    public void A_name_with_a_phone_and_one_with_an_ID_have_nothing_in_common()
        => Assert.Equal(2, KnownAs.Of([Said(phone: "15400000001"), Said(id: WrittenIdKind.Full)]).Count);

    [Fact]
    public void A_third_record_joins_two_that_have_nothing_in_common()
        => Assert.Single(KnownAs.Of([Said(phone: "15400000001"), Said(id: WrittenIdKind.Full), Said(phone: "15400000001", id: WrittenIdKind.Legacy)]));

    [Fact]
    public void The_visible_part_of_an_ID_needs_somebody_whose_whole_ID_is_known()
    {
        Assert.Single(KnownAs.Of([Said(id: WrittenIdKind.Masked), Said(id: WrittenIdKind.Full)]));
        Assert.False(Assert.Single(KnownAs.Of([Said(id: WrittenIdKind.Masked)])).IsSomebody);
    }

    [Fact]
    public void A_misspelt_name_joins_by_nothing_but_the_ID()
    {
        Assert.Equal(2, KnownAs.Of([Said(phone: "15400000001"), Said(name: "别名", phone: "15400000001")]).Count);
        Assert.Single(KnownAs.Of([Said(id: WrittenIdKind.Full), Said(name: "别名", id: WrittenIdKind.Full)]));
    }

    private static DemoMention Said(string name = "名", string? phone = null, WrittenIdKind id = WrittenIdKind.None)
        => new("subject", Somebody, name, new WrittenPhone(phone, phone, phone is not null), id);
}
