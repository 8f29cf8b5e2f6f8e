using System.IO.Enumeration;
using Jianye.DataHub.Data.Connectors.Importing;

namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>The directory of an inbox: what lies there to be taken in, and the two folders for what was.</summary>
/// <param name="directory">The inbox, which exists.</param>
internal sealed class InboxFolder(string directory)
{
    private const string Done = "done";

    private const string Refused = "refused";

    /// <summary>What programs call a file that they have not finished.</summary>
    private static readonly string[] Unfinished = [".*", "~*", "*~", "*.tmp", "*.temp", "*.part", "*.partial", "*.filepart", "*.crdownload", "*.uploading", "*.swp"];

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));

    /// <summary>A file beside the inbox's own that only one process holds.</summary>
    public string LockFile => Path.Combine(_root, ".hub-inbox.lock");

    /// <summary>The finished-looking files of a platform by path: those of the folder called as it is, or, where the inbox is the named platform's alone, of the
    /// inbox itself.</summary>
    public IReadOnlyList<InboxFile> Files(string slug, bool isNamed)
    {
        var own = Path.Combine(_root, slug);
        var (directory, platform) = Directory.Exists(own) ? (own, own) : (_root, DeliveryFolder.PlatformFolder(_root, slug) ?? _root);
        if (directory == _root && !isNamed) return [];
        return
        [
            .. new FileSystemEnumerable<InboxFile>(directory, (ref FileSystemEntry entry) => Of(entry, platform, slug), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsUnfinished(entry.FileName),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsUnfinished(entry.FileName) && !(entry.Directory.SequenceEqual(_root) && entry.FileName is Done or Refused),
            }.OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Moves a file out of the inbox, keeping its place below it. Another file of that place that lies there already keeps it, and this one gets a number.</summary>
    /// <param name="file">The file.</param>
    /// <param name="why">Why it was refused; null where it was taken in.</param>
    public void Move(InboxFile file, string? why)
    {
        var target = Free(Path.Combine(_root, why is null ? Done : Refused, Path.GetRelativePath(_root, file.FullPath)));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file.FullPath, target);
        if (why is not null) File.WriteAllText($"{target}.reason.txt", why + Environment.NewLine);
    }

    private static string Free(string path)
    {
        if (!File.Exists(path)) return path;
        var (stem, ending) = (Path.ChangeExtension(path, null), Path.GetExtension(path));
        var number = 2;
        while (File.Exists($"{stem}.{number}{ending}")) number++;
        return $"{stem}.{number}{ending}";
    }

    private static InboxFile Of(in FileSystemEntry entry, string platform, string slug)
    {
        var path = entry.ToFullPath();
        return new InboxFile(path, $"{slug}/{Path.GetRelativePath(platform, path).Replace('\\', '/')}", platform, entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
    }

    private static bool IsUnfinished(ReadOnlySpan<char> name)
    {
        foreach (var pattern in Unfinished)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, name)) return true;
        }

        return false;
    }
}
