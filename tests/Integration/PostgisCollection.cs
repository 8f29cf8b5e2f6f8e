namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of the graph; like those of each other collection they share a cluster and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PostgisCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "PostGIS";
}
