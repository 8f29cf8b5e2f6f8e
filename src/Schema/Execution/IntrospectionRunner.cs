using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Validation;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>Lets the engine answer <c>__schema</c> and <c>__type</c>; everything else of the operation is the reader's.</summary>
internal sealed class IntrospectionRunner(HubSchema schema)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private readonly DocumentExecuter _executer = new(
        new GraphQLDocumentBuilder(), new GraphQL.Validation.DocumentValidator(), new StrategySelector(), []);

    /// <summary>The answers by response key, as JSON; empty where the operation asks for none.</summary>
    /// <exception cref="ReadRequestException">It asks for some and may not (HC0046), or goes in circles (HC0086).</exception>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(
        GraphQLDocument document, GraphQLOperationDefinition operation, GraphRequest request, bool isAllowed, CancellationToken cancellationToken)
    {
        var fields = Fields(document, operation.SelectionSet).ToList();
        if (!isAllowed && fields.Exists(field => field.Name.Value == FederationTypes.Service)) throw new ReadRequestException("HC0046", "The schema is not shown to the token's role; _service can't be asked for.");
        var asked = fields.Where(field => field.Name.Value == "__schema" || field.Name.Value == "__type").ToList();
        if (asked.Count == 0) return Nothing;
        if (!isAllowed) throw new ReadRequestException("HC0046", "The schema is not shown to the token's role; __schema and __type can't be asked for.");
        foreach (var field in asked) IntrospectionLimit.Check(document, field);
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            ValidationRules = [],
            ThrowOnUnhandledException = true,
            CancellationToken = cancellationToken,
        });
        using var stream = new MemoryStream();
        await new GraphQLSerializer().WriteAsync(stream, result, cancellationToken);
        using var json = JsonDocument.Parse(stream.ToArray());
        return json.RootElement.GetProperty("data").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText());
    }

    private static IEnumerable<GraphQLField> Fields(GraphQLDocument document, GraphQLSelectionSet set) => set.Selections.SelectMany(selection => selection switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment inline => Fields(document, inline.SelectionSet),
        GraphQLFragmentSpread spread => Fields(document, document.Definitions.OfType<GraphQLFragmentDefinition>()
            .Single(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value).SelectionSet),
        _ => [],
    });

    private sealed class StrategySelector : IExecutionStrategySelector
    {
        private readonly Strategy _strategy = new();

        public IExecutionStrategy Select(GraphQL.Execution.ExecutionContext context) => _strategy;
    }

    private sealed class Strategy : ParallelExecutionStrategy
    {
        protected override bool ShouldIncludeNode<TASTNode>(GraphQL.Execution.ExecutionContext context, TASTNode node)
            => (node is not GraphQLField field || context.Schema.Query.GetField(field.Name.Value) is null) && base.ShouldIncludeNode(context, node);
    }
}
