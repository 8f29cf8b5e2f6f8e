using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class ComplexReviewTests
{
    private const string Application = "<complexName>话园社区综合体</complexName><communityCode>320105007008</communityCode><lng>118.751649</lng><lat>32.012219</lat><areaM2>1467.8</areaM2>"
        + "<signage>true</signage><applicantOrg>南苑街道办事处</applicantOrg><contactName>李倩</contactName><contactPhone>15486464527</contactPhone><submittedOn>2017-10-09</submittedOn>"
        + "<functions><function>党群服务</function><function>养老服务</function></functions>";

    private const string Review = "<reviews><review reviewNo=\"ZHT-2017-01-01-R1\" expertName=\"样例专家1\" total=\"83\" reviewedOn=\"2017-11-20\"><positioning>21</positioning><area>19</area>"
        + "<functionSet>24</functionSet><signage>19</signage><comment><![CDATA[功能<齐全> & 一室多用]]></comment></review></reviews>";

    [Fact]
    public async Task An_application_tells_of_its_complex()
    {
        var application = (await ReadAsync("passed", Application)).Single();

        Assert.Equal(("PASSED", "2017-10-09", "{\"dataset\":\"19-complex-review/complexes\",\"key\":\"320105007008/话园社区综合体\"}"),
            (application.Claim("state"), application.Claim("submittedOn"), application.Claim("complex")));
        Assert.Equal(("320105007008/话园社区综合体", "1467.8", "[\"党群服务\",\"养老服务\"]", "true"),
            (application.Gathered[0].Key, application.Gathered("complexes", "area"), application.Gathered("complexes", "functions"), application.Gathered("complexes", "signage")));
        Assert.Equal((118.751649, 32.012219), application.Placement.Point);
        Assert.Equal(("李倩", "15486464527"), (application.Mentions[0].Name, application.Mentions[0].Phone));
    }

    [Fact]
    public async Task A_review_belongs_to_the_application_around_it()
    {
        var records = await ReadAsync("passed", Application + Review);

        var review = records.Single(record => record.Dataset.Name == "reviews");
        Assert.Equal(("ZHT-2017-01-01-R1", "{\"dataset\":\"19-complex-review/applications\",\"key\":\"ZHT-2017-01-01\"}"), (review.SourceKey, review.Claim("application")));
        Assert.Equal(("{\"positioning\":21,\"area\":19,\"functionSet\":24,\"signage\":19}", "83", "功能<齐全> & 一室多用"), (review.Claim("scores"), review.Claim("total"), review.Claim("comment")));
    }

    [Theory]
    [InlineData("in doubt", "BAD_CODE")]
    [InlineData("failed", null)]
    public async Task A_state_that_the_contract_does_not_name_is_refused(string status, string? code)
        => Assert.Equal(code, Assert.Single(await ReadAsync(status, Application)).Rejection?.Code);

    private static Task<IReadOnlyList<MappedRecord>> ReadAsync(string status, string elements)
        => Lines.ReadAsync("19-complex-review", "complex-batch-1.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<complexApplications xmlns=\"urn:example:jianye:complex\" batch=\"1\" crs=\"CGCS2000\">\n<application appNo=\"ZHT-2017-01-01\" batch=\"1\" status=\"{status}\">{elements}</application>\n</complexApplications>\n");
}
