namespace Jianye.DataHub.Data.Sql;

/// <summary>Which tables a tree reads.</summary>
internal sealed class SqlTables : SqlRewriter
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Of(SqlSelect select)
    {
        var tables = new SqlTables();
        tables.Rewrite(select);
        return tables._names;
    }

    public override SqlFrom Rewrite(SqlFrom from)
    {
        if (from is SqlFrom.Table table) _names.Add(table.Name);
        return base.Rewrite(from);
    }
}
