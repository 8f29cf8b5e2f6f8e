using System.Text;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>Runs the fields of a mutation one after the other; each payload is read when it was done.</summary>
internal sealed class MutationRunner(ISchema schema, OperationLimits limits, ReadExecutor reader, MutationServices services, Caller caller, AccessRights rights, AuditedOperation audit, TimeProvider time)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the <c>data</c> object.</summary>
    /// <returns>What who reads the answer should know.</returns>
    /// <exception cref="ReadRequestException">An argument can't be used; what stands before it has been done.</exception>
    public async Task<IReadOnlyList<ReadWarning>> RunAsync(
        GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables, PooledBytes output, CancellationToken cancellationToken)
    {
        var collector = new FieldCollector(schema, document, variables);
        var arguments = new ArgumentReader(variables, limits.MaximumConditions);
        var selections = new SelectionPlanner(schema, limits, arguments, collector);
        var warnings = new List<ReadWarning>();
        output.Write("{"u8);
        var first = true;
        foreach (var (key, fields) in collector.Collect(schema.Mutation!, [operation.SelectionSet]))
        {
            if (!first) output.Write(","u8);
            first = false;
            output.Write(Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(key)}:"));
            var name = fields[0].Name.StringValue;
            if (name == "__typename")
            {
                output.Write("\"Mutation\""u8);
                continue;
            }

            var mutation = MutationTypes.Fields.Single(candidate => candidate.Name == name);
            MutationRights.Check(mutation, rights);
            var input = (InputNode.Object)arguments.Read(fields[0], schema.Mutation!.GetField(name)!, "input")!;
            // Planned before anything is done: a payload that can't be read must not be found out afterwards.
            var payload = collector.Collect((IObjectGraphType)schema.AllTypes[mutation.PayloadName]!, fields.Select(field => field.SelectionSet))
                .Select(selected => (selected.ResponseKey, selected.Fields, Selection: selected.Fields[0].Name.StringValue == mutation.EntityField ? selections.Entity(mutation.Entity, selected.Fields) : null))
                .ToList();
            var actor = new MutationActor(caller, rights, Guid.CreateVersion7());
            await audit.ChangeAsync(mutation.Name, mutation.Creates ? [actor.NewKey, .. MutationInput.Keys(input)] : MutationInput.Keys(input));
            var result = await mutation.RunAsync(services, actor, new MutationInput(input), cancellationToken);
            var roots = payload.Select(selected => Root(selected.ResponseKey, selected.Fields, selected.Selection, mutation, result, collector)).ToList();
            warnings.AddRange(await ReadAsync(ReadCompiler.Compile(new ReadOperation(roots), rights), variables, output, cancellationToken));
        }

        output.Write("}"u8);
        return warnings;
    }

    private async Task<IReadOnlyList<ReadWarning>> ReadAsync(ReadPlan plan, IReadOnlyDictionary<string, object?> variables, PooledBytes output, CancellationToken cancellationToken)
    {
        using var rows = new AuditedRows();
        var warnings = await reader.ExecuteAsync(plan, new ReadBindings(variables, time.GetUtcNow(), rights, rows), output, cancellationToken);
        if (plan.Personal.Count > 0) await audit.ReadAsync(plan.Personal, rows);
        return warnings;
    }

    private ReadRoot Root(string key, List<GraphQLField> fields, ReadSelection? selection, MutationField mutation, MutationResult result, FieldCollector collector)
    {
        if (selection is not null)
        {
            return result.Key is { } changed
                ? new ReadRoot.Single(key, mutation.Entity, new ReadFilter.ById(mutation.Entity, new ReadValue.Constant(WireId.Write(mutation.Entity.Name, changed))), [], selection)
                : new ReadRoot.Fixed(key, "null");
        }

        if (fields[0].Name.StringValue != "errors") return new ReadRoot.Fixed(key, $"\"{mutation.PayloadName}\"");
        return new ReadRoot.Fixed(key, result.Errors.Count == 0 ? "null" : $"[{string.Join(',', result.Errors.Select(error => Json(error, fields, collector)))}]");
    }

    private string Json(MutationError error, List<GraphQLField> fields, FieldCollector collector)
    {
        var type = (IObjectGraphType)schema.AllTypes[error.Type.Name]!;
        var members = collector.Collect(type, fields.Select(field => field.SelectionSet)).ToDictionary(
            selected => selected.ResponseKey,
            selected => selected.Fields[0].Name.StringValue switch
            {
                "message" => error.Message,
                "__typename" => error.Type.Name,
                var name => error.Values[name],
            });
        return JsonSerializer.Serialize(members, Plain);
    }
}
