using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Access;

/// <summary>The second wall: walks a finished statement and refuses one in which a table stands without its guard. It keeps its own list of what each
/// table needs (<see cref="GuardNeeds"/>) and knows nothing of how guards are declared or put in.</summary>
internal sealed class GuardVerifier : SqlRewriter
{
    private readonly RowReach _reach;

    private readonly bool _countsAll;

    private readonly Role _role;

    private GuardVerifier(RowReach reach, bool countsAll, Role role) => (_reach, _countsAll, _role) = (reach, countsAll, role);

    /// <param name="select">The statement.</param>
    /// <param name="reach">How far the caller sees.</param>
    /// <param name="countsAll">True for an aggregate of who may know the number of rows that it may not see.</param>
    /// <param name="role">The caller's; the least unless told.</param>
    /// <exception cref="UnguardedTableException">A table is read without its guard.</exception>
    public static void Check(SqlSelect select, RowReach reach, bool countsAll = false, Role role = Role.Anonymous) => new GuardVerifier(reach, countsAll, role).Rewrite(select);

    public override SqlSelect Rewrite(SqlSelect select)
    {
        foreach (var table in select.From.OfType<SqlFrom.Table>().Where(table => GuardNeeds.IsGuarded(table.Name, _reach, _role) && !(_countsAll && table.IsCounted && GuardNeeds.IsCountable(table.Name))))
        {
            // An outer join's condition decides which rows are there; that of the whole select would only decide which are handed on.
            var conditions = table.Join == SqlJoin.Left ? table.On : select.Where;
            if (!Conjuncts(conditions).Any(condition => IsGuard(condition, table.Name, table.Alias))) throw new UnguardedTableException(table.Name);
        }

        return base.Rewrite(select);
    }

    public override SqlExpression Rewrite(SqlExpression expression)
        => expression is SqlExpression.Reference reference ? throw new UnguardedTableException(reference.Table) : base.Rewrite(expression);

    /// <summary>Conditions that all must hold.</summary>
    private static IEnumerable<SqlExpression> Conjuncts(SqlExpression? condition) => condition switch
    {
        null => [],
        SqlExpression.And and => and.Parts.SelectMany(Conjuncts),
        _ => [condition],
    };

    /// <summary>Whether no row of the table can fulfil the condition that the caller may not see.</summary>
    private bool IsGuard(SqlExpression condition, string table, SqlAlias row) => condition switch
    {
        SqlExpression.Boolean { Value: false } => true,
        SqlExpression.And and => and.Parts.Any(part => IsGuard(part, table, row)),
        SqlExpression.Or or => or.Parts.Count > 0 && or.Parts.All(part => IsGuard(part, table, row)),
        SqlExpression.Binary { Operator: SqlOperator.Equal } same => IsOwn(same.Left, row) is { } column && IsEnough(same.Right, table, column),
        SqlExpression.Binary { Operator: SqlOperator.Contains, Right: SqlExpression.Array { Items: [var held] } } lists => IsOwn(lists.Left, row) is { } column && IsEnough(held, table, column),
        SqlExpression.EqualsAny any => IsOwn(any.Left, row) is { } column && (IsEnough(any.List, table, column) || IsSeenFrom(any.List, table, column)),
        SqlExpression.Exists { Negated: false } exists => IsSeenThrough(exists.Select, table, row),
        _ => false,
    };

    private static string? IsOwn(SqlExpression expression, SqlAlias row) => expression is SqlExpression.Column column && column.Table == row ? column.Name : null;

    /// <summary>A column compared with what the caller's rights, and only they, say of it; or with the word that makes the row public.</summary>
    private bool IsEnough(SqlExpression value, string table, string column) => value switch
    {
        SqlExpression.Parameter { Source: { Use: ParameterUse.Rights, Value: null, Detail: RightsValue right } } => GuardNeeds.Values(table, _reach).Contains((column, right)),
        SqlExpression.Word word => GuardNeeds.Words(table).Contains((column, word.Text)),
        _ => false,
    };

    /// <summary><c>exists (select 1 from residents g where g.id = row.person_id and guard(g))</c></summary>
    private bool IsSeenThrough(SqlSelect select, string table, SqlAlias row)
    {
        if (select.From is not [SqlFrom.Table { Join: SqlJoin.First } target] || select.GroupBy.Count > 0) return false;
        var conditions = Conjuncts(select.Where).ToList();
        var link = conditions.OfType<SqlExpression.Binary>().FirstOrDefault(condition =>
            condition.Operator == SqlOperator.Equal && IsOwn(condition.Left, target.Alias) is { } key && IsOwn(condition.Right, row) is { } own
            && GuardNeeds.Links(table, _reach).Contains((own, target.Name, key)));
        return link is not null && conditions.Exists(condition => condition != link && IsGuard(condition, target.Name, target.Alias));
    }

    /// <summary><c>row.id = any(array(select g.person_id from social_workers g where guard(g)))</c></summary>
    private bool IsSeenFrom(SqlExpression list, string table, string column)
    {
        if (list is not SqlExpression.ArrayOf { Select: { From: [SqlFrom.Table { Join: SqlJoin.First } source], Columns: [var handed] } select }) return false;
        return IsOwn(handed.Expression, source.Alias) is { } foreignKey && GuardNeeds.Links(table, _reach).Contains((column, source.Name, foreignKey))
            && Conjuncts(select.Where).Any(condition => IsGuard(condition, source.Name, source.Alias));
    }
}
