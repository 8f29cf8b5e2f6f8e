using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>A group as one select knows it, with the rows joined to it that its keys stand for.</summary>
internal sealed class GroupRow(ReadAggregate read, GroupColumns columns)
{
    private readonly Dictionary<int, RowScope> _known = [];

    public SqlAlias Alias { get; } = new("g");

    public List<SqlFrom> Joins { get; } = [];

    public SqlExpression Column(string name) => new SqlExpression.Column(Alias, name);

    /// <summary>The column of a figure.</summary>
    public SqlExpression Figure(ReadMeasure measure) => Column(columns.Figure(measure));

    /// <summary>What is known of the group.</summary>
    public SqlExpression Key(ReadKeySource source)
    {
        if (source.Property is null) return Column(columns.Key(source.Key));
        if (!_known.TryGetValue(source.Key, out var row))
        {
            var entity = read.GroupBy[source.Key].Path is [.., var last] ? last.Target : read.Entity;
            _known[source.Key] = row = RowScope.OfKey(entity, Joins, Column(columns.Key(source.Key)));
        }

        return GroupForms.Plain(source.Path.Aggregate(row, (scope, step) => scope.ToOne(step)), source.Property);
    }

    /// <summary>The order of the groups: the caller's, then their keys'.</summary>
    public List<SqlOrder> Order()
    {
        var order = read.Order.Select(key => new SqlOrder(key.Measure is { } measure ? Figure(measure) : Key(key.Key!), key.Descending, key.NullsFirst)).DistinctBy(key => key.Expression).ToList();
        order.AddRange(Keys().Where(key => !order.Exists(known => known.Expression == key.Expression)));
        return order;
    }

    /// <summary>The order of the keys.</summary>
    public IEnumerable<SqlOrder> Keys() => columns.Keys.Select(key => new SqlOrder(Column(key), Descending: false));
}
