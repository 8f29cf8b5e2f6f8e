using System.Threading.Channels;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Schema.Validation;

namespace Jianye.DataHub.Schema.Execution;

public sealed partial class GraphExecutor
{
    private static readonly GraphError Stopping = new("HUB_STOPPING", "The hub is stopping and did not read this part; ask again, at any hub.");

    /// <summary>Answers in parts, all of them read in one transaction.</summary>
    /// <returns>Null where nothing of the operation can be answered later, or it is only priced.</returns>
    private async Task<GraphResponse?> ReadInPartsAsync(
        KnownDocument document, GraphQLOperationDefinition operation, Dictionary<string, object?> variables, GraphRequest request, AccessRights rights, CancellationToken cancellationToken)
    {
        if (request.Incremental is not { } format || request.PricesOnly || !document.HasParts) return null;
        var (known, refusal) = await PlanInPartsAsync(document, operation, variables, request, rights, cancellationToken);
        if (refusal is not null) return refusal;
        if (known is not { HasParts: true }) return null;

        var output = new PooledBytes();
        ReadSession? session = null;
        try
        {
            session = await reader.BeginAsync(cancellationToken);
            var now = time.GetUtcNow();
            using var rows = new AuditedRows();
            output.Write("{\"data\":"u8);
            var (missing, warnings) = await session.ReadAsync(known.Plan, new ReadBindings(variables, now, rights, rows), output, cancellationToken);
            var audited = new AuditedOperation(audit, request, operation);
            if (known.Plan.Initial.Personal.Count > 0) await audited.ReadAsync(known.Plan.Initial.Personal, rows);
            known.Initial.WriteBesideData(output, warnings, request.ReportsCost);
            if (missing.Count == 0)
            {
                output.Write((byte)'}');
                return new GraphResponse(output.Written, ResponseKind.Executed, output);
            }

            var publisher = new IncrementalPublisher(format);
            publisher.WriteMissing(missing, output);
            output.Write((byte)'}');
            var reading = session;
            session = null;
            var payloads = new IncrementalPayloads(
                (ready, stopped, cancelled) => ProduceAsync(reading, publisher, known, new ReadBindings(variables, now, rights), audited, ready, stopped, cancelled), cancellationToken);
            return new GraphResponse(output.Written, ResponseKind.Executed, output) { Further = payloads };
        }
        catch
        {
            output.Dispose();
            throw;
        }
        finally
        {
            if (session is not null) await session.DisposeAsync();
        }
    }

    private async Task<(KnownParts? Known, GraphResponse? Refusal)> PlanInPartsAsync(
        KnownDocument document, GraphQLOperationDefinition operation, Dictionary<string, object?> variables, GraphRequest request, AccessRights rights, CancellationToken cancellationToken)
    {
        var shape = $"in parts|{rights.Shape}|{VariableShape.Of(schema, operation, variables, document.VariableUses)}";
        if (document.Find<KnownParts>(shape) is { } known) return (known, null);
        var introspection = await _introspection.RunAsync(document.Document, operation, request, limits.MayIntrospect(rights.Role), cancellationToken);
        Interlocked.Increment(ref _plansMade);
        // Priced as if it were answered at once: later is not cheaper.
        var (whole, warnings, faults) = OperationPlanner.Plan(schema, limits, document.Document, operation, variables, introspection);
        var cost = OperationCost.Of(whole);
        if (CostLimit.Check(cost, rights.Role, limits) is { } error) return (null, Failed([error]));
        // What could not be understood is told with the whole answer, and serves no other request.
        if (faults.Count > 0) return default;
        var (read, _, _) = OperationPlanner.Plan(schema, limits, document.Document, operation, variables, introspection, inParts: true);
        known = new KnownParts(ReadCompiler.CompileInParts(read, rights) ?? new IncrementalPlan(ReadCompiler.Compile(whole, rights), []), warnings, cost, rights);
        if (introspection.Count == 0) _documents.Keep(request, document, shape, known, known.Size);
        return (known, null);
    }

    private async Task ProduceAsync(
        ReadSession session, IncrementalPublisher publisher, KnownParts known, ReadBindings bindings, AuditedOperation audited, ChannelWriter<IncrementalPayload> ready,
        CancellationToken stopped, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopped, cancellationToken);
        await using (session)
        {
            while (publisher.HasNext)
            {
                var places = publisher.Next();
                var output = new PooledBytes();
                try
                {
                    either.Token.ThrowIfCancellationRequested();
                    await ReadPartAsync(session, publisher, known, places, bindings, audited, output, either.Token);
                }
                catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested))
                {
                    output.Dispose();
                    output = new PooledBytes();
                    publisher.WriteFailure(places, fault is OperationCanceledException ? Stopping : ErrorOf(fault).Error, output);
                }
                catch
                {
                    output.Dispose();
                    throw;
                }

                output.Write((byte)'}');
                await ready.WriteAsync(new IncrementalPayload(output, publisher.HasNext), cancellationToken);
            }
        }
    }

    private static async Task ReadPartAsync(
        ReadSession session, IncrementalPublisher publisher, KnownParts known, IReadOnlyList<PartOccurrence> places, ReadBindings bindings, AuditedOperation audited, PooledBytes output,
        CancellationToken cancellationToken)
    {
        var part = places[0].Part;
        using var rows = new AuditedRows();
        using var data = new PooledBytes();
        var (lengths, missing, warnings) = await session.ReadAsync(places, bindings with { Rows = rows }, data, cancellationToken);
        // Before the part is out, as with whole answers.
        if (part.Plan.Personal.Count > 0) await audited.ReadAsync(part.Plan.Personal, rows);
        publisher.Write(places, data.Written.Span, lengths, missing, known.ErrorsOf(part), output);
        ResponseExtensions.Write(output, [], warnings, cost: null);
    }
}
