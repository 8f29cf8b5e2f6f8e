using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Access;

/// <summary>Puts the caller's guards into a finished statement: every table of an entity that it reads, wherever it stands, gets its own. The one place
/// where this is done, for every way in.</summary>
internal sealed class GuardedTree : SqlRewriter
{
    private static readonly IReadOnlyDictionary<string, EntityModel> Tables = HubModel.Instance.EntitiesByTable;

    private readonly RowConditions _conditions;

    private readonly bool _countsAll;

    private GuardedTree(AccessRights rights, bool countsAll) => (_conditions, _countsAll) = (new RowConditions(rights), countsAll);

    /// <param name="select">What a statement reads.</param>
    /// <param name="rights">The caller's.</param>
    /// <param name="countsAll">True where the rows that are counted (<see cref="SqlFrom.Table.IsCounted"/>) need no guard.</param>
    public static SqlSelect Of(SqlSelect select, AccessRights rights, bool countsAll) => new GuardedTree(rights, countsAll).Rewrite(select);

    public override SqlSelect Rewrite(SqlSelect select)
    {
        // Outer joins carry theirs themselves: a row that may not be seen is one that is not there.
        var guards = select.From.OfType<SqlFrom.Table>().Where(table => table.Join != SqlJoin.Left).Select(Guard).OfType<SqlExpression>().ToList();
        var guarded = base.Rewrite(select);
        if (guards.Count == 0) return guarded;
        return guarded with { Where = new SqlExpression.And(guarded.Where is null ? guards : [guarded.Where, .. guards]) };
    }

    public override SqlFrom Rewrite(SqlFrom from)
    {
        var rewritten = base.Rewrite(from);
        return rewritten is SqlFrom.Table { Join: SqlJoin.Left } table && Guard(table) is { } guard
            ? table with { On = new SqlExpression.And(table.On is null ? [guard] : [table.On, guard]) }
            : rewritten;
    }

    public override SqlExpression Rewrite(SqlExpression expression)
    {
        if (expression is not SqlExpression.Reference reference) return base.Rewrite(expression);
        var key = Rewrite(reference.Key);
        var row = new SqlAlias("g");
        if (_conditions.Of(Tables[reference.Table], row) is not { } guard) return key;
        var id = new SqlExpression.Column(row, "id");
        return new SqlExpression.Scalar(new SqlSelect
        {
            Columns = [(id, "id")],
            From = [new SqlFrom.Table(reference.Table, row)],
            Where = new SqlExpression.And([new SqlExpression.Binary(id, SqlOperator.Equal, key), guard]),
        });
    }

    private SqlExpression? Guard(SqlFrom.Table table)
        => Tables.TryGetValue(table.Name, out var entity) && !(_countsAll && table.IsCounted && EntityGuards.Of(entity.ClrType).Roles is null) ? _conditions.Of(entity, table.Alias) : null;
}
