using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.SystemTextJson;
using Snapshooter;

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

    /// <summary>
    /// Where this case's snapshot lies: beside the test that asks, under the test's name and the case's. It is said, not
    /// left to be read off the stack, which tells no file any more once a test that runs often has been compiled anew.
    /// </summary>
    public SnapshotFullName SnapshotOf([CallerMemberName] string test = "", [CallerFilePath] string file = "")
        => new($"{Path.GetFileNameWithoutExtension(file)}.{test}_{Name.Replace('/', '.')}.snap", Path.GetDirectoryName(file)!);

    public static QueryCase Read(string name)
    {
        var variables = Path.Combine(Folder, $"{name}.variables.json");
        return new QueryCase(
            name,
            File.ReadAllText(Path.Combine(Folder, $"{name}.graphql")),
            File.Exists(variables) ? new GraphQLSerializer().Deserialize<Inputs>(File.ReadAllText(variables))! : Inputs.Empty);
    }
}
