namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>A record that does not mean a person.</summary>
/// <param name="Platform">The platform's slug.</param>
/// <param name="Dataset">The data set.</param>
/// <param name="ExternalId">The platform's own key.</param>
/// <param name="Role">As what it names the person; null for every role in which it does.</param>
public sealed record SplitSource(string Platform, string Dataset, string ExternalId, string? Role);
