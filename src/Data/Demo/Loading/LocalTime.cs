namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The demo's times are local, the graph's are UTC.</summary>
internal static class LocalTime
{
    private static readonly TimeSpan Nanjing = TimeSpan.FromHours(8);

    public static DateTimeOffset ToUtc(this DateTime local) => new(local - Nanjing, TimeSpan.Zero);
}
