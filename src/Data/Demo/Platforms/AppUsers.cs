using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Accounts of the app; some people have two.</summary>
internal sealed class AppUsers
{
    private const int FirstNumber = 1001;

    private static readonly string[] Nicknames = ["暖阳", "河西小王", "🌸桃子", "江边散步", "老建邺人"];

    private readonly List<(Person Person, bool IsSecond)> _accounts;

    public AppUsers(DemoDistrict district, string slug)
    {
        var dataset = new DemoDataset(slug, "appUsers", "id");
        var people = dataset.Scribe(district).Some(district.Residents.Where(person => person.HasPhone && person.Age is >= 14 and < 72), 0.38);
        var second = new DemoRandom(district.Options.Seed, $"{slug}/second-accounts");
        _accounts = new(people.Count + (people.Count / 32));
        foreach (var person in people)
        {
            _accounts.Add((person, false));
            if (second.Chance(district.Options.Dirt.SecondAccount)) _accounts.Add((person, true));
        }

        Source = new DemoSource(district, dataset, _accounts.Count, (scribe, i) => User(scribe, i, _accounts[i].Person, _accounts[i].IsSecond));
    }

    public DemoSource Source { get; }

    public int Count => _accounts.Count;

    public static string Id(int i) => AppCommunity.GlobalId("AppUser", FirstNumber + i);

    private static DemoRecord User(Scribe scribe, int i, Person person, bool isSecond)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        if (isSecond && person.OldPhone is { } old) phone = new WrittenPhone(old, WrittenPhoneKind.Old);
        var touched = scribe.When();
        // A fifth never said that they moved.
        var dwelling = person.Household!.DwellingOn(random.Chance(0.8) ? DateOnly.FromDateTime(touched) : null);
        var (saysBirth, isBound, saysName) = (random.Chance(0.6), random.Chance(0.7), random.Chance(0.85));
        var location = random.Chance(0.4) ? scribe.Point(dwelling.Building.Location, Datum.Gcj02, within: dwelling.Grid) : default((decimal Longitude, decimal Latitude)?);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["id"] = Id(i),
                ["nickName"] = random.Chance(0.8) ? random.Pick(Nicknames) : string.Create(CultureInfo.InvariantCulture, $"User{FirstNumber + i}"),
                ["realName"] = saysName ? name.Text : null,
                ["mobile"] = phone.Text ?? "",
                ["gender"] = random.Chance(6.0 / 7) ? (person.IsMale ? "MALE" : "FEMALE") : "UNKNOWN",
                ["birthday"] = saysBirth ? Stamps.Milliseconds(person.Birth.ToDateTime(TimeOnly.MinValue)) : null,
                ["verified"] = random.Chance(0.5),
                ["houseBinding"] = isBound ? Binding(random, person, dwelling) : null,
                ["communityName"] = dwelling.Community.Short,
                ["location"] = location is { } point ? new Fields { ["lng"] = point.Longitude, ["lat"] = point.Latitude } : null,
                ["updatedAt"] = Stamps.Milliseconds(touched),
            },
            Grid = (isBound ? dwelling.GridOfAddress : null) ?? (location is null ? null : dwelling.Grid),
            Household = person.Household,
            Mentions =
            [
                Scribe.Mention("subject", person, name, phone) with
                {
                    Name = !saysName ? null : name.IsRight ? person.Name : name.Text,
                    SaysBirthDate = saysBirth,
                    Dwelling = isBound ? dwelling : null,
                },
            ],
        };
    }

    private static Fields Binding(DemoRandom random, Person person, Dwelling dwelling) => new()
    {
        ["estate"] = dwelling.Building.Estate,
        ["building"] = $"{dwelling.Building.Number}幢",
        ["unit"] = $"{dwelling.Unit}单元",
        ["room"] = dwelling.Room.ToString(CultureInfo.InvariantCulture),
        ["relation"] = person.PopulationKind == 2 ? "TENANT" : random.Pick(["OWNER", "FAMILY"]),
    };
}
