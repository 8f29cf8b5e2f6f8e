using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>A way to a PostgreSQL on which bytes can be held up without either end being told, or connections be cut.</summary>
internal sealed class FaultyNetwork : IAsyncDisposable
{
    private readonly EndPoint _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private volatile TaskCompletionSource _flowing = new();

    /// <param name="server">Where the bytes go.</param>
    public FaultyNetwork(EndPoint server)
    {
        _server = server;
        _flowing.SetResult();
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Lets no byte through until <see cref="Resume"/>; connections stay open, new ones too.</summary>
    public void Pause() => _flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets what was held up through.</summary>
    public void Resume() => _flowing.TrySetResult();

    /// <summary>Resets every connection.</summary>
    public void Cut()
    {
        foreach (var (socket, _) in _open) Reset(socket);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        Resume();
        Cut();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptSocketAsync(_stopping.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using (client)
        using (var server = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Unspecified))
        {
            _open[client] = true;
            try
            {
                await server.ConnectAsync(_server);
                await await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                // One end is gone, so is the other.
            }
            finally
            {
                _open.TryRemove(client, out _);
            }
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16_384];
        while (await from.ReceiveAsync(buffer) is > 0 and var count)
        {
            await _flowing.Task;
            for (var sent = 0; sent < count;) sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }
}
