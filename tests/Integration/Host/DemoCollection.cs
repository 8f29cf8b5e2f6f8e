namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>Tests that ask one hub with the demo district.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoHub>
{
    public const string Name = "demo";
}
