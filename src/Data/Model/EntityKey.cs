using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Model;

/// <summary>What names a row from outside: its id, a natural key, or the key that a record of it has in one of the former platforms.</summary>
public abstract record EntityKey
{
    /// <summary>Entities whose rows one column names, in the words of those who use it.</summary>
    private static readonly Dictionary<Type, string> Natural = new()
    {
        [typeof(District)] = nameof(District.Code),
        [typeof(Street)] = nameof(Street.Code),
        [typeof(Community)] = nameof(Community.Code),
        [typeof(Grid)] = nameof(Grid.Code),
        [typeof(Organization)] = nameof(Organization.CreditCode),
        [typeof(Platform)] = nameof(Platform.Slug),
        [typeof(Resident)] = nameof(Resident.IdNumber),
    };

    /// <summary>What no platform delivers records of: the territory, and what the hub measures of itself.</summary>
    private static readonly HashSet<Type> WithoutRecords = [typeof(District), typeof(Street), typeof(Community), typeof(Grid), typeof(DataQualityMeasure)];

    private EntityKey()
    {
    }

    /// <summary>The global id.</summary>
    public sealed record Id : EntityKey;

    /// <summary>A column that the graph shows: the code of a grid, the credit code of an organization.</summary>
    public sealed record Column(PropertyModel Property) : EntityKey;

    /// <summary>A platform, a data set of it, and the key that a live record of the row has there.</summary>
    public sealed record Record : EntityKey;

    /// <summary>The keys of an entity, the id first.</summary>
    public static IEnumerable<EntityKey> Of(EntityModel entity)
    {
        yield return new Id();
        if (Natural.TryGetValue(entity.ClrType, out var name)) yield return new Column(entity.Properties[name]);
        if (entity.Navigations.ContainsKey(nameof(Entity.Sources)) && !WithoutRecords.Contains(entity.ClrType)) yield return new Record();
    }
}
