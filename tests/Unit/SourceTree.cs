namespace Jianye.DataHub.Tests.Unit;

/// <summary>The files that tests read beside the code.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo directory)
        => File.Exists(Path.Combine(directory.FullName, "Jianye.DataHub.sln")) ? directory.FullName : Find(directory.Parent!);
}
