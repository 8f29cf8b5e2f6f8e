using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>03: grid teams, incidents and visits as JSON pages, in full and then a week of deltas.</summary>
internal sealed class WoGrid : IDemoPlatform
{
    private const string Watermark = "updatedAt";

    private static readonly DateOnly FirstUpdate = new(2018, 1, 1);

    private static readonly DeltaForm Form = new("op", "I", "U", "D", Watermark, Stamps.IsoZoned);

    private const string Platform = "03-wo-grid";

    public string Slug => Platform;

    /// <summary>The seats of the teams, and a record for each.</summary>
    public static (IReadOnlyList<GridSeat> Seats, DemoSource Records) Team(DemoDistrict district)
    {
        var seats = GridTeams.Fill(district, $"{Platform}/seats");
        return (seats, new DemoSource(district, new DemoDataset(Platform, "team", "memberId"), seats.Count, (scribe, i) => Member(scribe, seats[i])));
    }

    public static DeltaFeed TeamFeed(DemoSource team) => new(team, Form, sorted: false, fields => fields["endDate"] = Stamps.Iso(DemoCalendar.Last));

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var (seats, team) = Team(district);
        Deliver(output, TeamFeed(team));

        var members = new GridMembers(seats, team);
        var incidents = new GridIncidents(district, members);
        Deliver(output, new DeltaFeed(incidents.Source(Slug), Form, sorted: true, fields => fields["status"] = GridIncidents.Closed));

        var visits = new GridVisits(district, members);
        Deliver(output, new DeltaFeed(visits.Source(Slug), Form, sorted: true, fields => fields["note"] = "样例（补充）"));
    }

    private static void Deliver(DemoOutput output, DeltaFeed feed)
    {
        foreach (var batch in feed.Batches()) JsonPages.Write(output, feed.Dataset, batch, Watermark);
    }

    private static DemoRecord Member(Scribe scribe, GridSeat seat)
    {
        var (name, phone, id) = (scribe.Name(seat.Person), scribe.Phone(seat.Person, inAnyStyle: false), scribe.Id(seat.Person));
        var grid = seat.Grid.Short;
        var defect = id.Defect;
        if (defect.IsNone && scribe.Random.Chance(scribe.Dirt.UnknownGrid)) (grid, defect) = ($"{grid[..3]}99{grid[5..]}", Defect.UnknownGrid);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["memberId"] = seat.MemberId,
                ["gridShort"] = grid,
                ["gridLevel"] = seat.Level,
                ["role"] = seat.Role,
                ["name"] = name.Text,
                ["phone"] = phone.Text,
                ["idNo"] = id.Text,
                ["orgName"] = seat.Organization,
                ["beginDate"] = Stamps.Iso(seat.Since),
                ["endDate"] = null,
                [Watermark] = Stamps.IsoZoned(scribe.When(FirstUpdate, DemoCalendar.BeforeFull)),
                ["op"] = "I",
            },
            Grid = seat.Level == 2 ? seat.Grid : null,
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = [Scribe.Mention("subject", seat.Person, name, phone, id) with { Post = seat.Post, IsOfRegister = true }],
        };
    }
}
