using System.Diagnostics.CodeAnalysis;

namespace Jianye.DataHub.Host.Ide;

/// <summary>The files of the query page that the build put beside the program. Only what was there at the start is served, so no address
/// reaches anything else.</summary>
internal sealed class IdeFiles
{
    private readonly Dictionary<string, IdeFile> _files;

    private IdeFiles(Dictionary<string, IdeFile> files) => _files = files;

    /// <exception cref="DirectoryNotFoundException">The program was put together without its page.</exception>
    public static IdeFiles BesideTheProgram()
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "ide");
        return new IdeFiles(Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(directory, path).Replace('\\', '/'), Path: path))
            .ToDictionary(file => file.Name, file => new IdeFile(file.Name, file.Path), StringComparer.Ordinal));
    }

    public bool TryFind(string name, [NotNullWhen(true)] out IdeFile? file) => _files.TryGetValue(name, out file);
}
