using GraphQL.Types;

namespace Jianye.DataHub.Schema.Federation;

/// <summary><c>platformKey</c>: the key of an object in one of the former platforms, by which those who know no other one name it.</summary>
internal static class PlatformKeyType
{
    public const string Name = "PlatformKey";

    public const string FieldName = "platformKey";

    /// <summary>Its members, in the order of the parts of such a key.</summary>
    public static IReadOnlyList<string> Members { get; } = ["platform", "dataset", "key"];

    public static FieldType Field() => new FieldBinding.RecordKey().On(References.Field(
        FieldName, References.To(Name), "The key of the object in a former platform (原平台编号): that of its own live record, of several the first by platform, data set and key. Null where there is none, or where the caller may not see sources."));

    public static ObjectGraphType Type()
    {
        var type = new ObjectGraphType { Name = Name, Description = "What names a record in a former platform (原平台编号).", IsTypeOf = _ => true };
        type.AddField(References.Field("platform", References.NonNull("String"), "The platform (平台) by its slug, e.g. 03-wo-grid."));
        type.AddField(References.Field("dataset", References.NonNull("String"), "The data set (数据集) of the platform, e.g. incidents."));
        type.AddField(References.Field("key", References.NonNull("String"), "The platform's own key (原始编号) of the record, exactly as delivered."));
        return type;
    }

    /// <summary>The member of a name, or the fixed value of <c>__typename</c>.</summary>
    public static (string? Part, string? Json) Part(string name) => name == "__typename" ? (null, $"\"{Name}\"") : (name, null);
}
