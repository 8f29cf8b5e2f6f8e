namespace Jianye.DataHub.Data.Attachments;

/// <summary>Where files that were attached lie: outside of everything that is served, each under the SHA-256 of its content, readable by the hub's user alone.</summary>
/// <param name="folder">Its directory, made when the first file comes. Hubs on one database share it.</param>
public sealed class AttachmentStore(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where files lie while they come: on the same file system, so that one is kept by being renamed.</summary>
    public string Incoming { get; } = Path.Combine(folder, "incoming");

    public string Folder => folder;

    /// <summary>Makes a directory that nobody else may look into.</summary>
    public static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
    }

    /// <summary>A kept file, to be read; null where there is none.</summary>
    /// <param name="sha256">64 hexadecimal digits.</param>
    public FileStream? Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps a received file: when this returns it is on the disk, under its name.</summary>
    /// <param name="file">Its bytes are on the disk already; another file of the same content is as good.</param>
    internal void Keep(UploadedFile file)
    {
        var path = PathOf(file.Sha256);
        var directory = Path.GetDirectoryName(path)!;
        MakeDirectory(folder);
        MakeDirectory(directory);
        if (new FileInfo(path) is not { Exists: true } kept || kept.Length != file.Size) File.Move(file.Path, path, overwrite: true);
        // The file's entry in its directory, and that one's in the folder.
        DirectoryFlush.Run(directory);
        DirectoryFlush.Run(folder);
    }

    /// <summary>The digests of all kept files.</summary>
    internal IEnumerable<string> Kept()
        => Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder, "??").SelectMany(Directory.EnumerateFiles).Select(path => Path.GetFileName(path)).Where(IsDigest)
            : [];

    internal void Delete(string sha256) => File.Delete(PathOf(sha256));

    private string PathOf(string sha256)
        => IsDigest(sha256) ? Path.Combine(folder, sha256[..2], sha256) : throw new ArgumentException("A SHA-256 of 64 hexadecimal digits was expected.", nameof(sha256));

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
