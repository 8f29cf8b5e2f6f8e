using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Equal to the given text, whatever the case of its letters. An addition of the hub.</summary>
internal sealed class EqualText : FilterOperator
{
    public override string Name => "ieq";

    public override string? NegatedName => "nieq";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Equal to the given text (等于, 不分大小写), whatever the case of its letters.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => TextGrams.First(
            column, property, arguments,
            new SqlExpression.Binary(TextGrams.Lower(column), SqlOperator.Equal, new SqlExpression.Once(TextGrams.Lower(FilterValues.Text(arguments.Value!, ParameterUse.Plain)))));
}
