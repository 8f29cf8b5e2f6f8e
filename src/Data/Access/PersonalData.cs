using System.Text.Json;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Access;

/// <summary>Finds what of an operation is personal data: columns in the finished trees, wherever they stand, and rows that are shown.</summary>
/// <remarks>Of a resident everything is personal. Without a token nobody sees a person, and what is counted is left out in small groups: nothing is found then.</remarks>
internal sealed class PersonalData(AccessRights rights)
{
    private static readonly Dictionary<string, Dictionary<string, string>> Tables = HubModel.Instance.EntitiesByTable.ToDictionary(
        known => known.Key,
        known => known.Value.Properties.Values.Where(property => property.Column is not null && IsPersonal(known.Value, property)).ToDictionary(property => property.Column!, property => Name(known.Value, property), StringComparer.Ordinal),
        StringComparer.Ordinal);

    private readonly SortedSet<string> _columns = new(StringComparer.Ordinal);

    /// <summary>As <c>Resident.idNumber</c>, in order of name.</summary>
    public IReadOnlyList<string> Columns => [.. _columns];

    private bool IsKept => rights.Role != Role.Anonymous;

    /// <summary>Finds the columns that a statement reads or compares.</summary>
    public void Find(SqlSelect select)
    {
        if (IsKept) new Walk(_columns).Rewrite(select);
    }

    /// <summary>Whether a row so shown tells of a person.</summary>
    public bool IsOf(EntityModel entity, ReadSelection selection)
    {
        if (!IsKept) return false;
        if (entity.ClrType == typeof(Resident))
        {
            _columns.Add(Name(entity, entity.Key));
            return true;
        }

        return selection.Fields.Any(field => field switch
        {
            ReadField.Value value => Shows(entity, value.Property),
            ReadField.Code code => Shows(entity, code.Property),
            ReadField.GeoJson geometry => Shows(entity, geometry.Property),
            ReadField.Object value => Shows(entity, value.Property),
            _ => false,
        });
    }

    private bool Shows(EntityModel entity, PropertyModel property)
        => IsPersonal(entity, property) && ColumnRights.Of(rights, entity, property) is not (ColumnAccess.Refused or ColumnAccess.NeedsPurpose);

    private static bool IsPersonal(EntityModel entity, PropertyModel property)
        => property.Class != ColumnClass.Public || (entity.ClrType == typeof(Resident) && property.Kind != ValueKind.Id);

    private static string Name(EntityModel entity, PropertyModel property) => $"{entity.Name}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";

    private sealed class Walk(SortedSet<string> columns) : SqlRewriter
    {
        private readonly Dictionary<SqlAlias, Dictionary<string, string>> _tables = [];

        public override SqlSelect Rewrite(SqlSelect select)
        {
            foreach (var table in select.From.OfType<SqlFrom.Table>())
            {
                if (Tables.TryGetValue(table.Name, out var personal)) _tables[table.Alias] = personal;
            }

            return base.Rewrite(select);
        }

        public override SqlExpression Rewrite(SqlExpression expression)
        {
            if (expression is SqlExpression.Column column && _tables.TryGetValue(column.Table, out var personal) && personal.TryGetValue(column.Name, out var name)) columns.Add(name);
            return base.Rewrite(expression);
        }
    }
}
