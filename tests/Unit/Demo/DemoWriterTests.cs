using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Demo;

public sealed class DemoWriterTests(DemoWriterTests.Shared shared) : IClassFixture<DemoWriterTests.Shared>
{
    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        var first = shared.Usual;
        using var second = new DemoTree();

        Assert.Equal(first.Digests(), second.Digests());
        Assert.True(first.Summary.Residents is >= 200 and < 206, $"{first.Summary}");
    }

    [Fact]
    public void Another_seed_gives_another_district()
    {
        var first = shared.Usual;
        using var second = new DemoTree(seed: 7);

        var (one, other) = (first.Digests(), second.Digests());

        Assert.All(one.Where(file => file.Key.EndsWith("10_data.sql", StringComparison.Ordinal)), file => Assert.NotEqual(file.Value, other[file.Key]));
        Assert.NotEqual(first.TruthOf("persons.csv")[0]["name"] + first.TruthOf("persons.csv")[1]["name"], second.TruthOf("persons.csv")[0]["name"] + second.TruthOf("persons.csv")[1]["name"]);
    }

    [Fact]
    public void Everybody_can_be_seen_to_be_invented()
    {
        var demo = shared.Usual;

        Assert.All(demo.TruthOf("persons.csv"), person =>
        {
            if (person["citizen_id"] is { Length: > 0 } id)
            {
                Assert.Equal(18, id.Length);
                Assert.StartsWith("320105", id, StringComparison.Ordinal);
                Assert.Equal('9', id[14]);
                Assert.Equal(person["sex"] == "1", (id[16] - '0') % 2 == 1);
            }
            else
            {
                Assert.StartsWith("EXX", person["passport"], StringComparison.Ordinal);
            }

            if (person["phone"] is { Length: > 0 } phone) Assert.Matches("^154[0-9]{8}$", phone);
        });
        Assert.All(demo.TruthOf("persons.csv").GroupBy(person => person["citizen_id"] + person["passport"]), same => Assert.Single(same));
    }

    [Fact]
    public void A_clean_demo_has_no_dirt()
    {
        var demo = shared.Clean;

        // What was taken back is no dirt (posts removed by their authors, messages recalled), nor is a list that is told anew each month.
        Assert.All(
            demo.TruthOf("records.csv").Where(record => record["dataset"] is not ("posts" or "messages" or "indicators")),
            record => Assert.Equal(("accept", "1"), (record["verdict"], record["occurrence"])));
        Assert.All(
            demo.TruthOf("mentions.csv").Where(mention => mention["dataset"] is "t_resident" or "team" or "elders" or "cases"),
            mention => Assert.Equal(("id", "1"), (mention["evidence"], mention["resolvable"])));
        Assert.Equal(["full-20180623"], Directory.EnumerateDirectories(Path.Combine(demo.Deliveries, "03-wo-grid", "team")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_usual_demo_has_changes_deletions_and_records_to_reject()
    {
        var demo = shared.Usual;

        var records = demo.TruthOf("records.csv");

        Assert.Contains(records, record => record["verdict"] == "delete");
        Assert.Contains(records, record => record is { } second && second["occurrence"] == "2" && second["verdict"] == "accept");
        Assert.Contains(records, record => record["reason"] == "ID_CHECKSUM");
        Assert.Contains(records, record => record["reason"] == "UNKNOWN_GRID");
    }

    [Fact]
    public void All_platforms_are_written_and_all_their_data_sets()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared.Usual.Deliveries, "MANIFEST.json")));
        var platforms = manifest.RootElement.GetProperty("rows").EnumerateObject().ToList();

        Assert.Equal(EmbeddedTable.Read("ReferenceData.Resources.platforms.csv", "slug").Select(row => row[0]), DemoWriter.Slugs);
        Assert.Equal(DemoWriter.Slugs, platforms.Select(platform => platform.Name));
        Assert.Equal(50, platforms.Sum(platform => platform.Value.EnumerateObject().Count()));
        Assert.All(platforms.SelectMany(platform => platform.Value.EnumerateObject()), dataset => Assert.True(dataset.Value.GetInt32() > 0, dataset.Name));
        Assert.Equal(shared.Usual.Summary.Records, platforms.Sum(platform => platform.Value.EnumerateObject().Sum(dataset => dataset.Value.GetInt32())));
    }

    [Fact]
    public void What_a_platform_tells_does_not_depend_on_the_others()
    {
        string[] slugs = ["05-wo-community", "20-performance"];
        using var demo = new DemoTree(slugs: slugs);

        Assert.Equal(slugs, Directory.EnumerateDirectories(demo.Deliveries).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var all = shared.Usual.Digests();
        Assert.All(demo.Digests().Where(file => slugs.Any(file.Key.Contains)), file => Assert.Equal(all[file.Key], file.Value));
    }

    [Fact]
    public void The_key_counts_records_of_one_key_and_what_is_left_of_them()
    {
        var seen = new Dictionary<string, int>();
        var live = new HashSet<string>();
        var delivered = new Dictionary<string, int>();
        foreach (var record in shared.Usual.TruthOf("records.csv"))
        {
            var dataset = $"{record["platform"]} {record["dataset"]}";
            var key = $"{dataset} {record["source_key"]}";
            seen[key] = seen.GetValueOrDefault(key) + 1;
            delivered[dataset] = delivered.GetValueOrDefault(dataset) + 1;
            Assert.Equal((key, seen[key].ToString(CultureInfo.InvariantCulture)), (key, record["occurrence"]));
            if (record["verdict"] == "accept") live.Add(key);
            else if (record["verdict"] is "delete" or "withdrawn") live.Remove(key);
        }

        using var counts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared.Usual.Truth, "expected_counts.json")));
        foreach (var platform in counts.RootElement.GetProperty("datasets").EnumerateObject())
        {
            foreach (var dataset in platform.Value.EnumerateObject())
            {
                var name = $"{platform.Name} {dataset.Name}";
                Assert.Equal((name, delivered[name]), (name, dataset.Value.GetProperty("delivered").GetInt32()));
                Assert.Equal((name, live.Count(key => key.StartsWith(name + " ", StringComparison.Ordinal))), (name, dataset.Value.GetProperty("live").GetInt32()));
            }
        }
    }

    [Fact]
    public void The_next_day_lacks_some_records_and_changes_some()
    {
        using var demo = new DemoTree(residents: 2000, slugs: ["04-wo-time-bank"]);

        DemoWriter.WriteNextDay(demo.Options, demo.NextDay, demo.Truth, null, CancellationToken.None);

        Assert.Equal(["04-wo-time-bank", "06-js-civil-affairs", "12-virtual-elder-home"], Directory.EnumerateDirectories(demo.NextDay).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var changes = demo.TruthOf("next_day.csv").Where(change => change["dataset"] == "volunteers").ToDictionary(change => change["source_key"], change => change["change"]);
        Assert.Contains("removed", changes.Values);
        Assert.Contains("changed", changes.Values);
        var today = demo.DeliveryOf("04-wo-time-bank/volunteers_20180630.csv").ToDictionary(row => row["volunteer_no"], row => string.Join('|', row.Values));
        var tomorrow = DemoTree.Table(Path.Combine(demo.NextDay, "04-wo-time-bank", "volunteers_20180701.csv")).ToDictionary(row => row["volunteer_no"], row => string.Join('|', row.Values));
        foreach (var (key, row) in today)
        {
            Assert.Equal(changes.GetValueOrDefault(key) != "removed", tomorrow.ContainsKey(key));
            if (tomorrow.TryGetValue(key, out var other)) Assert.Equal(changes.ContainsKey(key), row != other);
        }
    }

    [Fact]
    public void A_page_says_how_many_there_are_and_how_new_its_rows_are()
    {
        var demo = shared.Usual;
        var pages = Directory.EnumerateFiles(Path.Combine(demo.Deliveries, "03-wo-grid", "team", "full-20180623")).Order(StringComparer.Ordinal).ToList();

        var total = 0;
        foreach (var page in pages)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(page));
            var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
            total += rows.Count;
            Assert.Equal(pages.Count, json.RootElement.GetProperty("totalPages").GetInt32());
            Assert.Equal(rows.Max(row => row.GetProperty("updatedAt").GetString()), json.RootElement.GetProperty("maxUpdatedAt").GetString());
        }

        using var first = JsonDocument.Parse(File.ReadAllBytes(pages[0]));
        Assert.Equal(total, first.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void A_file_without_records_keeps_its_header()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var found = false;
        for (var seed = 1; seed < 20 && !found; seed++)
        {
            using var demo = new DemoTree(residents: 1, seed, slugs: ["12-virtual-elder-home"]);
            var lines = File.ReadAllLines(Path.Combine(demo.Deliveries, "12-virtual-elder-home", "老人档案_20180630.csv"), Encoding.GetEncoding("GB18030"));
            Assert.StartsWith("老人编号,姓名,性别,", lines[0], StringComparison.Ordinal);
            found = lines.Length == 1;
        }

        Assert.True(found);
    }

    [Fact]
    public void A_smaller_demo_leaves_nothing_of_a_larger_one()
    {
        using var demo = new DemoTree(residents: 600);
        using var smaller = new DemoTree(residents: 100);

        DemoWriter.Write(new DemoOptions { Residents = 100 }, demo.Deliveries, demo.Truth, null, CancellationToken.None);

        Assert.Equal(smaller.Digests(), demo.Digests());
    }

    [Fact]
    public void A_directory_with_other_things_is_left_alone()
    {
        using var demo = new DemoTree(residents: 1);
        var own = Path.Combine(demo.Deliveries, "letters.txt");
        File.WriteAllText(own, "mine");

        var refused = Assert.Throws<DemoException>(() => DemoWriter.Write(new DemoOptions { Residents = 1 }, demo.Deliveries, null, null, CancellationToken.None));

        Assert.Contains("holds other things", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(own));
    }

    [Fact]
    public void Writing_can_be_broken_off()
    {
        using var broken = new CancellationTokenSource();
        var directory = Directory.CreateTempSubdirectory("hub-demo-test-").FullName;
        broken.Cancel();

        Assert.Throws<OperationCanceledException>(() => DemoWriter.Write(new DemoOptions { Residents = 300 }, directory, null, null, broken.Token));
        Directory.Delete(directory, recursive: true);
    }

    public sealed class Shared : IDisposable
    {
        private readonly Lazy<DemoTree> _usual = new(() => new DemoTree());
        private readonly Lazy<DemoTree> _clean = new(() => new DemoTree(isClean: true));

        internal DemoTree Usual => _usual.Value;

        internal DemoTree Clean => _clean.Value;

        public void Dispose()
        {
            if (_usual.IsValueCreated) Usual.Dispose();
            if (_clean.IsValueCreated) Clean.Dispose();
        }
    }
}
