using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.References;

/// <summary>The rows that references name, each as often as it is named, with the place of the reference. A part a key, so that each is found by its own index.</summary>
/// <remarks>
/// <code>select t.*, e.ordinality from unnest($1) with ordinality e join grids t on t.id = e.value
/// union all select t.*, e.ordinality from unnest($2) with ordinality e join grids t on t.code = e.value</code>
/// </remarks>
internal sealed class ReferencesLevel(EntityModel entity, IReadOnlyList<EntityKey> keys, ReadValue references) : LevelSource(entity)
{
    /// <summary>The place of the reference in the list, from 1.</summary>
    public const string Place = "reference_place";

    public override bool IsDistinct => false;

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
        => ([new SqlFrom.Union([.. keys.Select(key => Rows(key, [.. columns]))], page)], null);

    /// <summary>Of several rows that one reference names, which organizations with one code are, the oldest comes first.</summary>
    public override List<SqlOrder> Order(SqlAlias page)
        => [new SqlOrder(new SqlExpression.Column(page, Place), Descending: false), new SqlOrder(new SqlExpression.Column(page, "id"), Descending: false)];

    private SqlSelect Rows(EntityKey key, IReadOnlyList<string> columns)
    {
        var (named, row) = (new SqlAlias("e"), new SqlAlias("t"));
        var value = new SqlExpression.Column(named, "value");
        var id = new SqlExpression.Column(row, "id");
        var isNamed = key switch
        {
            EntityKey.Column column => new SqlExpression.Binary(new SqlExpression.Column(row, column.Property.Column!), SqlOperator.Equal, value),
            EntityKey.Record => new SqlExpression.EqualsAny(id, new SqlExpression.ArrayOf(RecordKeys.Rows(value, new SqlExpression.Column(named, "second")))),
            _ => KeyConditions.Is(Entity, id, value),
        };
        return new SqlSelect
        {
            Columns = [.. columns.Select(column => ((SqlExpression)new SqlExpression.Column(row, column), column)), (new SqlExpression.Column(named, "ordinality"), Place)],
            From =
            [
                key is EntityKey.Record
                    ? new SqlFrom.NumberedPairs(Part(key, NpgsqlDbType.Text), Part(key, NpgsqlDbType.Text, isOfRecord: true), named)
                    : new SqlFrom.Numbered(Part(key, key is EntityKey.Id ? NpgsqlDbType.Uuid : NpgsqlDbType.Text), named),
                new SqlFrom.Table(Entity.Table, row, SqlJoin.Inner, isNamed),
            ],
        };
    }

    private SqlExpression.Parameter Part(EntityKey key, NpgsqlDbType type, bool isOfRecord = false)
        => new(new SqlParameterSource(references, ParameterUse.References, NpgsqlDbType.Array | type, new ReferencePart(Entity, key, isOfRecord)));
}
