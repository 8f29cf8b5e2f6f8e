using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>14: the two lists of what communities do, and requests to bring more work into them, GB18030 in full and then a week of deltas.</summary>
internal sealed class Admission : IDemoPlatform
{
    private const string Platform = "14-admission";

    private static readonly DemoDataset Services = new(
        Platform, "serviceList", "事项编号", "事项编号", "事项类型", "大类序号", "大类名称", "小项名称", "责任部门", "启用日期", "删除标志", "变更时间");

    private static readonly DeltaForm Form = new("删除标志", "0", "0", "1", "变更时间", Stamps.Local);

    /// <summary>Categories and items of each list; the items are spread over the categories.</summary>
    private static readonly (string Prefix, string Name, int Categories, int Items)[] Lists = [("LZ", "依法履职", 13, 18), ("XZ", "协助政府", 20, 40)];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        List<(string Key, string List, int Category, int Number)> keys = [.. Lists.SelectMany(Keys)];
        var services = new DemoSource(district, Services, keys.Count, (scribe, i) => Service(scribe, district, keys[i]));
        Deliver("服务清单", new DemoBatch($"full-{Stamps.Compact(DemoCalendar.FullDelivery)}", keys.Count, services.InOrder()), Services);

        var requests = new AdmissionRequests(district, keys.ConvertAll(item => item.Key)).Source;
        foreach (var batch in new DeltaFeed(requests, Form, sorted: false, AdmissionRequests.Decide).Batches()) Deliver("准入申请", batch, requests.Dataset);

        void Deliver(string name, DemoBatch batch, DemoDataset dataset) => DelimitedText.Write(
            output, $"{Platform}/{name}_{batch.Day}_{(batch.Name.StartsWith("full", StringComparison.Ordinal) ? "全量" : "增量")}.csv", dataset, batch.Records, DemoOutput.Gb18030);
    }

    private static IEnumerable<(string Key, string List, int Category, int Number)> Keys((string Prefix, string Name, int Categories, int Items) list)
    {
        for (var category = 1; category <= list.Categories; category++)
        {
            var many = (list.Items / list.Categories) + (category <= list.Items % list.Categories ? 1 : 0);
            for (var number = 1; number <= many; number++)
                yield return (string.Create(CultureInfo.InvariantCulture, $"{list.Prefix}-{category:D2}-{number:D2}"), list.Name, category, number);
        }
    }

    private static DemoRecord Service(Scribe scribe, DemoDistrict district, (string Key, string List, int Category, int Number) item) => new()
    {
        Fields = new Fields
        {
            ["事项编号"] = item.Key,
            ["事项类型"] = item.List,
            ["大类序号"] = item.Category,
            ["大类名称"] = string.Create(CultureInfo.InvariantCulture, $"{item.List}第{item.Category:D2}类（样例，源文未列明）"),
            ["小项名称"] = string.Create(CultureInfo.InvariantCulture, $"{item.List}事项{item.Category:D2}-{item.Number:D2}（样例）"),
            ["责任部门"] = item.List == Lists[0].Name ? "社区居委会" : scribe.Random.Pick(district.Organizations.Departments).Name,
            ["启用日期"] = "2016-01-01",
            ["删除标志"] = "0",
            ["变更时间"] = "2016-01-01 09:00:00",
        },
    };
}
