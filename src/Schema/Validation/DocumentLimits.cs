using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>What a document may cost before it is validated. The engine's rules compare repeated fields pair by pair: 60 kB of one
/// field repeated took them 10 seconds and 5 GB.</summary>
internal static class DocumentLimits
{
    /// <summary>Counts the tokens; the cheapest look there is.</summary>
    /// <exception cref="ReadRequestException">The document is too long.</exception>
    public static void CheckText(string document, OperationLimits limits)
    {
        if (document.Length > limits.MaximumDocumentLength)
        {
            throw TooLarge($"The document has {document.Length} characters, more than the {limits.MaximumDocumentLength} allowed; split it into several.");
        }

        var position = 0;
        for (var tokens = 0; ; tokens++)
        {
            var token = Lexer.Lex(document, position);
            if (token.Kind == TokenKind.EOF) return;
            if (tokens >= limits.MaximumTokens) throw TooLarge($"The document has more than the {limits.MaximumTokens} tokens allowed; split it into several.");
            position = token.End;
        }
    }

    /// <summary>Counts what is written down (selections, aliases, directives, fragments, repeats of one key) and what it opens to, fragments included.</summary>
    /// <exception cref="ReadRequestException">There is too much of one, or a fragment contains itself.</exception>
    public static void CheckTree(GraphQLDocument document, OperationLimits limits)
    {
        var counts = new Counts();
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition && ++counts.Fragments > limits.MaximumFragments) throw TooLarge($"The document has more than the {limits.MaximumFragments} fragments allowed; split it into several.");
            Count(definition, counts, limits);
            if (definition is IHasSelectionSetNode { SelectionSet: { } set }) Check(set, counts, limits);
        }

        ExpandedSize.Check(document, limits);
    }

    private static void Check(GraphQLSelectionSet set, Counts counts, OperationLimits limits)
    {
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var selection in set.Selections)
        {
            Count(selection, counts, limits);
            if (++counts.Selections > limits.MaximumSelections)
            {
                throw TooLarge($"The document writes down more than the {limits.MaximumSelections} selections allowed; split it into several.");
            }

            if (selection is GraphQLField field)
            {
                if (field.Alias is not null && ++counts.Aliases > limits.MaximumAliases) throw TooLarge($"The document has more than the {limits.MaximumAliases} aliases allowed; split it into several.");
                var key = field.Alias?.Name.StringValue ?? field.Name.StringValue;
                if ((repeats[key] = repeats.GetValueOrDefault(key) + 1) > limits.MaximumRepeats)
                {
                    throw TooLarge($"One field is repeated more than the {limits.MaximumRepeats} times allowed within one selection; write it once.");
                }
            }

            if (selection is IHasSelectionSetNode { SelectionSet: { } nested }) Check(nested, counts, limits);
        }
    }

    private static void Count(ASTNode node, Counts counts, OperationLimits limits)
    {
        if (node is IHasDirectivesNode { Directives.Count: var directives } && (counts.Directives += directives) > limits.MaximumDirectives)
        {
            throw TooLarge($"The document has more than the {limits.MaximumDirectives} directives allowed; split it into several.");
        }
    }

    private static ReadRequestException TooLarge(string message) => new("HUB_OPERATION_TOO_LARGE", message);

    /// <summary>What was found so far.</summary>
    private sealed class Counts
    {
        public int Selections { get; set; }

        public int Aliases { get; set; }

        public int Directives { get; set; }

        public int Fragments { get; set; }
    }
}
