using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>What volunteers and branches do together, mostly at weekends, and who signed up for it.</summary>
internal sealed class ActivityRows(LoadedDistrict loaded)
{
    private static readonly string[] Titles = ["垃圾分类讲堂（样例）", "义诊进社区（样例）", "亲子阅读（样例）", "助老理发（样例）", "消防演练（样例）"];

    private static readonly EventDays Days = new(
        weekend: 2.5,
        seasons: [0.8, 0.6, 1.1, 1.1, 1.2, 1, 0.9, 0.8, 1.1, 1.2, 1.1, 1],
        hours: [0, 0, 0, 0, 0, 0, 0, 0, 3, 8, 6, 1, 0, 2, 8, 5, 1, 0, 2, 2, 0, 0, 0, 0]);

    public int Count => Math.Max(loaded.District.Territory.Communities.Count, loaded.Scaled(12_000));

    public int SignupCount => loaded.Followers.People.Count == 0 ? 0 : loaded.Scaled(150_000);

    public IEnumerable<Activity> Activities()
    {
        var random = loaded.Random("activities");
        var number = 0;
        foreach (var starts in Days.Times(Count, random))
        {
            var grid = random.Pick(loaded.District.Territory.Level2);
            var isOfBranch = random.Chance(0.4);
            yield return loaded.Places.In(grid, new Activity
            {
                Id = loaded.Keys.Activities[number++],
                Kind = isOfBranch ? ActivityKind.MicroAction : ActivityKind.Volunteer,
                Title = isOfBranch ? "微行动（样例）" : random.Pick(Titles),
                Place = $"{grid.Community!.Short}广场",
                StartsAt = starts.ToUtc(),
                EndsAt = starts.AddHours(2).ToUtc(),
                Location = LoadedPlaces.Point(random.Pick(loaded.District.BuildingsByGrid[grid.Index]).Location),
                Capacity = random.Between(4, 20) * 5,
                Status = random.Chance(0.05) ? ActivityStatus.Cancelled : ActivityStatus.Closed,
                HostId = isOfBranch ? null : loaded.Organizations[random.Pick(loaded.District.Organizations.SocialOrganizations)],
                BranchId = isOfBranch ? loaded.Keys.PartyBranches[grid.Index] : null,
            });
        }
    }

    public IEnumerable<ActivitySignup> Signups()
    {
        var (random, activities) = (loaded.Random("activity_signups"), Count);
        var number = 0;
        foreach (var at in SignupCount == 0 ? [] : Days.Times(SignupCount, random))
        {
            yield return new ActivitySignup
            {
                Id = loaded.Keys.ActivitySignups[number],
                At = at.ToUtc(),
                ActivityTitle = "样例活动",
                CheckedIn = random.Chance(0.8),
                AccountId = loaded.Keys.ChannelAccounts[random.Below(loaded.Followers.People.Count)],
                // Both ascend in time.
                ActivityId = loaded.Keys.Activities[(int)((long)number++ * activities / SignupCount)],
            };
        }
    }
}
