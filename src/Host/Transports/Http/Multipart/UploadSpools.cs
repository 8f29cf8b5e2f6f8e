using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Transports.Http.Multipart;

/// <summary>Where files lie while they are received: a directory of this process, whose lock tells others that it lives, and in it one of each request.</summary>
internal sealed class UploadSpools : IDisposable
{
    private const string LockName = "lock";

    private readonly AttachmentOptions _options;
    private readonly string _incoming;
    private readonly string _directory;
    private readonly Lock _beginning = new();
    private FileStream? _life;
    private long _bytes;

    public UploadSpools(AttachmentStore store, AttachmentOptions options)
    {
        _options = options;
        _incoming = store.Incoming;
        _directory = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
    }

    public AttachmentOptions Options => _options;

    /// <summary>A directory for the files of one request, made when the first comes.</summary>
    public UploadSpool Open() => new(this, Path.Combine(_directory, Guid.CreateVersion7().ToString("N")));

    /// <summary>Takes away what processes that were killed have left; those that live hold their locks.</summary>
    public void Clean()
    {
        if (!Directory.Exists(_incoming)) return;
        foreach (var left in Directory.EnumerateDirectories(_incoming).Where(left => left != _directory && IsLeft(left))) Directory.Delete(left, recursive: true);
    }

    /// <summary>Makes sure of the process' directory. Where that fails (a disk without room, a folder that may not be written), the next file tries again.</summary>
    public void Ready()
    {
        lock (_beginning) _life ??= Begin();
    }

    /// <summary>Tells that more, or less, lies in the directory.</summary>
    /// <returns>False where that is more than there is room for.</returns>
    public bool TryHold(long bytes) => Interlocked.Add(ref _bytes, bytes) <= _options.MaximumReceiving * 1_000_000L;

    public void Dispose()
    {
        if (_life is null) return;
        _life.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private FileStream Begin()
    {
        AttachmentStore.MakeDirectory(_incoming);
        AttachmentStore.MakeDirectory(_directory);
        return Lock(_directory);
    }

    private static FileStream Lock(string directory) => new(Path.Combine(directory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static bool IsLeft(string directory)
    {
        try
        {
            Lock(directory).Dispose();
            return true;
        }
        catch (IOException)
        {
            // Its process lives, or another one takes it away.
            return false;
        }
    }
}
