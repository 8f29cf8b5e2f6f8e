namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of deliveries and of what is derived from them; on a cluster of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class DeliveriesCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Deliveries";
}
