using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>What followers write to the account.</summary>
internal sealed class WechatRequests(DemoDistrict district, WechatFollowers followers)
{
    private const double RequestsPerFollower = 1.2;

    /// <summary>Larger than 2^53, as the platform numbers its messages.</summary>
    private const long FirstMessage = 6_480_000_000_000_000_000;
    private const long Step = 104_743;

    private const int Answered = 2;

    private static readonly string[] Categories = ["咨询", "求助", "投诉", "建议"];
    private static readonly string[] Subjects = ["停车难", "夜间噪音", "电梯维修", "医保报销", "助餐点", "垃圾分类", "楼道灯"];
    private static readonly string[] Bodies = ["请问要带哪些材料？", "晚上一直很吵😤", "希望早点解决，谢谢！", "又坏了，\n这个月第三次", "建议增加一个凉亭🌳"];

    public DemoSource Source(string slug)
        => new(district, new DemoDataset(slug, "requests", "msg_id"), (int)(followers.Count * RequestsPerFollower), Request);

    private DemoRecord Request(Scribe scribe, int i)
    {
        var random = scribe.Random;
        var follower = random.Below(followers.Count);
        var person = followers[follower];
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        var created = scribe.When();
        var dwelling = person.Household!.DwellingOn(DateOnly.FromDateTime(created));
        var category = random.Pick(Categories);
        var status = random.Pick([0, 1, Answered, Answered, Answered]);
        var replied = status == Answered ? created.AddHours(random.Between(2, 72)) : default(DateTime?);
        var (longitude, latitude) = scribe.Point(dwelling.Building.Location, Datum.Gcj02, within: dwelling.Grid);
        return new DemoRecord
        {
            Touched = replied ?? created,
            Fields = new Fields
            {
                ["msg_id"] = FirstMessage + i * Step,
                ["openid"] = WechatFollowers.OpenId(follower),
                ["category"] = category,
                ["title"] = $"{category}：{random.Pick(Subjects)}",
                ["content"] = random.Pick(Bodies),
                ["contact_name"] = name.Text,
                ["contact_phone"] = phone.Text ?? "",
                ["address"] = scribe.Address(dwelling, withStreet: false),
                ["lat"] = latitude,
                ["lng"] = longitude,
                ["create_time"] = Stamps.Seconds(created),
                ["status"] = status,
                ["reply"] = replied is null ? null : "已转办并答复",
                ["reply_time"] = replied is { } at ? Stamps.Seconds(at) : null,
                [WechatOfficial.Watermark] = Stamps.Milliseconds(replied ?? created),
            },
            Grid = dwelling.Grid,
            Household = person.Household,
            Mentions = [Scribe.Mention("subject", person, name, phone)],
        };
    }
}
