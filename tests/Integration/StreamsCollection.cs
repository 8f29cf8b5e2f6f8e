namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of sockets and event streams, which mostly wait for pings and ends of tokens: on a cluster of their own, so that they do so beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class StreamsCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Streams";
}
