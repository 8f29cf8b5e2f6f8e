using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>A data directory as the first start of a hub without a demo leaves it: made once, and copied for each test that starts a hub but is not about the first start.</summary>
internal static class StartedData
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Makes a directory of that path.</summary>
    public static async Task CopyToAsync(string path)
    {
        var made = await Made.Value;
        // The owners of PostgreSQL's files are kept.
        using var copying = Process.Start("cp", ["-a", "--reflink=auto", made, path]);
        await copying.WaitForExitAsync();
        Assert.Equal(0, copying.ExitCode);
        // Where the cluster lies is noted in it, and chosen again without the note.
        File.Delete(Path.Combine(path, "cluster"));
    }

    private static async Task<string> MakeAsync()
    {
        var path = LeftClusters.NewDirectory();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(path, recursive: true);
        var (hub, _) = await HubProcess.ServeAsync("--data", path);
        using (hub)
        {
            hub.Signal(PosixSignal.SIGTERM);
            Assert.Equal(0, await hub.EndAsync());
        }

        return path;
    }
}
