using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>13: service points with their rooms, two in each community, and the bookings of rooms.</summary>
internal sealed class CommunityPlus : IDemoPlatform
{
    public const string Watermark = "modifiedAt";

    private const string Complex = "complex";

    /// <summary>Bookings of a year for a hundred residents.</summary>
    private const int BookingsPerHundred = 10;

    private static readonly Dictionary<string, string> KindNames = new()
    {
        [Complex] = "综合体", ["party"] = "党群驿站", ["elder"] = "养老综合体", ["culture"] = "文化室", ["window"] = "便民窗口",
    };

    private static readonly string[] Others = ["party", "elder", "culture", "window"];
    private static readonly string[] Hours = ["08:30-20:30", "09:00-17:30", "08:30-12:00,13:30-20:30(错时)"];
    private static readonly string[] Rooms = ["议事厅", "多功能厅", "图书角", "书画室"];
    private static readonly string[] Purposes = ["合唱排练", "楼栋议事会", "亲子阅读", "书法课"];
    private static readonly string[] States = ["BOOKED", "USED", "USED", "CANCELLED"];

    public string Slug => "13-community-plus";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var communities = district.Territory.Communities;
        var points = new DemoSource(
            district, new DemoDataset(Slug, "servicePoints", "id"), communities.Count * 2, (scribe, i) => Point(scribe, district, i, communities[i / 2]));
        NestedPages.Write(output, points, Watermark);

        List<Fields> delivered = [.. points.InOrder().Select(point => point.Fields)];
        List<Person> bookers = [.. district.Residents.Where(person => person.HasPhone && person.Age > 16)];
        var bookings = bookers.Count == 0 ? 0 : (int)(district.Residents.Count * (long)BookingsPerHundred / 100);
        NestedPages.Write(
            output,
            new DemoSource(district, new DemoDataset(Slug, "bookings", "id"), bookings, (scribe, i) => Booking(scribe, i, scribe.Random.Pick(bookers), scribe.Random.Pick(delivered))),
            Watermark);
    }

    private static DemoRecord Point(Scribe scribe, DemoDistrict district, int i, DemoCommunity community)
    {
        var random = scribe.Random;
        var grid = random.Pick(district.Territory.Level2.Where(grid => grid.Community == community).ToList());
        var kind = i % 2 == 0 ? Complex : random.Pick(Others);
        var (longitude, latitude) = scribe.Point(grid.PointInside(random), Datum.Bd09, within: grid);
        var touched = scribe.When();
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"SP-{i + 1:D3}"),
                ["name"] = community.Short + KindNames[kind],
                ["kind"] = kind,
                ["community"] = new Fields { ["code"] = community.Code, ["name"] = community.Short },
                ["address"] = string.Create(CultureInfo.InvariantCulture, $"{community.Street.Name}样例路{i + 1}号"),
                ["location"] = new Fields { ["lng"] = longitude, ["lat"] = latitude },
                ["openHours"] = random.Pick(Hours),
                ["rooms"] = Enumerable.Range(1, random.Between(1, 4)).Select(number => Room(random, i + 1, number)).ToList(),
                [Watermark] = Stamps.Utc(touched),
            },
            Grid = grid,
        };
    }

    private static Fields Room(DemoRandom random, int point, int number) => new()
    {
        ["roomId"] = string.Create(CultureInfo.InvariantCulture, $"{point}-{number}"),
        ["name"] = random.Pick(Rooms),
        ["areaM2"] = random.Between(20, 120),
        ["multiUse"] = random.Chance(0.7),
    };

    private static DemoRecord Booking(Scribe scribe, int i, Person person, Fields point)
    {
        var random = scribe.Random;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        var starts = scribe.When();
        starts = starts.Date.AddHours(starts.Hour);
        return new DemoRecord
        {
            Touched = starts.AddHours(3),
            Fields = new Fields
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"BK-{i + 1:D6}"),
                ["pointId"] = point["id"],
                ["roomId"] = random.Pick((IReadOnlyList<Fields>)point["rooms"]!)["roomId"],
                ["personName"] = name.Text,
                ["mobile"] = phone.Text ?? "",
                ["purpose"] = random.Pick(Purposes),
                ["slotStart"] = Stamps.Utc(starts),
                ["slotEnd"] = Stamps.Utc(starts.AddHours(2)),
                ["state"] = random.Pick(States),
                [Watermark] = Stamps.Utc(starts.AddHours(3)),
            },
            Household = person.Household,
            Mentions = [Scribe.Mention("booker", person, name, phone)],
        };
    }
}
