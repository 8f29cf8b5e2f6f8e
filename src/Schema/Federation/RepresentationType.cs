using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Scalars;

namespace Jianye.DataHub.Schema.Federation;

/// <summary><c>_Any</c>: what another subgraph knows of an object. Whatever comes is taken, so that one that names nothing does not keep the others from being answered; its values are
/// <see cref="RowReference"/>.</summary>
internal sealed class RepresentationType : ScalarGraphType
{
    private readonly Representations _representations;

    public RepresentationType(Representations representations)
    {
        _representations = representations;
        Name = "_Any";
        Description = "What is known of an object (实体表示): its __typename, the fields of one of its keys, and whatever else, which is not looked at.";
    }

    public override bool CanParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLVariable => false,
        GraphQLListValue list => list.Values?.TrueForAll(CanParseLiteral) != false,
        GraphQLObjectValue input => input.Fields?.TrueForAll(field => CanParseLiteral(field.Value)) != false,
        _ => true,
    };

    public override object? ParseLiteral(GraphQLValue value) => CanParseLiteral(value)
        ? _representations.Read(LiteralValues.Of(value))
        : ThrowLiteralConversionError(value, "variables can't stand inside of a representation; give the whole as a variable");

    public override object? ParseValue(object? value) => value is null ? null : _representations.Read(value);
}
