using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Finds a platform's files by a path: a delivery's root with a folder a platform, the platform's own folder whatever its name,
/// a part of it, or one file.</summary>
/// <remarks>A file belongs to its data set by where it lies below the platform's folder: that is the nearest one called as the platform,
/// else the directory named.</remarks>
internal static class DeliveryFolder
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <param name="path">A directory or file.</param>
    /// <param name="slug">The platform.</param>
    /// <param name="isNamed">True where the caller says that the path is of this platform; false where only a folder of its name is.</param>
    /// <exception cref="ImportException">Nothing is there.</exception>
    public static IReadOnlyList<DeliveryFile> Find(string path, string slug, bool isNamed)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full)) return isNamed ? WithCompanions(full, slug) : [];
        if (!Directory.Exists(full)) throw new ImportException($"There is no directory or file {path} to take a delivery from.");

        var own = Path.Combine(full, slug);
        if (Directory.Exists(own)) return All(own, own, slug);
        if (!isNamed) return Path.GetFileName(full) == slug ? All(full, full, slug) : [];
        return All(full, PlatformFolder(full, slug) ?? full, slug);
    }

    private static List<DeliveryFile> All(string directory, string platform, string slug)
        => [.. Directory.EnumerateFiles(directory, "*", Below).Order(StringComparer.Ordinal).Select(file => Of(file, platform, slug))];

    /// <summary>The file and those beside it of the same name but for the ending: a control file comes along.</summary>
    private static List<DeliveryFile> WithCompanions(string file, string slug)
    {
        var directory = Path.GetDirectoryName(file)!;
        var platform = PlatformFolder(directory, slug) ?? directory;
        return
        [
            .. Directory.EnumerateFiles(directory)
                .Where(other => other == file || (Path.GetFileNameWithoutExtension(other) == Path.GetFileNameWithoutExtension(file) && Path.GetExtension(other) == ".ctl"))
                .Order(StringComparer.Ordinal)
                .Select(other => Of(other, platform, slug)),
        ];
    }

    /// <summary>The nearest folder upwards that is called as the platform; null where there is none.</summary>
    public static string? PlatformFolder(string directory, string slug)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == slug) return folder;
        }

        return null;
    }

    /// <param name="file">The file.</param>
    /// <param name="platform">The folder from which its path counts.</param>
    /// <param name="slug">The platform.</param>
    public static DeliveryFile Of(string file, string platform, string slug)
        => new($"{slug}/{Path.GetRelativePath(platform, file).Replace('\\', '/')}", new FileInfo(file).Length, () => Open(file));

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
}
