namespace Jianye.DataHub.Tests.Integration;

/// <summary>The longest of the imports, on a cluster of their own so that they run beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class ImportingCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Importing";
}
