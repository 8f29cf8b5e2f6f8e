namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>Records that are delivered together; they are made while they are read.</summary>
/// <param name="Name">Which delivery it is, e.g. <c>full-20180623</c>; empty where a platform has but one.</param>
internal sealed record DemoBatch(string Name, int Count, IEnumerable<DemoRecord> Records)
{
    /// <summary>The day in the name: <c>20180623</c>.</summary>
    public string Day => Name[(Name.IndexOf('-', StringComparison.Ordinal) + 1)..];
}
