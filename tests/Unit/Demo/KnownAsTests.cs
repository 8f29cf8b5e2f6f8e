using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Tests.Unit.Demo;

public sealed class KnownAsTests
{
    private static readonly Person Somebody = DemoDistrict.Create(new DemoOptions { Residents = 1 }).Residents[0];

    private readonly MentionWords _words = new();
    private int _records;

    [Fact]
    public void A_name_with_a_phone_and_one_with_an_ID_have_nothing_in_common()
        => Assert.Equal(2, Of(Said(phone: WrittenPhoneKind.Mobile), Said(id: WrittenIdKind.Full)).Count);

    [Fact]
    public void A_phone_given_up_is_another_phone()
        => Assert.Equal(2, Of(Said(phone: WrittenPhoneKind.Mobile), Said(phone: WrittenPhoneKind.Old)).Count);

    [Fact]
    public void A_third_record_joins_two_that_have_nothing_in_common()
        => Assert.Single(Of(Said(phone: WrittenPhoneKind.Mobile), Said(id: WrittenIdKind.Full), Said(phone: WrittenPhoneKind.Mobile, id: WrittenIdKind.Legacy)));

    [Fact]
    public void The_visible_part_of_an_ID_needs_somebody_whose_whole_ID_is_known()
    {
        Assert.Single(Of(Said(id: WrittenIdKind.Part), Said(id: WrittenIdKind.Full)));
        Assert.False(Assert.Single(Of(Said(id: WrittenIdKind.Part))).IsSomebody);
    }

    [Fact]
    public void A_misspelt_name_joins_by_nothing_but_the_ID()
    {
        Assert.Equal(2, Of(Said(phone: WrittenPhoneKind.Mobile), Said(name: "别名", phone: WrittenPhoneKind.Mobile)).Count);
        Assert.Single(Of(Said(id: WrittenIdKind.Full), Said(name: "别名", id: WrittenIdKind.Full)));
    }

    [Fact]
    public void A_phone_without_a_name_is_nobodys()
    {
        Assert.Equal(2, Of(Said(name: null, phone: WrittenPhoneKind.Mobile), Said(phone: WrittenPhoneKind.Mobile)).Count);
        Assert.False(Assert.Single(Of(Said(name: null, phone: WrittenPhoneKind.Mobile))).IsSomebody);
    }

    [Fact]
    public void The_same_post_or_worker_number_joins_one_name_but_makes_nobody_known()
    {
        var card = Said() with { Post = "XL-03-05-网格员" };
        var numbered = Said() with { SaysWorkerNumber = true };

        Assert.Single(Of(card, Said() with { Post = card.Post, IsOfRegister = true }));
        Assert.Equal(2, Of(card, Said() with { Post = "XL-03-05-网格长", IsOfRegister = true }).Count);
        Assert.Single(Of(numbered, numbered with { IsOfRegister = true }));
        Assert.False(Assert.Single(Of(card)).IsSomebody);
        Assert.False(Assert.Single(Of(numbered)).IsSomebody);
    }

    [Fact]
    public void Versions_of_one_record_are_of_one_person_whatever_they_say()
        => Assert.Single(KnownAs.Of([_words.Keep(Said(name: "别名"), 1), _words.Keep(Said(), 1)]));

    /// <summary>Each of a record of its own.</summary>
    private List<KnownAs> Of(params DemoMention[] mentions) => KnownAs.Of(Array.ConvertAll(mentions, mention => _words.Keep(mention, ++_records)));

    private static DemoMention Said(string? name = "名", WrittenPhoneKind phone = WrittenPhoneKind.None, WrittenIdKind id = WrittenIdKind.None)
        => new("subject", Somebody, name, new WrittenPhone(phone == WrittenPhoneKind.None ? null : "154", phone), id);
}
