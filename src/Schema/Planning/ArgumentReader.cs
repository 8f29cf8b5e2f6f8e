using System.Collections;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Reads the arguments of a field.</summary>
/// <param name="variables">The coerced variables of the first request; only their shape matters.</param>
/// <param name="mostConditions">Members of input objects that the operation may give in all.</param>
internal sealed class ArgumentReader(IReadOnlyDictionary<string, object?> variables, int mostConditions)
{
    private int _conditions;

    /// <summary>The value of an argument; null where it is not given and has no default.</summary>
    public InputNode? Read(GraphQLField field, FieldType definition, string argument)
    {
        var declared = definition.Arguments!.Find(argument)!;
        var given = field.Arguments?.Items.Find(candidate => candidate.Name.Value == argument)?.Value;
        if (given is GraphQLVariable variable && !variables.ContainsKey((string)variable.Name.Value)) given = null;
        if (given is not null) return Literal(given, declared.ResolvedType!);
        return declared.DefaultValue is { } value ? new InputNode.Leaf(new ReadValue.Constant(value), value) : null;
    }

    private InputNode Literal(GraphQLValue value, IGraphType type)
    {
        if (type is NonNullGraphType nonNull) return Literal(value, nonNull.ResolvedType!);
        if (value is GraphQLNullValue) return new InputNode.Null();
        if (value is GraphQLVariable variable)
        {
            var name = (string)variable.Name.Value;
            return Variable(variables.GetValueOrDefault(name), type, new ReadValue.Variable(name, []));
        }

        switch (type)
        {
            case ListGraphType list:
                var literals = value is GraphQLListValue many ? many.Values ?? [] : [value];
                var items = literals.Select(item => Literal(item, list.ResolvedType!)).ToList();
                return new InputNode.List(items, Whole(items));
            case IInputObjectGraphType input:
                var members = ((GraphQLObjectValue)value).Fields ?? [];
                return new InputNode.Object([.. members
                    .Where(member => member.Value is not GraphQLVariable absent || variables.ContainsKey((string)absent.Name.Value))
                    .Select(member => Member(input, (string)member.Name.Value, field => Literal(member.Value, field.ResolvedType!)))]);
            default:
                var coerced = type is EnumerationGraphType enumeration ? enumeration.ParseLiteral(value) : ((ScalarGraphType)type).ParseLiteral(value);
                return new InputNode.Leaf(new ReadValue.Constant(coerced), coerced);
        }
    }

    private InputNode Variable(object? value, IGraphType type, ReadValue.Variable source)
    {
        if (type is NonNullGraphType nonNull) return Variable(value, nonNull.ResolvedType!, source);
        switch (value, type)
        {
            case (null, _):
                return new InputNode.Null();
            case (_, ListGraphType list):
                var values = value is IEnumerable many and not string and not IDictionary<string, object?> ? many.Cast<object?>().ToList() : [value];
                var items = values.Select((item, i) => Variable(item, list.ResolvedType!, new ReadValue.Variable(source.Name, [.. source.Path, i]))).ToList();
                return new InputNode.List(items, IsWord(list.ResolvedType!) ? Whole(items) : source);
            case (IEnumerable<KeyValuePair<string, object?>> members, IInputObjectGraphType input):
                return new InputNode.Object([.. members.Select(member => Member(
                    input, member.Key, field => Variable(member.Value, field.ResolvedType!, new ReadValue.Variable(source.Name, [.. source.Path, member.Key]))))]);
            default:
                return new InputNode.Leaf(IsWord(type) ? new ReadValue.Constant(value) : source, value);
        }
    }

    private (FieldType, InputNode) Member(IInputObjectGraphType input, string name, Func<FieldType, InputNode> read)
    {
        if (++_conditions > mostConditions)
        {
            throw new ReadRequestException("HUB_OPERATION_TOO_LARGE", $"The filters and orders give more than the {mostConditions} conditions allowed; split the operation, or use in with a list.");
        }

        var field = input.GetField(name)!;
        return (field, read(field));
    }

    /// <summary>Words and booleans stand in the statement's text, so they are part of the shape.</summary>
    private static bool IsWord(IGraphType type) => type is EnumerationGraphType or BooleanGraphType || (type is NonNullGraphType nonNull && IsWord(nonNull.ResolvedType!));

    /// <summary>A list of literals as one value; a list with variables among its items is put together when it is bound.</summary>
    private static ReadValue Whole(List<InputNode> items)
        => items.TrueForAll(item => item is InputNode.Null or InputNode.Leaf { Source: ReadValue.Constant })
            ? new ReadValue.Constant(items.Select(item => item is InputNode.Leaf leaf ? leaf.Value : null).ToList())
            : new ReadValue.List([.. items.Select(item => item is InputNode.Leaf leaf ? leaf.Source : new ReadValue.Constant(null))]);
}
