using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>18: the stages of consultations and the meetings as lines, one file a month each.</summary>
internal sealed class CommunityConsultation : IDemoPlatform
{
    private const int FewestMeetings = 500;
    private const int ResidentsPerMeeting = 50;

    private static readonly DateOnly FirstMeeting = new(2018, 1, 1);

    private static readonly string[] Joint = ["社区工作联席会", "社情民意建言会", "社区事务评议会", "党建联席会"];
    private static readonly string[] OfGrid = ["早晨会", "早晨会", "周例会", "月点评"];

    public string Slug => "18-consultation";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var consultations = new Consultations(district, Slug);
        Deliver("consultation", consultations.Source);

        var meetings = FewestMeetings + (district.Residents.Count / ResidentsPerMeeting);
        var communities = district.Territory.Communities.ToLookup(community => community.Level1.Index);
        Deliver("meetings", new DemoSource(district, new DemoDataset(Slug, "meetings", "meetingId"), meetings, (scribe, i) =>
        {
            var grid = scribe.Random.Pick(district.Territory.Level1);
            return Meeting(scribe, i, grid, scribe.Random.Pick(communities[grid.Index].ToList()), consultations.Count);
        }));

        void Deliver(string name, DemoSource source)
        {
            using var files = new MonthlyLines(output, month => string.Create(CultureInfo.InvariantCulture, $"{Slug}/{name}-{month:yyyyMM}.jsonl"));
            foreach (var record in output.Noted(source.Dataset, source.Batch(sorted: true).Records)) files.Add(record.Touched, record.Fields);
        }
    }

    private static DemoRecord Meeting(Scribe scribe, int i, DemoGrid grid, DemoCommunity community, int consultations)
    {
        var random = scribe.Random;
        var at = scribe.When(FirstMeeting);
        var isJoint = random.Chance(0.3);
        return new DemoRecord
        {
            Touched = at,
            Fields = new Fields
            {
                ["meetingId"] = string.Create(CultureInfo.InvariantCulture, $"HY-{i + 1:D5}"),
                ["kind"] = random.Pick(isJoint ? Joint : OfGrid),
                ["at"] = Stamps.IsoLocal(at),
                ["communityCode"] = community.Code,
                ["gridShort"] = isJoint ? null : grid.Short,
                ["participants"] = random.Between(4, 40),
                ["minutes"] = "样例纪要",
                ["consultIds"] = isJoint ? (string[])[Consultations.Key(random.Below(consultations))] : [],
            },
        };
    }
}
