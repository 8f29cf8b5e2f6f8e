using GraphQL.Validation;
using GraphQLParser.AST;
using GraphQLParser;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Queries;

namespace Jianye.DataHub.Tests.Unit.Queries;

/// <summary>From a query to its plan, without a database.</summary>
internal static class TestPlanner
{
    private static readonly OperationLimits Limits = new();

    private static readonly HubSchema Schema = new(Limits);

    public static async Task<ReadPlan> PlanAsync(QueryCase query) => ReadCompiler.Compile(await ReadAsync(query), AccessRights.Everything);

    public static async Task<ReadOperation> ReadAsync(QueryCase query)
    {
        var document = Parser.Parse(query.Query);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().First();
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = Schema, Document = document, Operation = operation, Variables = query.Variables, Rules = DocumentValidator.CoreRules,
        });
        Assert.True(result.IsValid, string.Join('\n', result.Errors.Select(error => error.Message)));
        var variables = (result.Variables ?? []).Where(variable => variable.ValueSpecified).ToDictionary(variable => variable.Name, variable => variable.Value);
        return OperationPlanner.Plan(Schema, Limits, document, operation, variables, Introspection(operation)).Read;
    }

    /// <summary>What the engine answers is no SQL.</summary>
    private static Dictionary<string, string> Introspection(GraphQLOperationDefinition operation)
        => operation.SelectionSet.Selections.OfType<GraphQLField>().Select(field => (Key: (field.Alias?.Name ?? field.Name).StringValue, Name: field.Name.StringValue))
            .Where(field => field.Name is "__schema" or "__type").ToDictionary(field => field.Key, _ => "{}");
}
