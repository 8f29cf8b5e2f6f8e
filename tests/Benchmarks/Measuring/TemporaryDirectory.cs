namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>A directory of one run; gone at its end.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("hub-bench-").FullName;

    public TemporaryDirectory()
        // PostgreSQL may run as another user, who has to pass through.
        => File.SetUnixFileMode(_path, File.GetUnixFileMode(_path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    public string Below(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
