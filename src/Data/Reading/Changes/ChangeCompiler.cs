using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>Compiles a subscription. Pure. Its filter is that of a query, put over the changed rows as they are and as they were; guards and masks stand in each statement as in any other.</summary>
public static class ChangeCompiler
{
    /// <param name="read">What is wanted.</param>
    /// <param name="rights">The caller's: the plan serves all whose rights have the same shape.</param>
    /// <param name="responseKey">The root field's name in the answer, for what is refused.</param>
    /// <exception cref="ReadRequestException">It is too large, or compares what the caller may not see.</exception>
    public static ChangePlan Compile(ReadChanges read, AccessRights rights, string responseKey)
    {
        var budget = new CompilationBudget();
        var callers = new CallerColumns();
        var matching = new StatementList(rights, callers);
        matching.Add(Now(read), [CellKind.Long]);
        matching.Add(Before(read), [CellKind.Long]);
        var match = new ChangeStatements(new ReadPlan(matching.All, [], [], matching.Personal.Columns), callers);
        var node = read.Node is null ? null : Node(read, read.Node, rights, budget, responseKey);
        return new ChangePlan(read.Entity, match, node, Snapshot(read, rights, budget, responseKey), rights);
    }

    private static SqlSelect Now(ReadChanges read)
    {
        var (changed, table) = (new SqlAlias("c"), new SqlAlias("t"));
        var isIt = new SqlExpression.Binary(new SqlExpression.Column(table, "id"), SqlOperator.Equal, new SqlExpression.Column(changed, "value"));
        var from = new List<SqlFrom>
        {
            new SqlFrom.Numbered(OfBatch(BatchValue.Keys, NpgsqlDbType.Array | NpgsqlDbType.Uuid), changed),
            new SqlFrom.Table(read.Entity.Table, table, SqlJoin.Inner, isIt),
        };
        return Matching(read, new RowScope(read.Entity, table, from), from, new SqlExpression.Column(changed, "ordinality"));
    }

    private static SqlSelect Before(ReadChanges read)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table, Recorded: OfBatch(BatchValue.Before, NpgsqlDbType.Jsonb)) };
        return Matching(read, new RowScope(read.Entity, table, from), from, new SqlExpression.Column(table, "ordinality"));
    }

    private static SqlSelect Matching(ReadChanges read, RowScope row, List<SqlFrom> from, SqlExpression place)
    {
        var filter = read.Filter is null ? null : FilterCompiler.Compile(read.Filter, row);
        return new SqlSelect { Columns = [(place, "c0")], From = from, Where = filter };
    }

    private static ChangeStatements Node(ReadChanges read, ReadSelection selection, AccessRights rights, CompilationBudget budget, string responseKey)
    {
        var callers = new CallerColumns();
        var statements = new StatementList(rights, callers);
        statements.Path.Push(responseKey);
        var level = new LevelCompiler(new IdsLevel(read.Entity, new ReadFilter.Changed()), budget, statements);
        var written = level.Selection(read.NodeKey, selection);
        var root = new RootPlan.Single([], level.Finish(), written);
        return new ChangeStatements(new ReadPlan(statements.All, [root], statements.Refusals, statements.Personal.Columns), callers);
    }

    private static ReadPlan Snapshot(ReadChanges read, AccessRights rights, CompilationBudget budget, string responseKey)
    {
        var statements = new StatementList(rights);
        statements.Path.Push(responseKey);
        var page = new ReadPage(new ReadValue.Constant(read.MostInSnapshot), Backward: false, null, null, read.MostInSnapshot);
        var level = new LevelCompiler(new RootLevel(new ReadCollection(read.Entity, read.Filter, [], page, new ConnectionSelection([]))), budget, statements);
        var written = level.Selection(read.NodeKey, read.Node ?? new ReadSelection([]));
        var root = new RootPlan.Single([], level.Finish(), written);
        return new ReadPlan(statements.All, [root], statements.Refusals, statements.Personal.Columns);
    }

    private static SqlExpression.Parameter OfBatch(BatchValue value, NpgsqlDbType type) => new(new SqlParameterSource(null, ParameterUse.OfBatch, type, value));
}
