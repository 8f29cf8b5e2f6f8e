using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class CommunityPortalTests
{
    private const string Head = "\uFEFF信件编号,来信人,联系电话,电子邮箱,标题,内容,来信时间,答复单位,答复内容,答复时间,公开\r\n";

    [Fact]
    public async Task An_announcement_is_cleaned_and_placed_in_its_community()
    {
        var item = await ItemAsync("<title>居務公開：季度收支</title><pubDate>Sun, 20 May 2018 15:19:22 +0800</pubDate><category>居务公开</category><author>国泰民安社区居委会</author>"
            + "<description>&lt;p onclick=&quot;x()&quot;&gt;正文 &amp;amp; 说明&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description><jy:communityCode>320105007001</jy:communityCode>");

        Assert.Equal(("居務公開：季度收支", "2018-05-20T07:19:22Z", "OPEN_AFFAIRS", "<p>正文 &amp; 说明</p>"),
            (item.Claim("title"), item.Claim("publishedAt"), item.Claim("category"), item.Claim("body")));
        Assert.Equal(("{\"organization\":{\"kind\":\"RESIDENTS_COMMITTEE\",\"name\":\"国泰民安社区居委会\"}}", "320105007001"), (item.Claim("publisher"), item.Placement.CommunityCode));
    }

    [Theory]
    [InlineData("<category>好人好事</category>", "BAD_CODE")]
    [InlineData("<pubDate>Sun, 31 Jun 2018 15:19:22 +0800</pubDate>", "BAD_DATE")]
    [InlineData("<jy:communityCode>320105009999</jy:communityCode>", "UNKNOWN_COMMUNITY")]
    [InlineData("<author>月亮社区</author>", null)]
    public async Task What_is_impossible_is_refused(string elements, string? code) => Assert.Equal(code, (await ItemAsync(elements)).Rejection?.Code);

    [Theory]
    [InlineData("您好，已转相关部门。,2018-03-06 09:00", "COMPLETED")]
    [InlineData(",", "SUBMITTED")]
    public async Task A_letter_is_completed_by_its_answer(string answer, string state)
    {
        var letter = await LetterAsync($"XJ00000001,張若志,+86 154 8895 3128,user0@example.org,关于小区停车,\"请问\"\"一窗受理\"\"在哪里？\n谢谢\",2018-03-05 10:20,,{answer},否");

        Assert.Equal((state, "false", "请问\"一窗受理\"在哪里？\n谢谢"), (letter.Claim("state"), letter.Claim("public"), letter.Claim("body")));
        Assert.Equal(("张若志", "15488953128", "[\"user0@example.org\"]"), (letter.Mentions[0].Name, letter.Mentions[0].Phone, Lines.Member(letter.Mentions[0].Claims, "emails")));
    }

    [Fact]
    public async Task A_form_of_address_is_no_name() => Assert.Null((await LetterAsync("XJ00000001,李先生,15488953128,,a,b,2018-03-05 10:20,,,,是")).Mentions[0].Name);

    [Theory]
    [InlineData("李先生", 1)]
    [InlineData("", 0)]
    public async Task A_form_of_address_alone_names_somebody_who_cannot_be_told(string sender, int mentions)
    {
        var letter = await LetterAsync($"XJ00000001,{sender},,,a,b,2018-03-05 10:20,,,,是");

        Assert.Equal(mentions, letter.Mentions.Count);
        Assert.All(letter.Mentions, mention => Assert.Null(mention.Name ?? mention.Phone));
    }

    [Fact]
    public async Task A_letter_is_public_or_not() => Assert.Equal("BAD_CODE", (await LetterAsync("XJ00000001,张伟,15488953128,,a,b,2018-03-05 10:20,,,,也许")).Rejection?.Code);

    private static Task<MappedRecord> ItemAsync(string elements)
        => Lines.OneAsync("08-community-portal", "feed/announcements.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:jy=\"urn:example:jianye:portal\"><channel><title>t</title>\n<item><guid isPermaLink=\"false\">tag:a,2018:1</guid>{elements}</item>\n</channel></rss>\n");

    private static Task<MappedRecord> LetterAsync(string line) => Lines.OneAsync("08-community-portal", "mailbox_20180630.csv", $"{Head}{line}\r\n");
}
