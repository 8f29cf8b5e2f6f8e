using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Finds the files of platforms below a directory: the delivery's root, or a platform's own folder.</summary>
internal static class DeliveryFolder
{
    /// <exception cref="ImportException">The directory is not there.</exception>
    public static IReadOnlyList<DeliveryFile> Find(string directory, string slug)
    {
        if (!Directory.Exists(directory)) throw new ImportException($"There is no directory {directory} to take a delivery from.");
        var root = Path.GetFullPath(directory);
        var own = Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) == slug ? root : Path.Combine(root, slug);
        if (!Directory.Exists(own)) return [];

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. Directory.EnumerateFiles(own, "*", options)
                .Order(StringComparer.Ordinal)
                .Select(path => new DeliveryFile(
                    $"{slug}/{Path.GetRelativePath(own, path).Replace('\\', '/')}", new FileInfo(path).Length, () => Open(path))),
        ];
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
}
