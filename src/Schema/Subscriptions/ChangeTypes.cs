using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>The types of events, and the inputs of subscriptions.</summary>
internal static class ChangeTypes
{
    public const string Kind = "ChangeKind";

    public const string Entity = "ChangingEntity";

    public const string Any = "Change";

    public const string AnyFilter = "ChangesFilterInput";

    /// <param name="entities">Those whose changes are told.</param>
    public static IEnumerable<IGraphType> All(IReadOnlyList<EntityGraphType> entities)
    {
        var kind = new EnumerationGraphType { Name = Kind, Description = "What happened to an object, as the subscriber sees it (变更类型)." };
        kind.Add(new EnumValueDefinition("CREATED", "CREATED") { Description = "It is new (新增)." });
        kind.Add(new EnumValueDefinition("UPDATED", "UPDATED") { Description = "It was changed (修改) and matches; it may not have matched before." });
        kind.Add(new EnumValueDefinition("DELETED", "DELETED") { Description = "It is gone (删除), and matched before." });
        kind.Add(new EnumValueDefinition("LEFT", "LEFT") { Description = "It matched before and does not match any longer, or is not visible any longer (离开)." });
        kind.Add(new EnumValueDefinition("SNAPSHOT", "SNAPSHOT") { Description = "It matched when the subscription began (当前数据); only with snapshot." });
        kind.Add(new EnumValueDefinition("SNAPSHOT_END", "SNAPSHOT_END") { Description = "All that matched has been sent (当前数据结束), and changes follow; of no object." });
        yield return kind;

        var entity = new EnumerationGraphType { Name = Entity, Description = "An entity whose changes are told (可订阅的对象类型)." };
        var filter = new InputObjectGraphType { Name = AnyFilter, Description = "Which changes of each entity (各类对象的过滤条件); all of those not named." };
        foreach (var type in entities)
        {
            entity.Add(new EnumValueDefinition(Word(type.Entity), Word(type.Entity)) { Description = type.Description });
            filter.AddField(References.Field(Names.Field(Names.Plural(type.Entity)), References.To(Names.Filter(type.Entity.Name)), $"Only such (过滤条件): {type.Description}"));
            yield return Event(Names.Change(type.Entity), $"A change of one object (变更): {type.Description}", type.Entity.Name);
        }

        yield return entity;
        yield return filter;
        var any = Event(Any, "A change of one object of any kind (变更).", "Node");
        any.AddField(References.Field("entity", References.NonNull(Entity), "Of which kind the object is (对象类型)."));
        yield return any;
    }

    /// <summary><c>GRID_TEAM_MEMBER</c></summary>
    public static string Word(EntityModel entity) => string.Concat(entity.Name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static ObjectGraphType Event(string name, string description, string node)
    {
        var type = new ObjectGraphType { Name = name, Description = description, IsTypeOf = _ => true };
        type.AddField(References.Field("cursor", References.NonNull("String"), "Where the change stands among all (游标): subscribe with it as after to go on behind it, at any hub."));
        type.AddField(References.Field("kind", References.NonNull(Kind), "What happened (变更类型)."));
        type.AddField(References.Field("at", References.NonNull("DateTime"), "When (时间)."));
        type.AddField(References.Field("id", References.To("ID"), "The object's global id (全局标识); null at the end of a snapshot."));
        type.AddField(References.Field("changedFields", References.NonNullListOf("String"), "The names of the fields that were changed (变更字段), of those that the caller may see; empty unless it was updated."));
        type.AddField(References.Field("node", References.To(node), "The object as it is now (对象); null where it is gone, left or not visible."));
        return type;
    }
}
