using System.Text.Json;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Federation;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jianye.DataHub.Tests.Integration.Federation;

/// <summary>The subgraph's text as gateways that compose by themselves ask for it.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ServiceTests(FederationWorld world) : IClassFixture<FederationWorld>
{
    [Fact]
    public async Task Whoever_may_ask_for_the_schema_is_told_the_subgraphs_without_a_statement()
    {
        world.Tap.Reset();

        var answer = await world.Graph.AskAsync(Caller.Anonymous, "{ _service { __typename text: sdl } }");

        Assert.Equal((0, 0), (world.Tap.Executed, world.Tap.RoundTrips));
        var service = answer.GetProperty("data").GetProperty("_service");
        Assert.Equal("_Service", service.GetProperty("__typename").GetString());
        Assert.Equal(SubgraphText.Print(), service.GetProperty("text").GetString());
    }

    [Fact]
    public async Task It_is_told_once_an_operation()
        => Assert.Contains("HUB_OPERATION_TOO_LARGE", (await world.Graph.AskAsync("{ a: _service { sdl } b: _service { sdl } }")).ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Where_the_schema_is_closed_to_a_role_so_is_the_subgraphs_and_objects_are_not()
    {
        var limits = new OperationLimits { IntrospectingRoles = new HashSet<Role> { Role.Admin } };
        await using var audit = new AuditLog(world.Untapped, TimeProvider.System);
        using var schema = new HubSchema(limits);
        using var executor = new GraphExecutor(
            schema, limits, new ReadExecutor(world.Untapped, TimeSpan.FromSeconds(30)), new AccessResolver(world.Untapped, TimeProvider.System), audit, TimeProvider.System, NullLogger<GraphExecutor>.Instance);

        Assert.Contains("\"HC0046\"", await AskAsync(Caller.Anonymous, "{ _service { sdl } }"), StringComparison.Ordinal);
        Assert.Contains("\"HC0046\"", await AskAsync(Caller.Anonymous, "query A { ...S } fragment S on Query { _service { sdl } }"), StringComparison.Ordinal);
        Assert.Contains("extend schema @link", await AskAsync(Caller.Admin, "{ _service { sdl } }"), StringComparison.Ordinal);
        Assert.Contains("320105001001001", await AskAsync(Caller.Anonymous, "{ _entities(representations: [{ __typename: \"Grid\", code: \"320105001001001\" }]) { ... on Grid { code } } }"), StringComparison.Ordinal);

        async Task<string> AskAsync(Caller caller, string query)
        {
            using var response = await executor.ExecuteAsync(new GraphRequest(query, null, Inputs.Empty, IsReadOnly: true, Caller: caller), CancellationToken.None);
            return JsonDocument.Parse(response.Json).RootElement.GetRawText();
        }
    }
}
