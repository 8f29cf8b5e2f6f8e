using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Conditions on the figures of groups, two-valued as those on rows are.</summary>
internal static class GroupConditions
{
    /// <summary>The condition; null for none.</summary>
    public static SqlExpression? Compile(ReadFilter? having, GroupRow row) => having is null ? null : Condition(having, row);

    /// <summary>Has every figure that is looked at among the columns.</summary>
    public static void Collect(ReadFilter? having, GroupColumns columns)
    {
        switch (having)
        {
            case ReadFilter.Measured measured:
                columns.Figure(measured.Measure);
                break;
            case ReadFilter.And and:
                foreach (var part in and.Parts) Collect(part, columns);
                break;
            case ReadFilter.Or or:
                foreach (var part in or.Parts) Collect(part, columns);
                break;
            case ReadFilter.Not not:
                Collect(not.Inner, columns);
                break;
        }
    }

    private static SqlExpression Condition(ReadFilter having, GroupRow row) => having switch
    {
        ReadFilter.Measured measured => FilterCompiler.CompileElement(measured.Condition, _ => row.Figure(measured.Measure)),
        ReadFilter.And and => and.Parts.Count == 0 ? new SqlExpression.Boolean(true) : new SqlExpression.And([.. and.Parts.Select(part => Condition(part, row))]),
        ReadFilter.Or or => or.Parts.Count == 0 ? new SqlExpression.Boolean(true) : new SqlExpression.Or([.. or.Parts.Select(part => Condition(part, row))]),
        ReadFilter.Not not => new SqlExpression.IsNotTrue(Condition(not.Inner, row)),
        _ => throw new InvalidOperationException($"{having.GetType().Name} is no condition on figures."),
    };
}
