using System.Text.Json;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>A client of a subscription of one field.</summary>
internal sealed class Follower(GraphStream stream) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public GraphStream Stream => stream;

    /// <summary>The next event.</summary>
    public async Task<JsonElement> NextAsync() => await TryNextAsync() ?? throw new InvalidOperationException($"The stream has ended: {stream.End}.");

    /// <summary>The whole answer that tells of the next event; null where the stream has ended.</summary>
    public async Task<JsonElement?> TryNextAnswerAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await stream.ReadAsync(patience.Token) is { } sent ? JsonDocument.Parse(sent.Json).RootElement : null;
    }

    /// <summary>The next event; null where the stream has ended.</summary>
    public async Task<JsonElement?> TryNextAsync()
    {
        if (await TryNextAnswerAsync() is not { } answer) return null;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").EnumerateObject().Single().Value;
    }

    /// <summary>The next events, as a text each.</summary>
    public async Task<List<string>> NextAsync(int count, Func<JsonElement, string> text)
    {
        var texts = new List<string>();
        for (var i = 0; i < count; i++) texts.Add(text(await NextAsync()));
        return texts;
    }

    /// <summary>All events up to one, that too.</summary>
    public async Task<List<JsonElement>> UntilAsync(Func<JsonElement, bool> isLast)
    {
        var events = new List<JsonElement>();
        do events.Add(await NextAsync());
        while (!isLast(events[^1]));
        return events;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
