using System.Text.Json;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Derives from EF's model how each column of an entity is taken from claims: no code an entity.</summary>
internal static class ClaimColumns
{
    private static readonly HashSet<string> Place = [nameof(IPlaced.GridId), nameof(IPlaced.Level1GridId), nameof(IPlaced.CommunityId), nameof(IPlaced.StreetId)];

    /// <summary>Columns that <see cref="DwellingLinks"/>, <see cref="CareLinks"/>, <see cref="RoleLinks"/>, <see cref="MessageSenders"/>, <see cref="ComplexPoints"/> and <see cref="TimeBankBalances"/> fill.</summary>
    private static readonly HashSet<(Type, string)> LinkedAfterwards =
    [
        (typeof(Visit), nameof(Visit.AddressId)), (typeof(CareClient), nameof(CareClient.AddressId)),
        (typeof(CareClient), nameof(CareClient.EmergencyContactId)), (typeof(Resident), nameof(Resident.CareClientId)),
        (typeof(Resident), nameof(Resident.CareAgreementId)), (typeof(Resident), nameof(Resident.VolunteerAccountId)),
        (typeof(Resident), nameof(Resident.PartyMembershipId)), (typeof(Resident), nameof(Resident.SocialWorkerId)),
        (typeof(Message), nameof(Message.SenderId)), (typeof(Complex), nameof(Complex.ServicePointId)),
        (typeof(VolunteerAccount), nameof(VolunteerAccount.Balance)),
    ];

    /// <summary>Columns that only the hub itself says, or a trigger.</summary>
    private static readonly HashSet<(Type, string)> OfTheHub =
    [
        (typeof(Incident), nameof(Incident.Version)), (typeof(Incident), nameof(Incident.OverdueSince)), (typeof(Incident), nameof(Incident.ReportedById)),
        (typeof(ServiceRequest), nameof(ServiceRequest.Version)),
    ];

    /// <summary>All columns but the key, the version, computed ones and, for placed entities, the place.</summary>
    public static IReadOnlyList<ClaimColumn> Of(IEntityType entity)
    {
        var columns = new List<ClaimColumn>();
        foreach (var property in entity.GetProperties())
        {
            if (property.IsPrimaryKey() || property.IsConcurrencyToken || property.GetComputedColumnSql() is not null) continue;
            if (typeof(IPlaced).IsAssignableFrom(entity.ClrType) && Place.Contains(property.Name)) continue;
            if (LinkedAfterwards.Contains((entity.ClrType, property.Name)) || OfTheHub.Contains((entity.ClrType, property.Name))) continue;
            var key = property.GetContainingForeignKeys().FirstOrDefault();
            columns.Add(key?.DependentToPrincipal is { } navigation
                ? Reference(property, navigation)
                : Derivations.FindTaken(entity.ClrType, property.Name) is { } taken
                    ? new ClaimColumn(property.GetColumnName(), taken.Value, Target: taken.Table)
                : Derivations.Find(entity.ClrType, property.Name) is { } derived
                    ? new ClaimColumn(property.GetColumnName(), derived, Required: !property.IsNullable)
                    : Scalar(property));
        }

        foreach (var owned in entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsMappedToJson()))
        {
            var column = owned.TargetEntityType.GetContainerColumnName()!;
            var member = JsonNamingPolicy.CamelCase.ConvertName(owned.Name);
            var value = Derivations.Find(entity.ClrType, owned.Name) ?? $"c.claims->'{member}'";
            columns.Add(new ClaimColumn(column, owned.IsCollection ? $"coalesce({value}, '[]'::jsonb)" : value));
        }

        return columns;
    }

    private static ClaimColumn Scalar(IProperty property)
    {
        var member = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var column = property.GetColumnName();
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (typeof(Geometry).IsAssignableFrom(type))
        {
            return new ClaimColumn(column, $"""
                coalesce(case when jsonb_typeof(c.claims->'{member}') = 'array'
                    then st_setsrid(st_makepoint((c.claims->'{member}'->>0)::float8, (c.claims->'{member}'->>1)::float8), 4326) end, c.point)
                """);
        }

        if (property.GetColumnType() == "text[]")
        {
            return new ClaimColumn(column, $"coalesce((select array_agg(e) from jsonb_array_elements_text(c.claims->'{member}') e), '{{}}')");
        }

        var text = $"c.claims->>'{member}'";
        var value = property.GetColumnType() == "text" ? text : $"({text})::{property.GetColumnType()}";
        if (type == typeof(decimal) && property.GetPrecision() is { } precision) value = Fitting(text, precision, property.GetScale() ?? 0);
        if (type == typeof(bool) && !property.IsNullable) value = $"coalesce({value}, false)";
        if (type.IsEnum && !property.IsNullable) value = $"coalesce({value}, '{EnumWords.Of((Enum)Enum.GetValues(type).GetValue(0)!)}')";
        return new ClaimColumn(column, value, Required: !property.IsNullable);
    }

    /// <summary>A number that the column can hold; another says nothing.</summary>
    private static string Fitting(string text, int precision, int scale)
        => $"case when abs(round(({text})::numeric, {scale})) < 1e{precision - scale} then round(({text})::numeric, {scale}) end";

    private static ClaimColumn Reference(IProperty property, INavigation navigation)
    {
        var column = property.GetColumnName();
        var table = navigation.TargetEntityType.GetTableName()!;
        var member = JsonNamingPolicy.CamelCase.ConvertName(navigation.Name);
        var reference = ReferenceJoin.To(table, $"c.claims->'{member}'", $"r_{column}");
        return new ClaimColumn(column, reference.Value, reference.Join, table, !property.IsNullable, ReferenceJoin.IsOfTerritory(table) ? null : member);
    }
}
