using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>09: what the work groups of the level-1 grids wrote, as a log that only grows; a recall is a line of its own.</summary>
internal sealed class GroupMessages : IDemoPlatform
{
    private const long FirstSequence = 100_001;
    private const long FirstGroup = 10_000_000_000;

    /// <summary>A group in a quiet half-year has between these many messages, one more for so many residents.</summary>
    private const int Fewest = 18;
    private const int Most = 40;
    private const int ResidentsPerMessage = 300;

    private static readonly DateOnly First = new(2018, 1, 1);

    private static readonly string[] Words = ["早会：重点看望独居老人", "周例会改到下午三点，@所有人", "收到👍", "已处理，照片在上面", "水管爆了，物业已到场"];

    private readonly record struct Group(DemoGrid Grid, IReadOnlyList<SocialWorker> Members, IReadOnlyList<Building> Buildings);

    public string Slug => "09-grid-wechat-groups";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var dataset = new DemoDataset(Slug, "messages", "seq");
        var plan = PlanGroups(district);
        var source = new DemoSource(district, dataset, plan.Count, (scribe, i) => Message(scribe, plan[i]));
        using var files = new MonthlyLines(output, month => string.Create(CultureInfo.InvariantCulture, $"{Slug}/messages-{month:yyyy-MM}.jsonl"));
        foreach (var record in output.Noted(dataset, Numbered(source))) files.Add(record.Touched, record.Fields);
    }

    /// <summary>The group of each message.</summary>
    private static List<Group> PlanGroups(DemoDistrict district)
    {
        var random = new DemoRandom(district.Options.Seed, "09-grid-wechat-groups/plan");
        var members = district.Workforce.Workers.Where(worker => worker.IsInTeam).ToLookup(worker => worker.Level1.Index);
        var buildings = district.Buildings.ToLookup(building => building.Grid.Level1!.Index);
        var plan = new List<Group>();
        foreach (var grid in district.Territory.Level1)
        {
            var group = new Group(grid, [.. members[grid.Index]], [.. buildings[grid.Index]]);
            var many = random.Between(Fewest, Most) + (district.Residents.Count / ResidentsPerMessage);
            if (group.Members.Count > 0) plan.AddRange(Enumerable.Repeat(group, many));
        }

        return plan;
    }

    /// <summary>In the order of time, numbered on; a message taken back is followed by its recall.</summary>
    private static IEnumerable<DemoRecord> Numbered(DemoSource source)
    {
        var sequence = FirstSequence;
        var random = new DemoRandom(source.District.Options.Seed, "09-grid-wechat-groups/recalls");
        foreach (var planned in source.Plan(sorted: true))
        {
            var message = source.Make(planned.Ordinal);
            message.Fields["seq"] = sequence++;
            random.Seek(planned.Ordinal);
            if ((string?)message.Fields["type"] != "text" || !random.Chance(0.02))
            {
                yield return message;
                continue;
            }

            message.Verdict = DemoVerdict.Withdrawn;
            yield return message;
            yield return Recall(source.Make(planned.Ordinal), sequence++);
        }
    }

    private static DemoRecord Recall(DemoRecord recall, long sequence)
    {
        recall.Verdict = DemoVerdict.Delete;
        recall.Fields["seq"] = sequence;
        recall.Fields["type"] = "recall";
        recall.Fields["content"] = "撤回了一条消息";
        recall.Fields["ref_seq"] = sequence - 1;
        recall.Fields["ts"] = (long)recall.Fields["ts"]! + 30_000;
        return recall;
    }

    private static DemoRecord Message(Scribe scribe, Group group)
    {
        var random = scribe.Random;
        var sender = random.Pick(group.Members);
        var at = scribe.When(First);
        var name = scribe.Name(sender.Person);
        var building = random.Pick(group.Buildings);
        var place = string.Create(CultureInfo.InvariantCulture, $"{building.Estate}{building.Number}幢");
        var (longitude, latitude) = scribe.Point(building.Location, Datum.Gcj02);
        var (type, content) = random.Below(100) switch
        {
            < 70 => ("text", random.Chance(0.25) ? $"{place}的楼道灯已报修" : random.Pick(Words)),
            < 85 => ("location", (object)new Fields { ["lat"] = latitude, ["lng"] = longitude, ["label"] = place }),
            < 97 => ("image", string.Create(CultureInfo.InvariantCulture, $"img_{random.Below(1_000_000):D6}.jpg")),
            _ => ("system", "群公告已更新"),
        };
        var post = SocialWorker.PostIn(sender.Grid, sender.Post);
        return new DemoRecord
        {
            Touched = at,
            Fields = new Fields
            {
                ["seq"] = null,
                ["group_id"] = string.Create(CultureInfo.InvariantCulture, $"{FirstGroup + long.Parse(group.Grid.Code, CultureInfo.InvariantCulture)}@chatroom"),
                ["group_name"] = $"{group.Grid.Street.Name}{group.Grid.Short}一级网格工作群",
                ["sender_wxid"] = string.Create(CultureInfo.InvariantCulture, $"wxid_syn_{sender.Number:D5}"),
                ["sender_display"] = $"{post}-{name.Text}",
                ["type"] = type,
                ["content"] = content,
                ["ref_seq"] = null,
                ["ts"] = Stamps.Milliseconds(at),
            },
            Grid = sender.Level2,
            Mentions = [Scribe.Mention("sender", sender.Person, name, default) with { Post = post }],
        };
    }
}
