using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.WebSocket;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>What sockets and event streams stand on.</summary>
internal static class StreamServices
{
    public static void AddStreams(this IServiceCollection services, StreamOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<StreamCounts>();
        services.AddSingleton<StreamWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<StreamWatch>());
        services.AddSingleton<SocketServices>();
    }
}
