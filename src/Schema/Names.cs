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

    public static string Filter(string type) => $"{type}FilterInput";

    public static string ListFilter(string filter) => $"ListFilterInputTypeOf{filter}";

    public static string Sort(string type) => $"{type}SortInput";

    public static string Operations(string scalar) => $"{scalar}OperationFilterInput";
}
