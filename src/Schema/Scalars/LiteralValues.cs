using System.Globalization;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A literal of the document as the same values that a JSON variable would give.</summary>
internal static class LiteralValues
{
    public static object? Of(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLBooleanValue boolean => boolean.BoolValue,
        GraphQLIntValue number => double.Parse(number.Value.Span, CultureInfo.InvariantCulture),
        GraphQLFloatValue number => double.Parse(number.Value.Span, CultureInfo.InvariantCulture),
        GraphQLStringValue text => (string)text.Value,
        GraphQLEnumValue word => (string)word.Name.Value,
        GraphQLListValue list => list.Values?.Select(Of).ToList() ?? [],
        GraphQLObjectValue members => members.Fields?.ToDictionary(field => (string)field.Name.Value, field => Of(field.Value)) ?? [],
        _ => throw new FormatException("A variable can't stand inside a scalar; pass the whole value as one variable."),
    };
}
