namespace Jianye.DataHub.Data.Access;

/// <summary>What a caller may see: how far, and the keys by which the guards tell. The shape is part of a plan's key, the values are bound anew for each request.</summary>
public sealed class AccessRights
{
    /// <summary>All rows and columns: of the hub itself, and of who may see all and has said for what.</summary>
    public static AccessRights Everything { get; } = new(RowReach.Everything, Role.Admin, hasPurpose: true);

    private static readonly AccessRights EverythingWithoutPurpose = new(RowReach.Everything, Role.Admin);

    private readonly Dictionary<RightsValue, object> _values;

    internal AccessRights(RowReach reach, Role role, IEnumerable<KeyValuePair<RightsValue, object>>? values = null, bool hasPurpose = false)
    {
        (Reach, Role, HasPurpose) = (reach, role, hasPurpose);
        _values = new Dictionary<RightsValue, object>(values ?? []);
        Shape = $"{reach}{string.Concat(_values.Keys.Order().Select(value => $"{(IsOne(value) ? "=" : "+")}{value}"))}/{RoleNames.Of(role)}{(hasPurpose ? "!" : "")}";
    }

    public RowReach Reach { get; }

    public Role Role { get; }

    /// <summary>Whether the caller has said for what purpose it asks.</summary>
    public bool HasPurpose { get; }

    /// <summary>The same rights of who has said for what purpose it asks, or has not.</summary>
    public AccessRights ForPurpose(bool hasPurpose) => hasPurpose == HasPurpose ? this
        : this == Everything ? EverythingWithoutPurpose
        : new AccessRights(Reach, Role, _values, hasPurpose);

    /// <summary>Whether others see the same.</summary>
    public bool IsSameAs(AccessRights other) => Shape == other.Shape && _values.All(value => other._values.TryGetValue(value.Key, out var held) && (value.Value, held) switch
    {
        (Guid[] left, Guid[] right) => left.AsSpan().SequenceEqual(right),
        var (left, right) => left.Equals(right),
    });

    /// <summary>What of the rights shapes a plan.</summary>
    public string Shape { get; }

    /// <summary>Whether aggregates count rows that the caller may not see one by one (those alone, nothing by which they are found or told apart): without a token.</summary>
    internal bool CountsAll => Role == Role.Anonymous;

    /// <summary>The parts of territory that the scope has.</summary>
    internal IReadOnlyList<RightsValue> Territory => [.. _values.Keys.Where(value => value <= RightsValue.Level2Grids).Order()];

    /// <summary>True where the caller has one key of it only: rows of one place come from an index in its order, those of several do not.</summary>
    internal bool IsOne(RightsValue value) => _values.GetValueOrDefault(value) is Guid or Guid[] { Length: 1 };

    /// <summary>A value; null where the caller has none, which matches no row.</summary>
    /// <param name="value">Which.</param>
    /// <param name="isOne">True for a single key.</param>
    internal object? ValueOf(RightsValue value, bool isOne)
        => _values.GetValueOrDefault(value) is var held && isOne && held is Guid[] keys ? keys[0] : held;
}
