using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary><c>@defer</c> and <c>@stream</c>: how the schema declares them, and what they say at a place of a document.</summary>
/// <param name="variables">Coerced variables.</param>
internal sealed class IncrementalDirectives(IReadOnlyDictionary<string, object?> variables)
{
    public const string Defer = "defer";

    public const string Stream = "stream";

    public const string InitialCount = "initialCount";

    /// <summary>Before the schema is put together.</summary>
    public static void Declare(ISchema schema)
    {
        var defer = new Directive(Defer, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
        {
            Description = "The fragment may be answered after what stands around it (延迟返回), for clients that take answers in parts.",
            Arguments = new QueryArguments(If(), Label()),
        };
        schema.Directives.Register(defer);
        var stream = new Directive(Stream, DirectiveLocation.Field)
        {
            Description = "The list may be answered in two parts (分批返回), for clients that take answers in parts.",
            Arguments = new QueryArguments(
                If(), Label(),
                new QueryArgument(new NonNullGraphType(new IntGraphType())) { Name = InitialCount, DefaultValue = 0, Description = "How many items the first part has (首批条数)." }),
        };
        schema.Directives.Register(stream);
    }

    /// <summary>True where a fragment may be answered later.</summary>
    public bool IsDeferred(ASTNode fragment, out string? label)
    {
        label = null;
        if (Find(fragment, Defer) is not { } directive || !IsOn(directive)) return false;
        label = LabelOf(directive);
        return true;
    }

    /// <summary>How a list is to be cut; null where it is not.</summary>
    /// <exception cref="ReadRequestException">The number of first items is negative.</exception>
    public ReadStream? StreamOf(IEnumerable<GraphQLField> fields)
    {
        var directive = fields.Select(field => Find(field, Stream)).FirstOrDefault(found => found is not null);
        if (directive is null || !IsOn(directive)) return null;
        var first = Value(directive, InitialCount) as int? ?? 0;
        return first >= 0
            ? new ReadStream(first, LabelOf(directive))
            : throw new ReadRequestException("HUB_STREAM_COUNT", $"The initialCount of @stream was expected to be 0 or more, but it is {first}.");
    }

    public static GraphQLDirective? Find(ASTNode node, string name) => (node as IHasDirectivesNode)?.Directives?.Items.Find(directive => directive.Name.Value == name);

    /// <summary>The label as the document gives it; null where it gives none.</summary>
    public static string? LabelOf(GraphQLDirective directive) => ArgumentOf(directive, "label") is GraphQLStringValue text ? (string)text.Value : null;

    public static GraphQLValue? ArgumentOf(GraphQLDirective directive, string name) => directive.Arguments?.Items.Find(argument => argument.Name.Value == name)?.Value;

    // Whoever gives no value has the default, which is true.
    private bool IsOn(GraphQLDirective directive) => Value(directive, "if") is not false;

    private object? Value(GraphQLDirective directive, string argument) => ArgumentOf(directive, argument) switch
    {
        GraphQLVariable variable => variables.GetValueOrDefault((string)variable.Name.Value),
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLIntValue number => int.Parse(number.Value.Span, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static QueryArgument If() => new(new NonNullGraphType(new BooleanGraphType())) { Name = "if", DefaultValue = true, Description = "False to answer it at once (是否启用)." };

    private static QueryArgument Label() => new(new StringGraphType()) { Name = "label", Description = "Stands in the answer (标签); no two of an operation are alike." };
}
