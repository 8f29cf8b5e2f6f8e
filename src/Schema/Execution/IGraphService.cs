using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>What transports hand requests to.</summary>
public interface IGraphService
{
    /// <summary>Runs a query or a mutation.</summary>
    Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken);

    /// <summary>Begins a subscription.</summary>
    /// <returns>Its stream, or why there is none.</returns>
    Task<(GraphStream? Stream, GraphResponse? Refusal)> SubscribeAsync(GraphRequest request, CancellationToken cancellationToken);

    /// <summary>Whether the request's operation is a subscription; what can't be read is none.</summary>
    bool IsSubscription(GraphRequest request);
}
