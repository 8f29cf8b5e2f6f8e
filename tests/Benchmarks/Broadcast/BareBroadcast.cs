using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>How fast it could be: Kestrel's WebSockets and a loop over them. <c>/7</c> is a socket of group 7.</summary>
internal sealed class BareBroadcast(int groups)
{
    private readonly List<WebSocket>[] _groups = [.. Enumerable.Range(0, groups).Select(_ => new List<WebSocket>())];

    public WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(http => ServeAsync(http, app.Lifetime.ApplicationStopping));
        return app;
    }

    public async Task TellAsync(int group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        WebSocket[] sockets;
        lock (_groups[group]) sockets = [.. _groups[group]];
        foreach (var socket in sockets)
        {
            if (cancellationToken.IsCancellationRequested) return;
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
    }

    private async Task ServeAsync(HttpContext http, CancellationToken stopping)
    {
        var group = int.Parse(http.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        lock (_groups[group]) _groups[group].Add(socket);
        try
        {
            var buffer = new byte[64];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), stopping)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The load generator is done.
        }
        finally
        {
            lock (_groups[group]) _groups[group].Remove(socket);
        }
    }
}
