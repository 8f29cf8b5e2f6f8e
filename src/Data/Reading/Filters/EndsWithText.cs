using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Ends with the given text (结尾为), letter by letter.</summary>
internal sealed class EndsWithText : FilterOperator
{
    public override string Name => "endsWith";

    public override string? NegatedName => "nendsWith";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Ends with the given text (结尾为), letter by letter.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => TextGrams.First(
            column, property, arguments, new SqlExpression.Binary(column, SqlOperator.Like, FilterValues.Text(arguments.Value!, ParameterUse.LikeEnd)));
}
