using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Validation;
using Microsoft.Extensions.Caching.Memory;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>Parses and validates documents, each operation once: those that passed are kept with their plans, up to a number of bytes in all.</summary>
internal sealed class DocumentStore(HubSchema schema, OperationLimits limits) : IDisposable
{
    /// <summary>Of documents and plans together, roughly: small documents of many shapes would otherwise hold gigabytes.</summary>
    private const long MostBytes = 128_000_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly DocumentValidator _validator = new();

    public void Dispose() => _known.Dispose();

    /// <summary>The validated document, or why it is none.</summary>
    public async Task<(KnownDocument? Document, IReadOnlyList<GraphError> Errors)> ReadAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(Key(request), out KnownDocument? known)) return (known, []);
        GraphQLDocument document;
        try
        {
            DocumentLimits.CheckText(request.Query, limits);
            document = Parser.Parse(request.Query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = 64 + limits.MaximumDepth });
            DocumentLimits.CheckTree(document, limits);
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            return (null, [ErrorMapper.Of(fault)]);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, [new GraphError("HUB_OPERATION_TOO_LARGE", "The document is nested too deeply to be read.")]);
        }
        catch (ReadRequestException fault)
        {
            return (null, [ErrorMapper.Of(fault)]);
        }

        if (document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } first)
        {
            return (null, [new GraphError(ErrorMapper.Operation, "The document holds no operation; a query was expected.")]);
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(candidate => candidate.Name?.StringValue == request.OperationName) ?? first;
        if (RootOf(operation) is null)
        {
            return (null, [new GraphError(ErrorMapper.Validation, $"The schema has no {operation.Operation.ToString().ToLowerInvariant()} fields; a query was expected.")]);
        }

        var result = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Variables = request.Variables,
            Rules = DocumentValidator.CoreRules,
            CancellationToken = cancellationToken,
        });
        if (!result.IsValid) return (null, [.. result.Errors.Take(5).Select(ErrorMapper.Of)]);
        if (IncrementalRules.Check(schema, document) is { Count: > 0 } faults) return (null, [.. faults.Take(5)]);
        known = new KnownDocument(document, request.Query.Length);
        Remember(request, known);
        return (known, []);
    }

    /// <summary>Keeps a plan with its document.</summary>
    public void Keep(GraphRequest request, KnownDocument known, string shape, object plan, long size)
    {
        known.Keep(shape, plan, size);
        // It weighs more than before.
        Remember(request, known);
    }

    private void Remember(GraphRequest request, KnownDocument known) => _known.Set(Key(request), known, new MemoryCacheEntryOptions { Size = known.Size });

    // Literals are read for the operation that is asked only, so another one of the same document is validated anew.
    private static (string Query, string? Operation) Key(GraphRequest request) => (request.Query, request.OperationName);

    private IObjectGraphType? RootOf(GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => schema.Mutation,
        OperationType.Subscription => schema.Subscription,
        _ => schema.Query,
    };
}
