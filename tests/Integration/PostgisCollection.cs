namespace Jianye.DataHub.Tests.Integration;

/// <summary>All that share the one cluster; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PostgisCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "PostGIS";
}
