using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Demo;

namespace Jianye.DataHub.Tests.Unit.Demo;

public sealed class DemoWriterTests
{
    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        using var first = new DemoTree();
        using var second = new DemoTree();

        Assert.Equal(first.Digests(), second.Digests());
        Assert.True(first.Summary.Residents is >= 200 and < 206, $"{first.Summary}");
    }

    [Fact]
    public void Another_seed_gives_another_district()
    {
        using var first = new DemoTree();
        using var second = new DemoTree(seed: 7);

        var (one, other) = (first.Digests(), second.Digests());

        Assert.All(one.Where(file => file.Key.EndsWith("10_data.sql", StringComparison.Ordinal)), file => Assert.NotEqual(file.Value, other[file.Key]));
        Assert.NotEqual(first.TruthOf("persons.csv")[0]["name"] + first.TruthOf("persons.csv")[1]["name"], second.TruthOf("persons.csv")[0]["name"] + second.TruthOf("persons.csv")[1]["name"]);
    }

    [Fact]
    public void Everybody_can_be_seen_to_be_invented()
    {
        using var demo = new DemoTree();

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
        using var demo = new DemoTree(isClean: true);

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
        using var demo = new DemoTree();

        var records = demo.TruthOf("records.csv");

        Assert.Contains(records, record => record["verdict"] == "delete");
        Assert.Contains(records, record => record is { } second && second["occurrence"] == "2" && second["verdict"] == "accept");
        Assert.Contains(records, record => record["reason"] == "ID_CHECKSUM");
        Assert.Contains(records, record => record["reason"] == "UNKNOWN_GRID");
    }

    [Fact]
    public void A_page_says_how_many_there_are_and_how_new_its_rows_are()
    {
        using var demo = new DemoTree();
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
            using var demo = new DemoTree(residents: 1, seed);
            var lines = File.ReadAllLines(Path.Combine(demo.Deliveries, "12-virtual-elder-home", "老人档案_20180630.csv"), Encoding.GetEncoding("GB18030"));
            Assert.StartsWith("老人编号,姓名,性别,", lines[0], StringComparison.Ordinal);
            found = lines.Length == 1;
        }

        Assert.True(found);
    }

    [Fact]
    public void A_smaller_demo_leaves_nothing_of_a_larger_one()
    {
        using var demo = new DemoTree(residents: 3000);
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
}
