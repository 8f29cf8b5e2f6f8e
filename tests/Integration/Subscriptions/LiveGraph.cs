using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Changes;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Subscriptions;
using Jianye.DataHub.Tests.Integration.Graph;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>One hub's live part over a database, without a transport.</summary>
internal sealed class LiveGraph : IAsyncDisposable
{
    /// <summary>Made once: that takes longer than most tests.</summary>
    private static readonly HubSchema Schema = new(new OperationLimits());

    private readonly AuditLog _audit;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _feeding;

    public LiveGraph(HubDatabase database, OperationLimits? limits = null)
    {
        limits ??= new OperationLimits();
        Database = database;
        _audit = new AuditLog(database, TimeProvider.System);
        var access = new AccessResolver(database, TimeProvider.System);
        Broker = new SubscriptionBroker(new ChangeReader(database, TimeSpan.FromSeconds(30)), new OutboxReader(database), access, TimeProvider.System, NullLogger<SubscriptionBroker>.Instance);
        Executor = new GraphExecutor(
            Schema, limits, new ReadExecutor(database, TimeSpan.FromSeconds(30)), access, _audit, TimeProvider.System, NullLogger<GraphExecutor>.Instance, subscriptions: Broker);
        Feed = new ChangeFeed(database, Broker, TimeProvider.System, Console.Error.WriteLine);
        _feeding = Feed.RunAsync(_stopping.Token);
    }

    public HubDatabase Database { get; }

    public SubscriptionBroker Broker { get; }

    public GraphExecutor Executor { get; }

    public ChangeFeed Feed { get; }

    /// <summary>Begins a subscription.</summary>
    public async Task<Follower> FollowAsync(string query, object? variables = null, Caller? caller = null)
    {
        var (stream, refusal) = await BeginAsync(query, variables, caller);
        Assert.True(stream is not null, refusal is null ? "" : System.Text.Encoding.UTF8.GetString(refusal.Json.Span));
        return new Follower(stream!);
    }

    /// <summary>The code with which a subscription is refused.</summary>
    public async Task<string> RefusedAsync(string query, object? variables = null, Caller? caller = null)
    {
        var (stream, refusal) = await BeginAsync(query, variables, caller);
        Assert.Null(stream);
        return JsonDocument.Parse(refusal!.Json).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
    }

    /// <summary>Runs statements in one transaction, and knocks after it.</summary>
    public async Task ExecuteAsync(string statements)
    {
        await using (var connection = await Database.Writing.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var command = new NpgsqlCommand(statements, connection);
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        Feed.Wake();
    }

    public async ValueTask DisposeAsync()
    {
        Broker.Stop();
        await _stopping.CancelAsync();
        await _feeding;
        Executor.Dispose();
        await _audit.DisposeAsync();
        Feed.Dispose();
        Broker.Dispose();
        _stopping.Dispose();
    }

    private Task<(GraphStream? Stream, GraphResponse? Refusal)> BeginAsync(string query, object? variables, Caller? caller)
    {
        var inputs = variables is null ? Inputs.Empty : new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(variables))!;
        return Executor.SubscribeAsync(new GraphRequest(query, null, inputs, IsReadOnly: false, Caller: caller ?? Caller.Admin, Purpose: GraphFixture.Tested, Address: "192.0.2.1"), CancellationToken.None);
    }
}
