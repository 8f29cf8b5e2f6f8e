using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jianye.DataHub.Data.Database;

/// <summary>A lock of the operating system on a file (flock): gone with the process that holds it, however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    private const int Shared = 1;
    private const int Exclusive = 2;
    private const int WithoutWaiting = 4;

    private readonly SafeFileHandle _file;

    private FileLock(SafeFileHandle file) => _file = file;

    /// <summary>Takes the lock beside others who share it, waiting while one has it alone.</summary>
    public static Task<FileLock> ShareAsync(string path, CancellationToken cancellationToken) => WaitAsync(path, Shared, cancellationToken);

    /// <summary>Takes the lock alone; null where somebody has it.</summary>
    public static FileLock? TryOwn(string path) => Take(path, Exclusive);

    /// <summary>Takes the lock alone, waiting for its turn.</summary>
    public static Task<FileLock> OwnAsync(string path, CancellationToken cancellationToken) => WaitAsync(path, Exclusive, cancellationToken);

    /// <summary>Turns a shared lock into one held alone; false where somebody shares it.</summary>
    public bool TryBecomeExclusive() => Lock((int)_file.DangerousGetHandle(), Exclusive | WithoutWaiting) == 0;

    public void Dispose() => _file.Dispose();

    private static async Task<FileLock> WaitAsync(string path, int operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Take(path, operation) is { } taken) return taken;
            await Task.Delay(100, cancellationToken);
        }
    }

    private static FileLock? Take(string path, int operation)
    {
        SafeFileHandle file;
        try
        {
            file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (IOException) when (File.Exists(path))
        {
            // .NET itself shares the lock for a moment while opening, and says so where another has it alone.
            return null;
        }

        if (Lock((int)file.DangerousGetHandle(), operation | WithoutWaiting) == 0) return new FileLock(file);
        file.Dispose();
        return null;
    }

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(int file, int operation);
}
