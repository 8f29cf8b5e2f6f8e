using System.Diagnostics.CodeAnalysis;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Ide;

/// <summary>The files of the query page that the build put beside the program. Only what was there at the start is served, so no address
/// reaches anything else.</summary>
internal sealed class IdeFiles
{
    private readonly Dictionary<string, IdeFile> _files;

    private IdeFiles(Dictionary<string, IdeFile> files) => _files = files;

    /// <exception cref="SettingException">The program was put together without its page.</exception>
    public static IdeFiles BesideTheProgram()
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "ide");
        if (!Directory.Exists(directory)) throw new SettingException($"The query page's files are missing in {directory}; build the hub again.");
        return new IdeFiles(Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(directory, path).Replace('\\', '/'), Path: path))
            .ToDictionary(file => file.Name, file => new IdeFile(file.Name, file.Path), StringComparer.Ordinal));
    }

    public bool TryFind(string name, [NotNullWhen(true)] out IdeFile? file) => _files.TryGetValue(name, out file);
}
