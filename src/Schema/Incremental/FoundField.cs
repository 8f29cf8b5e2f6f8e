using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>A field as it stands in a document.</summary>
/// <param name="Parent">The type it is selected on.</param>
/// <param name="Field">The field.</param>
/// <param name="Type">What it or its items are; null where the schema does not say.</param>
internal sealed record FoundField(IGraphType Parent, GraphQLField Field, IGraphType? Type)
{
    /// <summary>Its <c>@stream</c> with what that says; null where it has none.</summary>
    public string? Stream { get; } = Text(IncrementalDirectives.Find(Field, IncrementalDirectives.Stream));

    /// <summary>False for fields of two different object types: no object has both.</summary>
    public bool MayMeet(FoundField other) => ReferenceEquals(Parent, other.Parent) || Parent is not IObjectGraphType || other.Parent is not IObjectGraphType;

    private static string? Text(GraphQLDirective? directive) => directive is null
        ? null
        : string.Join(',', (directive.Arguments?.Items ?? []).Select(argument => $"{argument.Name.StringValue}:{Text(argument.Value)}").Order(StringComparer.Ordinal));

    private static string Text(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => $"${variable.Name.StringValue}",
        GraphQLBooleanValue literal => literal.BoolValue ? "true" : "false",
        GraphQLIntValue number => (string)number.Value,
        GraphQLStringValue text => $"\"{text.Value}\"",
        _ => value.Kind.ToString(),
    };
}
