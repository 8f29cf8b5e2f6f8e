using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Rollups;
using Jianye.DataHub.Data.Reading.Changes;
using Jianye.DataHub.Host.Workers;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>What the graph stands on.</summary>
internal static class GraphServices
{
    /// <summary>Of all answers about reference data together.</summary>
    private const long MostCachedBytes = 64_000_000;

    /// <summary>A larger one is read each time.</summary>
    private const long MostBytesOfAnAnswer = 1_000_000;

    public static void AddGraph(this IServiceCollection services, OperationLimits limits)
    {
        services.AddSingleton(limits);
        services.AddSingleton<HubSchema>();
        services.AddSingleton<SchemaDocument>();
        services.AddSingleton(provider => new ReadExecutor(provider.GetRequiredService<HubDatabase>(), limits.ReadTimeout));
        services.AddSingleton<AccessResolver>();
        services.AddSingleton(provider => new AuditLog(
            provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<TimeProvider>(), AuditReports.To(provider.GetRequiredService<ILogger<AuditLog>>())));
        services.AddMemoryCache(cache => cache.SizeLimit = MostCachedBytes);
        services.AddHybridCache(cache => cache.MaximumPayloadBytes = MostBytesOfAnAnswer);
        services.AddSingleton<ReferenceVersions>();
        services.AddSingleton<ReferenceAnswers>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton(provider => new ChangeReader(provider.GetRequiredService<HubDatabase>(), limits.ReadTimeout));
        services.AddSingleton<SubscriptionBroker>();
        services.AddSingleton<GraphExecutor>();
        services.AddSingleton<IGraphService>(provider => provider.GetRequiredService<GraphExecutor>());
        services.AddHostedService<ChangeFeedWorker>();
        services.AddSingleton<RollupUpkeep>();
        services.AddHostedService<RollupWorker>();
    }
}
