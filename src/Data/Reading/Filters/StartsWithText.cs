using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Begins with the given text (开头为), letter by letter.</summary>
internal sealed class StartsWithText : FilterOperator
{
    public override string Name => "startsWith";

    public override string? NegatedName => "nstartsWith";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Begins with the given text (开头为), letter by letter.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.Like, FilterValues.Text(arguments.Value!, ParameterUse.LikeStart));
}
