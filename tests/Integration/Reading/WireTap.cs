using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Stands between the hub and PostgreSQL, passes everything on and counts what the hub sends: the only place that can't be fooled
/// about round trips.</summary>
/// <remarks>https://www.postgresql.org/docs/current/protocol-message-formats.html</remarks>
internal sealed class WireTap : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly EndPoint _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _counting = new();

    /// <param name="connectionString">Of a server that listens on a socket of the file system.</param>
    public WireTap(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new UnixDomainSocketEndPoint(Path.Combine(settings.Host!, $".s.PGSQL.{settings.Port}"));
        _listener.Start();
        (settings.Host, settings.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        (settings.SslMode, settings.GssEncryptionMode) = (SslMode.Disable, GssEncryptionMode.Disable);
        ConnectionString = settings.ConnectionString;
        _ = AcceptAsync();
    }

    /// <summary>The way through the tap.</summary>
    public string ConnectionString { get; }

    /// <summary>Texts sent to be parsed since <see cref="Reset"/>, in their order; what is prepared already is not sent again.</summary>
    public List<string> Parsed { get; } = [];

    /// <summary>Statements run.</summary>
    public int Executed { get; private set; }

    /// <summary>Times that the hub waited for an answer.</summary>
    public int RoundTrips { get; private set; }

    public void Reset()
    {
        lock (_counting)
        {
            Parsed.Clear();
            (Executed, RoundTrips) = (0, 0);
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var hub = await _listener.AcceptTcpClientAsync(_end.Token);
                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(_server, _end.Token);
                var (inward, outward) = (hub.GetStream(), new NetworkStream(server, ownsSocket: true));
                _ = outward.CopyToAsync(inward, _end.Token).ContinueWith(_ => hub.Dispose(), TaskScheduler.Default);
                _ = ListenAsync(inward, outward);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ListenAsync(NetworkStream hub, NetworkStream server)
    {
        try
        {
            // The first message has no type.
            await PassAsync(hub, server, 0);
            while (true)
            {
                var type = new byte[1];
                await hub.ReadExactlyAsync(type, _end.Token);
                await server.WriteAsync(type, _end.Token);
                await PassAsync(hub, server, type[0]);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            await server.DisposeAsync();
        }
    }

    private async Task PassAsync(NetworkStream hub, NetworkStream server, byte type)
    {
        var length = new byte[4];
        await hub.ReadExactlyAsync(length, _end.Token);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
        await hub.ReadExactlyAsync(body, _end.Token);
        lock (_counting) Count((char)type, body);
        await server.WriteAsync(length, _end.Token);
        await server.WriteAsync(body, _end.Token);
        await server.FlushAsync(_end.Token);
    }

    private void Count(char type, byte[] body)
    {
        switch (type)
        {
            case 'P':
                Parsed.Add(Encoding.UTF8.GetString(body).Split('\0')[1]);
                break;
            case 'E':
                Executed++;
                break;
            // A batch ends with Sync, a simple query is one by itself.
            case 'S' or 'Q':
                RoundTrips++;
                break;
        }
    }
}
