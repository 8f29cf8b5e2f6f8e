using System.Text.Json;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Access;

/// <summary>Puts masks into a finished statement: a column that the caller sees in part is handed out in part, wherever it is read, and one of which it does not see
/// all can't be compared, ordered or grouped by, since that would tell of it.</summary>
internal sealed class MaskedTree : SqlRewriter
{
    private static readonly Dictionary<string, (EntityModel Entity, Dictionary<string, PropertyModel> Columns)> Tables = HubModel.Instance.EntitiesByTable.ToDictionary(
        known => known.Key,
        known => (known.Value, known.Value.Properties.Values.Where(property => property.Column is not null).ToDictionary(property => property.Column!, StringComparer.Ordinal)),
        StringComparer.Ordinal);

    private readonly AccessRights _rights;
    private readonly bool _isAggregate;
    private readonly Dictionary<SqlAlias, string> _tables = [];
    private bool _isColumn;

    private MaskedTree(AccessRights rights, bool isAggregate) => (_rights, _isAggregate) = (rights, isAggregate);

    /// <param name="select">What a statement reads.</param>
    /// <param name="rights">The caller's.</param>
    /// <param name="isAggregate">True where whatever is handed out is grouped by or counted.</param>
    /// <exception cref="ReadRequestException">The caller compares with, orders or groups by what it may not see (AUTH_NOT_AUTHENTICATED, AUTH_NOT_AUTHORIZED, HUB_PURPOSE_REQUIRED).</exception>
    public static SqlSelect Of(SqlSelect select, AccessRights rights, bool isAggregate)
        => rights is { Role: Role.Admin, HasPurpose: true } ? select : new MaskedTree(rights, isAggregate).Rewrite(select);

    public override SqlSelect Rewrite(SqlSelect select)
    {
        foreach (var table in select.From.OfType<SqlFrom.Table>()) _tables[table.Alias] = table.Name;
        var outer = _isColumn;
        _isColumn = false;
        var rest = base.Rewrite(select with { Columns = [] });
        _isColumn = true;
        List<(SqlExpression, string)> columns = [.. select.Columns.Select(column => (Rewrite(column.Expression), column.Name))];
        _isColumn = outer;
        return rest with { Columns = columns };
    }

    public override SqlExpression Rewrite(SqlExpression expression)
    {
        if (expression is not SqlExpression.Column column || !_tables.TryGetValue(column.Table, out var name)
            || !Tables.TryGetValue(name, out var table) || !table.Columns.TryGetValue(column.Name, out var property)) return base.Rewrite(expression);
        var access = ColumnRights.Of(_rights, table.Entity, property);
        if (access == ColumnAccess.Full) return column;
        // Maps may be made of coarse places, windows included; a masked text would tell whom it groups.
        var handsOut = _isAggregate ? access == ColumnAccess.Masked && property.Kind == ValueKind.Geometry : _isColumn;
        if (!handsOut) throw Refused(table.Entity, property, access);
        return access switch
        {
            ColumnAccess.Masked => ColumnMasks.Of(property, column),
            ColumnAccess.OwnRow => ColumnMasks.OfOwnRow(column.Table, column),
            _ => new SqlExpression.Null(),
        };
    }

    private ReadRequestException Refused(EntityModel entity, PropertyModel property, ColumnAccess access)
    {
        var field = $"{entity.Name}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
        if (access == ColumnAccess.NeedsPurpose)
        {
            return new ReadRequestException("HUB_PURPOSE_REQUIRED", $"{field} can be compared, ordered or grouped by only for a purpose, which is written down; send it in the header X-Purpose, or leave the field out.");
        }

        return _rights.Role == Role.Anonymous
            ? new ReadRequestException("AUTH_NOT_AUTHENTICATED", $"{field} can be compared, ordered or grouped by only with a token; send one in the Authorization header, or leave the field out.")
            : new ReadRequestException("AUTH_NOT_AUTHORIZED", $"{field} can't be compared, ordered or grouped by as {RoleNames.Of(_rights.Role)}, who does not see all of it; leave the field out.");
    }
}
