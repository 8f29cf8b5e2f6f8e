using GraphQL.Types;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>The root of live updates: one field for every entity, and one for all.</summary>
internal sealed class SubscriptionType : ObjectGraphType
{
    public const string After = "after";

    public const string Snapshot = "snapshot";

    public const string Kinds = "kinds";

    private const string Rule = "Conditions on related objects hold as these are when the change is read; a change of a related object alone is no event.";

    /// <param name="entities">Those whose changes are told.</param>
    public SubscriptionType(IReadOnlyList<EntityGraphType> entities)
    {
        Name = "Subscription";
        Description = "Everything whose changes can be followed (订阅): each committed change once at least, in order for each object, resumable by its cursor.";
        foreach (var type in entities)
        {
            var field = References.Field(Names.Changed(type.Entity), References.NonNull(Names.Change(type.Entity)), $"Changes (变更) of: {type.Description}");
            field.Arguments = new QueryArguments(
                References.Argument("where", References.To(Names.Filter(type.Entity.Name)), $"Only objects that match (过滤条件), now or before the change. {Rule}"),
                Resumption(),
                References.Argument(Snapshot, References.To("Boolean"), "True to get all objects that match now first (先发送当前数据), then their changes, without a gap; not together with after.", false));
            Add(new FieldBinding.Changes(type.Entity).On(field));
        }

        var all = References.Field("changes", References.NonNull(ChangeTypes.Any), "Changes (变更) of several kinds of objects in one order.");
        all.Arguments = new QueryArguments(
            References.Argument(Kinds, References.ListOf(ChangeTypes.Entity), "Of which kinds (对象类型); all by default."),
            References.Argument("where", References.To(ChangeTypes.AnyFilter), $"Only objects that match (过滤条件), now or before the change. {Rule}"),
            Resumption());
        Add(new FieldBinding.AllChanges([.. entities.Select(type => type.Entity)]).On(all));
    }

    private void Add(FieldType field)
    {
        field.StreamResolver = UnusedStream.Instance;
        AddField(field);
    }

    private static QueryArgument Resumption()
        => References.Argument(After, References.To("String"), "Go on behind this cursor (断点续传) of an earlier event; from now on by default. One that is too old is refused with HUB_CURSOR_EXPIRED.");
}
