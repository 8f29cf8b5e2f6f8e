using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Who follows the account; most have bound a name and a phone to it.</summary>
internal sealed class WechatFollowers
{
    private static readonly DateOnly AccountOpened = new(2015, 9, 1);
    private static readonly DateOnly LastSubscription = new(2018, 5, 30);

    private static readonly string[] Nicknames = ["秦淮河边", "样样红🌷", "小月亮", "知足常乐", "🐱喵先生", "江风", "☀️晴天"];

    private readonly List<Person> _followers;

    public WechatFollowers(DemoDistrict district, string slug)
    {
        var dataset = new DemoDataset(slug, "fans", "openid");
        _followers = dataset.Scribe(district).Some(district.Residents.Where(person => person.HasPhone && person.Age < 75), 0.30);
        Source = new DemoSource(district, dataset, _followers.Count, (scribe, i) => Follower(scribe, i, _followers[i]));
    }

    public DemoSource Source { get; }

    public int Count => _followers.Count;

    public Person this[int i] => _followers[i];

    /// <summary>28 characters that rise with the ordinal: rows of one moment are in the order of their keys.</summary>
    public static string OpenId(int i) => string.Create(CultureInfo.InvariantCulture, $"oSYN{(i + 1) * 10_007L:D24}");

    private static DemoRecord Follower(Scribe scribe, int i, Person person)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        var isBound = random.Chance(0.7);
        var tail = isBound && person.CitizenId is { } id && random.Chance(0.4) ? id[^6..] : null;
        var subscribed = scribe.When(AccountOpened, LastSubscription);
        var touched = new[] { subscribed, scribe.When() }.Max();
        // Nobody tells the account of a move.
        var dwelling = person.Household!.DwellingOn(null);
        var point = random.Chance(0.5) ? scribe.Point(dwelling.Building.Location, Datum.Gcj02, within: dwelling.Grid) : default((decimal Longitude, decimal Latitude)?);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["openid"] = OpenId(i),
                ["nickname"] = random.Pick(Nicknames),
                ["sex"] = random.Chance(0.8) ? (person.IsMale ? 1 : 2) : 0,
                ["mobile"] = isBound ? phone.Text : null,
                ["realname"] = isBound ? name.Text : null,
                ["idcard_tail"] = tail,
                ["community_name"] = dwelling.Community.Short,
                ["subscribe"] = random.Chance(0.94) ? 1 : 0,
                ["subscribe_time"] = Stamps.Seconds(subscribed),
                ["lat"] = point?.Latitude,
                ["lng"] = point?.Longitude,
                [WechatOfficial.Watermark] = Stamps.Milliseconds(touched),
            },
            Grid = point is null ? null : dwelling.Grid,
            Household = person.Household,
            Mentions =
            [
                isBound
                    ? Scribe.Mention("subject", person, name, phone, tail is null ? default : new WrittenId(tail, WrittenIdKind.Part))
                    : new DemoMention("subject", person, null, default, WrittenIdKind.None),
            ],
        };
    }
}
