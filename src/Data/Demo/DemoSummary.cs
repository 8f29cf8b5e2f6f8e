namespace Jianye.DataHub.Data.Demo;

/// <summary>What was written.</summary>
/// <param name="Records">Of all platforms.</param>
public readonly record struct DemoSummary(int Residents, long Records);
