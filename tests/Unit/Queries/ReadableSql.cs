using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Unit.Queries;

/// <summary>A plan as a person reads it: a clause a line, subqueries indented, the parameters beneath.</summary>
internal static class ReadableSql
{
    private static readonly string[] Clauses = [" from ", " left join ", " join ", " cross join lateral ", " where ", " group by ", " order by ", " limit ", " union all "];

    public static string Of(ReadPlan plan)
    {
        if (plan.Statements.Count == 0) return "-- nothing is read\n";
        var text = new StringBuilder();
        foreach (var statement in plan.Statements)
        {
            if (text.Length > 0) text.Append('\n');
            Lay(text, statement.Sql.Text);
            for (var i = 0; i < statement.Sql.Parameters.Count; i++) text.Append(CultureInfo.InvariantCulture, $"-- ${i + 1}: {Parameter(statement.Sql.Parameters[i])}\n");
        }

        return text.ToString();
    }

    /// <summary>Breaks the text before each clause, and after the parenthesis of a subquery.</summary>
    private static void Lay(StringBuilder text, string sql)
    {
        var subqueries = new Stack<bool>();
        char? quote = null;
        for (var i = 0; i < sql.Length; i++)
        {
            if (quote is null && Array.Find(Clauses, clause => string.CompareOrdinal(sql, i, clause, 0, clause.Length) == 0) is { } clause)
            {
                Break(text, subqueries);
                text.Append(clause, 1, clause.Length - 1);
                i += clause.Length - 1;
                continue;
            }

            if (sql[i] == quote) quote = null;
            else if (quote is null && sql[i] is '"' or '\'') quote = sql[i];
            if (quote is null && sql[i] == '(')
            {
                var opens = string.CompareOrdinal(sql, i + 1, "select", 0, 6) == 0 || string.CompareOrdinal(sql, i + 1, "(select", 0, 7) == 0;
                subqueries.Push(opens);
                text.Append('(');
                if (opens) Break(text, subqueries);
                continue;
            }

            if (quote is null && sql[i] == ')' && subqueries.Pop()) Break(text, subqueries);
            text.Append(sql[i]);
        }

        text.Append('\n');
    }

    private static void Break(StringBuilder text, Stack<bool> subqueries) => text.Append('\n').Append(' ', 2 * subqueries.Count(opens => opens));

    private static string Parameter(SqlParameterSource source)
        => $"{source.Type?.ToString().ToLowerInvariant().Replace("array, ", "array of ", StringComparison.Ordinal) ?? "geometry"} {source.Use} {(source.Value is null ? "" : Value(source.Value))}".TrimEnd();

    private static string Value(ReadValue value) => value switch
    {
        ReadValue.Variable variable => string.Join('.', variable.Path.Prepend($"${variable.Name}")),
        ReadValue.Point point => $"point {Value(point.Longitude)} {Value(point.Latitude)}",
        ReadValue.Box box => $"box {Value(box.West)} {Value(box.South)} {Value(box.East)} {Value(box.North)}{(box.Crs is null ? "" : $" crs {Value(box.Crs)}")}{(box.Datum is null ? "" : $" datum {Value(box.Datum)}")}",
        ReadValue.CellEdge edge => $"{edge.Shape.ToString().ToLowerInvariant()} edge of {(edge.Zoom is null ? $"size {Value(edge.Size!)}" : $"zoom {Value(edge.Zoom)}")} in {Value(edge.Window)}",
        ReadValue.Reach reach => string.Create(CultureInfo.InvariantCulture, $"{Value(reach.Minutes)} minutes at {reach.Pace:0.0} metres, {reach.MostMinutes} at most"),
        ReadValue.List list => $"[{string.Join(", ", list.Items.Select(Value))}]",
        ReadValue.Constant constant => Literal(constant.Value),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Geometry geometry => geometry.AsText(),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Literal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
