using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;

namespace Jianye.DataHub.Schema.Filters;

/// <summary>The inputs that hold the operators of one kind of value, <c>StringOperationFilterInput</c> and its kin.</summary>
internal static class OperationTypes
{
    public static InputObjectGraphType Of(ValueKind kind, string scalar, string name)
    {
        var description = $"Conditions on a value of type {scalar} (取值条件); all that are given must hold.";
        var type = kind == ValueKind.String ? FilterTypes.Combinable(name, description) : new InputObjectGraphType { Name = name, Description = description };
        foreach (var candidate in FilterOperators.For(kind)) Add(type, candidate, kind, scalar);
        return type;
    }

    public static void Add(InputObjectGraphType type, FilterOperator candidate, ValueKind kind, string scalar)
    {
        if (candidate.Operand == OperandShape.NullTest) scalar = "Boolean";
        var operand = candidate.Operand == OperandShape.List
            ? new ListGraphType(kind is ValueKind.Enum or ValueKind.Boolean ? References.NonNull(scalar) : References.To(scalar))
            : References.To(scalar);
        type.AddField(References.Field(candidate.Name, operand, candidate.Description));
        if (candidate.NegatedName is { } negated) type.AddField(References.Field(negated, operand, $"Not (否定): {candidate.Description} Items without a value are kept."));
    }
}
