namespace Jianye.DataHub.Data.Sql;

internal sealed partial class SqlWriter
{
    private void Select(SqlSelect select)
    {
        if (select.With.Count > 0)
        {
            Syntax("with ").Separated(select.With, ", ", first =>
            {
                Alias(first.Name).Syntax(" as materialized (");
                Select(first.Select);
                Syntax(")");
            }).Syntax(" ");
        }

        Syntax(select.Distinct ? "select distinct " : "select ");
        if (select.Columns.Count == 0) Syntax("1");
        Separated(select.Columns, ", ", column =>
        {
            Expression(column.Expression);
            Syntax(" as ").Identifier(column.Name);
        });
        for (var i = 0; i < select.From.Count; i++) From(select.From[i]);
        if (select.Where is not null)
        {
            Syntax(" where ");
            Expression(select.Where);
        }

        if (select.GroupBy.Count > 0) Syntax(" group by ").Separated(select.GroupBy, ", ", Expression);
        if (select.Having is not null)
        {
            Syntax(" having ");
            Expression(select.Having);
        }

        if (select.OrderBy.Count > 0)
        {
            Syntax(" order by ").Separated(select.OrderBy, ", ", Order);
        }

        if (select.Offset is not null)
        {
            Syntax(" offset ");
            Expression(select.Offset);
        }
        else if (select.IsFenced)
        {
            Syntax(" offset 0");
        }

        if (select.Limit is not null) Limit(select.Limit, select.WithTies);
    }

    private void Order(SqlOrder key)
    {
        Expression(key.Expression);
        Syntax(key.Descending ? " desc" : "");
        if (key.NullsFirst is { } first && first != key.Descending) Syntax(first ? " nulls first" : " nulls last");
    }

    private void Limit(SqlExpression limit, bool withTies)
    {
        Syntax(withTies ? " fetch first (" : " limit ");
        Expression(limit);
        if (withTies) Syntax(") rows with ties");
    }

    private void From(SqlFrom from)
    {
        switch (from)
        {
            case SqlFrom.Table table:
                Join(table.Join);
                if (table.Recorded is null) Identifier(table.Name);
                else Recorded(table.Name, table.Recorded);
                Syntax(" as ").Alias(table.Alias);
                if (table.On is null) break;
                Syntax(" on ");
                Expression(table.On);
                break;
            case SqlFrom.Subquery subquery:
                Join(subquery.Join).Syntax("(");
                Select(subquery.Select);
                Syntax(") as ").Alias(subquery.Alias);
                if (subquery.On is null) break;
                Syntax(" on ");
                Expression(subquery.On);
                break;
            case SqlFrom.Union union:
                Join(union.Join).Syntax("(").Separated(union.Selects, " union all ", select =>
                {
                    Syntax("(");
                    Select(select);
                    Syntax(")");
                });
                Syntax(") as ").Alias(union.Alias);
                break;
            case SqlFrom.Common common:
                Syntax(" from ").Alias(common.Name).Syntax(" as ").Alias(common.Alias);
                break;
            case SqlFrom.Numbered numbered:
                Syntax(" from unnest(");
                Expression(numbered.List);
                Syntax(") with ordinality as ").Alias(numbered.Alias).Syntax("(\"value\", \"ordinality\")");
                break;
            case SqlFrom.NumberedPairs pairs:
                Syntax(" from unnest(");
                Expression(pairs.List);
                Syntax(", ");
                Expression(pairs.Second);
                Syntax(") with ordinality as ").Alias(pairs.Alias).Syntax("(\"value\", \"second\", \"ordinality\")");
                break;
            case SqlFrom.Elements elements:
                Syntax(" from unnest(");
                Expression(elements.List);
                Syntax(") as ").Alias(elements.Alias).Syntax("(\"value\")");
                break;
            case SqlFrom.Objects objects:
                Syntax(objects.IsList ? " from jsonb_to_recordset(" : " from jsonb_to_record(");
                Expression(objects.Json);
                Syntax(") as ").Alias(objects.Alias).Syntax("(").Separated(
                    objects.Columns, ", ", column => Identifier(column.Name).Syntax(" ").Syntax(Spelling.Of(column.Type)));
                Syntax(")");
                break;
            default:
                throw new InvalidOperationException($"No words for {from.GetType().Name}.");
        }
    }

    private void Recorded(string table, SqlExpression rows)
    {
        Syntax("jsonb_populate_recordset(null::").Identifier(table).Syntax(", ");
        Expression(rows);
        Syntax(") with ordinality");
    }

    private SqlWriter Join(SqlJoin join) => Syntax(join switch
    {
        SqlJoin.First => " from ",
        SqlJoin.Inner => " join ",
        SqlJoin.Left => " left join ",
        _ => " cross join lateral ",
    });
}
