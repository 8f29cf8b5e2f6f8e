using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>What analysts' own tools see: a view a table, with the columns and masks of the role <c>analyst</c>, over tables with row policies by the login's scope. Made from the
/// declarations that the hub's answers come from (<see cref="EntityGuards"/>, <see cref="ColumnRights"/>, <see cref="ColumnMasks"/>).</summary>
internal static class AnalystViews
{
    public const string Schema = "analysis";

    /// <summary>Records of all platforms, and who read them: analysts see neither.</summary>
    private static readonly HashSet<Type> Hidden = [typeof(Source), typeof(AuditEntry)];

    /// <summary>The statements that take away what was and make what should be.</summary>
    public static string Write()
    {
        var text = new StringBuilder($"""
            drop schema if exists {Schema} cascade;
            create schema {Schema} authorization {DatabaseRoles.Masks};
            grant usage on schema {Schema} to {DatabaseRoles.Analysts};

            """);
        foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => !Hidden.Contains(entity.ClrType)).OrderBy(entity => entity.Table, StringComparer.Ordinal))
        {
            var policy = SqlWriter.WriteRowPolicy(LoginScope.Guard(entity), LoginScope.Row, entity.Table);
            text.Append(CultureInfo.InvariantCulture, $"""
                alter table {entity.Table} enable row level security;
                drop policy if exists hub_reader_rows on {entity.Table};
                drop policy if exists hub_masks_rows on {entity.Table};
                create policy hub_reader_rows on {entity.Table} for select to {DatabaseRoles.Reader} using (true);
                create policy hub_masks_rows on {entity.Table} for select to {DatabaseRoles.Masks} using ({policy});
                grant select on {entity.Table} to {DatabaseRoles.Masks};
                create view {Schema}.{entity.Table} as {SqlWriter.Write(Masked(entity)).Text};
                alter view {Schema}.{entity.Table} owner to {DatabaseRoles.Masks};

                """);
        }

        return text.Append($"grant select on all tables in schema {Schema} to {DatabaseRoles.Analysts};").ToString();
    }

    private static SqlSelect Masked(EntityModel entity)
    {
        var row = new SqlAlias("t");
        return new SqlSelect
        {
            Columns = [.. entity.Properties.Values.Where(property => property.Column is not null).SelectMany(property => Shown(entity, property, row))],
            From = [new SqlFrom.Table(entity.Table, row)],
        };
    }

    private static IEnumerable<(SqlExpression, string)> Shown(EntityModel entity, PropertyModel property, SqlAlias row)
    {
        var column = new SqlExpression.Column(row, property.Column!);
        return ColumnRights.Of(Role.Analyst, entity, property) switch
        {
            ColumnAccess.Full => [(column, property.Column!)],
            ColumnAccess.Masked => [(ColumnMasks.Of(property, column), property.Column!)],
            _ => [],
        };
    }
}
