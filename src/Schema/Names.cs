using System.Text.Json;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema;

/// <summary>The names that Hot Chocolate's conventions give.</summary>
internal static class Names
{
    public static string Field(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    /// <summary><c>Residents</c> of the table <c>residents</c>, <c>GridTeamMembers</c> of <c>grid_team_members</c>.</summary>
    public static string Plural(EntityModel entity)
        => string.Concat(entity.Table.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string Connection(EntityModel entity) => $"{Plural(entity)}Connection";

    public static string Edge(EntityModel entity) => $"{Plural(entity)}Edge";

    public static string Aggregate(EntityModel entity) => $"{Plural(entity)}Aggregate";

    /// <summary><c>residentsAggregate</c> beside <c>residents</c>.</summary>
    public static string AggregateField(string member) => $"{Field(member)}Aggregate";

    public static string AggregateGroup(EntityModel entity) => $"{Plural(entity)}AggregateGroup";

    public static string AggregateKey(EntityModel entity) => $"{entity.Name}AggregateKey";

    public static string GroupBy(EntityModel entity) => $"{entity.Name}GroupByInput";

    public static string Having(EntityModel entity) => $"{entity.Name}HavingInput";

    public static string AggregateSort(EntityModel entity) => $"{entity.Name}AggregateSortInput";

    /// <summary>How many different values there are, <c>ResidentDistinctCounts</c>; with <see cref="Filter"/> and <see cref="Sort"/> its inputs.</summary>
    public static string DistinctCounts(EntityModel entity) => $"{entity.Name}DistinctCounts";

    public static string Sums(EntityModel entity) => $"{entity.Name}Sums";

    public static string Statistics(EntityModel entity) => $"{entity.Name}Statistics";

    public static string Extremes(EntityModel entity) => $"{entity.Name}Extremes";

    /// <summary><c>ageBand</c> beside <c>age</c>.</summary>
    public static string Band(string member) => $"{Field(member)}Band";

    /// <summary><c>IncidentClusters</c>: the field's name and its type's.</summary>
    public static string Clusters(EntityModel entity) => $"{entity.Name}Clusters";

    public static string Cluster(EntityModel entity) => $"{entity.Name}Cluster";

    public static string Heat(EntityModel entity) => $"{entity.Name}Heat";

    /// <summary><c>incidentChanged</c></summary>
    public static string Changed(EntityModel entity) => $"{Field(entity.Name)}Changed";

    /// <summary><c>IncidentChange</c>: what such an event is.</summary>
    public static string Change(EntityModel entity) => $"{entity.Name}Change";

    public static string Filter(string type) => $"{type}FilterInput";

    public static string ListFilter(string filter) => $"ListFilterInputTypeOf{filter}";

    public static string Sort(string type) => $"{type}SortInput";

    public static string ListOperations(string scalar) => $"List{Operations(scalar)}";

    public static string ListSort(string type) => $"ListSortInputTypeOf{type}";

    public static string Segment(EntityModel entity) => $"{Plural(entity)}CollectionSegment";

    public static string Operations(string scalar) => $"{scalar}OperationFilterInput";
}
