namespace Jianye.DataHub.Tests.Integration;

/// <summary>Tests of what the hub answers by HTTP, of rights and of the audit log; on a cluster of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class WebCollection : ICollectionFixture<PostgisFixture>
{
    public const string Name = "Web";
}
