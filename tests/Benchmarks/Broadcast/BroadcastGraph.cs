using System.Globalization;
using System.Text;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>A graph whose subscriptions are groups: <c>subscription { g7 }</c> gets what is told to group 7.</summary>
internal sealed class BroadcastGraph(int groups) : IGraphService
{
    private readonly List<BroadcastStream>[] _groups = [.. Enumerable.Range(0, groups).Select(_ => new List<BroadcastStream>())];

    public static string Document(int group) => string.Create(CultureInfo.InvariantCulture, $"subscription {{ g{group} }}");

    /// <summary>Tells a group of a change; waits where a stream has as many untold as it holds.</summary>
    public async Task TellAsync(int group, StreamEvent change, CancellationToken cancellationToken)
    {
        BroadcastStream[] streams;
        lock (_groups[group]) streams = [.. _groups[group]];
        foreach (var stream in streams) await stream.TellAsync(change, cancellationToken);
    }

    public Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
        => Task.FromResult(new GraphResponse("{\"data\":{}}"u8.ToArray(), ResponseKind.Executed));

    public Task<(GraphStream? Stream, GraphResponse? Refusal)> SubscribeAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        var group = GroupOf(request.Query);
        if (group < 0 || group >= _groups.Length) return Task.FromResult<(GraphStream?, GraphResponse?)>((null, new GraphResponse(ErrorResponse.Write([new GraphError("HUB_VALIDATION", "There is no such group.")]), ResponseKind.RequestError)));
        var stream = new BroadcastStream(this, group);
        lock (_groups[group]) _groups[group].Add(stream);
        return Task.FromResult<(GraphStream?, GraphResponse?)>((stream, null));
    }

    public bool IsSubscription(GraphRequest request) => request.Query.StartsWith("subscription", StringComparison.Ordinal);

    public void Leave(BroadcastStream stream)
    {
        lock (_groups[stream.Group]) _groups[stream.Group].Remove(stream);
    }

    /// <summary>A response of so many bytes.</summary>
    public static StreamEvent Change(int bytes) => new(Encoding.ASCII.GetBytes($$$"""{"data":{"change":"{{{new string('x', Math.Max(1, bytes - 22))}}}"}}"""), null);

    private static int GroupOf(string document)
        => document.Split(' ') is [_, _, var word, _] && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var group) ? group : -1;
}
