using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Changes;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Schema.Subscriptions;
using Jianye.DataHub.Schema.Validation;

namespace Jianye.DataHub.Schema.Execution;

public sealed partial class GraphExecutor
{
    public bool IsSubscription(GraphRequest request)
    {
        // Nearly all operations are none, and are not to be read twice.
        if (request.Query.Length > limits.MaximumDocumentLength || !request.Query.Contains("subscription", StringComparison.Ordinal)) return false;
        try
        {
            var document = Parser.Parse(request.Query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = 64 + limits.MaximumDepth });
            var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
            return operations.FirstOrDefault(operation => string.IsNullOrEmpty(request.OperationName) || operation.Name?.StringValue == request.OperationName)?.Operation == OperationType.Subscription;
        }
        catch (Exception fault) when (fault is GraphQLSyntaxErrorException or GraphQLMaxDepthExceededException)
        {
            return false;
        }
    }

    public async Task<(GraphStream? Stream, GraphResponse? Refusal)> SubscribeAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (subscriptions is null) return (null, Failed([new GraphError(ErrorMapper.Validation, "This hub tells of no changes; only queries were expected.")]));
            VariableLimits.Check(request.Variables, limits);
            var (document, errors) = await _documents.ReadAsync(request, cancellationToken);
            if (document is null) return (null, Failed(errors));
            if (Operation(document, request) is not { Operation: OperationType.Subscription } operation)
            {
                return (null, Failed([new GraphError(ErrorMapper.Operation, "The document has no subscription of that name, or several and no name was given; say which with operationName.")]));
            }

            var (variables, faults) = await VariablesAsync(document, operation, request, cancellationToken);
            if (faults.Count > 0) return (null, Failed(faults));
            return await SubscribeAsync(document, operation, variables, request, cancellationToken);
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return (null, Told(fault));
        }
    }

    private async Task<(GraphStream? Stream, GraphResponse? Refusal)> SubscribeAsync(
        KnownDocument document, GraphQLOperationDefinition operation, Dictionary<string, object?> variables, GraphRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller ?? Caller.Anonymous;
        var rights = (await access.ResolveAsync(caller, cancellationToken)).ForPurpose(request.Purpose is not null);
        var planner = new SubscriptionPlanner(schema, limits, document.Document, variables);
        if (planner.Root(operation) is not var (responseKey, fields, definition))
        {
            return (null, Failed([new GraphError(ErrorMapper.Validation, "The subscription asks for nothing; one field of Subscription was expected, without @skip and @include.")]));
        }

        var start = Start(planner, definition, fields, variables, request);
        // Where it begins shapes no statement: who resumes shares them with who does not.
        var shaping = variables.Where(variable => !document.VariableUses[variable.Key].All(use => use == SubscriptionType.After)).ToDictionary(variable => variable.Key, variable => variable.Value);
        var shape = $"{rights.Shape}|{VariableShape.Of(schema, operation, shaping, document.VariableUses)}";
        var known = document.Find<KnownSubscription>(shape);
        if (known is null)
        {
            known = Compile(planner, responseKey, fields, definition, rights, start.Snapshot);
            if (CostLimit.Check(known.Cost, rights.Role, limits) is { } error) return (null, Failed([error]));
            _documents.Keep(request, document, shape, known, known.Size);
        }

        if (request.PricesOnly) return (null, Priced(known.Cost));
        var now = time.GetUtcNow();
        var subscriber = new Subscriber(limits, new AuditedOperation(audit, request, operation), caller, rights, time);
        var variant = SubscriptionVariant.Of(known, part => new ChangeCaller(part.Plan, variables, rights, now));
        if (known.Personal.Count > 0)
        {
            using var none = new AuditedRows();
            await subscriber.Audit.ReadAsync(known.Personal, none);
        }

        await subscriptions!.BeginAsync($"{request.Query}\0{request.OperationName}\0{shape}", known, variant, subscriber, start, cancellationToken);
        return (subscriber, null);
    }

    private SubscriptionStart Start(
        SubscriptionPlanner planner, GraphQL.Types.FieldType definition, List<GraphQLField> fields, Dictionary<string, object?> variables, GraphRequest request)
    {
        var after = request.ResumeAfter ?? Value(planner.Source(definition, fields, SubscriptionType.After)) as string;
        var snapshot = Value(planner.Source(definition, fields, SubscriptionType.Snapshot)) is true;
        if (after is not null && snapshot && request.ResumeAfter is null) throw new ReadRequestException("HUB_SUBSCRIPTION_START", "A subscription begins either after a cursor or with a snapshot; leave one of them out.");
        return new SubscriptionStart(after, snapshot && after is null, limits.MaximumSnapshot);

        object? Value(ReadValue? source) => source switch
        {
            ReadValue.Constant constant => constant.Value,
            ReadValue.Variable variable => variables.GetValueOrDefault(variable.Name),
            _ => null,
        };
    }

    private KnownSubscription Compile(
        SubscriptionPlanner planner, string responseKey, List<GraphQLField> fields, GraphQL.Types.FieldType definition, AccessRights rights, bool hasSnapshot)
    {
        Interlocked.Increment(ref _plansMade);
        var planned = planner.Plan(definition, fields);
        var cost = OperationCost.Of(new ReadOperation([.. planned.Select(part => hasSnapshot ? (ReadRoot)SnapshotOf(part.Read) : new ReadRoot.Single("", part.Read.Entity, null, [], part.Read.Node ?? new ReadSelection([])))]));
        var parts = planned.ToDictionary(
            part => part.Read.Entity.Table,
            part =>
            {
                var plan = ChangeCompiler.Compile(part.Read, rights, responseKey);
                return new SubscriptionPart(plan, new EventForm(part.Read.Entity, part.Type, part.Parts, plan.Hidden));
            },
            StringComparer.Ordinal);
        return new KnownSubscription(responseKey, parts, planner.Warnings, cost, rights);
    }

    private static ReadRoot.Collection SnapshotOf(ReadChanges read)
    {
        var page = new ReadPage(new ReadValue.Constant(read.MostInSnapshot), Backward: false, null, null, read.MostInSnapshot);
        return new ReadRoot.Collection("", new ReadCollection(read.Entity, read.Filter, [], page, new ConnectionSelection([new ConnectionField.Nodes("", read.Node ?? new ReadSelection([]))])));
    }
}
