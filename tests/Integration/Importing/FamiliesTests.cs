using System.Text;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Families of 06 and households of 07: a family of whom 07 knows a member is that member's household.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class FamiliesTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Grid = "320105001001001";

    /// <summary>Synthetic numbers, of four persons.</summary>
    private static readonly string[] Ids = ["320105196802079873", "320105196007179859", "320105197111229275", "320105195604199888"];

    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_family_is_the_household_of_the_member_whom_07_knows_whichever_came_first(bool householdsFirst)
    {
        if (householdsFirst) await TakeInAsync(delivery => Households(delivery, 0));
        await TakeInAsync(delivery => Families(delivery, "20180601", ("JT1", 0), ("JT1", 1)));
        if (!householdsFirst) await TakeInAsync(delivery => Households(delivery, 0));

        Assert.Equal(["H1: 甲 乙"], await HouseholdsAsync());
        Assert.Equal(["06-js-civil-affairs/families/JT1 07-nj-smart-community/t_household/1"], await KeysAsync());
    }

    [Fact]
    public async Task A_family_of_whom_07_knows_nobody_is_a_household_of_its_own_with_its_dwelling()
    {
        await TakeInAsync(delivery => Families(Households(delivery, 3), "20180601", ("JT1", 0), ("JT1", 1), ("JT2", 2)));

        Assert.Equal(["H1: 丁", "JT1: 甲 乙", "JT2: 丙"], await HouseholdsAsync());
        Assert.Equal(["金样苑3幢1单元501室"], await _database.AskAsync("select a.text from households h join addresses a on a.id = h.address_id where h.number = 'JT1'"));
        Assert.Equal(["甲"], await _database.AskAsync("select r.name from households h join residents r on r.id = h.head_id where h.number = 'JT1'"));
        Assert.Equal([Grid], await _database.AskAsync("select g.code from households h join grids g on g.id = h.grid_id where h.number = 'JT1'"));
        Assert.Equal(["True"], await _database.AskAsync("select distinct lives_in_district from residents"));
    }

    [Fact]
    public async Task Of_two_households_the_one_of_most_members_is_meant()
    {
        await TakeInAsync(delivery => Households(delivery, 0, 1, 2));
        await TakeInAsync(delivery => Families(delivery, "20180601", ("JT1", 0), ("JT1", 1), ("JT1", 2), ("JT1", 3)));

        Assert.Equal(["H1: 甲", "H2: 乙 丙 丁"], await HouseholdsAsync());
    }

    [Fact]
    public async Task A_family_follows_what_07_says_now()
    {
        await TakeInAsync(delivery => Families(delivery, "20180601", ("JT1", 0), ("JT1", 1)));
        Assert.Equal(["JT1: 甲 乙"], await HouseholdsAsync());

        await TakeInAsync(delivery => Households(delivery, 0));
        Assert.Equal(["H1: 甲 乙"], await HouseholdsAsync());

        await TakeInAsync(delivery => delivery.Put("07-nj-smart-community/sql/10_data.sql", Copy("t_resident", Resident(0, 1, "2018-06-02 10:00:00+08", "t"))));
        Assert.Equal(["H1: ", "JT1: 甲 乙"], await HouseholdsAsync());
    }

    [Fact]
    public async Task A_family_goes_with_its_last_case()
    {
        await TakeInAsync(delivery => Families(delivery, "20180601", ("JT1", 0), ("JT2", 1)));
        await TakeInAsync(delivery => Families(delivery, "20180602", ("JT2", 1)));

        Assert.Equal(["JT2: 乙"], await HouseholdsAsync());
    }

    private async Task TakeInAsync(Func<SmallDelivery, SmallDelivery> deliver)
    {
        using var delivery = new SmallDelivery();
        await deliver(delivery).TakeInAsync(_database);
    }

    private Task<IReadOnlyList<string>> HouseholdsAsync() => _database.AskAsync("""
        select h.number || ': ' || coalesce(string_agg(r.name, ' ' order by position(r.name in '甲乙丙丁')), '')
        from households h left join residents r on r.household_id = h.id group by h.id, h.number order by h.number
        """);

    /// <summary>The records of each household.</summary>
    private Task<IReadOnlyList<string>> KeysAsync() => _database.AskAsync(
        "select string_agg(l.dataset || '/' || l.source_key, ' ' order by l.dataset) from households h join source_links l on l.entity_id = h.id group by h.id");

    /// <summary>07 with one building of two dwellings and households; one person lives in the first, others in the second.</summary>
    private static SmallDelivery Households(SmallDelivery delivery, int first, params int[] second) => delivery.Put("07-nj-smart-community/sql/10_data.sql",
        Copy("t_building", $"1\t{Grid[..12]}\t{Grid}\t金样苑\t3\t01\t118.75\t32.03\t2018-06-01 10:00:00+08")
        + Copy("t_house", "1\t1\t1单元\t501\t金样苑3幢1单元501室\t2018-06-01 10:00:00+08", "2\t1\t1单元\t502\t金样苑3幢1单元502室\t2018-06-01 10:00:00+08")
        + Copy("t_household", ["1\t1\tH1\t\\N\t2018-06-01 10:00:00+08", .. second.Length == 0 ? Array.Empty<string>() : ["2\t2\tH2\t\\N\t2018-06-01 10:00:00+08"]])
        + Copy("t_resident", [Resident(first, 1), .. second.Select(person => Resident(person, 2))]));

    private static string Resident(int person, int household, string updatedAt = "2018-06-01 10:00:00+08", string deleted = "f")
        => $"32010500000000000{person}\t{Name(person)}\t\\N\t111\t{Ids[person]}\t\\N\t\\N\t\\N\t\\N\t1\t{household}\t\\N\t\\N\t\\N\t{deleted}\t{updatedAt}";

    private static string Copy(string table, params string[] rows) => $"COPY {table} ({Columns[table]}) FROM stdin;\n{string.Concat(rows.Select(row => $"{row}\n"))}\\.\n";

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["t_building"] = "building_id, community_code, grid_code, estate_name, building_no, use_code, lng, lat, updated_at",
        ["t_house"] = "house_id, building_id, unit_no, room_no, address_full, updated_at",
        ["t_household"] = "household_id, house_id, household_no, head_resident_id, updated_at",
        ["t_resident"] = "resident_id, name, sex_code, id_type, id_no, birth_date, ethnic_code, education_code, marital_code, pop_kind, household_id, relation_code, phone, hukou_address, is_deleted, updated_at",
    };

    private static SmallDelivery Families(SmallDelivery delivery, string day, params (string Family, int Person)[] cases) => delivery.Put(
        $"06-js-civil-affairs/MZYW_JZDX_{day}.xml",
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MZYW xmlns=\"urn:example:jsmz:2018\"><JZDXLB>\n" + string.Concat(cases.Select(one =>
            $"<JZDX><DXBH>JZ{one.Person}</DXBH><XM>{Name(one.Person)}</XM><SFZH>{Ids[one.Person]}</SFZH><JZDZ>金样苑3栋1单元501</JZDZ><JZLB>11</JZLB><ZT>1</ZT><JTBH>{one.Family}</JTBH>"
            + $"<YHZGX>{(one.Person == 0 ? "02" : "10")}</YHZGX><GXSJ>20180601100000</GXSJ></JZDX>\n")) + "</JZDXLB></MZYW>\n"));

    private static string Name(int person) => "甲乙丙丁"[person].ToString();
}
