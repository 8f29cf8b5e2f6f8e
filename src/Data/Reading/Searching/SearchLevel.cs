using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>The best matches of one kind.</summary>
internal sealed class SearchLevel(EntityModel kind, SearchRows rows) : LevelSource(kind)
{
    public override bool IsDistinct => true;

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
        => ([new SqlFrom.Subquery(rows.Compile(columns), page)], null);

    public override List<SqlOrder> Order(SqlAlias page) => rows.Order(page);
}
