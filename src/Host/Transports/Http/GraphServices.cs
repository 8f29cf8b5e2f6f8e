using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>What the graph stands on.</summary>
internal static class GraphServices
{
    public static void AddGraph(this IServiceCollection services, OperationLimits limits)
    {
        services.AddSingleton(limits);
        services.AddSingleton<HubSchema>();
        services.AddSingleton<SchemaDocument>();
        services.AddSingleton(provider => new ReadExecutor(provider.GetRequiredService<HubDatabase>(), limits.ReadTimeout));
        services.AddSingleton<AccessResolver>();
        services.AddSingleton<GraphExecutor>();
    }
}
