using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Workflows;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Mutations;
using Jianye.DataHub.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>The graph over a database of its own, without HTTP.</summary>
/// <param name="database">What it reads.</param>
/// <param name="isLent">True where the database stays its maker's.</param>
/// <param name="audited">Where the audit log is written; null for the same.</param>
public sealed class GraphFixture(HubDatabase database, bool isLent = false, HubDatabase? audited = null) : IAsyncDisposable
{
    /// <summary>Made once: that takes longer than most tests.</summary>
    private static readonly HubSchema Schema = new(new OperationLimits());

    private readonly AuditLog _audit = new(audited ?? database, TimeProvider.System);
    private GraphExecutor? _executor;

    /// <summary>For what tests ask.</summary>
    public static Purpose Tested { get; } = Purpose.Read("test of the hub")!;

    /// <summary>Where attached files lie; made when the first comes.</summary>
    public AttachmentStore Store { get; } = new(Path.Combine(Path.GetTempPath(), $"hub-attachments-{Guid.CreateVersion7():N}"));

    public HubDatabase Database => database;

    public GraphExecutor Executor => _executor ??= new GraphExecutor(
        Schema, new OperationLimits(), new ReadExecutor(database, TimeSpan.FromSeconds(30)), new AccessResolver(database, TimeProvider.System), _audit, TimeProvider.System, NullLogger<GraphExecutor>.Instance,
        new MutationServices(new MatchDecisions(database, TimeProvider.System), new WorkflowEngine(database, TimeProvider.System), new IncidentFiles(Store, AttachmentRules.Default)));

    /// <summary>The answer as it is sent.</summary>
    public Task<JsonElement> AskAsync(string query, object? variables = null) => AskAsync(Caller.Admin, query, variables);

    /// <summary>The answer that a caller gets who says for what it asks.</summary>
    public Task<JsonElement> AskAsync(Caller caller, string query, object? variables = null) => AskAsync(caller, Tested, query, variables);

    /// <summary>The answer that a caller gets.</summary>
    /// <param name="purpose">Null for who says nothing.</param>
    /// <param name="variables">Anything that JSON can tell, or <see cref="Inputs"/> with files in them.</param>
    public async Task<JsonElement> AskAsync(Caller caller, Purpose? purpose, string query, object? variables = null)
    {
        var inputs = variables as Inputs ?? (variables is null ? Inputs.Empty : new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(variables))!);
        var response = await Executor.ExecuteAsync(new GraphRequest(query, null, inputs, IsReadOnly: false, Caller: caller, Purpose: purpose, Address: "192.0.2.1"), CancellationToken.None);
        return JsonDocument.Parse(response.Json).RootElement;
    }

    /// <summary>The answer's data; an answer with errors fails the test with them.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ValueKind == JsonValueKind.Undefined ? "" : errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Runs SQL on the hub's own database.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var command = database.Writing.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _executor?.Dispose();
        await _audit.DisposeAsync();
        if (!isLent) await database.DisposeAsync();
        if (Directory.Exists(Store.Folder)) Directory.Delete(Store.Folder, recursive: true);
    }
}
