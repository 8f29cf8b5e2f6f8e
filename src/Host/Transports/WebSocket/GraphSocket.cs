using System.Net.WebSockets;
using System.Runtime.InteropServices;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Schema.Errors;
using Wire = System.Net.WebSockets.WebSocket;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>One socket by the protocol graphql-transport-ws: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</summary>
/// <param name="wire">Accepted.</param>
/// <param name="http">The request that opened it, which lasts as long as it.</param>
/// <param name="seat">Its place among the open streams.</param>
/// <param name="shown">What the headers of the request showed.</param>
/// <param name="purpose">What they said of a purpose; null for nothing.</param>
internal sealed partial class GraphSocket(SocketServices services, Wire wire, HttpContext http, StreamSeat seat, Credential shown, Purpose? purpose) : IWatchedStream, IDisposable
{
    /// <summary>How long a client may take to close in its turn.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly MessageReader _reader = new(wire, services.Bodies, services.Options.MaximumMessageBytes);
    private readonly SocketWriter _writer = new(wire, services.Time);
    private readonly OpenOperations _open = new(services.Options.MaximumOperations);
    private readonly long _openedAt = services.Time.GetTimestamp();

    private MessagePace _pace = new(services.Options.MessagesPerSecond, services.Time.GetTimestamp());
    private long _receivedAt = services.Time.GetTimestamp();
    private long _closingSince;
    private volatile bool _isInitialized;
    private long _pingedAt;
    private volatile StreamSession? _session;
    private OperationRunner? _runner;

    /// <summary>Serves the socket until it is closed.</summary>
    public async Task RunAsync()
    {
        services.Watch.Add(this);
        try
        {
            await ReadAsync();
        }
        catch (WebSocketException fault) when (fault.WebSocketErrorCode == WebSocketError.Faulted)
        {
            // The frames broke RFC 6455, and the wire has closed by 1002 or 1007: the client has time to read it.
            await Task.Delay(Farewell, services.Time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            // Without a farewell: there is nobody to tell.
        }
        finally
        {
            services.Watch.Remove(this);
            await _open.CloseAsync();
        }
    }

    /// <summary>Closes a socket whose client speaks no protocol of the hub's.</summary>
    public async Task RefuseProtocolAsync()
    {
        services.Watch.Add(this);
        try
        {
            await CloseAsync(SocketClosure.Subprotocol);
            await _reader.DrainAsync();
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            // Without a farewell.
        }
        finally
        {
            services.Watch.Remove(this);
        }
    }

    public TimeSpan Look(long timestamp, DateTimeOffset now)
    {
        var options = services.Options;
        var closing = Volatile.Read(ref _closingSince);
        if (_writer.StuckFor(timestamp) > options.SendTimeout || (closing != 0 && services.Time.GetElapsedTime(closing, timestamp) > Farewell))
        {
            http.Abort();
            return Farewell;
        }

        if (closing != 0) return Farewell;
        if (!_isInitialized)
        {
            var left = options.InitTimeout - services.Time.GetElapsedTime(_openedAt, timestamp);
            if (left <= TimeSpan.Zero) _ = CloseAsync(SocketClosure.InitTimeout);
            return left;
        }

        var (session, next) = (_session, options.SendTimeout / 2);
        if (session?.FaultAt(now) is { } fault) _ = CloseAsync(SocketClosure.Forbidden(fault));
        else next = Least(next, session?.NextAfter(now) ?? next, ListenTo(timestamp));
        return next;
    }

    /// <summary>Pings who is silent, and closes who stays so.</summary>
    private TimeSpan ListenTo(long timestamp)
    {
        var (pinged, interval) = (Volatile.Read(ref _pingedAt), services.Options.PingInterval);
        var silence = services.Time.GetElapsedTime(pinged == 0 ? Volatile.Read(ref _receivedAt) : pinged, timestamp);
        if (silence < interval) return interval - silence;
        if (pinged == 0) _ = PingAsync();
        else _ = CloseAsync(SocketClosure.Silent);
        return interval;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan two, TimeSpan three) => TimeSpan.FromTicks(Math.Min(one.Ticks, Math.Min(two.Ticks, three.Ticks)));

    public void Dispose() => _writer.Dispose();

    public void Stop() => _ = CloseAsync(SocketClosure.Stopping);

    private async Task ReadAsync()
    {
        try
        {
            while (await _reader.ReadAsync() is { } text)
            {
                using var received = text;
                if (_writer.IsClosing) continue;
                Volatile.Write(ref _receivedAt, services.Time.GetTimestamp());
                Volatile.Write(ref _pingedAt, 0);
                using (var message = ClientMessage.Read(text.Utf8)) await HandleAsync(message);
                // What comes faster waits in the network, and its sender with it.
                if (_pace.Count(services.Time.GetTimestamp()) is { Ticks: > 0 } wait) await Task.Delay(wait, services.Time, http.RequestAborted);
            }

            await _writer.CloseAsync(WebSocketCloseStatus.NormalClosure, null);
        }
        catch (SocketClosureException fault)
        {
            await CloseAsync(fault.Closure);
            await _reader.DrainAsync();
        }
        catch (Exception fault) when (!SocketFaults.IsGone(fault))
        {
            Unexpected(services.Log, fault.GetType().Name, fault.StackTrace);
            await CloseAsync(SocketClosure.Unexpected);
            await _reader.DrainAsync();
        }
    }

    private ValueTask HandleAsync(ClientMessage message)
    {
        switch (message.Type)
        {
            case MessageType.ConnectionInit:
                if (_isInitialized) throw new SocketClosureException(SocketClosure.TooManyInits);
                _isInitialized = true;
                return InitializeAsync(ConnectionParameters.Of(message.Payload));
            case MessageType.Ping:
                return PongAsync(message);
            case MessageType.Subscribe:
                return SubscribeAsync(message, _runner ?? throw new SocketClosureException(SocketClosure.Unauthorized));
            case MessageType.Complete:
                _open.BreakOff(message.Id);
                return ValueTask.CompletedTask;
            default:
                return ValueTask.CompletedTask;
        }
    }

    private async ValueTask InitializeAsync(ConnectionParameters parameters)
    {
        var credential = parameters.HasCredential ? await CheckAsync(parameters) : shown;
        if (!seat.TryBelongTo(credential.Caller)) throw new SocketClosureException(SocketClosure.Later("Too many streams of this token are open; close some, or share one socket."));
        var session = new StreamSession(http, credential, services.Options.KeyCheck, services.Time);
        _runner = new OperationRunner(services, http, _writer, _open, credential.Caller, PurposeOf(parameters));
        _session = session;
        services.Watch.LookSoon(this);
        await _writer.SendAsync(ServerMessages.AckUntil(credential.ExpiresAt));
    }

    private Purpose? PurposeOf(ConnectionParameters parameters)
        => parameters.Purpose is not { } text ? purpose
            : Purpose.Read(text) ?? throw new SocketClosureException(SocketClosure.Invalid($"the purpose was expected to have {Purpose.Expected}."));

    private async ValueTask PongAsync(ClientMessage message)
    {
        if (ConnectionParameters.Of(message.Payload) is { HasCredential: true } parameters)
        {
            await RenewAsync(parameters);
            return;
        }

        if (message.Payload.ValueKind == System.Text.Json.JsonValueKind.Undefined) await _writer.SendAsync(ServerMessages.Pong);
        else await _writer.SendAsync(ServerMessages.PongBeginning, JsonMarshal.GetRawUtf8Value(message.Payload).ToArray());
    }

    /// <summary>A newer token of the same caller, without a new connection. A pong without a time says that it could not be checked now.</summary>
    private async ValueTask RenewAsync(ConnectionParameters parameters)
    {
        if (_session is not { } session)
        {
            await _writer.SendAsync(ServerMessages.Pong);
            return;
        }

        Credential newer;
        try
        {
            newer = await http.CheckAsync(parameters.Authorization, parameters.Key);
        }
        catch (TokenException fault) when (fault.Status == StatusCodes.Status503ServiceUnavailable)
        {
            await _writer.SendAsync(ServerMessages.Pong);
            return;
        }
        catch (TokenException fault)
        {
            throw new SocketClosureException(SocketClosure.Forbidden(fault.Message));
        }

        if (!session.TryRenew(newer)) throw new SocketClosureException(SocketClosure.Forbidden("the renewed token is of another subject, role, scope or platform."));
        services.Watch.LookSoon(this);
        await _writer.SendAsync(ServerMessages.PongUntil(newer.ExpiresAt));
    }

    private async ValueTask<Credential> CheckAsync(ConnectionParameters parameters)
    {
        try
        {
            return await http.CheckAsync(parameters.Authorization, parameters.Key);
        }
        catch (TokenException fault)
        {
            throw new SocketClosureException(fault.Status == StatusCodes.Status401Unauthorized ? SocketClosure.Forbidden(fault.Message) : SocketClosure.Later(fault.Message));
        }
    }

    private ValueTask SubscribeAsync(ClientMessage message, OperationRunner runner)
    {
        try
        {
            var sent = RequestJson.FromMessage(message.Payload);
            if (_open.TryOpen(message.Id) is not { } operation) return RefuseAsync(message.Id);
            operation.Running = runner.RunAsync(operation, sent);
            return ValueTask.CompletedTask;
        }
        catch (RequestException fault)
        {
            throw new SocketClosureException(SocketClosure.Invalid(fault.Message));
        }
    }

    private ValueTask RefuseAsync(string id)
        => _writer.SendAsync(ServerMessages.ErrorBeginning(id), StreamErrors.Write(new GraphError(
            "HUB_TOO_MANY_OPERATIONS", $"The socket has {services.Options.MaximumOperations} operations open, as many as it may; complete some first.")));

    private async Task PingAsync()
    {
        Volatile.Write(ref _pingedAt, services.Time.GetTimestamp());
        try
        {
            await _writer.SendAsync(ServerMessages.Ping);
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            http.Abort();
        }
    }

    private async Task CloseAsync(SocketClosure closure)
    {
        if (Interlocked.CompareExchange(ref _closingSince, services.Time.GetTimestamp(), 0) != 0) return;
        services.Watch.LookSoon(this);
        try
        {
            await _writer.CloseAsync((WebSocketCloseStatus)closure.Code, closure.Reason);
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            http.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A socket failed unexpectedly: {Type}\n{Place}")]
    private static partial void Unexpected(ILogger log, string type, string? place);
}
