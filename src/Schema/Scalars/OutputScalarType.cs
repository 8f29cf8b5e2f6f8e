using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A scalar that only answers have.</summary>
internal sealed class OutputScalarType : ScalarGraphType
{
    public OutputScalarType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    public override object? ParseLiteral(GraphQLValue value) => ThrowLiteralConversionError(value);

    public override object? ParseValue(object? value) => value is null ? null : ThrowValueConversionError(value);
}
