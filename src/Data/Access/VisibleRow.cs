using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Access;

/// <summary>Asks whether a caller can see a row, by the same guards as every reading: only what can be seen can be changed or referred to.</summary>
internal static class VisibleRow
{
    /// <summary>A command whose answer is the row's key where it is there and the caller can see it, and nothing else.</summary>
    public static NpgsqlBatchCommand Command(EntityModel entity, Guid key, AccessRights rights)
    {
        var row = new SqlAlias("v");
        var column = new SqlExpression.Column(row, entity.Key.Column!);
        var isIt = new SqlExpression.Binary(column, SqlOperator.Equal, new SqlExpression.Parameter(new SqlParameterSource(new ReadValue.Constant(key), ParameterUse.Plain, NpgsqlDbType.Uuid)));
        var guard = new RowConditions(rights).Of(entity, row);
        var statement = SqlWriter.Write(new SqlSelect
        {
            Columns = [(column, "id")],
            From = [new SqlFrom.Table(entity.Table, row)],
            Where = guard is null ? isIt : new SqlExpression.And([isIt, guard]),
        });
        var binder = new ValueBinder(new ReadBindings(new Dictionary<string, object?>(), DateTimeOffset.UnixEpoch, rights));
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var source in statement.Parameters) command.Parameters.Add(binder.Bind(source, _ => []));
        return command;
    }
}
