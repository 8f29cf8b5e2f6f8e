using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>An instant.</summary>
internal sealed class DateTimeType : ScalarGraphType
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK",
    ];

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "An instant with its offset (时间), as 2018-03-05T10:20:00+08:00; answers are in UTC.";
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
        DateTimeOffset instant => instant,
        string text when HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) => instant,
        _ => throw new FormatException("A DateTime with its offset was expected, as 2018-03-05T10:20:00+08:00."),
    };

    private static bool HasOffset(string text)
        => text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
}
