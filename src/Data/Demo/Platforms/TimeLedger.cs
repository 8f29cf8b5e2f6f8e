using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Hours earned, spent, handed on and corrected, volunteer by volunteer; nobody gives away what he has not.</summary>
internal sealed class TimeLedger(DemoDistrict district, DemoDataset dataset, int volunteers)
{
    private const int MostEntries = 11;

    private static readonly string[] Kinds = ["earn", "earn", "earn", "spend", "transfer", "adjust"];
    private static readonly decimal[] Spans = [0.5m, 1, 1.5m, 2, 3, 4];

    public IEnumerable<DemoRecord> Entries()
    {
        var scribe = dataset.Scribe(district);
        var random = scribe.Random;
        var activities = TimeBank.CountActivities(district);
        var entry = 0;
        for (var i = 0; i < volunteers; i++)
        {
            scribe.Seek(i);
            var balance = 0m;
            for (var many = random.Below(MostEntries + 1); many > 0; many--)
            {
                var (kind, hours, at) = (random.Pick(Kinds), random.Pick(Spans), scribe.When());
                if (kind is "spend" or "transfer") hours = -Math.Min(hours, balance);
                if (hours == 0) (kind, hours) = ("earn", 1);
                balance += hours;
                var partner = kind == "transfer" ? random.Below(volunteers) : -1;
                yield return Entry(++entry, i, kind, hours, partner, kind == "earn" ? TimeBank.ActivityKey(random.Below(activities)) : "", at, kind == "adjust" ? "核对更正" : "");
                if (partner >= 0) yield return Entry(++entry, partner, kind, -hours, i, "", at, "转入");
            }
        }
    }

    private static DemoRecord Entry(int number, int volunteer, string kind, decimal hours, int partner, string activity, DateTime at, string memo) => new()
    {
        Fields = new Fields
        {
            ["entry_no"] = string.Create(CultureInfo.InvariantCulture, $"L{number:D10}"),
            ["volunteer_no"] = TimeBank.VolunteerKey(volunteer),
            ["kind"] = kind,
            ["hours"] = hours.ToString("F2", CultureInfo.InvariantCulture),
            ["counterparty_no"] = partner < 0 ? "" : TimeBank.VolunteerKey(partner),
            ["activity_no"] = activity,
            ["occurred_at"] = Stamps.Local(at),
            ["memo"] = memo,
        },
    };
}
