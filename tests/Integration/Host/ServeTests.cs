using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Host;

public sealed class ServeTests : IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-serve-{Guid.CreateVersion7():N}");
    private readonly HttpClient _client = new();

    public Task InitializeAsync() => StartedData.CopyToAsync(_data);

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task A_signal_stops_the_hub_and_then_its_PostgreSQL(PosixSignal signal)
    {
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;
        Assert.Equal("ready", await _client.GetStringAsync(new Uri(address, "health/ready")));
        Assert.NotNull(Postmaster.Find(ClusterPath));

        hub.Signal(signal);

        Assert.Equal(0, await hub.EndAsync());
        Assert.Equal("", hub.Error);
        Assert.Null(Postmaster.Find(ClusterPath));
    }

    [Fact]
    public async Task A_killed_hub_leaves_a_cluster_that_the_next_one_uses_and_stops()
    {
        var (killed, _) = await HubProcess.ServeAsync("--data", _data);
        using (killed)
        {
            killed.Kill();
            await killed.EndAsync();
        }

        var left = Postmaster.Find(ClusterPath);
        Assert.NotNull(left);

        var (next, address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = next;
        Assert.Equal("ready", await _client.GetStringAsync(new Uri(address, "health/ready")));
        Assert.Equal(left, Postmaster.Find(ClusterPath));
        next.Signal(PosixSignal.SIGTERM);
        await next.EndAsync();
        Assert.Null(Postmaster.Find(ClusterPath));
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_killed_under_a_serving_hub_comes_back()
    {
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;
        var before = Postmaster.Find(ClusterPath)!;
        using (var server = Process.GetProcessById(before.ProcessId)) server.Kill();

        var since = Stopwatch.GetTimestamp();
        while (Postmaster.Find(ClusterPath) is not { } now || now.ProcessId == before.ProcessId || !await IsReadyAsync(address))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20), hub.Output);
            await Task.Delay(200);
        }

        Assert.Equal(before.Port, Postmaster.Find(ClusterPath)!.Port);
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
    }

    [Fact]
    public async Task A_command_beside_a_serving_hub_joins_its_PostgreSQL_and_leaves_it_running()
    {
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;

        var (code, output, error) = await HubProcess.RunAsync("doctor", "--data", _data);

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain("WRONG", output, StringComparison.Ordinal);
        Assert.Equal("ready", await _client.GetStringAsync(new Uri(address, "health/ready")));
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
    }

    [Fact]
    public async Task A_second_hub_on_the_same_data_is_refused()
    {
        var (hub, _) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;

        var (code, _, error) = await HubProcess.RunAsync("serve", "--port", "0", "--data", _data);

        Assert.Equal(1, code);
        Assert.Contains("Another hub", Assert.Single(error.Split('\n')), StringComparison.Ordinal);
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
    }

    [Fact]
    public async Task A_taken_port_is_told_before_anything_is_started()
    {
        Directory.Delete(_data, recursive: true);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, _, error) = await HubProcess.RunAsync("serve", "--port", $"{port}", "--data", _data);

        Assert.Equal(1, code);
        Assert.Contains($"Port {port} is taken", Assert.Single(error.Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(ClusterPath) && Directory.EnumerateFileSystemEntries(ClusterPath).Any());
    }

    [Fact]
    public async Task A_request_that_names_another_host_is_refused()
    {
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "health/live")) { Headers = { Host = "rebound.example" } };

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
    }

    private string ClusterPath => Path.Combine(_data, "postgres");

    public Task DisposeAsync()
    {
        _client.Dispose();
        if (Postmaster.Find(ClusterPath) is { } left)
        {
            using var server = Process.GetProcessById(left.ProcessId);
            server.Kill();
            server.WaitForExit();
        }

        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<bool> IsReadyAsync(Uri address)
    {
        using var answer = await _client.GetAsync(new Uri(address, "health/ready"));
        return answer.IsSuccessStatusCode;
    }
}
