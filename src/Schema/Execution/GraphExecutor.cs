using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.Validation;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Mutations;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Schema.Subscriptions;
using Jianye.DataHub.Schema.Validation;
using Microsoft.Extensions.Logging;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>The one way in: a request becomes a plan, the plan becomes bytes. A known document of a known shape goes straight from its
/// variables to its statements.</summary>
public sealed partial class GraphExecutor(
    HubSchema schema, OperationLimits limits, ReadExecutor reader, AccessResolver access, AuditLog audit, TimeProvider time, ILogger<GraphExecutor> log, MutationServices? mutations = null, ReferenceAnswers? references = null, SubscriptionBroker? subscriptions = null)
    : IGraphService, IDisposable
{
    private readonly DocumentStore _documents = new(schema, limits);
    private readonly IntrospectionRunner _introspection = new(schema);

    private int _plansMade;

    /// <summary>How many plans were compiled: a question of a known shape makes none.</summary>
    public int PlansMade => _plansMade;

    public void Dispose() => _documents.Dispose();

    public async Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            VariableLimits.Check(request.Variables, limits);
            var (document, errors) = await _documents.ReadAsync(request, cancellationToken);
            if (document is null) return Failed(errors);
            if (Operation(document, request) is not { } operation)
            {
                return Failed([new GraphError(ErrorMapper.Operation, "The document has no operation of that name, or several and no name was given; say which with operationName.")]);
            }

            if (request.IsReadOnly && operation.Operation != OperationType.Query)
            {
                var error = new GraphError("HUB_METHOD", "Only queries can be run by GET; send this operation by POST.");
                return new GraphResponse(ErrorResponse.Write([error]), ResponseKind.MethodNotAllowed);
            }

            if (operation.Operation == OperationType.Subscription)
            {
                return Failed([new GraphError("HUB_TRANSPORT", "A subscription has many answers; send it over a WebSocket (graphql-transport-ws), or with Accept: text/event-stream.")]);
            }

            var (variables, faults) = await VariablesAsync(document, operation, request, cancellationToken);
            if (faults.Count > 0) return Failed(faults);
            var rights = (await access.ResolveAsync(request.Caller ?? Caller.Anonymous, cancellationToken)).ForPurpose(request.Purpose is not null);
            // What a change costs is its fields; nothing of it is planned before it is done.
            if (request.PricesOnly && operation.Operation == OperationType.Mutation) return Priced(new OperationCost(operation.SelectionSet.Selections.Count, 0));
            return operation.Operation == OperationType.Mutation
                ? await ChangeAsync(document, operation, variables, request, rights, cancellationToken)
                : await ReadInPartsAsync(document, operation, variables, request, rights, cancellationToken) ?? await ReadAsync(document, operation, variables, request, rights, cancellationToken);
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return Told(fault);
        }
    }

    /// <summary>What a client is told of a fault.</summary>
    private GraphResponse Told(Exception fault)
    {
        var (error, kind) = ErrorOf(fault);
        return new GraphResponse(ErrorResponse.Write([error]), kind);
    }

    private (GraphError Error, ResponseKind Kind) ErrorOf(Exception fault)
    {
        switch (fault)
        {
            case ReadRequestException refused:
                return (ErrorMapper.Of(refused), ResponseKind.RequestError);
            case UnguardedTableException:
                UnguardedTable(log, fault.Message);
                return (new GraphError("HUB_UNGUARDED", "The hub refuses to answer: it could not make sure that the operation reads only what the caller may see. Tell its operator."), ResponseKind.RequestError);
            case DatabaseUnavailableException:
                return (new GraphError("HUB_UNAVAILABLE", "The hub's database does not answer; send the request again in a moment."), ResponseKind.Unavailable);
            case AuditUnavailableException:
                return (new GraphError("HUB_UNAVAILABLE", AuditUnavailableException.Sentence), ResponseKind.Unavailable);
            default:
                var id = Guid.CreateVersion7();
                UnexpectedFault(log, id, fault.GetType().Name, fault.StackTrace);
                return (new GraphError("HUB_UNEXPECTED", $"Unexpected Execution Error. The operator finds it in the log under {id:N}."), ResponseKind.Unexpected);
        }
    }

    private async Task<GraphResponse> ChangeAsync(
        KnownDocument document, GraphQLOperationDefinition operation, Dictionary<string, object?> variables, GraphRequest request, AccessRights rights, CancellationToken cancellationToken)
    {
        if (mutations is null) return Failed([new GraphError(ErrorMapper.Validation, "This hub changes nothing; only queries were expected.")]);
        var output = new PooledBytes();
        try
        {
            output.Write("{\"data\":"u8);
            var warnings = await new MutationRunner(schema, limits, reader, mutations, request.Caller ?? Caller.Anonymous, rights, new AuditedOperation(audit, request, operation), time).RunAsync(document.Document, operation, variables, output, cancellationToken);
            ResponseExtensions.Write(output, [], warnings, cost: null);
            output.Write((byte)'}');
            return new GraphResponse(output.Written, ResponseKind.Executed, output);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    private async Task<GraphResponse> ReadAsync(
        KnownDocument document, GraphQLOperationDefinition operation, Dictionary<string, object?> variables, GraphRequest request, AccessRights rights, CancellationToken cancellationToken)
    {
        var shape = $"{rights.Shape}|{VariableShape.Of(schema, operation, variables, document.VariableUses)}";
        var plan = document.Find<KnownPlan>(shape);
        if (plan is null)
        {
            var introspection = await _introspection.RunAsync(document.Document, operation, request, limits.MayIntrospect(rights.Role), cancellationToken);
            Interlocked.Increment(ref _plansMade);
            var (read, warnings, faults) = OperationPlanner.Plan(schema, limits, document.Document, operation, variables, introspection);
            var cost = OperationCost.Of(read);
            if (CostLimit.Check(cost, rights.Role, limits) is { } error) return Failed([error]);
            plan = new KnownPlan(ReadCompiler.Compile(read, rights), warnings, cost, rights, faults, mayBeKept: introspection.Count == 0 && faults.Count == 0);
            // The engine's answers stand in the plan as they are, and depend on the variables' values.
            if (introspection.Count == 0 && faults.Count == 0) _documents.Keep(request, document, shape, plan, plan.Size);
        }

        if (request.PricesOnly) return Priced(plan.Cost);
        var output = new PooledBytes();
        using var rows = new AuditedRows();
        try
        {
            output.Write("{\"data\":"u8);
            var bindings = new ReadBindings(variables, time.GetUtcNow(), rights, rows);
            IReadOnlyList<ReadWarning> warnings = [];
            if (references is not null && plan.Read.IsReference) output.Write(await references.GetAsync(plan.Read, request, shape, cancelled => CopyAsync(plan.Read, bindings, cancelled), cancellationToken));
            else warnings = await reader.ExecuteAsync(plan.Read, bindings, output, cancellationToken);
            // Before the answer is out: whatever happens then, it is known who has it.
            if (plan.Read.Personal.Count > 0) await new AuditedOperation(audit, request, operation).ReadAsync(plan.Read.Personal, rows);
            plan.WriteBesideData(output, warnings, request.ReportsCost);
            output.Write((byte)'}');
            return new GraphResponse(output.Written, ResponseKind.Executed, output) { Cache = warnings.Count == 0 && !request.ReportsCost ? plan.Cache : null };
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>An answer for several requests.</summary>
    private async ValueTask<byte[]> CopyAsync(ReadPlan plan, ReadBindings bindings, CancellationToken cancellationToken)
    {
        using var output = new PooledBytes();
        await reader.ExecuteAsync(plan, bindings, output, cancellationToken);
        return output.Written.ToArray();
    }

    private static GraphResponse Priced(OperationCost cost)
    {
        var output = new PooledBytes();
        ResponseExtensions.WriteAlone(output, cost);
        return new GraphResponse(output.Written, ResponseKind.Executed, output);
    }

    private async Task<(Dictionary<string, object?> Values, IReadOnlyList<GraphError> Errors)> VariablesAsync(
        KnownDocument document, GraphQLOperationDefinition operation, GraphRequest request, CancellationToken cancellationToken)
    {
        if (operation.Variables is null) return ([], []);
        var head = document.Heads[operation];
        var context = new ValidationContext
        {
            Schema = schema,
            Document = head,
            Operation = (GraphQLOperationDefinition)head.Definitions[0],
            Variables = request.Variables,
            Extensions = Inputs.Empty,
            Metrics = Metrics.None,
            UserContext = new Dictionary<string, object?>(),
            CancellationToken = cancellationToken,
        };
        var (variables, errors) = await context.GetVariablesValuesAsync();
        if (errors is { Count: > 0 }) return ([], [.. errors.Take(5).Select(ErrorMapper.Of)]);
        return ((variables ?? []).Where(variable => variable.ValueSpecified).ToDictionary(variable => variable.Name, variable => variable.Value), []);
    }

    private static GraphQLOperationDefinition? Operation(KnownDocument document, GraphRequest request)
        => string.IsNullOrEmpty(request.OperationName)
            ? document.Operations.Count == 1 ? document.Operations[0] : null
            : document.Operations.FirstOrDefault(operation => operation.Name?.StringValue == request.OperationName);

    private static GraphResponse Failed(IReadOnlyList<GraphError> errors) => new(ErrorResponse.Write(errors), ResponseKind.RequestError);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A plan was refused: {Fault} This is a fault of the hub.")]
    private static partial void UnguardedTable(ILogger log, string fault);

    // The fault's own text may repeat values of the request, which are people's: where it happened is enough to find it.
    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Id} failed unexpectedly: {Type}\n{Place}")]
    private static partial void UnexpectedFault(ILogger log, Guid id, string type, string? place);
}
