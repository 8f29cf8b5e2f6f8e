using System.Collections.Concurrent;
using System.Text;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>A graph whose answers a test plays.</summary>
internal sealed class ScriptedGraph : IGraphService
{
    public const string Fails = "{ fails }";

    public const string Breaks = "{ breaks }";

    private readonly ConcurrentDictionary<string, ScriptedStream> _streams = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new();

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<GraphRequest> Requests { get; } = new();

    /// <summary>Has a query wait.</summary>
    /// <returns>Lets it be answered.</returns>
    public TaskCompletionSource Hold(string query) => _held.GetOrAdd(query, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <returns>The stream that a document gets.</returns>
    public ScriptedStream On(string document) => _streams.GetOrAdd(document, _ => new ScriptedStream());

    public async Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (_held.TryGetValue(request.Query, out var held)) await held.Task.WaitAsync(cancellationToken);
        return request.Query switch
        {
            Fails => new GraphResponse(ErrorResponse.Write([new GraphError("HC0014", "It can't be read.", [(1, 2)])]), ResponseKind.RequestError),
            Breaks => throw new InvalidOperationException("secret"),
            _ => new GraphResponse(Encoding.UTF8.GetBytes($$$"""{"data":{"characters":{{{request.Query.Length}}}}}"""), ResponseKind.Executed),
        };
    }

    public Task<(GraphStream? Stream, GraphResponse? Refusal)> SubscribeAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return Task.FromResult<(GraphStream?, GraphResponse?)>(_streams.TryGetValue(request.Query, out var stream)
            ? (stream, null)
            : (null, new GraphResponse(ErrorResponse.Write([new GraphError("HUB_VALIDATION", "There is no such subscription.")]), ResponseKind.RequestError)));
    }

    public bool IsSubscription(GraphRequest request) => request.Query.StartsWith("subscription", StringComparison.Ordinal);
}
