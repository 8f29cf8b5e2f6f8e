using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema;

/// <summary>What a field of the graph reads.</summary>
internal abstract record FieldBinding
{
    private const string Key = "hub:binding";

    public sealed record Property(PropertyModel Model) : FieldBinding;

    /// <summary>A text sorted by its pinyin.</summary>
    public sealed record Pinyin(PropertyModel Model) : FieldBinding;

    /// <summary><c>platformKey</c></summary>
    public sealed record RecordKey : FieldBinding;

    public sealed record ToOne(NavigationModel Model) : FieldBinding;

    public sealed record ToMany(NavigationModel Model) : FieldBinding;

    /// <summary><c>resident(id:)</c></summary>
    public sealed record Singular(EntityModel Entity) : FieldBinding;

    /// <summary><c>residents(first:)</c></summary>
    public sealed record Plural(EntityModel Entity) : FieldBinding;

    /// <summary>The band of numbers in which a property of a group's key lies.</summary>
    public sealed record Band(PropertyModel Model) : FieldBinding;

    /// <summary><c>incidentsAggregate</c> of a grid.</summary>
    public sealed record Aggregate(NavigationModel Model) : FieldBinding;

    /// <summary><c>residentsAggregate</c> of all.</summary>
    public sealed record RootAggregate(EntityModel Entity) : FieldBinding;

    /// <summary><c>incidentClusters</c></summary>
    public sealed record Clusters(EntityModel Entity) : FieldBinding;

    /// <summary><c>incidentHeat</c></summary>
    public sealed record Heat(EntityModel Entity) : FieldBinding;

    /// <summary><c>residentsSegment(skip:)</c></summary>
    public sealed record Segment(EntityModel Entity) : FieldBinding;

    /// <summary><c>search(text:)</c></summary>
    public sealed record Search : FieldBinding;

    /// <summary><c>incidentChanged</c></summary>
    public sealed record Changes(EntityModel Entity) : FieldBinding;

    /// <summary><c>changes(kinds:)</c></summary>
    public sealed record AllChanges(IReadOnlyList<EntityModel> Entities) : FieldBinding;

    /// <summary><c>_entities</c></summary>
    public sealed record Represented : FieldBinding;

    /// <summary><c>_service</c></summary>
    public sealed record Subgraph : FieldBinding;

    /// <summary><c>node</c>, <c>nodes</c>, <c>gridAt</c>: told by their names.</summary>
    public sealed record Special : FieldBinding;

    /// <summary>The binding of a field; null for one of the engine's or of a connection.</summary>
    public static FieldBinding? Of(FieldType field) => field.GetMetadata<FieldBinding?>(Key);

    public FieldType On(FieldType field)
    {
        field.Metadata[Key] = this;
        return field;
    }
}
