namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of who sees what, the longest of those that ask by HTTP; on a cluster of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class RightsCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Rights";
}
