using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>Tells whether documents fit the schema and the limits, without running them; needs no database.</summary>
public sealed class OperationChecker(OperationLimits limits) : IDisposable
{
    /// <summary>The engine's number of errors about variables' values, which nobody has sent here.</summary>
    private const string ValuesOfVariables = "5.8";

    private readonly HubSchema _schema = new(limits);
    private readonly DocumentValidator _validator = new();

    public void Dispose() => _schema.Dispose();

    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public async Task<IReadOnlyList<GraphError>> CheckAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            DocumentLimits.CheckText(text, limits);
            var document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = 64 + limits.MaximumDepth });
            DocumentLimits.CheckTree(document, limits);
            var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
            if (operations.Count == 0) return [new GraphError(ErrorMapper.Operation, "The document holds no operation.")];
            var errors = new List<GraphError>();
            foreach (var operation in operations) errors.AddRange(await CheckAsync(document, operation, cancellationToken));
            if (errors.Count == 0) errors.AddRange(IncrementalRules.Check(_schema, document));
            return [.. errors.DistinctBy(error => (error.Code, error.Message, Place: error.Locations is [var first, ..] ? first : default))];
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            return [ErrorMapper.Of(fault)];
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return [new GraphError("HUB_OPERATION_TOO_LARGE", "The document is nested too deeply to be read.")];
        }
        catch (ReadRequestException fault)
        {
            return [ErrorMapper.Of(fault)];
        }
    }

    private async Task<IEnumerable<GraphError>> CheckAsync(GraphQLDocument document, GraphQLOperationDefinition operation, CancellationToken cancellationToken)
    {
        var hasRoot = operation.Operation switch
        {
            OperationType.Mutation => _schema.Mutation is not null,
            OperationType.Subscription => _schema.Subscription is not null,
            _ => true,
        };
        if (!hasRoot) return [new GraphError(ErrorMapper.Validation, $"The schema has no {operation.Operation.ToString().ToLowerInvariant()} fields.")];
        var result = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = _schema,
            Document = document,
            Operation = operation,
            Variables = Inputs.Empty,
            Rules = DocumentValidator.CoreRules,
            CancellationToken = cancellationToken,
        });
        return result.Errors.Where(error => error is not ValidationError { Number: ValuesOfVariables }).Select(ErrorMapper.Of);
    }
}
