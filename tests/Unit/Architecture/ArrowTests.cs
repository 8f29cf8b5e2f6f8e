using System.Reflection;

namespace Jianye.DataHub.Tests.Unit.Architecture;

public sealed class ArrowTests
{
    private static readonly Assembly Data = typeof(Jianye.DataHub.Data.Entities.HubContext).Assembly;
    private static readonly Assembly Schema = Assembly.Load("Jianye.DataHub.Schema");
    private static readonly Assembly Host = Assembly.Load("Jianye.DataHub.Host");

    [Fact]
    public void Data_knows_neither_the_schema_nor_the_host_nor_graphql()
    {
        Assert.DoesNotContain(References(Data), name =>
            name.StartsWith("Jianye.DataHub.", StringComparison.Ordinal)
            || name.StartsWith("GraphQL", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_knows_data_but_neither_the_host_nor_the_database_driver()
    {
        Assert.DoesNotContain("Jianye.DataHub.Host", References(Schema));
        Assert.DoesNotContain(References(Schema), name => name.StartsWith("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_knows_no_tests()
        => Assert.DoesNotContain(References(Host), name => name.StartsWith("Jianye.DataHub.Tests", StringComparison.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
