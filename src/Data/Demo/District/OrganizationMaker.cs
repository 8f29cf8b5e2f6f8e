using System.Globalization;

namespace Jianye.DataHub.Data.Demo.District;

internal static class OrganizationMaker
{
    private static readonly string[] Departments =
    [
        "区委组织部", "区委政法委", "区民政局", "区人社局", "区卫计局", "区教育局", "区住建局", "区城管局", "区司法局", "区文旅局", "区环保局",
        "区安监局", "区市场监管局", "区残联", "区妇联", "区团委", "区信访局", "区统计局", "区财政局", "区消防大队", "区应急办", "区档案局",
    ];

    public static DemoOrganizations Make(DemoOptions options, DemoTerritory territory, IReadOnlyList<Person> residents)
    {
        var random = new DemoRandom(options.Seed, "organizations");
        List<Person> leaders = [.. residents.Where(p => p.HasCitizenId && p.Age is > 30 and < 65)];
        var count = 0;

        return new DemoOrganizations
        {
            Departments = Each(Departments, "11", name => name),
            StreetOffices = territory.Streets.ToDictionary(s => s.Code, s => One(s.Name + "办事处", "11")),
            StreetCenters = territory.Streets.ToDictionary(s => s.Code, s => One(s.Name + "便民服务中心", "12")),
            Police = territory.Streets.ToDictionary(s => s.Code, s => One(s.Name + "辖区派出所（样例）", "11")),
            PartyCommittees = territory.Communities.ToDictionary(c => c.Code, c => One(c.Short + "党委", "Y1")),
            ResidentsCommittees = territory.Communities.ToDictionary(c => c.Code, c => One(c.Name, "59")),
            OtherCommunityBodies =
            [
                .. territory.Communities.SelectMany(c => Each(["综治委", "事务服务中心", "监督委员会"], "Y1", suffix => c.Short + suffix)),
            ],
            PropertyCompanies = Numbered(24, "91", "样例物业{0:D2}公司"),
            SocialOrganizations =
            [
                .. Led(Each(["建邺现代社区研究院", "建邺现代民政培训中心", "南京众享社会工作服务中心"], "52", name => name)),
                .. Led(Numbered(30, "52", "样例社会工作服务中心{0:D2}")),
                .. Led(Numbered(10, "51", "样例社区公益协会{0:D2}")),
            ],
            CareProviders = Led(Numbered(12, "52", "样例养老服务{0:D2}中心")),
            CareGuidance = One("区养老服务业指导中心", "12"),
            Count = count,
        };

        Organization One(string name, string kind) => new(++count, name, CheckCharacters.CreditCode(kind, count));

        List<Organization> Each(string[] words, string kind, Func<string, string> name) => [.. words.Select(word => One(name(word), kind))];

        List<Organization> Numbered(int last, string kind, string form) =>
            [.. Enumerable.Range(1, last).Select(n => One(string.Format(CultureInfo.InvariantCulture, form, n), kind))];

        // A district of a handful of people may hold nobody of the age.
        List<Organization> Led(List<Organization> organizations) =>
            [.. organizations.Select(o => o with { Leader = random.Pick(leaders.Count > 0 ? leaders : residents) })];
    }
}
