using System.Globalization;
using System.Xml;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>08: announcements as a feed, and the public mailbox as a table with a byte-order mark.</summary>
internal sealed class CommunityPortal : IDemoPlatform
{
    private const string Platform = "08-community-portal";
    private const string Namespace = "urn:example:jianye:portal";

    private const int FewestAnnouncements = 260;
    private const int ResidentsPerAnnouncement = 200;

    /// <summary>Letters of a year for a thousand residents.</summary>
    private const int LettersPerThousand = 110;

    private static readonly DemoDataset Announcements = new(Platform, "announcements", "guid");

    private static readonly DemoDataset Mailbox = new(
        Platform, "mailbox", "信件编号", "信件编号", "来信人", "联系电话", "电子邮箱", "标题", "内容", "来信时间", "答复单位", "答复内容", "答复时间", "公开");

    private static readonly string[] Titles = ["季度居务公开", "民主评议会通知", "社区邻里节掠影", "便民服务指南更新", "关于停水检修的通知"];
    private static readonly string[] Categories = ["居务公开", "通知公告", "社区动态", "服务指南"];
    private static readonly string[] Subjects = ["小区停车问题", "居住证怎么办", "楼上噪音扰民", "路灯不亮"];
    private static readonly string[] Letters = ["物业答应“三天修好”,一个月了还没人来", "请问\"一号申请\"在哪个窗口？\n谢谢！", "希望增設健身器材", "谢谢社区的同志，\n问题解决了"];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var announcements = Math.Max(FewestAnnouncements, district.Residents.Count / ResidentsPerAnnouncement);
        Feed(output, new DemoSource(district, Announcements, announcements, (scribe, i) => Announcement(scribe, district, i)));

        List<Person> writers = [.. district.Residents.Where(person => person.HasPhone && person.Age > 18)];
        var letters = writers.Count == 0 ? 0 : (int)(district.Residents.Count * (long)LettersPerThousand / 1000);
        var mailbox = new DemoSource(district, Mailbox, letters, (scribe, i) => Letter(scribe, district, i, scribe.Random.Pick(writers)));
        DelimitedText.Write(output, $"{Platform}/mailbox_{DemoCalendar.LastDump}.csv", Mailbox, mailbox.InOrder(), DemoOutput.Utf8WithMark);
    }

    private static void Feed(DemoOutput output, DemoSource announcements)
    {
        using var text = output.Text($"{Platform}/feed/announcements.xml");
        using var xml = XmlWriter.Create(text);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "jy", null, Namespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", "社区门户网站（样例）");
        xml.WriteElementString("link", "https://portal.example/");
        xml.WriteElementString("description", "synthetic");
        foreach (var record in output.Noted(Announcements, announcements.InOrder()))
        {
            xml.WriteWhitespace("\n");
            xml.WriteStartElement("item");
            foreach (var (name, value) in record.Fields)
            {
                xml.WriteStartElement(name, name == "communityCode" ? Namespace : "");
                if (name == "guid") xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString((string)value!);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteWhitespace("\n");
    }

    private static DemoRecord Announcement(Scribe scribe, DemoDistrict district, int i)
    {
        var random = scribe.Random;
        var community = random.Pick(district.Territory.Communities);
        var title = string.Create(CultureInfo.InvariantCulture, $"{random.Pick(Titles)}（样例{i}）");
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["guid"] = string.Create(CultureInfo.InvariantCulture, $"tag:portal.example,2018:{i:D5}"),
                ["title"] = random.Chance(0.12) ? Names.InTraditional(title) : title,
                ["pubDate"] = Stamps.Rfc822(scribe.When()),
                ["category"] = random.Pick(Categories),
                ["author"] = district.Organizations.ResidentsCommittees[community.Code].Name,
                ["description"] = "<p>样例正文，<b>详情</b>见公告栏 &amp; 微信</p>",
                ["communityCode"] = community.Code,
            },
        };
    }

    private static DemoRecord Letter(Scribe scribe, DemoDistrict district, int i, Person person)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        var isPolite = random.Chance(0.15);
        if (isPolite) name = new WrittenName(person.Name[..1] + (person.IsMale ? "先生" : "女士"), false);
        else if (random.Chance(0.1)) name = name with { Text = Names.InTraditional(name.Text) };
        var written = scribe.When();
        var dwelling = person.Household!.DwellingOn(DateOnly.FromDateTime(written));
        var isAnswered = random.Chance(0.8);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["信件编号"] = string.Create(CultureInfo.InvariantCulture, $"XJ{i + 1:D8}"),
                ["来信人"] = name.Text,
                ["联系电话"] = phone.Text,
                ["电子邮箱"] = random.Chance(0.5) ? string.Create(CultureInfo.InvariantCulture, $"user{i}@example.org") : "",
                ["标题"] = random.Pick(Subjects),
                ["内容"] = random.Pick(Letters),
                ["来信时间"] = Stamps.LocalMinute(written),
                ["答复单位"] = isAnswered ? district.Organizations.ResidentsCommittees[dwelling.Community.Code].Name : "",
                ["答复内容"] = isAnswered ? "您好，来信收悉，已转有关部门办理。" : "",
                ["答复时间"] = isAnswered ? Stamps.LocalMinute(written.AddHours(20)) : "",
                ["公开"] = random.Pick(["是", "否"]),
            },
            Household = person.Household,
            // A surname with a title is no name: it can be told of nobody.
            Mentions = [isPolite ? Scribe.Mention("sender", person, name, phone) with { Name = null } : Scribe.Mention("sender", person, name, phone)],
        };
    }
}
