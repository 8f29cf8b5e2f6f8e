using System.Text;
using static Jianye.DataHub.Tests.Integration.Importing.SmallDelivery;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>A delivery that can't be read changes nothing and is named; one that is cut or spoilt gives what can be read of it.</summary>
[Collection(ImportingCollection.Name)]
public sealed class UnreadableDeliveriesTests(PostgisFixture postgis)
{
    private const string Deep = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[";

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { $"{Grid}/team/delta-20180602/p0001.json", "", "EMPTY_FILE" },
        { $"{Grid}/team/delta-20180602/p0001.json", "\u0001\u0002\u0000rubbish", "MALFORMED" },
        { $"{Grid}/team/delta-20180602/p0001.json", "<html><body>502 Bad Gateway</body></html>", "SOURCE_ERROR" },
        { $"{Grid}/team/delta-20180602/p0001.json", """{"error":"busy"}""", "SOURCE_ERROR" },
        { $"{Grid}/team/delta-20180602/p0001.json", $$"""{"rows":[{{Member("WG-00001", "李芳", "02", "U")}},{"memberId":"WG-00002","x":{{Deep}}}]}""", "UNSAFE_CONTENT" },
        { $"{Community}/sql/10_data.sql", "\u0001\u0002rubbish", "MALFORMED" },
        { $"{Community}/sql/10_data.sql", "<!DOCTYPE html><p>502", "SOURCE_ERROR" },
        { $"{ElderHome}/老人档案_20180602.csv", "", "EMPTY_FILE" },
        { $"{ElderHome}/老人档案_20180602.csv", "\u0001\u0000\u0002rubbish\n\u0003", "MALFORMED" },
        { $"{ElderHome}/老人档案_20180602.csv", "姓名,性别\n李芳,女\n", "COLUMN_MISMATCH" },
        { $"{ServiceCentre}/items_20180602.unl", "BM1001|1|c|other|w|0|20180602100000|M|\n", "CONTROL_MISMATCH" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_file_changes_nothing_and_is_named(string path, string text, string reason)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var first = new SmallDelivery();
        await first.Team("full-20180601", Member("WG-00001", "王小明", "01")).Elders("20180601", Elder("YL000001", "张兰")).Items("20180601", Item("BM1001", "t", "20180601100000"))
            .TakeInAsync(database);
        var before = await DatabaseContent.OfGraphAsync(database);
        using var second = new SmallDelivery();
        var reports = await second.Put(path, text).TakeInAsync(database);

        Assert.Equal(before, await DatabaseContent.OfGraphAsync(database));
        var refused = Assert.Single(Assert.Single(reports).Refused);
        Assert.Equal((path, "reject", reason), (refused.Path, refused.Verdict, refused.Reason));
        Assert.NotEqual("", refused.Message);
        var audit = await Audit.OfAsync(database);
        Assert.Equal((path, "reject", reason), (audit.Files[0]["path"], audit.Files[0]["verdict"], audit.Files[0]["reason"]));
        Assert.All(audit.Verdicts, row => Assert.Equal(("reject", reason), (row["verdict"], row["reason"])));
        Assert.Equal((1, 1, 1), (audit.Live(Grid, "team"), audit.Live(ElderHome, "elders"), audit.Live(ServiceCentre, "items")));
    }

    [Fact]
    public async Task A_file_that_its_control_file_contradicts_is_refused_record_by_record()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Items("20180601", Item("BM1001", "t", "20180601100000"), Item("BM1002", "t", "20180601100000"))
            .Put($"{ServiceCentre}/items_20180601.ctl", "rows=3\nbytes=1\nmd5=0\n").TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Equal(["BM1001#1 reject CONTROL_MISMATCH", "BM1002#1 reject CONTROL_MISMATCH"], audit.Said());
        Assert.Equal(0, audit.Live(ServiceCentre, "items"));
    }

    [Fact]
    public async Task Other_files_of_a_delivery_are_taken_in_beside_a_refused_one()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Put($"{Grid}/team/full-20180601/p0001.json", "rubbish").Put($"{Grid}/team/full-20180601/p0002.json", $$"""{"rows":[{{Member("WG-00001", "王小明", "01")}}]}""")
            .TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Equal(["team/full-20180601/p0001.json reject MALFORMED"], audit.Refused());
        Assert.Equal(1, audit.Live(Grid, "team"));
    }

    [Fact]
    public async Task Of_a_cut_page_all_but_the_last_record_is_taken_in()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        var page = $$"""{"rows":[{{Member("WG-00001", "王小明", "01")}},{{Member("WG-00002", "李芳", "01")}}]}""";
        await delivery.Put($"{Grid}/team/full-20180601/p0001.json", page[..^40]).TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Equal(["@03-wo-grid/team/full-20180601/p0001.json:2#1 reject TRUNCATED_RECORD"], audit.Said());
        Assert.Equal(["team/full-20180601/p0001.json partial TRUNCATED_RECORD"], audit.Refused());
        Assert.Equal(1, audit.Live(Grid, "team"));
    }

    [Fact]
    public async Task A_cut_block_of_SQL_gives_what_stands_before_the_cut()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Put($"{Community}/sql/10_data.sql", """
            COPY t_resident (resident_id, name, is_deleted, updated_at) FROM stdin;
            100000000000000001	王小明	f	2018-06-01 10:00:00+08
            100000000000000002	李
            """.ReplaceLineEndings("\n")).TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Equal(["@07-nj-smart-community/sql/10_data.sql:3#1 reject TRUNCATED_RECORD"], audit.Said());
        Assert.Equal(["王小明"], await database.AskAsync("select name from residents"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_order_mark_or_another_encoding_than_the_contracts_is_no_hindrance(bool hasMark)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        byte[] elders = [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(EldersText(Elder("YL000001", "张兰"), Elder("YL000002", "王样")))];
        await delivery.Put($"{ElderHome}/老人档案_20180601.csv", elders)
            .Put($"{Grid}/team/full-20180601/p0001.json", Gb18030.GetBytes($$"""{"rows":[{{Member("WG-00001", "王小明", "01")}}]}""")).TakeInAsync(database);

        Assert.Empty((await Audit.OfAsync(database)).Files);
        Assert.Equal(["张兰", "王小明", "王样"], (await database.AskAsync("select name from residents")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cell_of_50_MB_costs_its_record_and_nothing_else()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Elders("20180601", Elder("YL000001", "张兰"), Elder("YL000002", new string('x', 50_000_000)), Elder("YL000003", "王样")).TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Equal(["@12-virtual-elder-home/老人档案_20180601.csv:3#1 reject MALFORMED"], audit.Said());
        Assert.Equal(2, audit.Live(ElderHome, "elders"));
    }

    [Fact]
    public async Task Zero_characters_and_formulas_are_text_like_any_other()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Elders("20180601", Elder("=1+1", "=CMD()"), Elder("YL\0", "张\0兰"))
            .Team("full-20180601", Member("WG\\u0000", "王\\u0000小明", "01")).TakeInAsync(database);

        var audit = await Audit.OfAsync(database);
        Assert.Empty(audit.Said());
        Assert.Contains("=1+1", audit.Links.Select(row => row["source_key"]));
        Assert.Contains("=CMD()", await database.AskAsync("select name from residents"));
        Assert.Equal(1, audit.Live(Grid, "team"));
    }

    [Fact]
    public async Task Unknown_columns_are_kept_raw()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery();
        await delivery.Put($"{ElderHome}/老人档案_20180601.csv", Gb18030.GetBytes("备注,老人编号,姓名\r\n留下,YL000001,张兰\r\n")).TakeInAsync(database);

        Assert.Equal(["留下"], await database.AskAsync("select raw::jsonb->>'备注' from source_records"));
    }
}
