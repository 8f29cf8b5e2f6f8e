using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>1,000 service items on five lists, and how often each is asked for: a few very often, most seldom.</summary>
internal sealed class LoadedItems
{
    private const int Responsibilities = 825;

    /// <summary>Items of the seven categories of the street centres, 103 in all.</summary>
    private static readonly int[] Sizes = [22, 18, 16, 15, 13, 11, 8];

    private static readonly string[] Helps = ["助医", "助餐", "助洁", "助浴", "助急"];

    private readonly List<ServiceItem> _items = [];
    private readonly Dictionary<ServiceList, (List<ServiceItem> Items, double[] Shares)> _lists = [];

    private LoadedItems()
    {
    }

    public IReadOnlyList<ServiceItem> All => _items;

    public static LoadedItems Make(LoadedDistrict loaded)
    {
        var (made, random) = (new LoadedItems(), loaded.Random("service_items"));
        for (var i = 1; i <= 18; i++) made.Duty(loaded, ServiceList.AutonomyDuty, "LZ", "依法履职", i, null);
        for (var i = 1; i <= 40; i++) made.Duty(loaded, ServiceList.AssistanceDuty, "XZ", "协助政府", i, random.Pick(loaded.Organizations.Departments));
        for (var i = 1; i <= 14; i++)
            made.Add(loaded, ServiceList.ElderHelp, i <= Helps.Length ? Helps[i - 1] : FormattableString.Invariant($"助项{i:D2}（源文未列明）"));
        for (var category = 1; category <= Sizes.Length; category++)
        {
            for (var i = 1; i <= Sizes[category - 1]; i++)
            {
                var item = made.Add(loaded, ServiceList.StreetCentre, FormattableString.Invariant($"便民服务项目{category}-{i:D2}（样例）"));
                (item.Code, item.Category, item.CategoryNo) = (FormattableString.Invariant($"BM{category}{i:D3}"), FormattableString.Invariant($"便民服务第{category}类（样例）"), category);
                (item.Window, item.TimeLimit) = (FormattableString.Invariant($"{(category % 4) + 1}号窗口"), random.Pick([0, 0, 1, 3, 5]));
            }
        }

        for (var i = 1; i <= Responsibilities; i++)
        {
            var item = made.Add(loaded, ServiceList.DepartmentResponsibility, FormattableString.Invariant($"首接责任事项{i:D4}（样例）"));
            var category = i <= Responsibilities / 2 ? 1 : 2;
            (item.Code, item.Ordinal, item.CategoryNo, item.Category) = (FormattableString.Invariant($"SJ{category}-{i:D4}"), i, category, category == 1 ? "第一类" : "第二类");
            (item.TimeLimit, item.ResponsibleId) = (random.Pick([0, 1, 3, 5, 10, 20]), random.Pick(loaded.Organizations.Departments));
            item.UpdatedOn = DemoCalendar.First.AddDays(random.Below(365));
        }

        foreach (var list in made._items.GroupBy(item => item.List))
        {
            List<ServiceItem> items = [.. list];
            random.Shuffle(items);
            made._lists[list.Key] = (items, EventDays.Running(items.Select((_, rank) => 1.0 / (rank + 8))));
        }

        return made;
    }

    /// <summary>An item of a list, those that are asked for often more often.</summary>
    public ServiceItem Pick(ServiceList list, DemoRandom random)
    {
        var (items, shares) = _lists[list];
        return items[EventDays.Place(shares, random.Fraction())];
    }

    private void Duty(LoadedDistrict loaded, ServiceList list, string code, string word, int i, Guid? responsible)
    {
        var item = Add(loaded, list, FormattableString.Invariant($"{word}事项01-{i:D2}（样例）"));
        (item.Code, item.Category, item.CategoryNo) = (FormattableString.Invariant($"{code}-01-{i:D2}"), $"{word}第01类（样例，源文未列明）", 1);
        (item.Since, item.ResponsibleId) = (new DateOnly(2015, 1, 1), responsible);
    }

    private ServiceItem Add(LoadedDistrict loaded, ServiceList list, string title)
    {
        var item = new ServiceItem { Id = loaded.Keys.ServiceItems[_items.Count], List = list, Title = title };
        _items.Add(item);
        return item;
    }
}
