namespace Jianye.DataHub.Tests.Unit;

/// <summary>The files beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Jianye.DataHub.sln"))) directory = directory.Parent ?? throw new DirectoryNotFoundException();
        return directory.FullName;
    }
}
