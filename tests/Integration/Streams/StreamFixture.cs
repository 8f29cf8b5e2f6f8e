namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>One hub with the settings that nobody has set, for all tests of a class.</summary>
public sealed class StreamFixture(PostgisFixture postgis) : IAsyncLifetime
{
    private int _documents;

    internal StreamHub Hub { get; private set; } = null!;

    internal PostgisFixture Postgis => postgis;

    /// <summary>A subscription that no other test has.</summary>
    internal (string Document, ScriptedStream Stream) Subscription()
    {
        var document = $"subscription {{ s{Interlocked.Increment(ref _documents)} }}";
        return (document, Hub.Graph.On(document));
    }

    public async Task InitializeAsync() => Hub = await StreamHub.StartAsync(postgis);

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
