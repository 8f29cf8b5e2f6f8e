using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>12: elders, four-party agreements and orders as a night's full dumps, GB18030 with Chinese headers.</summary>
internal sealed class VirtualElderHome : IDailyDump
{
    private const string Platform = "12-virtual-elder-home";

    private static readonly string[] Named = ["助医", "助餐", "助洁", "助浴", "助急"];

    private static readonly string[] All = [.. Named, .. Named, .. Named, .. Enumerable.Range(6, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"助项{i:D2}（源文未列明）"))];

    private static readonly DemoDataset Elders = new(
        Platform, "elders", "老人编号", "老人编号", "姓名", "性别", "身份证号", "出生日期", "家庭住址", "联系电话", "紧急联系人", "紧急联系电话", "类别", "自理能力", "经度", "纬度", "建档日期");

    private static readonly DemoDataset Agreements = new(
        Platform, "agreements", "协议编号", "协议编号", "老人编号", "服务机构", "社区", "家属姓名", "签订日期", "到期日期", "服务项目", "状态");

    private static readonly DemoDataset Orders = new(
        Platform, "orders", "工单编号", "工单编号", "老人编号", "协议编号", "服务类别", "下单时间", "完成时间", "服务人员", "满意度", "费用");

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output) => Dump(district, output, DemoCalendar.LastDump, next: null);

    public void WriteNextDay(DemoDistrict district, DemoOutput output, NextDay next) => Dump(district, output, NextDay.Day, next);

    private static void Dump(DemoDistrict district, DemoOutput output, string day, NextDay? next)
    {
        var people = district.Residents.Where(person => person.Age >= 60 && person.HasCitizenId
            && ((person.Tags & (CareTags.LivingAlone | CareTags.EmptyNest)) != 0 || person.Age > 75)).ToList();
        var elders = new DemoSource(district, Elders, people.Count, (scribe, i) => Elder(scribe, i, people[i]));
        DumpOf("老人档案", Elders, next?.Of(elders, "自理能力", "半自理").Records ?? elders.InOrder());
        var agreements = new DemoSource(district, Agreements, people.Count, (scribe, i) => Agreement(scribe, district, i, people[i]));
        DumpOf("四方协议", Agreements, next?.Of(agreements, "状态", "终止").Records ?? agreements.InOrder());
        var orders = PlanOrders(district, people.Count);
        DumpOf("服务工单", Orders, new DemoSource(district, Orders, orders.Count, (scribe, i) => Order(scribe, i, orders[i])).InOrder());

        void DumpOf(string name, DemoDataset dataset, IEnumerable<DemoRecord> records)
            => DelimitedText.Write(output, $"{Platform}/{name}_{day}.csv", dataset, records, DemoOutput.Gb18030);
    }

    private static string ElderKey(int i) => string.Create(CultureInfo.InvariantCulture, $"YL{i + 1:D6}");

    private static string AgreementKey(int i) => string.Create(CultureInfo.InvariantCulture, $"XY{i + 1:D6}");

    private static DemoRecord Elder(Scribe scribe, int i, Person person)
    {
        var (name, phone, id) = (scribe.Name(person), scribe.Phone(person), scribe.Id(person));
        var dwelling = person.Household!.DwellingOn(null);
        if (person.Landline is { } line && scribe.Random.Chance(0.6)) phone = new WrittenPhone(line, WrittenPhoneKind.Landline);
        var family = Family(person);
        var point = scribe.Point(dwelling.Building.Location, Datum.Bd09, within: dwelling.Grid);
        var defect = id.Defect;
        var birth = Stamps.Compact(person.Birth);
        if (defect.IsNone && scribe.Random.Chance(scribe.Dirt.ImpossibleDate)) (birth, defect) = (string.Create(CultureInfo.InvariantCulture, $"{person.Birth.Year}0231"), Defect.ImpossibleDate);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["老人编号"] = ElderKey(i),
                ["姓名"] = name.Text,
                ["性别"] = person.SexWord,
                ["身份证号"] = id.Text,
                ["出生日期"] = birth,
                ["家庭住址"] = scribe.Address(dwelling, withStreet: false).Replace('幢', '栋'),
                ["联系电话"] = phone.Text,
                ["紧急联系人"] = family?.Name,
                ["紧急联系电话"] = family?.Phone,
                ["类别"] = person.Tags.HasFlag(CareTags.LivingAlone) ? "独居" : person.Tags.HasFlag(CareTags.EmptyNest) ? "空巢" : "其他",
                ["自理能力"] = scribe.Random.Pick(["自理", "自理", "半自理", "失能"]),
                ["经度"] = point.Longitude.ToString("F6", CultureInfo.InvariantCulture),
                ["纬度"] = point.Latitude.ToString("F6", CultureInfo.InvariantCulture),
                ["建档日期"] = Stamps.CompactDay(scribe.When(new DateOnly(2014, 1, 1))),
            },
            Grid = dwelling.Grid,
            Household = person.Household,
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = [Scribe.Mention("subject", person, name, phone, id) with { SaysBirthDate = true, Dwelling = dwelling, IsOfRegister = true }],
        };
    }

    /// <summary>Whom one calls for an elder: always the same one, whatever the record.</summary>
    private static Person? Family(Person person)
    {
        List<Person> others = [.. person.Household!.Members.Where(member => member != person && member.HasPhone)];
        return others.Count > 0 ? others[person.Number % others.Count] : null;
    }

    private static DemoRecord? Agreement(Scribe scribe, DemoDistrict district, int i, Person person)
    {
        if (!scribe.Random.Chance(0.8)) return null;
        var signed = DateOnly.FromDateTime(scribe.When(new DateOnly(2017, 1, 1), new DateOnly(2018, 3, 1)));
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["协议编号"] = AgreementKey(i),
                ["老人编号"] = ElderKey(i),
                ["服务机构"] = scribe.Random.Pick(district.Organizations.CareProviders).Name,
                ["社区"] = person.Household!.DwellingOn(null).Community.Short,
                ["家属姓名"] = Family(person)?.Name,
                ["签订日期"] = Stamps.Compact(signed),
                ["到期日期"] = Stamps.Compact(signed.AddDays(364)),
                ["服务项目"] = string.Join('、', scribe.Random.Sample(Named, 3)),
                ["状态"] = scribe.Random.Pick(["有效", "有效", "有效", "终止"]),
            },
        };
    }

    /// <summary>The elder of each order: none to four for each agreement.</summary>
    private static List<int> PlanOrders(DemoDistrict district, int elders)
    {
        var random = new DemoRandom(district.Options.Seed, $"{Platform}/orders/plan");
        var agreed = Agreements.Scribe(district);
        var orders = new List<int>();
        for (var i = 0; i < elders; i++)
        {
            agreed.Seek(i);
            if (!agreed.Random.Chance(0.8)) continue;
            random.Seek(i);
            for (var many = random.Below(5); many > 0; many--) orders.Add(i);
        }

        return orders;
    }

    private static DemoRecord Order(Scribe scribe, int i, int elder)
    {
        var placed = scribe.When();
        var isDone = scribe.Random.Chance(0.9);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["工单编号"] = string.Create(CultureInfo.InvariantCulture, $"GD{i + 1:D8}"),
                ["老人编号"] = ElderKey(elder),
                ["协议编号"] = AgreementKey(elder),
                ["服务类别"] = scribe.Random.Pick(All),
                ["下单时间"] = placed.ToString("yyyyMMdd HHmm", CultureInfo.InvariantCulture),
                ["完成时间"] = isDone ? placed.AddHours(2).ToString("yyyyMMdd HHmm", CultureInfo.InvariantCulture) : "",
                ["服务人员"] = string.Create(CultureInfo.InvariantCulture, $"样服{scribe.Random.Between(1, 90)}"),
                ["满意度"] = isDone ? scribe.Random.Pick(["满意", "基本满意", "不满意", "5", "4", ""]) : "",
                ["费用"] = string.Create(CultureInfo.InvariantCulture, $"{scribe.Random.Below(40) * 2.5:F2}元"),
            },
        };
    }
}
