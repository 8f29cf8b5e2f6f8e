using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>17: the projects of the welfare contest and what was paid to them, a workbook a year. 5,500,000 yuan were granted in all.</summary>
internal sealed class WelfareVenture : IDemoPlatform
{
    private const string Platform = "17-welfare-venture";
    private const int FirstYear = 2015;
    private const int Years = 3;
    private const int Projects = 66;
    private const int Granted = 44;
    private const int Total = 5_500_000;

    /// <summary>What a project without a grant had asked for.</summary>
    private const int UsualRequest = 100_000;

    private static readonly DemoDataset ProjectRows = new(
        Platform, "projects", "项目编号",
        "项目编号", "项目名称", "申报组织", "统一社会信用代码", "负责人", "负责人电话", "申请金额", "批复金额", "批次", "实施社区", "受益人群", "评审得分", "状态", "立项日期");

    private static readonly DemoDataset PaymentRows = new(Platform, "payments", "拨款编号", "拨款编号", "项目编号", "期次", "金额", "拨款日期", "备注");

    private static readonly string[] Titles = ["银发伙伴", "邻里会客厅", "四点半课堂", "助残手工坊"];
    private static readonly string[] Groups = ["老年人", "儿童", "残疾人", "全体居民"];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var grants = Grants(new DemoRandom(district.Options.Seed, $"{Platform}/grants"));
        var projects = new DemoSource(district, ProjectRows, Projects, (scribe, i) => Project(scribe, district, i, grants[i]));
        var payments = new DemoSource(district, PaymentRows, Granted * 2, (_, i) => Payment(i, grants[i / 2]));
        for (var year = 0; year < Years; year++)
        {
            // Projects go round the years, payments stand in the year of their project.
            var remainder = year;
            using var workbook = new Workbook(output, string.Create(CultureInfo.InvariantCulture, $"{Platform}/公益创投_{FirstYear + year}.xlsx"));
            workbook.Add("项目", ProjectRows, Enumerable.Range(0, Projects).Where(i => i % Years == remainder).Select(projects.Make));
            workbook.Add("拨款", PaymentRows, Enumerable.Range(0, Granted * 2).Where(i => i / 2 % Years == remainder).Select(payments.Make));
        }
    }

    /// <summary>Whole thousands around the mean, zero for projects that were turned down; the last takes what is left.</summary>
    private static int[] Grants(DemoRandom random)
    {
        var grants = new int[Projects];
        var left = Total;
        for (var i = 0; i < Granted - 1; i++)
        {
            var mean = left / (Granted - i);
            grants[i] = ((mean / 1000) + random.Between(-40, 41)) * 1000;
            left -= grants[i];
        }

        grants[Granted - 1] = left;
        return grants;
    }

    private static int YearOf(int project) => FirstYear + (project % Years);

    private static string Key(int project) => string.Create(CultureInfo.InvariantCulture, $"CT{YearOf(project)}-01-{project + 1:D3}");

    private static DemoRecord Project(Scribe scribe, DemoDistrict district, int i, int grant)
    {
        var random = scribe.Random;
        var organization = random.Pick(district.Organizations.SocialOrganizations);
        var leader = organization.Leader!;
        var (name, phone) = (scribe.Name(leader), scribe.Phone(leader));
        var (code, defect) = (organization.CreditCode, default(Defect));
        // Among the last, which got nothing: what was granted stays whole.
        if (i >= Projects - scribe.Dirt.WrongCreditCodes) (code, defect) = (code[..17] + (code[17] == 'A' ? 'B' : 'A'), Defect.WrongCreditCode);
        var isGranted = grant > 0;
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["项目编号"] = Key(i),
                ["项目名称"] = string.Create(CultureInfo.InvariantCulture, $"{random.Pick(Titles)}（样例{i + 1:D2}）"),
                ["申报组织"] = organization.Name,
                ["统一社会信用代码"] = code,
                ["负责人"] = name.Text,
                ["负责人电话"] = phone.Text,
                ["申请金额"] = Math.Round((isGranted ? grant : UsualRequest) * 1.2m / 10_000, 1),
                ["批复金额"] = grant,
                ["批次"] = $"{YearOf(i)}年第一批",
                ["实施社区"] = string.Join('/', random.Sample(district.Territory.Communities, 2).Select(community => community.Short)),
                ["受益人群"] = random.Pick(Groups),
                ["评审得分"] = (isGranted ? random.Between(800, 960) : random.Between(550, 790)) / 10m,
                ["状态"] = isGranted ? random.Pick(["立项", "实施", "实施", "结项"]) : "未立项",
                ["立项日期"] = isGranted ? Stamps.Chinese(new DateOnly(YearOf(i), 9, 1)) : "",
            },
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = [Scribe.Mention("leader", leader, name, phone)],
        };
    }

    private static DemoRecord Payment(int i, int grant)
    {
        var (project, instalment) = (i / 2, (i % 2) + 1);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["拨款编号"] = string.Create(CultureInfo.InvariantCulture, $"BK{YearOf(project)}-{i + 1:D3}"),
                ["项目编号"] = Key(project),
                ["期次"] = instalment,
                ["金额"] = instalment == 1 ? grant / 2 : grant - (grant / 2),
                ["拨款日期"] = Stamps.Chinese(new DateOnly(YearOf(project), 9, 1).AddDays(instalment == 1 ? 14 : 200)),
                ["备注"] = "",
            },
        };
    }
}
