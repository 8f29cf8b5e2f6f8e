using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Departments ask to bring work into communities: admitted if it is listed, and people, guidance and money come with it.</summary>
internal sealed class AdmissionRequests
{
    private const int Fewest = 120;
    private const int ResidentsPerRequest = 300;

    private const string Admitted = "准入";
    private const string Refused = "拒绝";
    private const string Waiting = "待审";
    private const string Yes = "是";

    private static readonly DateOnly Last = new(2018, 6, 20);

    private static readonly DemoDataset Dataset = new(
        "14-admission", "requests", "申请编号",
        "申请编号", "申请单位", "单位类型", "拟下派事项", "对照事项编号", "拟进入社区", "人员到位", "指导到位", "经费到位", "经费金额", "申请日期", "审核结果", "审核意见", "审核日期",
        "经办人", "经办人电话", "删除标志", "变更时间");

    private readonly DemoDistrict _district;
    private readonly IReadOnlyList<string> _items;
    private readonly IReadOnlyList<Person> _handlers;

    /// <param name="items">The keys of the two lists.</param>
    public AdmissionRequests(DemoDistrict district, IReadOnlyList<string> items)
    {
        (_district, _items) = (district, items);
        // Officials live elsewhere.
        _handlers = [.. district.People.Skip(district.Residents.Count).Where(person => person.HasPhone)];
        Source = new DemoSource(district, Dataset, Fewest + (district.Residents.Count / ResidentsPerRequest), Request);
    }

    public DemoSource Source { get; }

    /// <summary>A waiting request is decided within the week; others are only touched.</summary>
    public static void Decide(Fields request)
    {
        if ((string?)request["审核结果"] != Waiting) return;
        var (result, reason) = Judge((string)request["对照事项编号"]!, IsReady(request));
        (request["审核结果"], request["审核意见"], request["审核日期"]) = (result, reason, "2018-06-28");
    }

    private static bool IsReady(Fields request) => (string?)request["人员到位"] == Yes && (string?)request["指导到位"] == Yes && (string?)request["经费到位"] == Yes;

    private static (string Result, string Reason) Judge(string item, bool isReady)
        => item.Length == 0 ? (Refused, "清单以外事项") : isReady ? (Admitted, "") : (Refused, "人员、指导或经费未到位，社区有权不予接受");

    private DemoRecord Request(Scribe scribe, int i)
    {
        var random = scribe.Random;
        var person = random.Pick(_handlers);
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        var asked = scribe.When(last: Last);
        var item = random.Chance(0.75) ? random.Pick(_items) : "";
        var (isStaffed, isGuided, isFunded, isWaiting) = (random.Chance(0.8), random.Chance(0.8), random.Chance(0.8), random.Chance(0.1));
        var (result, reason) = isWaiting ? (Waiting, "") : Judge(item, isStaffed && isGuided && isFunded);
        var department = random.Chance(0.9);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["申请编号"] = string.Create(CultureInfo.InvariantCulture, $"ZR2018-{i + 1:D4}"),
                ["申请单位"] = department ? random.Pick(_district.Organizations.Departments).Name : _district.Organizations.StreetOffices[random.Pick(_district.Territory.Streets).Code].Name,
                ["单位类型"] = department ? "部门" : "街道",
                ["拟下派事项"] = string.Create(CultureInfo.InvariantCulture, $"样例工作任务{i + 1}"),
                ["对照事项编号"] = item,
                ["拟进入社区"] = random.Chance(0.9) ? string.Join('、', random.Sample(_district.Territory.Communities, random.Between(1, 5)).Select(community => community.Short)) : "全部",
                ["人员到位"] = isStaffed ? Yes : "否",
                ["指导到位"] = isGuided ? Yes : "否",
                ["经费到位"] = isFunded ? Yes : "否",
                ["经费金额"] = (random.Below(100) / 10m).ToString("F1", CultureInfo.InvariantCulture),
                ["申请日期"] = Stamps.IsoDay(asked),
                ["审核结果"] = result,
                ["审核意见"] = reason,
                ["审核日期"] = isWaiting ? "" : Stamps.IsoDay(asked.AddDays(5)),
                ["经办人"] = name.Text,
                ["经办人电话"] = phone.Text,
                ["删除标志"] = "0",
                ["变更时间"] = Stamps.Local(asked),
            },
            Mentions = [Scribe.Mention("handler", person, name, phone)],
        };
    }
}
