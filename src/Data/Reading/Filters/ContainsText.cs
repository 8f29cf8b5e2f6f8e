using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Contains the given text.</summary>
internal sealed class ContainsText : FilterOperator
{
    public override string Name => "contains";

    public override string? NegatedName => "ncontains";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Contains the given text (包含), letter by letter.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => TextGrams.First(
            column, property, arguments, new SqlExpression.Binary(column, SqlOperator.Like, FilterValues.Text(arguments.Value!, ParameterUse.LikePart)));
}
