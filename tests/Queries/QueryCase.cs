using GraphQL;
using GraphQL.SystemTextJson;

namespace Jianye.DataHub.Tests.Queries;

/// <summary>A query of <c>tests/Queries</c> with its variables: the unit tests keep its SQL, the integration tests its answer.</summary>
/// <param name="Name">Folder and file without ending, e.g. <c>paging/pages_from_the_end</c>.</param>
internal sealed record QueryCase(string Name, string Query, Inputs Variables)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<string> Names
        => Directory.EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The name as a snapshot's file can have it.</summary>
    public string SnapshotName => Name.Replace('/', '.');

    public static QueryCase Read(string name)
    {
        var variables = Path.Combine(Folder, $"{name}.variables.json");
        return new QueryCase(
            name,
            File.ReadAllText(Path.Combine(Folder, $"{name}.graphql")),
            File.Exists(variables) ? new GraphQLSerializer().Deserialize<Inputs>(File.ReadAllText(variables))! : Inputs.Empty);
    }
}
