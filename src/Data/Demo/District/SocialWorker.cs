namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Number">From 1; the platforms spell it each in its own way.</param>
/// <param name="Level2">Null for a leader of a level-1 grid and for a worker at a window.</param>
internal sealed record SocialWorker(
    int Number, Person Person, string Post, DemoGrid Level1, DemoGrid? Level2, DemoCommunity Community, DateOnly Since)
{
    public const string Leader = "网格负责人";
    public const string Head = "网格长";
    public const string Member = "网格员";

    /// <summary>The finest grid that the post names.</summary>
    public DemoGrid Grid => Level2 ?? Level1;

    /// <summary>True for a leader, a head or a member of a grid's team.</summary>
    public bool IsInTeam => Post is Leader or Head or Member;

    /// <summary>Grid and post in one word: <c>XL-03-05-网格员</c>.</summary>
    public static string PostIn(DemoGrid grid, string post) => $"{grid.Short}-{post}";
}
