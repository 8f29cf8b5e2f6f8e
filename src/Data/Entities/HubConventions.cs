using System.Reflection;
using System.Text.Json;
using Jianye.DataHub.Data.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What holds for every entity: said once, so that a new one needs no word of it.</summary>
internal static class HubConventions
{
    public const string GramsAnnotation = "Hub:Grams";

    public const string CodeListAnnotation = "Hub:CodeList";

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            foreach (var property in entity.GetProperties().ToList())
            {
                Spell(entity, property);
                Annotate(entity, property);
                if (typeof(Geometry).IsAssignableFrom(property.ClrType)) IndexPlace(builder, entity, property);
            }

            if (!entity.IsOwned() && entity.GetViewName() is null && typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                entity.FindPrimaryKey()!.Properties[0].ValueGenerated = ValueGenerated.Never;
                // Some show a version of their own.
                builder.Entity(entity.ClrType).Property<uint>(entity.FindProperty("Version") is null ? "Version" : "RowVersion").HasColumnName("xmin").HasColumnType("xid").IsRowVersion();
            }
        }
    }

    private static void Spell(IMutableEntityType entity, IMutableProperty property)
    {
        if (entity.IsOwned() && !property.IsPrimaryKey()) property.SetJsonPropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumTextConverter<>).MakeGenericType(type))!);
            if (!entity.IsOwned()) Check(entity, property, EnumWords.All(type));
        }

        if (type == typeof(string) || type.IsEnum || type == typeof(List<string>))
        {
            if (!entity.IsOwned()) property.SetCollation("C");
        }
    }

    private static void Annotate(IMutableEntityType entity, IMutableProperty property)
    {
        if (property.PropertyInfo?.GetCustomAttribute<GramsAttribute>() is not null) property.SetAnnotation(GramsAnnotation, true);
        if (property.PropertyInfo?.GetCustomAttribute<CodeListAttribute>() is { } codes)
        {
            property.SetAnnotation(CodeListAnnotation, codes.List);
            Check(entity, property, CodeLists.Find(codes.List).Codes);
        }
    }

    private static void Check(IMutableEntityType entity, IMutableProperty property, IEnumerable<string> words)
    {
        if (entity.GetViewName() is not null) return;
        var column = property.GetColumnName();
        var list = string.Join(", ", words.Select(word => $"'{word}'"));
        entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"\"{column}\" in ({list})");
    }

    private static void IndexPlace(ModelBuilder builder, IMutableEntityType entity, IMutableProperty property)
    {
        property.SetColumnType(typeof(MultiPolygon).IsAssignableFrom(property.ClrType) ? "geometry(MultiPolygon, 4326)" : "geometry(Point, 4326)");
        builder.Entity(entity.ClrType).HasIndex(property.Name).HasMethod("gist");
    }
}
