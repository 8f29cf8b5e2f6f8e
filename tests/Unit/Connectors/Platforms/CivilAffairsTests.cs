using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class CivilAffairsTests
{
    [Fact]
    public async Task A_case_speaks_of_its_person_and_family()
    {
        var record = await CaseAsync("<XM>张　伟</XM><XB>1</XB><LXDH>19000001</LXDH><JZDZ>南京市建邺区兴隆街道金样苑2期3幢1单元501室</JZDZ><JZLB>11</JZLB><RDRQ>20130901</RDRQ><ZT>1</ZT><JTBH>JT00000001</JTBH><YHZGX>02</YHZGX><GXSJ>20180619143922</GXSJ>");

        var person = Assert.Single(record.Mentions);
        Assert.Equal(("张伟", "02519000001", "金样苑2期|3|1|501", null), (person.Name, person.Phone, person.AddressKey, person.HouseholdReference));
        Assert.Equal(("SUBSISTENCE_ALLOWANCE", "ACTIVE", 1529390362000L), (record.Claim("kind"), record.Claim("status"), record.AsOf));
        Assert.Equal(("JT00000001", "02"), (record.Gathered("families", "number"), Lines.Member(person.Claims, "relationToHead")));
        Assert.Equal("{\"dwelling\":\"金样苑2期|3|1|501\"}", record.Gathered("families", "address"));
    }

    [Theory]
    [InlineData("02", true)]
    [InlineData("10", false)]
    public async Task Only_the_head_of_a_family_is_its_head(string relation, bool isHead)
        => Assert.Equal(isHead, (await CaseAsync($"<XM>张伟</XM><LXDH>15400000001</LXDH><JTBH>JT1</JTBH><YHZGX>{relation}</YHZGX>")).Gathered("families", "head") is not null);

    [Theory]
    [InlineData("11", "1", "[{\"group\":\"LOW_INCOME\",\"since\":\"2013-09-01\"}]")]
    [InlineData("21", "1", "[{\"group\":\"DISABLED\",\"since\":\"2013-09-01\"}]")]
    [InlineData("31", "1", null)]
    [InlineData("11", "9", null)]
    public async Task Only_a_case_in_force_puts_its_person_into_a_care_group(string kind, string state, string? groups)
        => Assert.Equal(groups, Lines.Member((await CaseAsync($"<XM>张伟</XM><LXDH>15400000001</LXDH><JZLB>{kind}</JZLB><RDRQ>20130901</RDRQ><ZT>{state}</ZT>")).Mentions[0].Claims, "careGroups"));

    [Theory]
    [InlineData("<JZLB>99</JZLB>", "BAD_CODE")]
    [InlineData("<ZT>2</ZT>", "BAD_CODE")]
    [InlineData("<CSRQ>19820230</CSRQ>", "BAD_DATE")]
    [InlineData("<XZQHDM>320105009999</XZQHDM>", "UNKNOWN_COMMUNITY")]
    [InlineData("<SFZH>320105198204119751</SFZH>", "ID_CHECKSUM")]
    [InlineData("<SFZH>320105********9758</SFZH>", "ID_FORMAT")]
    [InlineData("<SFZH/><CSRQ/><LXDH/>", null)]
    public async Task What_is_impossible_is_refused(string cells, string? code) => Assert.Equal(code, (await CaseAsync(cells)).Rejection?.Code);

    [Theory]
    [InlineData("52320105TTTT03856A", null)]
    [InlineData("52320105TTTT03856B", "USCC_CHECKSUM")]
    public async Task The_credit_code_of_an_organization_has_a_check_character(string code, string? reason)
    {
        var record = await Lines.OneAsync("06-js-civil-affairs", "MZYW_SHZZ_20180630.xml", Document("SHZZ", $"<TYSHXYDM>{code}</TYSHXYDM><ZZMC>建邺现代社区研究院</ZZMC><ZZLX>02</ZZLX><ZT>1</ZT>"));

        Assert.Equal((reason, code), (record.Rejection?.Code, record.SourceKey));
    }

    private static Task<MappedRecord> CaseAsync(string cells) => Lines.OneAsync("06-js-civil-affairs", "MZYW_JZDX_20180630.xml", Document("JZDX", $"<DXBH>JZ320105000001</DXBH>{cells}"));

    /// <summary>The declaration says GB18030, the bytes are UTF-8: they win.</summary>
    private static string Document(string record, string cells)
        => $"<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<MZYW xmlns=\"urn:example:jsmz:2018\" version=\"2.1\"><{record}LB count=\"1\">\n<{record}>{cells}</{record}>\n</{record}LB></MZYW>\n";
}
