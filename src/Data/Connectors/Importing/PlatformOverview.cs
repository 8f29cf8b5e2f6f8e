using System.Text.Json.Serialization;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>A platform and its last run; the counts are null where nothing was taken in yet.</summary>
public sealed record PlatformOverview(
    string Slug, string Name, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, long? Read, long? Accepted, long? Unchanged, long? Rejected)
{
    [JsonConverter(typeof(JsonStringEnumConverter<PlatformHealth>))]
    public PlatformHealth Health => StartedAt is null ? PlatformHealth.Silent : FinishedAt is null ? PlatformHealth.Unfinished : PlatformHealth.Good;

    /// <summary>All platforms, by their slugs.</summary>
    public static Task<List<PlatformOverview>> ReadAsync(HubContext context, CancellationToken cancellationToken)
        => context.Platforms.OrderBy(platform => platform.Slug).Select(platform => new PlatformOverview(
            platform.Slug,
            platform.Name,
            platform.LastRun == null ? null : platform.LastRun.StartedAt,
            platform.LastRun == null ? null : platform.LastRun.FinishedAt,
            platform.LastRun == null ? null : platform.LastRun.Read,
            platform.LastRun == null ? null : platform.LastRun.Accepted,
            platform.LastRun == null ? null : platform.LastRun.Unchanged,
            platform.LastRun == null ? null : platform.LastRun.Rejected)).ToListAsync(cancellationToken);
}
