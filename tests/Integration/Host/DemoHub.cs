using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>A hub in a process of its own, as its first start leaves it: with the demo district.</summary>
public sealed class DemoHub : IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-demo-{Guid.CreateVersion7():N}");
    private HubProcess? _process;

    /// <summary>Asks it as an administrator.</summary>
    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        (_process, Client.BaseAddress) = await HubProcess.ServeDemoAsync("--data", _data);
        var (code, token, error) = await HubProcess.RunAsync("token", "--role", "admin", "--data", _data);
        Assert.Equal((0, ""), (code, error));
        Client.DefaultRequestHeaders.Add("X-Purpose", "test");
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
    }

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
