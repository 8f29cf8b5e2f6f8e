using System.Collections;
using System.Globalization;
using System.Text;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>What of the variables shapes a plan: which members are given, nulls, words, booleans, the nulls of cursors, the types of
/// ids, the form of a geometry, the size of a page. Never another value, so that one plan serves them all.</summary>
internal static class VariableShape
{
    /// <summary>Arguments whose value, or a part of it, decides about the statements.</summary>
    private static readonly string[] Cursors = ["after", "before"];
    private static readonly string[] Ids = ["id", "ids"];
    private static readonly string[] Sizes = ["first", "last", "take", IncrementalDirectives.InitialCount];
    private static readonly string[] Forms = ["crs", "simplify", "precision"];

    /// <summary>The arguments in which each variable of a document stands.</summary>
    public static ILookup<string, string> Uses(GraphQLDocument document)
    {
        var visitor = new UseVisitor();
        visitor.Visit(document);
        return visitor.Found.ToLookup(use => use.Variable, use => use.Argument, StringComparer.Ordinal);
    }

    /// <summary>The shape as text.</summary>
    public static string Of(
        ISchema schema, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables, ILookup<string, string> uses)
    {
        var text = new StringBuilder(operation.Name?.StringValue).Append('|');
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var name = definition.Variable.Name.StringValue;
            if (!variables.TryGetValue(name, out var value))
            {
                text.Append("-;");
                continue;
            }

            Append(text, value, NamedType(schema, definition.Type));
            foreach (var use in uses[name]) AppendUse(text, value, use);
            text.Append(';');
        }

        return text.ToString();
    }

    private static void AppendUse(StringBuilder text, object? value, string argument)
    {
        if (Cursors.Contains(argument)) text.Append('c').AppendJoin("", CursorFormat.ReadShape(value as string)?.Select(isNull => isNull ? '0' : '1') ?? ['x']);
        if (Sizes.Contains(argument)) text.Append(CultureInfo.InvariantCulture, $"p{Math.Clamp(value as int? ?? -1, -1, OperationLimits.MostPageSize + 1)}");
        if (Forms.Contains(argument)) text.Append(CultureInfo.InvariantCulture, $"s{value}");
        if (argument == FederationTypes.Representations) Representations.AppendShape(text, value);
        if (!Ids.Contains(argument)) return;
        var ids = value is IEnumerable many and not string ? many.Cast<object?>() : [value];
        var list = ids.ToList();
        text.Append('i').AppendJoin(',', list.Select(id => WireId.TryRead(id as string, out var type, out _) ? type : "?").Distinct());
        if (list.Count > OperationLimits.MostNodeIds) text.Append('!');
    }

    private static void Append(StringBuilder text, object? value, IGraphType? type)
    {
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case bool boolean:
                text.Append(boolean ? 't' : 'f');
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                text.Append('{');
                foreach (var (name, member) in members)
                {
                    Append(text.Append(name).Append(':'), member, Named((type as IComplexGraphType)?.GetField(name)?.ResolvedType));
                    text.Append(',');
                }

                text.Append('}');
                break;
            case IEnumerable list and not string and not NetTopologySuite.Geometries.Geometry:
                if (type is IInputObjectGraphType or EnumerationGraphType or BooleanGraphType)
                {
                    text.Append('[');
                    foreach (var item in list) Append(text, item, type);
                    text.Append(']');
                }
                else
                {
                    text.Append(list.Cast<object?>().Contains(null) ? "a0" : "a");
                }

                break;
            default:
                if (type is EnumerationGraphType) text.Append(CultureInfo.InvariantCulture, $"'{value}'");
                else text.Append('v');
                break;
        }
    }

    private static IGraphType? Named(IGraphType? type) => type switch
    {
        NonNullGraphType nonNull => Named(nonNull.ResolvedType),
        ListGraphType list => Named(list.ResolvedType),
        _ => type,
    };

    private static IGraphType? NamedType(ISchema schema, GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => NamedType(schema, nonNull.Type),
        GraphQLListType list => NamedType(schema, list.Type),
        GraphQLNamedType named => schema.AllTypes[named.Name.Value],
        _ => null,
    };

    /// <summary>Walks the selections for arguments that are a variable as a whole.</summary>
    private sealed class UseVisitor
    {
        public HashSet<(string Variable, string Argument)> Found { get; } = [];

        public void Visit(GraphQLDocument document)
        {
            foreach (var definition in document.Definitions)
            {
                if (definition is IHasSelectionSetNode { SelectionSet: { } set }) Visit(set);
            }
        }

        private void Visit(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (selection is GraphQLField field)
                {
                    foreach (var argument in field.Arguments?.Items ?? [])
                    {
                        if (argument.Value is GraphQLVariable variable) Found.Add((variable.Name.StringValue, argument.Name.StringValue));
                        if (argument.Value is GraphQLListValue list)
                        {
                            foreach (var item in list.Values?.OfType<GraphQLVariable>() ?? []) Found.Add((item.Name.StringValue, argument.Name.StringValue));
                        }
                    }
                }

                foreach (var directive in (selection as IHasDirectivesNode)?.Directives?.Items ?? [])
                {
                    if (IncrementalDirectives.ArgumentOf(directive, IncrementalDirectives.InitialCount) is GraphQLVariable variable) Found.Add((variable.Name.StringValue, IncrementalDirectives.InitialCount));
                }

                if (selection is IHasSelectionSetNode { SelectionSet: { } nested }) Visit(nested);
            }
        }
    }
}
