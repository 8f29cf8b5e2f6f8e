using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Model;

/// <summary>All entities as the reader sees them. Made once from EF Core's model; no database is opened.</summary>
public sealed class HubModel
{
    private static readonly Lazy<HubModel> Made = new(() =>
    {
        using var context = HubContextFactory.Create();
        return HubModelBuilder.Build(context.Model);
    });

    private readonly Dictionary<Type, EntityModel> _byType;
    private readonly Lazy<Dictionary<string, EntityModel>> _byTable;

    internal HubModel(IEnumerable<EntityModel> entities)
    {
        _byType = entities.ToDictionary(entity => entity.ClrType);
        Entities = _byType.Values.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        _byTable = new(() => _byType.Values.SelectMany(entity => entity.Tables.Select(table => (table, entity))).ToDictionary(known => known.table, known => known.entity, StringComparer.Ordinal));
    }

    public static HubModel Instance => Made.Value;

    /// <summary>Entities by their name in the graph.</summary>
    public IReadOnlyDictionary<string, EntityModel> Entities { get; }

    /// <summary>Entities by the tables whose rows are theirs, or stand for such.</summary>
    internal IReadOnlyDictionary<string, EntityModel> EntitiesByTable => _byTable.Value;

    /// <exception cref="KeyNotFoundException">The type is no entity.</exception>
    public EntityModel Find(Type type) => _byType[type];
}
