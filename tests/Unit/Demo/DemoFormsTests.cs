using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Tests.Unit.Demo;

/// <summary>The deliveries are in the forms that the contracts of the platforms name, read here without the hub's own readers.</summary>
public sealed class DemoFormsTests(DemoWriterTests.Shared shared) : IClassFixture<DemoWriterTests.Shared>
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Deliveries => shared.Usual.Deliveries;

    static DemoFormsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_cursor_page_names_its_last_row_and_the_newest_watermark()
    {
        using var demo = new DemoTree(residents: 3000, slugs: ["01-wechat-official"]);
        var pages = Pages(demo.Deliveries, "01-wechat-official/requests", "page_*.json");

        Assert.True(pages.Count > 1);
        Assert.Equal("", pages[^1].GetProperty("next_openid").GetString());
        var last = 0L;
        foreach (var page in pages)
        {
            var rows = page.GetProperty("data").GetProperty("list").EnumerateArray().ToList();
            Assert.Equal(rows.Count, page.GetProperty("count").GetInt32());
            Assert.Equal(rows.Max(row => row.GetProperty("update_time").GetInt64()), page.GetProperty("watermark").GetInt64());
            foreach (var row in rows)
            {
                Assert.True(row.GetProperty("msg_id").GetInt64() > 1L << 53);
                Assert.True(row.GetProperty("update_time").GetInt64() >= last);
                last = row.GetProperty("update_time").GetInt64();
            }
        }

        Assert.Equal(pages[0].GetProperty("data").GetProperty("list").EnumerateArray().Last().GetProperty("msg_id").GetInt64().ToString(CultureInfo.InvariantCulture), pages[0].GetProperty("next_openid").GetString());
    }

    [Fact]
    public void A_row_that_comes_again_on_the_next_page_is_a_duplicate()
    {
        using var demo = new DemoTree(residents: 12_000, slugs: ["01-wechat-official"]);

        var again = demo.TruthOf("records.csv").Where(record => record["verdict"] == "duplicate").ToList();

        Assert.NotEmpty(again);
        Assert.All(again, record => Assert.Equal(("2", "DUPLICATE_DELIVERY"), (record["occurrence"], record["reason"])));
    }

    [Fact]
    public void A_workbook_holds_text_as_inline_strings_numbers_as_numbers_and_dates_as_days_with_a_style()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Deliveries, "20-performance", "社工绩效_2018Q1.xlsx"));
        var rows = Part(archive, "xl/worksheets/sheet1.xml").Descendants(Sheet + "row").ToList();
        var header = rows[0].Elements().ToDictionary(cell => Column(cell), cell => cell.Value);
        var formats = Part(archive, "xl/styles.xml").Descendants(Sheet + "cellXfs").Single().Elements().Select(format => (int)format.Attribute("numFmtId")!).ToList();

        Assert.Equal(821, rows.Count);
        foreach (var cell in rows.Skip(1).SelectMany(row => row.Elements()).Where(cell => cell.HasElements))
        {
            var isText = (string?)cell.Attribute("t") == "inlineStr";
            switch (header[Column(cell)])
            {
                case "测评日期":
                    Assert.Equal(("43202", 14), (cell.Value, formats[(int)cell.Attribute("s")!]));
                    break;
                case "身份证后四位":
                    break;
                case var name:
                    Assert.Equal(name is not ("年度" or "季度" or "网格服务得分" or "居民测评得分" or "业务能力得分" or "总分" or "季度绩效"), isText);
                    break;
            }
        }

        Assert.Contains(rows.Skip(1).SelectMany(row => row.Elements()), cell => header[Column(cell)] == "身份证后四位" && (string?)cell.Attribute("t") != "inlineStr");
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2018, 6, 30), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_month_tells_the_whole_list_of_targets_again()
    {
        var indicators = shared.Usual.TruthOf("records.csv").Where(record => record["dataset"] == "indicators").ToList();

        Assert.Equal(42, indicators.Count(record => record["verdict"] == "accept"));
        Assert.Equal(5 * 42, indicators.Count(record => record["verdict"] == "duplicate"));
        for (var month = 1; month <= 6; month++)
        {
            using var archive = ZipFile.OpenRead(Path.Combine(Deliveries, "02-annual-targets", $"2018-{month:D2}", $"民政目标_2018{month:D2}.xlsx"));
            Assert.Equal(43, Part(archive, "xl/worksheets/sheet1.xml").Descendants(Sheet + "row").Count());
        }
    }

    [Fact]
    public void A_transfer_is_two_rows_that_sum_to_zero_and_nobody_gives_what_he_has_not()
    {
        var ledger = shared.Usual.DeliveryOf("04-wo-time-bank/ledger_20180630.csv");

        var transfers = ledger.Where(row => row["kind"] == "transfer").Chunk(2).ToList();
        Assert.NotEmpty(transfers);
        Assert.All(transfers, pair =>
        {
            Assert.Equal(0, pair.Sum(Hours));
            Assert.Equal((pair[0]["volunteer_no"], pair[0]["counterparty_no"]), (pair[1]["counterparty_no"], pair[1]["volunteer_no"]));
        });
        Assert.All(ledger.GroupBy(row => row["volunteer_no"]), rows => Assert.True(rows.Sum(Hours) >= -0.5m, rows.Key));

        static decimal Hours(Dictionary<string, string> row) => decimal.Parse(row["hours"], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_recall_follows_its_message_and_the_log_only_rises()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Deliveries, "09-grid-wechat-groups")).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Json).ToList();
        var sequence = lines.ConvertAll(line => line.GetProperty("seq").GetInt64());

        Assert.Equal(sequence.Distinct().Order(), sequence);
        var recalls = lines.Where(line => line.GetProperty("type").GetString() == "recall").ToList();
        Assert.NotEmpty(recalls);
        var records = shared.Usual.TruthOf("records.csv").Where(record => record["dataset"] == "messages").ToDictionary(record => record["source_key"], record => record["verdict"]);
        Assert.All(recalls, recall => Assert.Equal(("withdrawn", "delete"), (records[recall.GetProperty("ref_seq").ToString()], records[recall.GetProperty("seq").ToString()])));
        Assert.Equal(recalls.Count, records.Values.Count(verdict => verdict == "withdrawn"));
    }

    [Fact]
    public void Versions_rise_by_record_and_a_deletion_says_the_key_alone()
    {
        using var demo = new DemoTree(residents: 2000, slugs: ["11-five-micro"]);
        var held = new Dictionary<string, (int Version, string Stamp)>();
        var deletions = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(demo.Deliveries, "11-five-micro")).Order(StringComparer.Ordinal))
        {
            var stamp = "";
            foreach (var line in File.ReadLines(file).Select(Json))
            {
                var data = line.GetProperty("data");
                var key = $"{line.GetProperty("entity")} {data.EnumerateObject().First().Value}";
                var next = (line.GetProperty("ver").GetInt32(), line.GetProperty("ts").GetString()!);
                Assert.Equal(held.GetValueOrDefault(key).Version + 1, next.Item1);
                Assert.True(string.CompareOrdinal(next.Item2, stamp) >= 0 && string.CompareOrdinal(next.Item2, held.GetValueOrDefault(key).Stamp ?? "") > 0);
                (held[key], stamp) = (next, next.Item2);
                if (line.GetProperty("op").GetString() != "delete") continue;
                deletions++;
                Assert.Single(data.EnumerateObject());
            }
        }

        Assert.True(deletions > 0);
    }

    [Fact]
    public void Dumps_of_the_province_are_XML_in_GB18030_and_say_how_many_there_are()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Deliveries, "06-js-civil-affairs", "MZYW_SHZZ_20180630.xml"));
        var document = XDocument.Load(new MemoryStream(bytes));
        XNamespace names = "urn:example:jsmz:2018";

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"gb18030\"?>", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(55, (int)document.Root!.Element(names + "SHZZLB")!.Attribute("count")!);
        Assert.Equal(55, document.Descendants(names + "SHZZ").Count());
        Assert.All(document.Descendants(names + "TYSHXYDM"), code => Assert.Contains("TTTT", code.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_portal_has_a_feed_with_a_namespace_of_its_own_and_a_mailbox_with_a_byte_order_mark()
    {
        var feed = XDocument.Load(Path.Combine(Deliveries, "08-community-portal", "feed", "announcements.xml"));
        var mailbox = File.ReadAllBytes(Path.Combine(Deliveries, "08-community-portal", "mailbox_20180630.csv"));

        Assert.All(feed.Descendants("item"), item => Assert.Matches("^320105[0-9]{6}$", item.Element(XName.Get("communityCode", "urn:example:jianye:portal"))!.Value));
        Assert.All(feed.Descendants("pubDate"), date => DateTimeOffset.ParseExact(date.Value, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture));
        Assert.Equal([0xEF, 0xBB, 0xBF], mailbox[..3]);
        Assert.Contains("\r\n", Encoding.UTF8.GetString(mailbox), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unload_agrees_with_its_control_file()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Deliveries, "16-street-service-center"), "*.unl"))
        {
            var bytes = File.ReadAllBytes(file);
            var lines = Encoding.GetEncoding("GB18030").GetString(bytes).Split('\n');
#pragma warning disable CA5351
            Assert.Equal([$"rows={lines.Length - 1}", $"bytes={bytes.Length}", $"md5={Convert.ToHexStringLower(MD5.HashData(bytes))}"], File.ReadAllLines(Path.ChangeExtension(file, ".ctl")));
#pragma warning restore CA5351
            Assert.All(lines.SkipLast(1), line => Assert.EndsWith("|", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_lists_have_as_many_items_as_the_text_says()
    {
        var keys = shared.Usual.TruthOf("records.csv").Where(record => record["dataset"] is "items" or "serviceList").ToLookup(record => record["platform"], record => record["source_key"]);

        Assert.Equal((18, 40), (keys["14-admission"].Count(key => key.StartsWith("LZ", StringComparison.Ordinal)), keys["14-admission"].Count(key => key.StartsWith("XZ", StringComparison.Ordinal))));
        Assert.Equal((13, 20), (keys["14-admission"].Where(key => key[0] == 'L').Select(key => key[..5]).Distinct().Count(), keys["14-admission"].Where(key => key[0] == 'X').Select(key => key[..5]).Distinct().Count()));
        Assert.Equal((1101, 103), (keys["15-first-responsibility"].Count(), keys["16-street-service-center"].Count()));
    }

    [Fact]
    public void What_the_welfare_contest_granted_and_paid_is_five_and_a_half_million()
    {
        var (granted, paid) = (0, 0);
        foreach (var year in Directory.EnumerateFiles(Path.Combine(Deliveries, "17-welfare-venture")))
        {
            using var archive = ZipFile.OpenRead(year);
            granted += Sum(archive, "xl/worksheets/sheet1.xml", "批复金额");
            paid += Sum(archive, "xl/worksheets/sheet2.xml", "金额");
        }

        Assert.Equal((5_500_000, 5_500_000), (granted, paid));
        Assert.Equal("USCC_CHECKSUM", Assert.Single(shared.Usual.TruthOf("records.csv"), record => record["dataset"] == "projects" && record["verdict"] == "reject")["reason"]);
    }

    [Fact]
    public void Times_of_bookings_are_UTC_and_birthdays_of_the_app_local_midnights()
    {
        var booked = Pages(Deliveries, "13-community-plus/bookings", "page-*.json").SelectMany(page => page.GetProperty("data").EnumerateArray()).ToList();
        Assert.All(booked, booking =>
        {
            var start = DateTimeOffset.Parse(booking.GetProperty("attributes").GetProperty("slotStart").GetString()!, CultureInfo.InvariantCulture);
            Assert.Equal(TimeSpan.Zero, start.Offset);
            Assert.InRange(start.ToOffset(TimeSpan.FromHours(8)).Hour, 8, 19);
        });

        var users = Pages(Deliveries, "05-wo-community", "appUsers_*.json").SelectMany(page => page.GetProperty("data").GetProperty("appUsers").GetProperty("edges").EnumerateArray()).ToList();
        Assert.All(users.Select(user => user.GetProperty("node").GetProperty("birthday")).Where(birthday => birthday.ValueKind == JsonValueKind.Number), birthday =>
            Assert.Equal(TimeSpan.Zero, DateTimeOffset.FromUnixTimeMilliseconds(birthday.GetInt64()).ToOffset(TimeSpan.FromHours(8)).TimeOfDay));
    }

    [Fact]
    public void Rare_names_lie_beyond_the_basic_plane_and_no_encoding_loses_them()
        => Assert.All(Names.Rare, name =>
        {
            Assert.Equal((2, 1), (name.Length, name.EnumerateRunes().Count()));
            var gb = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            Assert.Equal(name, gb.GetString(gb.GetBytes(name)));
            Assert.Equal(name, Names.InTraditional(name));
        });

    private static int Sum(ZipArchive archive, string part, string name)
    {
        var rows = Part(archive, part).Descendants(Sheet + "row").ToList();
        var column = Column(rows[0].Elements().Single(cell => cell.Value == name));
        return rows.Skip(1).Sum(row => int.Parse(row.Elements().Single(cell => Column(cell) == column).Value, CultureInfo.InvariantCulture));
    }

    private static XDocument Part(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static string Column(XElement cell) => ((string)cell.Attribute("r")!).TrimEnd([.. "0123456789"]);

    private static JsonElement Json(string line) => JsonSerializer.Deserialize<JsonElement>(line);

    private static List<JsonElement> Pages(string root, string folder, string pattern)
        => [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern).Order(StringComparer.Ordinal).Select(page => Json(File.ReadAllText(page)))];
}
