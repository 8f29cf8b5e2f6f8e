using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Ide;

/// <summary>Operations to begin with, a document for each role: <c>Samples/ROLE.graphql</c>.</summary>
internal static class IdeSamples
{
    /// <summary>What stands in a new document of the query page.</summary>
    /// <param name="role">As whom the page asks.</param>
    public static string Of(Role role) => Read("heading.txt") + Read($"{RoleNames.Of(role)}.graphql");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(IdeSamples).Assembly.GetManifestResourceStream($"samples/{name}")!);
        return reader.ReadToEnd();
    }
}
