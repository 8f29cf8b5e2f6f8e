using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Brings the entries of a directory to the disk: without this a file that was renamed into it may be gone after a loss of power.</summary>
/// <remarks>fsync(2); .NET opens no directories. Windows writes entries through and has no such call.</remarks>
internal static class DirectoryFlush
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk failed at it.</exception>
    public static void Run(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open([.. Encoding.UTF8.GetBytes(directory), 0], ReadOnly);
        if (handle < 0) throw Fault();
        try
        {
            if (Flush(handle) != 0) throw Fault();
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Fault() => new("A directory of the attachments could not be brought to the disk.", new Win32Exception(Marshal.GetLastPInvokeError()));

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
