using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A calendar date without zone.</summary>
internal sealed class LocalDateType : ScalarGraphType
{
    public LocalDateType()
    {
        Name = "LocalDate";
        Description = "A calendar date without time or zone (日期), as 2018-03-05.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly date => date,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new FormatException("A LocalDate was expected, as 2018-03-05."),
    };
}
