using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A row that a statement reads, with the to-one rows joined to it so far: each path is joined once.</summary>
/// <param name="entity">The row's entity.</param>
/// <param name="alias">The name of its table or subquery.</param>
/// <param name="from">Where joins are added.</param>
/// <param name="columns">Receives the columns used of this row, where a subquery must hand them out; null where it is a table.</param>
internal sealed class RowScope(EntityModel entity, SqlAlias alias, List<SqlFrom> from, ISet<string>? columns = null)
{
    private readonly Dictionary<string, RowScope> _joined = new(StringComparer.Ordinal);

    public EntityModel Entity => entity;

    public SqlExpression Column(string name)
    {
        columns?.Add(name);
        return new SqlExpression.Column(alias, name);
    }

    public SqlExpression Expression(PropertyModel property)
        => property.Column is { } column ? Column(column) : ComputedExpressions.Of(property, this);

    /// <summary>The related row; all of its columns are null where there is none.</summary>
    public RowScope ToOne(NavigationModel navigation)
    {
        if (_joined.TryGetValue(navigation.Name, out var joined)) return joined;
        var correlation = navigation.Correlations[0];
        var target = new SqlAlias("j");
        var on = new SqlExpression.Binary(
            new SqlExpression.Column(target, correlation.TargetColumn), SqlOperator.Equal, Column(correlation.SourceColumn));
        from.Add(new SqlFrom.Table(navigation.Target.Table, target, SqlJoin.Left, on));
        return _joined[navigation.Name] = new RowScope(navigation.Target, target, from);
    }
}
