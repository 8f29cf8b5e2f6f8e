using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Contains the given text, whatever the case of its letters. An addition of the hub.</summary>
internal sealed class ContainsTextAnyCase : FilterOperator
{
    public override string Name => "icontains";

    public override string? NegatedName => "nicontains";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Contains the given text (包含, 不分大小写), whatever the case of its letters.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => TextGrams.First(column, property, arguments, TextGrams.LikeAnyCase(column, arguments, ParameterUse.LikePart));
}
