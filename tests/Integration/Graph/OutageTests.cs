using System.Text;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>A database that takes nobody in is an outage, whichever question meets it first.</summary>
[Collection(PostgisCollection.Name)]
public sealed class OutageTests(PostgisFixture postgis)
{
    [Theory]
    [InlineData(nameof(Role.Admin), "{ residents { totalCount } }")]
    [InlineData(nameof(Role.CommunityStaff), "{ residents { totalCount } }")]
    [InlineData(nameof(Role.Resident), "{ residents { totalCount } }")]
    [InlineData(nameof(Role.Anonymous), "{ streets { totalCount } }")]
    public async Task It_is_told_as_one_that_passes(string role, string query)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await postgis.ExecuteAsync($"alter database {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database} connection limit 0");
        await using var services = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();
        using var schema = new HubSchema(new OperationLimits());
        using var versions = new ReferenceVersions(database, TimeProvider.System);
        await using var audit = new AuditLog(database, TimeProvider.System);
        using var executor = new GraphExecutor(
            schema, new OperationLimits(), new ReadExecutor(database, TimeSpan.FromSeconds(30)), new AccessResolver(database, TimeProvider.System), audit, TimeProvider.System,
            NullLogger<GraphExecutor>.Instance, references: new ReferenceAnswers(services.GetRequiredService<HybridCache>(), versions));
        var caller = new Caller(Enum.Parse<Role>(role), ["320105001"], null, WireId.Write("Resident", Guid.Empty));

        using var response = await executor.ExecuteAsync(new GraphRequest(query, null, Inputs.Empty, IsReadOnly: true, Caller: caller), CancellationToken.None);

        Assert.Equal(ResponseKind.Unavailable, response.Kind);
        Assert.Contains("HUB_UNAVAILABLE", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
    }
}
