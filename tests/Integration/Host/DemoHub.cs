using System.Runtime.InteropServices;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>A hub in a process of its own, as its first start leaves it: with the demo district.</summary>
public sealed class DemoHub : IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-demo-{Guid.CreateVersion7():N}");
    private HubProcess? _process;

    /// <summary>Where it serves.</summary>
    public HttpClient Client { get; } = new();

    public async Task InitializeAsync() => (_process, Client.BaseAddress) = await HubProcess.ServeDemoAsync("--data", _data);

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
        {
            _process.Signal(PosixSignal.SIGTERM);
            await _process.EndAsync();
            _process.Dispose();
        }

        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }
}
