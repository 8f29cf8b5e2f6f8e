using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>What people in need wish for; party members claim it.</summary>
internal sealed class MicroWishes
{
    public const string Fulfilled = "已实现";

    private const string Open = "待认领";
    private const CareTags InNeed = CareTags.LivingAlone | CareTags.SubsistenceAllowance | CareTags.Disabled;

    private static readonly DateOnly Last = new(2018, 6, 12);

    private static readonly string[] States = [Open, "已认领", Fulfilled];
    private static readonly string[] Wishes = ["想换一副老花镜", "想有人陪着聊聊天", "缺一台小电扇", "想学用智能手机"];

    public MicroWishes(DemoDistrict district, string slug, PartyMembers members)
    {
        var dataset = new DemoDataset(slug, "wishes", "wishId");
        var wishers = dataset.Scribe(district).Some(district.Residents.Where(person => person.HasPhone && (person.Tags & InNeed) != 0), 0.25);
        Source = new DemoSource(district, dataset, wishers.Count, (scribe, i) => Wish(scribe, i, wishers[i], members.Count));
    }

    public DemoSource Source { get; }

    private static DemoRecord Wish(Scribe scribe, int i, Person person, int members)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        var created = scribe.When(last: Last);
        var dwelling = person.Household!.DwellingOn(DateOnly.FromDateTime(created));
        var state = members == 0 ? Open : random.Pick(States);
        return new DemoRecord
        {
            Touched = created,
            Fields = new Fields
            {
                ["wishId"] = string.Create(CultureInfo.InvariantCulture, $"XY{i + 1:D6}"),
                ["wisherName"] = name.Text,
                ["wisherPhone"] = phone.Text ?? "",
                ["address"] = scribe.Address(dwelling, withStreet: false),
                ["content"] = random.Pick(Wishes),
                ["status"] = state,
                ["claimerId"] = state == Open ? null : PartyMembers.Key(random.Below(members)),
                ["createdAt"] = Stamps.IsoZoned(created),
                ["doneAt"] = state == Fulfilled ? Stamps.IsoZoned(created.AddDays(9)) : null,
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(created),
            },
            Grid = dwelling.GridOfAddress,
            Household = person.Household,
            Mentions = [Scribe.Mention("wisher", person, name, phone) with { Dwelling = dwelling }],
        };
    }
}
