namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of first starts, which make a cluster each and mostly wait for it: one after another, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class StartsCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Starts";
}
