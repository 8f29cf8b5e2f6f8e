using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The statements that say how many rows a collection has, each made once and only where it is asked for.</summary>
internal sealed class CountStatements(LevelSource level, ReadCollection read, StatementList statements)
{
    private int? _exact;

    /// <summary>The statement that counts.</summary>
    public int Exact() => _exact ??= level is NestedLevel nested
        ? statements.Add(nested.Count(), [CellKind.Long], isGrouped: true, isCount: true)
        : statements.Add(All([(new SqlExpression.Call(SqlFunction.Count, [new SqlExpression.Number(1)]), "n")]), [CellKind.Long], isCount: true);

    /// <summary>The statement that asks the planner. It knows a table, not the rows of each of many parents: those are few, and counted.</summary>
    public int Estimated() => level is NestedLevel
        ? Exact()
        : statements.Add(All([]), [CellKind.Estimate], isCount: true, isEstimate: true);

    private SqlSelect All(IReadOnlyList<(SqlExpression Expression, string Name)> columns)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table) };
        var filter = read.Filter is null ? null : FilterCompiler.Compile(read.Filter, new RowScope(read.Entity, table, from));
        return new SqlSelect { Columns = columns, From = from, Where = filter };
    }
}
