using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.References;

/// <summary>The keys that rows have in the former platforms: those of live records that are of the row itself, or of the person that it is. They are read from the sources, under the guard
/// of these: who may not see where something comes from can't find it that way.</summary>
internal static class RecordKeys
{
    /// <summary>The word of the mappings for the person of whom a record is, not one whom it only names.</summary>
    private const string Subject = "subject";

    private static readonly EntityModel Sources = HubModel.Instance.Find(typeof(Source));

    /// <summary>The rows, of whatever entity, of the record of a key.</summary>
    /// <param name="dataset">The data set with its platform, <c>03-wo-grid/incidents</c>.</param>
    /// <param name="key">The record's key.</param>
    public static SqlSelect Rows(SqlExpression dataset, SqlExpression key)
    {
        var source = new SqlAlias("s");
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Column(source, "entity_id"), "id")],
            From = [new SqlFrom.Table(Sources.Table, source)],
            Where = new SqlExpression.And([Same(source, "record_dataset", dataset), Same(source, "external_id", key), .. Own(source)]),
        };
    }

    /// <summary>The record of a row that comes first in the order of platforms, data sets and keys, as an object of the three; null where none may be seen. Of a person one of which it is the
    /// subject comes before those that speak of it through another record.</summary>
    public static SqlExpression First(SqlExpression row)
    {
        var source = new SqlAlias("s");
        return new SqlExpression.Scalar(new SqlSelect
        {
            Columns = [(new SqlExpression.Column(source, "record"), "record")],
            From = [new SqlFrom.Table(Sources.Table, source)],
            Where = new SqlExpression.And([Same(source, "entity_id", row), .. Own(source)]),
            OrderBy = [.. new[] { Sources.Properties[nameof(Source.Role)].Column!, "record_dataset", "external_id" }.Select(column => new SqlOrder(new SqlExpression.Column(source, column), Descending: false))],
            Limit = new SqlExpression.Number(1),
        });
    }

    private static IEnumerable<SqlExpression> Own(SqlAlias source)
    {
        var role = new SqlExpression.Column(source, Sources.Properties[nameof(Source.Role)].Column!);
        yield return new SqlExpression.Column(source, Sources.Properties[nameof(Source.Live)].Column!);
        yield return new SqlExpression.Or([new SqlExpression.IsNull(role, Negated: false), new SqlExpression.Binary(role, SqlOperator.Equal, new SqlExpression.Word(Subject))]);
    }

    private static SqlExpression.Binary Same(SqlAlias source, string column, SqlExpression value) => new(new SqlExpression.Column(source, column), SqlOperator.Equal, value);
}
