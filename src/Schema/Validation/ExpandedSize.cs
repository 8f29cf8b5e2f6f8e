using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>How large a document becomes when its fragments are opened. The engine opens them before it has looked for circles (which
/// ends the process) and as often as they are named (thirty that double are a thousand million), so this comes first: each is measured once.</summary>
internal sealed class ExpandedSize
{
    /// <summary>Enough for honest operations: they are written down in 2,000 selections at most.</summary>
    private const int MostSelections = 20_000;

    private readonly OperationLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);

    // Null while the fragment is being measured.
    private readonly Dictionary<string, Size?> _measured = new(StringComparer.Ordinal);

    private ExpandedSize(GraphQLDocument document, OperationLimits limits)
    {
        _limits = limits;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>()) _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
    }

    /// <exception cref="ReadRequestException">It is too large, too deep, or a fragment contains itself.</exception>
    public static void Check(GraphQLDocument document, OperationLimits limits)
    {
        var measure = new ExpandedSize(document, limits);
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment) measure.Of(fragment.FragmentName.Name.StringValue);
            else if (definition is IHasSelectionSetNode { SelectionSet: { } set } && measure.Of(set).Top > limits.MaximumRootFields)
            {
                throw TooLarge($"The operation asks for more than the {limits.MaximumRootFields} fields of the root allowed; split it into several.");
            }
        }
    }

    private Size Of(GraphQLSelectionSet set)
    {
        var (selections, fields, levels, top) = (0, 0, 0, 0);
        foreach (var selection in set.Selections)
        {
            var size = selection switch
            {
                GraphQLField { SelectionSet: { } nested } => Of(nested).Inside(1),
                GraphQLField => new Size(1, 1, 1, 1),
                GraphQLInlineFragment inline => Of(inline.SelectionSet).Inside(0),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue).Inside(0),
                _ => default,
            };
            (selections, fields, levels, top) = (selections + size.Selections, Math.Max(fields, size.Fields), Math.Max(levels, size.Levels), top + size.Top);
            if (selections > MostSelections) throw TooLarge($"The operation's fragments open to more than {MostSelections} selections; split it into several.");
        }

        // A leaf is not a level, and fragments may stand between any two fields.
        if (fields > _limits.MaximumDepth + 1 || levels > (3 * _limits.MaximumDepth) + 1)
        {
            throw TooLarge($"The selections are nested more than the {_limits.MaximumDepth} levels allowed.");
        }

        return new Size(selections, fields, levels, top);
    }

    private Size Of(string name)
    {
        // Validation tells that a fragment is missing.
        if (!_fragments.TryGetValue(name, out var fragment)) return default;
        if (_measured.TryGetValue(name, out var known))
        {
            return known ?? throw new ReadRequestException("HUB_VALIDATION", $"The fragment {name} contains itself; fragments must not go in circles.");
        }

        _measured[name] = null;
        var size = Of(fragment.SelectionSet);
        _measured[name] = size;
        return size;
    }

    private static ReadRequestException TooLarge(string message) => new("HUB_OPERATION_TOO_LARGE", message);

    /// <summary>What a selection opens to.</summary>
    /// <param name="Selections">How many in all.</param>
    /// <param name="Fields">How deep its fields are nested.</param>
    /// <param name="Levels">How deep, fragments counted too.</param>
    /// <param name="Top">How many fields stand at its top.</param>
    private readonly record struct Size(int Selections, int Fields, int Levels, int Top)
    {
        public Size Inside(int fields) => new(Selections + 1, Fields + fields, Levels + 1, fields > 0 ? 1 : Top);
    }
}
