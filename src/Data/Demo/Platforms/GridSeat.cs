using System.Globalization;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>One person's post in one grid team; who holds two posts has two of these.</summary>
/// <param name="Number">From 1; it stands in the member's number.</param>
/// <param name="Role">1 to 3 are social workers, 4 to 9 the others of the team, as 03's contract counts them.</param>
/// <param name="Organization">Whom the person works for, as the platform writes it.</param>
internal sealed record GridSeat(int Number, DemoGrid Grid, int Role, Person Person, string Organization, DateOnly Since)
{
    public int Level => Grid.Level1 is null ? 1 : 2;

    /// <summary>Null for those who are no social workers: nobody else names them by their post.</summary>
    public string? Post => Role switch
    {
        1 => SocialWorker.PostIn(Grid, SocialWorker.Leader),
        2 => SocialWorker.PostIn(Grid, SocialWorker.Head),
        3 => SocialWorker.PostIn(Grid, SocialWorker.Member),
        _ => null,
    };

    public string MemberId => string.Create(CultureInfo.InvariantCulture, $"WG-{Number:D5}");
}
