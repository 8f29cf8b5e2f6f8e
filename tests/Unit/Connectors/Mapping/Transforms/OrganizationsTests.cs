using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Organizations by what platforms write of them.</summary>
public sealed class OrganizationsTests
{
    [Theory]
    [InlineData("兆园社区", "RESIDENTS_COMMITTEE", "兆园社区居委会")]
    [InlineData("兆園社区居委会", "RESIDENTS_COMMITTEE", "兆园社区居委会")]
    [InlineData("兆园社区党委", "PARTY_COMMITTEE", "兆园社区党委")]
    [InlineData("兆园社区事务服务中心", "SERVICE_CENTRE", "兆园社区事务服务中心")]
    [InlineData("沙洲街道", "STREET_OFFICE", "沙洲街道办事处")]
    [InlineData("沙洲街道办事处", "STREET_OFFICE", "沙洲街道办事处")]
    [InlineData("沙洲街道便民服务中心", "STREET_SERVICE_CENTRE", "沙洲街道便民服务中心")]
    [InlineData("样例社区公益协会08", "OTHER", "样例社区公益协会08")]
    [InlineData("样例社区居委会", "OTHER", "样例社区居委会")]
    public void What_stands_by_the_territory_is_told_by_its_name(string cell, string kind, string name)
        => Assert.Equal($"{{\"organization\":{{\"kind\":\"{kind}\",\"name\":\"{name}\"}}}}", Transformed.Cell("organization", cell));

    [Fact]
    public void A_column_may_tell_the_kind_and_must_then_hold_a_word_of_the_contract()
    {
        Assert.Equal("{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区民政局\"}}", ByKind("部门", null));
        Assert.Equal("{\"organization\":{\"kind\":\"OTHER\",\"name\":\"区民政局\"}}", ByKind("", null));
        Assert.Equal("{\"organization\":{\"kind\":\"POLICE\",\"name\":\"区民政局\"}}", ByKind("公司", "POLICE"));
        Assert.Equal("BAD_CODE", Assert.Throws<RejectedException>(() => ByKind("公司", null)).Code);
    }

    [Theory]
    [InlineData("52320105TTTT0001XB", false)]
    [InlineData("52320105TTTT0001X", false)]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３", true)]
    public void A_credit_code_stands_with_the_name_if_its_check_character_is_right(string code, bool isRight)
    {
        var mapping = new FieldMapping { From = ["c"], As = "organization", Value = "SOCIAL_ORGANIZATION", With = new Dictionary<string, string> { ["creditCode"] = "u" } };
        object? Value() => Transformed.Of(mapping, ("c", "协会"), ("u", code));

        if (isRight) Assert.Equal("{\"organization\":{\"kind\":\"SOCIAL_ORGANIZATION\",\"name\":\"协会\",\"creditCode\":\"91350100M000100Y43\"}}", Value());
        else Assert.Equal("USCC_CHECKSUM", Assert.Throws<RejectedException>(Value).Code);
    }

    [Fact]
    public void Several_stand_in_one_cell()
        => Assert.Equal(
            "[{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区妇联\"}},{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区团委\"}}]",
            Transformed.Of(new FieldMapping { From = ["c"], As = "organizations", Value = "DEPARTMENT" }, ("c", "区妇联；区团委")));

    private static object? ByKind(string kind, string? other) => Transformed.Of(
        new FieldMapping
        {
            From = ["c"], As = "organization", Value = other,
            Codes = new Dictionary<string, string> { ["部门"] = "DEPARTMENT" }, With = new Dictionary<string, string> { ["kind"] = "k" },
        },
        ("c", "区民政局"), ("k", kind));
}
