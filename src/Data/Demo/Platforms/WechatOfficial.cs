using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>01: followers, their requests and the articles of the communities as pages read by cursor.</summary>
internal sealed class WechatOfficial : IDemoPlatform
{
    public const string Watermark = "update_time";

    private const int FewestArticles = 200;
    private const int ResidentsPerArticle = 200;

    private static readonly string[] Titles = ["建邺养老在身边", "本周社区活动安排", "跟着网格员走一天", "居务公开（季度）", "一刻钟办事指南"];

    public string Slug => "01-wechat-official";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var followers = new WechatFollowers(district, Slug);
        CursorPages.Write(output, followers.Source, Watermark);
        CursorPages.Write(output, new WechatRequests(district, followers).Source(Slug), Watermark);

        var articles = Math.Max(FewestArticles, district.Residents.Count / ResidentsPerArticle);
        CursorPages.Write(output, new DemoSource(district, new DemoDataset(Slug, "articles", "media_id"), articles, (scribe, i) => Article(scribe, district, i)), Watermark);
    }

    private static DemoRecord Article(Scribe scribe, DemoDistrict district, int i)
    {
        var at = scribe.When();
        return new DemoRecord
        {
            Touched = at,
            Fields = new Fields
            {
                ["media_id"] = string.Create(CultureInfo.InvariantCulture, $"MEDIA{i:D6}"),
                ["title"] = string.Create(CultureInfo.InvariantCulture, $"{scribe.Random.Pick(Titles)}（样例{i}）"),
                ["author_org"] = scribe.Random.Pick(district.Territory.Communities).Short,
                ["digest"] = "样例摘要",
                ["publish_time"] = Stamps.Seconds(at),
                ["read_num"] = scribe.Random.Between(20, 5000),
                [Watermark] = Stamps.Milliseconds(at),
            },
        };
    }
}
