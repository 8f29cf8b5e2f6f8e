using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>What no record says as such: balances, the step that the hub itself takes, histories by versions, the place of a post.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class WorkedOutTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Volunteers = "volunteer_no,real_name,gender,id_card,mobile,birth_date,community_code,skills,registered_on,status\n";

    private const string Ledger = "entry_no,volunteer_no,kind,hours,counterparty_no,activity_no,occurred_at,memo\n";

    private const string Items = "事项编号,事项类型,大类序号,大类名称,小项名称,责任部门,启用日期,删除标志,变更时间\r\n";

    private const string Requests = "申请编号,申请单位,单位类型,拟下派事项,对照事项编号,拟进入社区,人员到位,指导到位,经费到位,经费金额,申请日期,审核结果,审核意见,审核日期,经办人,经办人电话,删除标志,变更时间\r\n";

    private const string Scores = "考核编号,社工编号,姓名,身份证后四位,所在社区,年度,季度,网格服务得分,居民测评得分,业务能力得分,总分,等次,季度绩效,测评机构,测评日期";

    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_balance_is_the_sum_of_the_entries_whichever_comes_first_and_may_be_below_zero()
    {
        await TakeInAsync(delivery => delivery.Put("04-wo-time-bank/ledger_20180601.csv", $"{Ledger}L1,V1,earn,2.50,,,2018-05-01 10:00:00,\nL2,V1,spend,-4.00,,,2018-05-02 10:00:00,\nL3,V2,earn,1,,,2018-05-02 10:00:00,\n"));
        await TakeInAsync(delivery => delivery.Put("04-wo-time-bank/volunteers_20180602.csv", $"{Volunteers}V1,王小明,M,,15400000001,1980-03-05,,,,active\nV2,李芳,F,,15400000002,1981-03-05,,,,active\n"));
        Assert.Equal(["V1 -1.50", "V2 1.00"], await BalancesAsync());

        // An entry that is corrected leaves one account and comes to another.
        await TakeInAsync(delivery => delivery.Put("04-wo-time-bank/ledger_20180603.csv", $"{Ledger}L3,V1,earn,2,,,2018-05-02 10:00:00,\n"));
        Assert.Equal(["V1 0.50", "V2 0.00"], await BalancesAsync());
    }

    [Fact]
    public async Task A_request_that_waits_is_listed_while_its_item_is_on_a_live_list()
    {
        await TakeInAsync(delivery => delivery.Put("14-admission/准入申请_20180623_全量.csv", SmallDelivery.Gb18030.GetBytes(Requests + Request("待审", "2018-06-01 10:00:00"))));
        Assert.Equal(["UNLISTED SUBMITTED UNLISTED"], await StatesAsync());

        await TakeInAsync(delivery => delivery.Put("14-admission/服务清单_20180624_增量.csv", SmallDelivery.Gb18030.GetBytes($"{Items}LZ-01-01,依法履职,1,类,事项,,,0,2018-06-02 10:00:00\r\n")));
        Assert.Equal(["LISTED SUBMITTED LISTED"], await StatesAsync());

        await TakeInAsync(delivery => delivery.Put("14-admission/服务清单_20180625_增量.csv", SmallDelivery.Gb18030.GetBytes($"{Items}LZ-01-01,,,,,,,1,2018-06-03 10:00:00\r\n")));
        Assert.Equal(["UNLISTED SUBMITTED UNLISTED"], await StatesAsync());

        await TakeInAsync(delivery => delivery.Put("14-admission/准入申请_20180626_增量.csv", SmallDelivery.Gb18030.GetBytes(Requests + Request("准入", "2018-06-04 10:00:00"))));
        Assert.Equal(["ADMITTED SUBMITTED ADMITTED"], await StatesAsync());
        Assert.Equal(
            ["2018-06-04T02:00:00Z SUBMITTED"],
            await _database.AskAsync("select history->-1->>'at' || ' ' || (history->-1->>'from') from admission_requests"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_worker_and_the_reviews_lie_at_the_post_that_the_team_tells(bool teamFirst)
    {
        var worker = Book("社工名册", "社工编号,姓名,身份证号,性别,手机,所在街道,所在社区,岗位,入职日期,学历", "JY-SG-0001,王样,,男,15400000001,沙洲街道,中胜社区,网格长,,", "JY-SG-0002,李样,,女,15400000002,沙洲街道,中胜社区,窗口,,");
        var score = Book("考核", Scores, "KH2018Q1-0001,SG0001,王样,,中胜社区,2018,1,,,,,,,,");
        void Team(SmallDelivery delivery) => delivery.Team("full-20180601", SmallDelivery.Member("WG-00001", "王样", "01"));
        void Workers(SmallDelivery delivery) => delivery.Put("10-work-diary/320105002_201806.xlsx", worker).Put("20-performance/社工绩效_2018Q1.xlsx", score);
        await TakeInAsync(teamFirst ? Team : Workers);
        await TakeInAsync(teamFirst ? Workers : Team);

        Assert.Equal(["JY-SG-0001 XL-03-05", "JY-SG-0002 LEVEL_1", "review XL-03-05"], await _database.AskAsync("""
            select w.number || ' ' || case g.level when 'LEVEL_2' then g.short else g.level end from social_workers w join grids g on g.id = w.grid_id
            union all select 'review ' || g.short from performance_reviews r join grids g on g.id = r.grid_id
            order by 1
            """));
        Assert.Equal(["10-work-diary", "20-performance"], (await Audit.OfAsync(_database)).Placements.Select(row => row["platform"]).Where(slug => slug != "03-wo-grid"));
    }

    private static string Request(string state, string at) => $"ZR1,区司法局,部门,任务,LZ-01-01,全部,是,是,是,1,2018-06-01,{state},,,,,0,{at}\r\n";

    /// <summary>A workbook of one sheet whose cells are texts; 10 needs its second sheet, too.</summary>
    private static byte[] Book(string sheet, string header, params string[] rows)
    {
        var sheets = new List<(string, IReadOnlyList<string>)> { (sheet, [header, .. rows]) };
        if (sheet == "社工名册") sheets.Add(("工作日记", ["日记编号,社工编号,社工姓名,所在社区,网格,日期,时段,工作类别,工作内容,走访对象,对象电话,时长,点评"]));
        return SmallWorkbook.Of(sheets);
    }

    private Task<IReadOnlyList<string>> BalancesAsync() => _database.AskAsync("select number || ' ' || balance from volunteer_accounts order by number");

    private Task<IReadOnlyList<string>> StatesAsync()
        => _database.AskAsync("select state || ' ' || (select string_agg(step->>'to', ' ' order by position) from jsonb_array_elements(history) with ordinality as s(step, position)) from admission_requests");

    private async Task TakeInAsync(Action<SmallDelivery> fill)
    {
        using var delivery = new SmallDelivery();
        fill(delivery);
        await delivery.TakeInAsync(_database);
    }
}
