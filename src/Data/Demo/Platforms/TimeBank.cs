using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>04: volunteers, the ledger of their hours and activities as a day's full dumps.</summary>
internal sealed class TimeBank : IDailyDump
{
    private const string Platform = "04-wo-time-bank";
    private const int FewestActivities = 160;
    private const int ResidentsPerActivity = 200;

    private static readonly DateOnly Opened = new(2015, 6, 1);

    private static readonly DemoDataset Volunteers = new(
        Platform, "volunteers", "volunteer_no", "volunteer_no", "real_name", "gender", "id_card", "mobile", "birth_date", "community_code", "skills", "registered_on", "status");

    private static readonly DemoDataset Ledger = new(
        Platform, "ledger", "entry_no", "entry_no", "volunteer_no", "kind", "hours", "counterparty_no", "activity_no", "occurred_at", "memo");

    private static readonly DemoDataset Activities = new(
        Platform, "activities", "activity_no", "activity_no", "title", "host_org", "community_code", "starts_at", "ends_at", "place", "lng", "lat", "slots", "status");

    private static readonly string[] Titles = ["河岸清洁日", "“快乐公益”周末", "为老人送餐", "垃圾分类讲堂", "一刻鐘便民集市"];
    private static readonly string[] Skills = ["医疗", "法律", "书画", "维修", "助老", "翻译"];

    public string Slug => Platform;

    public static int CountActivities(DemoDistrict district) => Math.Max(FewestActivities, district.Residents.Count / ResidentsPerActivity);

    public static string ActivityKey(int i) => string.Create(CultureInfo.InvariantCulture, $"HD{i + 1:D6}");

    public static string VolunteerKey(int i) => string.Create(CultureInfo.InvariantCulture, $"V{20150001 + (i * 3):D8}");

    public void Write(DemoDistrict district, DemoOutput output) => Dump(district, output, DemoCalendar.LastDump, next: null);

    public void WriteNextDay(DemoDistrict district, DemoOutput output, NextDay next) => Dump(district, output, NextDay.Day, next);

    private static void Dump(DemoDistrict district, DemoOutput output, string day, NextDay? next)
    {
        var people = Volunteers.Scribe(district).Some(district.Residents.Where(person => person.HasCitizenId && person.Age >= 16), 0.16);
        var volunteers = new DemoSource(district, Volunteers, people.Count, (scribe, i) => Volunteer(scribe, i, people[i]));
        DumpOf(Volunteers, next?.Of(volunteers, "status", "frozen").Records ?? volunteers.InOrder());
        DumpOf(Ledger, new TimeLedger(district, Ledger, people.Count).Entries());
        DumpOf(Activities, new DemoSource(district, Activities, CountActivities(district), (scribe, i) => Activity(scribe, district, i)).InOrder());

        void DumpOf(DemoDataset dataset, IEnumerable<DemoRecord> records)
            => DelimitedText.Write(output, $"{Platform}/{dataset.Name}_{day}.csv", dataset, records, newLine: "\n");
    }

    private static DemoRecord Volunteer(Scribe scribe, int i, Person person)
    {
        var random = scribe.Random;
        var (name, phone, id) = (scribe.Name(person), scribe.Phone(person), scribe.Id(person));
        var (birth, defect) = (Stamps.Iso(person.Birth), id.Defect);
        if (defect.IsNone && random.Chance(scribe.Dirt.ImpossibleDate)) (birth, defect) = (string.Create(CultureInfo.InvariantCulture, $"{person.Birth.Year}-02-30"), Defect.ImpossibleDate);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["volunteer_no"] = VolunteerKey(i),
                ["real_name"] = name.Text,
                ["gender"] = random.Chance(0.9) ? (person.IsMale ? "M" : "F") : "",
                ["id_card"] = id.Text,
                ["mobile"] = phone.Text,
                ["birth_date"] = birth,
                ["community_code"] = person.Household!.DwellingOn(null).Community.Code,
                ["skills"] = string.Join(';', random.Sample(Skills, 2)),
                ["registered_on"] = Stamps.IsoDay(scribe.When(Opened)),
                ["status"] = random.Chance(0.9) ? "active" : "frozen",
            },
            Household = person.Household,
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = [Scribe.Mention("subject", person, name, phone, id) with { SaysBirthDate = true, IsOfRegister = true }],
        };
    }

    private static DemoRecord Activity(Scribe scribe, DemoDistrict district, int i)
    {
        var random = scribe.Random;
        var grid = random.Pick(district.Territory.Level2);
        var community = grid.Community!;
        var starts = scribe.When();
        var (longitude, latitude) = scribe.Point(grid.PointInside(random), Datum.Wgs84, within: grid);
        var host = random.Chance(0.5) ? district.Organizations.ResidentsCommittees[community.Code] : random.Pick(district.Organizations.SocialOrganizations);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["activity_no"] = ActivityKey(i),
                ["title"] = $"{random.Pick(Titles)}（样例）",
                ["host_org"] = host.Name,
                ["community_code"] = community.Code,
                ["starts_at"] = Stamps.Local(starts),
                ["ends_at"] = Stamps.Local(starts.AddHours(2)),
                ["place"] = $"{community.Short}广场",
                ["lng"] = longitude.ToString("F6", CultureInfo.InvariantCulture),
                ["lat"] = latitude.ToString("F6", CultureInfo.InvariantCulture),
                ["slots"] = random.Between(10, 60),
                ["status"] = random.Pick(["closed", "closed", "open", "cancelled"]),
            },
            Grid = grid,
        };
    }
}
