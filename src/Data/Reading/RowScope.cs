using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A row that a statement reads, with the to-one rows joined to it so far: each path is joined once, and only where more than the
/// related row's key is asked for, since the foreign key says that.</summary>
internal sealed class RowScope
{
    private readonly Dictionary<string, RowScope> _joined = new(StringComparer.Ordinal);
    private readonly List<SqlFrom> _from;
    private readonly ISet<string>? _columns;
    private readonly SqlAlias _alias;
    private readonly string _key = "id";
    private readonly Func<SqlExpression>? _foreignKey;
    private bool _isJoined;

    /// <param name="entity">The row's entity.</param>
    /// <param name="alias">The name of its table or subquery.</param>
    /// <param name="from">Where joins are added.</param>
    /// <param name="columns">Receives the columns used of this row, where a subquery must hand them out; null where it is a table.</param>
    public RowScope(EntityModel entity, SqlAlias alias, List<SqlFrom> from, ISet<string>? columns = null)
        => (Entity, _alias, _from, _columns) = (entity, alias, from, columns);

    private RowScope(EntityModel entity, List<SqlFrom> from, string key, Func<SqlExpression> foreignKey)
        : this(entity, new SqlAlias("j"), from)
        => (_key, _foreignKey) = (key, foreignKey);

    public EntityModel Entity { get; }

    /// <summary>The row of a key that is known; joined where more than the key is asked for.</summary>
    public static RowScope OfKey(EntityModel entity, List<SqlFrom> from, SqlExpression key) => new(entity, from, "id", () => key);

    public SqlExpression Column(string name)
    {
        if (_foreignKey is not null && name == "id" && _key == "id") return new SqlExpression.Reference(_foreignKey(), Entity.Table);
        _columns?.Add(name);
        Join();
        return new SqlExpression.Column(_alias, name);
    }

    public SqlExpression Expression(PropertyModel property)
        => property.Column is { } column ? Column(column) : ComputedExpressions.Of(property, this);

    /// <summary>The related row; all of its columns are null where there is none.</summary>
    public RowScope ToOne(NavigationModel navigation)
    {
        if (_joined.TryGetValue(navigation.Name, out var joined)) return joined;
        var correlation = navigation.Correlations[0];
        return _joined[navigation.Name] = new RowScope(navigation.Target, _from, correlation.TargetColumn, () => Column(correlation.SourceColumn));
    }

    /// <summary>Joins something that a condition or an order of the row speaks of.</summary>
    public void Join(SqlFrom joined) => _from.Add(joined);

    private void Join()
    {
        if (_foreignKey is null || _isJoined) return;
        _isJoined = true;
        var on = new SqlExpression.Binary(new SqlExpression.Column(_alias, _key), SqlOperator.Equal, _foreignKey());
        _from.Add(new SqlFrom.Table(Entity.Table, _alias, SqlJoin.Left, on));
    }
}
