using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Migrations;
using Jianye.DataHub.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Unit.Entities;

public sealed class ModelCompletenessTests
{
    private static readonly IModel Model = HubContextFactory.Create().Model;

    [Fact]
    public void The_migrations_equal_the_model()
    {
        using var context = HubContextFactory.Create();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_foreign_key_leads_an_index()
    {
        var bare =
            from entity in Model.GetEntityTypes()
            where !entity.IsOwned()
            from key in entity.GetForeignKeys()
            let leading = entity.GetIndexes().Select(index => index.Properties[0]).Concat(entity.GetKeys().Select(primary => primary.Properties[0]))
            where !leading.Contains(key.Properties[0])
            select $"{entity.DisplayName()}.{key.Properties[0].Name}";

        Assert.Empty(bare);
    }

    [Fact]
    public void Every_column_with_grams_has_its_index()
    {
        var script = SqlScript.Read("orders.sql");
        var bare =
            from entity in Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.FindAnnotation("Hub:Grams") is not null
            let index = $"on {entity.GetTableName()} using gin (hub_grams(hub_fold({property.GetColumnName()})))"
            where !script.Contains(index, StringComparison.Ordinal)
            select index;

        Assert.Empty(bare);
    }

    [Fact]
    public void Every_column_sorted_by_pinyin_and_every_point_has_its_index()
    {
        var script = SqlScript.Read("orders.sql");
        var bare =
            from entity in HubModel.Instance.Entities.Values
            from property in entity.Properties.Values
            from index in new[]
            {
                property.HasPinyin ? $"on {entity.Table} ({property.Column} collate hub_pinyin, id)" : null,
                property.ClrType == typeof(Point) ? $"on {entity.Table} using gist (hub_metres({property.Column}))" : null,
                property.ClrType == typeof(Point) ? $"on {entity.Table} (id) where {property.Column} is null" : null,
            }
            where index is not null && !script.Contains(index, StringComparison.Ordinal)
            select index;

        Assert.Empty(bare);
    }

    [Fact]
    public void Only_the_newest_migration_made_from_the_model_carries_it()
        => Assert.Single(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "Data", "Migrations"), "*.Designer.cs"));

    [Fact]
    public void Every_entity_has_a_configuration_beside_it()
    {
        var configurations = typeof(HubContext).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(
            Model.GetEntityTypes().Where(entity => typeof(Entity).IsAssignableFrom(entity.ClrType)),
            entity => Assert.Contains($"{entity.ClrType.Name}Configuration", configurations));
    }
}
