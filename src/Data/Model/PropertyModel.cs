using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Model;

/// <summary>A property of an entity, or a member of a value object.</summary>
public sealed class PropertyModel
{
    /// <summary>The C# name, e.g. <c>BirthDate</c>.</summary>
    public required string Name { get; init; }

    public required ValueKind Kind { get; init; }

    public required Type ClrType { get; init; }

    /// <summary>True when the stored value can be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The column, or the member's name inside the jsonb document; null for a computed property.</summary>
    public string? Column { get; init; }

    /// <summary>True for a property that is worked out while reading (<c>Age</c>, <c>Overdue</c>); its expression is the reader's.</summary>
    public bool IsComputed => Column is null;

    /// <summary>The enum of <see cref="ValueKind.Enum"/> and <see cref="ValueKind.EnumList"/>.</summary>
    public Type? EnumType { get; init; }

    /// <summary>The code list of <see cref="ValueKind.Code"/>, e.g. <c>gbt_3304_1991_ethnic</c>.</summary>
    public string? CodeList { get; init; }

    /// <summary>The entity whose key <see cref="ValueKind.Id"/> holds: the property's own, or the one that a foreign key points to.</summary>
    public string? IdType { get; init; }

    /// <summary>The members of <see cref="ValueKind.Object"/> and <see cref="ValueKind.ObjectList"/>, by C# name; empty otherwise.</summary>
    public IReadOnlyDictionary<string, PropertyModel> Members { get; init; } = new Dictionary<string, PropertyModel>();

    /// <summary>True where an index over one- and two-character grams serves <c>contains</c>.</summary>
    public bool HasGrams { get; init; }

    /// <summary>True where an index over whole values begins with it.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>True where an index serves the order by pinyin.</summary>
    public bool HasPinyin { get; init; }

    /// <summary>What kind of personal data it holds.</summary>
    public ColumnClass Class { get; init; }

    /// <summary>True for a delivered record as it came: not everybody may see it, and nobody compares it.</summary>
    public bool IsRawRecord { get; init; }

    public override string ToString() => Name;
}
