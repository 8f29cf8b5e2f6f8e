using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>The order in which entities are written, by EF's model: what residents need comes before them, all else after, each behind what it
/// refers to. Where references go in a circle, one of them is looked up again at the end.</summary>
internal sealed class ProjectionOrder
{
    /// <summary>The references of residents that are written with them; all others lead to what comes after.</summary>
    private static readonly string[] OfResidents = [nameof(Resident.HouseholdId), nameof(Resident.AddressId)];

    private readonly IEntityType _resident;
    private readonly IReadOnlyList<IEntityType> _order;

    /// <param name="model">All entities.</param>
    /// <param name="fed">Names of those that deliveries feed.</param>
    public ProjectionOrder(IModel model, IReadOnlySet<string> fed)
    {
        _resident = model.FindEntityType(typeof(Resident))!;
        var left = model.GetEntityTypes().Where(entity => fed.Contains(entity.ClrType.Name) && entity != _resident)
            .OrderBy(entity => entity.ClrType.Name, StringComparer.Ordinal).ToList();
        var needed = new HashSet<IEntityType>();
        Need(_resident, left, needed);
        Before = Sort([.. left.Where(needed.Contains)]);
        After = Sort([.. left.Where(entity => !needed.Contains(entity))]);
        _order = [.. Before, _resident, .. After];
    }

    /// <summary>What stands without persons.</summary>
    public IReadOnlyList<IEntityType> Before { get; }

    /// <summary>What may refer to persons.</summary>
    public IReadOnlyList<IEntityType> After { get; }

    /// <summary>The tables that are not written yet when an entity's turn comes, its own among them.</summary>
    public IReadOnlySet<string> NotBefore(IEntityType entity)
        => _order.SkipWhile(other => other != entity).Select(other => other.GetTableName()!).ToHashSet(StringComparer.Ordinal);

    private void Need(IEntityType entity, List<IEntityType> fed, HashSet<IEntityType> needed)
    {
        foreach (var (principal, _) in References(entity))
        {
            if (principal != _resident && fed.Contains(principal) && needed.Add(principal)) Need(principal, fed, needed);
        }
    }

    private List<IEntityType> Sort(List<IEntityType> left)
    {
        var sorted = new List<IEntityType>();
        while (left.Count > 0)
        {
            // Without a reference that it can't be without, an entity may go before what it refers to.
            var next = left.Find(entity => !References(entity).Any(reference => IsAhead(entity, reference.Principal)))
                ?? left.Find(entity => !References(entity).Any(reference => reference.IsRequired && IsAhead(entity, reference.Principal)))
                ?? throw new InvalidOperationException($"{string.Join(", ", left.Select(entity => entity.ClrType.Name))} can't be without each other.");
            sorted.Add(next);
            left.Remove(next);
        }

        return sorted;

        bool IsAhead(IEntityType entity, IEntityType principal) => principal != entity && left.Contains(principal);
    }

    private IEnumerable<(IEntityType Principal, bool IsRequired)> References(IEntityType entity)
        => entity.GetForeignKeys()
            .Where(key => !key.IsOwnership && (entity != _resident || OfResidents.Contains(key.Properties[0].Name)))
            .Select(key => (key.PrincipalEntityType, key.IsRequired));
}
