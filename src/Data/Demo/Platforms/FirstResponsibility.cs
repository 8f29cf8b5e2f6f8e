using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>15: the 1,101 items of three categories and the register of first receipts in one workbook.</summary>
internal sealed class FirstResponsibility : IDemoPlatform
{
    private const string Platform = "15-first-responsibility";

    /// <summary>Receipts of a year for a hundred residents.</summary>
    private const int ReceiptsPerHundred = 30;

    private const string Closed = "办结";
    private const string HandedOver = "转办";

    private static readonly DemoDataset Items = new(
        Platform, "items", "事项编码", "序号", "清单类别", "事项编码", "事项名称", "首接责任部门", "协办部门", "办理时限", "更新日期");

    private static readonly DemoDataset Receipts = new(
        Platform, "receipts", "登记编号", "登记编号", "事项编码", "来源社区", "来件人", "来件人电话", "首接时间", "首接部门", "转办部门", "办结时间", "结果");

    private static readonly (string Name, int Size)[] Categories = [("第一类", 412), ("第二类", 388), ("第三类", 301)];

    private static readonly string[] Limits = ["即办", "3个工作日", "5个工作日", "10个工作日", "20个工作日"];
    private static readonly string[] Results = [Closed, Closed, HandedOver, "退回"];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var codes = Categories.SelectMany((category, i) => Enumerable.Range(1, category.Size)
            .Select(number => (category.Name, Code: string.Create(CultureInfo.InvariantCulture, $"SJ{i + 1}-{number:D4}")))).ToList();
        var items = new DemoSource(district, Items, codes.Count, (scribe, i) => Item(scribe, district, i, codes[i].Name, codes[i].Code));
        List<Fields> known = [.. items.InOrder().Select(item => item.Fields)];
        List<Person> people = [.. district.Residents.Where(person => person.HasPhone && person.Age > 18)];
        var count = people.Count == 0 ? 0 : (int)(district.Residents.Count * (long)ReceiptsPerHundred / 100);
        var receipts = new DemoSource(district, Receipts, count, (scribe, i) => Receipt(scribe, district, i, scribe.Random.Pick(people), scribe.Random.Pick(known)));

        using var workbook = new Workbook(output, $"{Platform}/首接责任清单_201806.xlsx");
        workbook.Add("清单", Items, items.InOrder());
        workbook.Add("首接登记", Receipts, receipts.InOrder());
    }

    private static DemoRecord Item(Scribe scribe, DemoDistrict district, int i, string category, string code)
    {
        var random = scribe.Random;
        var department = random.Pick(district.Organizations.Departments);
        var others = random.Sample(district.Organizations.Departments, random.Below(3)).Where(other => other != department);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["序号"] = i + 1,
                ["清单类别"] = category,
                ["事项编码"] = code,
                ["事项名称"] = string.Create(CultureInfo.InvariantCulture, $"首接责任事项{i + 1:D4}（样例）"),
                ["首接责任部门"] = department.Name,
                ["协办部门"] = string.Join('；', others.Select(other => other.Name)),
                ["办理时限"] = random.Pick(Limits),
                ["更新日期"] = Stamps.Dotted(DateOnly.FromDateTime(scribe.When(new DateOnly(2018, 1, 1)))),
            },
        };
    }

    private static DemoRecord Receipt(Scribe scribe, DemoDistrict district, int i, Person person, Fields item)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        var received = scribe.When();
        var result = random.Pick(Results);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["登记编号"] = string.Create(CultureInfo.InvariantCulture, $"SJDJ-{i + 1:D5}"),
                ["事项编码"] = item["事项编码"],
                ["来源社区"] = person.Household!.Dwelling.Community.Short,
                ["来件人"] = name.Text,
                ["来件人电话"] = phone.Text,
                ["首接时间"] = Stamps.DottedMinute(received),
                ["首接部门"] = item["首接责任部门"],
                ["转办部门"] = result == HandedOver ? random.Pick(district.Organizations.Departments).Name : "",
                ["办结时间"] = result == Closed ? Stamps.DottedMinute(received.AddDays(3)) : "",
                ["结果"] = result,
            },
            Household = person.Household,
            Mentions = [Scribe.Mention("person", person, name, phone)],
        };
    }
}
