using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>Understands representations: which row they name, or why none.</summary>
/// <param name="entities">The entities that have keys.</param>
internal sealed class Representations(IReadOnlyCollection<EntityModel> entities)
{
    /// <summary>Stable (docs/errors.md).</summary>
    private const string Code = "HUB_REPRESENTATION";

    /// <summary>Characters of a key; the longest that any platform delivers has 60.</summary>
    private const int LongestKey = 500;

    private readonly Dictionary<string, (EntityModel Entity, IReadOnlyList<EntityKey> Keys)> _entities =
        entities.ToDictionary(entity => entity.Name, entity => (entity, (IReadOnlyList<EntityKey>)[.. EntityKey.Of(entity)]), StringComparer.Ordinal);

    /// <summary>The name of a key's field.</summary>
    public static string FieldOf(EntityKey key) => key switch
    {
        EntityKey.Column column => Names.Field(column.Property.Name),
        EntityKey.Record => PlatformKeyType.FieldName,
        _ => "id",
    };

    /// <summary>What of them shapes a plan: which keys of which entities they name, whether one names nothing, and how many there are, up to the next power of two.</summary>
    public static void AppendShape(StringBuilder text, object? value)
    {
        var references = (value is IEnumerable many and not string ? many.Cast<object?>() : [value]).ToList();
        text.Append('e').AppendJoin(',', references.OfType<RowReference.ByKey>().Select(reference => $"{reference.Entity.Name}.{FieldOf(reference.Key)}").Distinct().Order(StringComparer.Ordinal));
        text.Append(CultureInfo.InvariantCulture, $"*{Priced(references.Count)}");
        if (references.Exists(reference => reference is RowReference.Unreadable)) text.Append('!');
    }

    /// <summary>For how many rows so many representations pay: plans are kept by this number, and it says how many there are well enough.</summary>
    public static int Priced(int count) => count > OperationLimits.MostRepresentations ? count : Math.Min(OperationLimits.MostRepresentations, (int)BitOperations.RoundUpToPowerOf2((uint)count));

    /// <summary>The row of a coerced value.</summary>
    public RowReference Read(object? value)
    {
        if (value is not IReadOnlyDictionary<string, object?> members) return Unreadable($"A representation is an object with its __typename and one of its keys, but {KindOf(value)} came.");
        if (!members.TryGetValue("__typename", out var name) || name is null) return Unreadable("A representation says with __typename of which type it is; this one does not.");
        if (name is not string typeName) return Unreadable($"The __typename of a representation is a text, but {KindOf(name)} came.");
        if (!_entities.TryGetValue(typeName, out var type)) return Unreadable("The __typename of the representation is no type of the hub that has keys.");
        foreach (var key in type.Keys)
        {
            if (members.TryGetValue(FieldOf(key), out var given) && given is not null) return Read(type.Entity, key, given);
        }

        return Unreadable($"The representation of {type.Entity.Name} names none of its keys: {string.Join(", ", type.Keys.Select(FieldOf))}.");
    }

    private static RowReference Read(EntityModel entity, EntityKey key, object given)
    {
        var field = $"{entity.Name}.{FieldOf(key)}";
        if (key is not EntityKey.Record) return Parts(entity, key, [(field, given)]);
        if (given is not IReadOnlyDictionary<string, object?> members) return Unreadable($"{field} is an object of {string.Join(", ", PlatformKeyType.Members)}, but {KindOf(given)} came.");
        return Parts(entity, key, [.. PlatformKeyType.Members.Select(member => ($"{field}.{member}", members.GetValueOrDefault(member)))]);
    }

    private static RowReference Parts(EntityModel entity, EntityKey key, IReadOnlyList<(string Field, object? Given)> parts)
    {
        foreach (var (field, given) in parts)
        {
            if (given is not string text) return Unreadable($"{field} of a representation is a text, but {KindOf(given)} came.");
            if (text.Length > LongestKey) return Unreadable($"{field} of a representation has at most {LongestKey} characters, but {text.Length} came.");
            if (!SendableText.Is(text)) return Unreadable($"{field} of a representation holds a character that no text has: a NUL or half a surrogate pair.");
        }

        return new RowReference.ByKey(entity, key, [.. parts.Select(part => (string)part.Given!)]);
    }

    private static RowReference.Unreadable Unreadable(string reason) => new(Code, reason);

    private static string KindOf(object? value) => value switch
    {
        null => "nothing",
        string => "a text",
        bool => "a boolean",
        IReadOnlyDictionary<string, object?> => "an object",
        IEnumerable => "a list",
        _ => "a number",
    };
}
