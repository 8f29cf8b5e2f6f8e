using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Matters that residents raise and a grid consults on, each as far as it has come of six stages.</summary>
internal sealed class Consultations
{
    private const int Fewest = 180;
    private const int ResidentsPerConsultation = 300;
    private const int Evaluating = 5;

    private static readonly DateOnly LastRaised = new(2018, 5, 1);

    private static readonly string[] Stages = ["提事", "议事", "定事", "办事", "评事", "晒事"];
    private static readonly int[] Reached = [2, 3, 4, 5, 6, 6, 6];
    private static readonly string[] Topics = ["停车位重新划线", "老楼加装电梯", "广场舞时间约定", "楼道杂物清理", "垃圾房选址"];
    private static readonly string[] Parties = ["居委会", "综治委", "社区事务服务中心", "物业公司", "驻区单位", "居民代表"];
    private static readonly string[] Results = ["形成意见", "通过方案", "已公开"];

    private readonly DemoDistrict _district;
    private readonly ILookup<int, SocialWorker> _workers;

    /// <summary>Draws what all stages of one consultation have in common.</summary>
    private readonly DemoRandom _matters;

    public Consultations(DemoDistrict district, string slug)
    {
        _district = district;
        _workers = district.Workforce.Workers.Where(worker => worker.Level2 is not null).ToLookup(worker => worker.Level2!.Index);
        _matters = new DemoRandom(district.Options.Seed, $"{slug}/matters");
        Count = Fewest + (district.Residents.Count / ResidentsPerConsultation);
        Source = new DemoSource(district, new DemoDataset(slug, "events", "eventId"), Count * Stages.Length, (scribe, i) => Event(scribe, i / Stages.Length, (i % Stages.Length) + 1));
    }

    public int Count { get; }

    public DemoSource Source { get; }

    public static string Key(int i) => string.Create(CultureInfo.InvariantCulture, $"XS-{i + 1:D5}");

    /// <returns>Null for a stage that was not reached.</returns>
    private DemoRecord? Event(Scribe scribe, int consultation, int stage)
    {
        _matters.Seek(consultation);
        var (grid, topic, reached) = (_matters.Pick(_district.Territory.Level2), _matters.Pick(Topics), _matters.Pick(Reached));
        if (stage > reached) return null;
        var at = DemoCalendar.First.AddDays(_matters.Below(LastRaised.DayNumber - DemoCalendar.First.DayNumber + 1)).ToDateTime(new TimeOnly(_matters.Between(8, 20), _matters.Below(60), _matters.Below(60)));
        for (var passed = 1; passed < stage; passed++) at = at.AddDays(_matters.Between(2, 9));

        var random = scribe.Random;
        var (role, person) = Actor(random, grid, stage);
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        var namesGrid = random.Chance(0.9);
        return new DemoRecord
        {
            Touched = at,
            Fields = new Fields
            {
                ["eventId"] = string.Create(CultureInfo.InvariantCulture, $"{Key(consultation)}-{stage}"),
                ["consultId"] = Key(consultation),
                ["stageNo"] = stage,
                ["stage"] = Stages[stage - 1],
                ["at"] = Stamps.IsoLocal(at),
                ["communityCode"] = grid.Community!.Code,
                ["gridName"] = namesGrid ? grid.Name : null,
                ["topic"] = $"{topic}（样例）",
                ["actor"] = new Fields { ["role"] = role, ["name"] = name.Text, ["mobile"] = phone.Text },
                ["attendees"] = Array.ConvertAll(random.Sample(Parties, random.Between(1, 5)), party => new Fields { ["org"] = party, ["count"] = random.Between(1, 8) }),
                ["result"] = stage == Evaluating ? string.Create(CultureInfo.InvariantCulture, $"满意率{random.Between(70, 100)}%") : random.Pick(Results),
            },
            Grid = namesGrid ? grid : null,
            Mentions = [Scribe.Mention("actor", person, name, phone)],
        };
    }

    /// <summary>A resident raises the matter, social workers take it on.</summary>
    private (string Role, Person Person) Actor(DemoRandom random, DemoGrid grid, int stage)
    {
        List<SocialWorker> workers = [.. _workers[grid.Index]];
        if (stage > 1) return ("社工", random.Pick(workers.Count > 0 ? workers : _district.Workforce.Workers).Person);
        var neighbours = _district.ResidentsByGrid[grid.Index];
        // Someone grown up, if one is met soon.
        for (var tries = 0; tries < 20 && neighbours.Count > 0; tries++)
        {
            if (random.Pick(neighbours) is { HasPhone: true, Age: > 20 } neighbour) return ("居民", neighbour);
        }

        return ("居民", random.Pick(_district.Residents));
    }
}
