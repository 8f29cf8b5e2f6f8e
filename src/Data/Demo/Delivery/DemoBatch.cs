namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>Records that are delivered together; they are made while they are read.</summary>
/// <param name="Name">Which delivery it is, e.g. <c>full-20180623</c>.</param>
internal sealed record DemoBatch(string Name, int Count, IEnumerable<DemoRecord> Records);
