using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What is worked out while reading.</summary>
internal static class ComputedExpressions
{
    private static readonly SqlExpression Today = new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.Today, NpgsqlDbType.Date));

    private static readonly SqlExpression Now = new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.Now, NpgsqlDbType.TimestampTz));

    /// <summary>Of the address at which files are fetched.</summary>
    private const string AttachmentFolder = "attachments/";

    public static SqlExpression Of(PropertyModel property, RowScope row) => property.Name switch
    {
        nameof(Resident.Age) => Age(row, Today),
        nameof(Incident.Overdue) => new SqlExpression.Binary(
            new SqlExpression.Call(SqlFunction.Coalesce, [row.Column("first_responded_at"), Now]),
            SqlOperator.Greater,
            row.Column("first_response_due_at")),
        nameof(Attachment.Url) => new SqlExpression.Call(SqlFunction.Concat, [new SqlExpression.Word(AttachmentFolder), row.Column("id")]),
        _ => throw new InvalidOperationException($"{property.Name} has no expression."),
    };

    /// <summary>Full years on a day.</summary>
    public static SqlExpression Age(RowScope row, SqlExpression day)
        => new SqlExpression.Cast(
            new SqlExpression.Call(SqlFunction.Year, [new SqlExpression.Word("year"), new SqlExpression.Call(SqlFunction.Age, [day, row.Column("birth_date")])]),
            SqlType.Integer);
}
