using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Holds all words of the given text. An addition of the hub.</summary>
/// <remarks>How many words there are is the value's, not the plan's: PostgreSQL cuts the text, <c>hub_fold(name) like all (hub_patterns($1))</c>.</remarks>
internal sealed class SearchText : FilterOperator
{
    public override string Name => "search";

    public override string? NegatedName => null;

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Holds all words of the given text (搜索), parted by spaces, in any order; upper or lower case, full or half width, traditional or simplified characters are all one.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
    {
        var given = FilterValues.Text(arguments.Value!, ParameterUse.Simplified);
        var patterns = new SqlExpression.Cast(new SqlExpression.Once(new SqlExpression.Call(SqlFunction.HubPatterns, [given])), SqlType.Texts);
        var words = new SqlExpression.LikeAll(new SqlExpression.Call(SqlFunction.HubFold, [column]), patterns);
        return property.HasGrams
            ? new SqlExpression.And([new SqlExpression.Binary(TextGrams.Of(column), SqlOperator.Contains, new SqlExpression.Call(SqlFunction.HubSearchGrams, [given])), words])
            : words;
    }
}
