using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The accounts of residents: with the WeChat official account, and with the time bank.</summary>
internal static class AccountRows
{
    private static readonly string[] Nicknames = ["江风", "小雨", "样样红🌷", "秋水", "晨光", "老街坊", "河西人"];
    private static readonly string[] Skills = ["书画", "翻译", "法律", "医护", "维修", "烹饪"];

    public static IEnumerable<ChannelAccount> Followers(LoadedDistrict loaded)
    {
        var random = loaded.Random("channel_accounts");
        return loaded.Followers.People.Select((person, i) => InGridOf(loaded, person, new ChannelAccount
        {
            Id = loaded.Keys.ChannelAccounts[i],
            Channel = AccountChannel.WechatOfficial,
            Nickname = random.Pick(Nicknames),
            Active = random.Chance(0.93),
            Since = EventDays.First.AddDays(random.Below(1000)).ToDateTime(new TimeOnly(9, 0)).AddMinutes(random.Below(720)).ToUtc(),
            PersonId = loaded.KeyOf(person),
        }));
    }

    public static IEnumerable<VolunteerAccount> Volunteers(LoadedDistrict loaded)
    {
        var random = loaded.Random("volunteer_accounts");
        return loaded.Volunteers.People.Select((person, i) => InGridOf(loaded, person, new VolunteerAccount
        {
            Id = loaded.Keys.VolunteerAccounts[i],
            Number = FormattableString.Invariant($"V{i + 1:D8}"),
            Skills = [.. random.Sample(Skills, random.Below(3))],
            Since = new DateOnly(2015, 1, 1).AddDays(random.Below(1200)),
            Status = random.Chance(0.03) ? AccountStatus.Frozen : AccountStatus.Active,
            Balance = random.Below(200) * 0.5m,
            PersonId = loaded.KeyOf(person),
        }));
    }

    private static T InGridOf<T>(LoadedDistrict loaded, Person person, T row)
        where T : IPlaced
        => loaded.Places.In(person.Household!.Dwelling.Grid, row);
}
