using System.Text;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Why the hub closes a socket (docs/guides/subscriptions.md).</summary>
internal sealed record SocketClosure
{
    private const int MostBytes = 123;

    private SocketClosure(int code, string reason) => (Code, Reason) = (code, Bounded(reason));

    /// <summary>Of the protocol graphql-transport-ws where it has one, of RFC 6455 else.</summary>
    public int Code { get; }

    /// <summary>At most 123 bytes, as a frame has room for.</summary>
    public string Reason { get; }

    /// <summary>The hub stops, or is started again with another schema.</summary>
    public static SocketClosure Stopping { get; } = new(1001, "The hub is stopping; connect again.");

    /// <summary>The hub failed at it.</summary>
    public static SocketClosure Unexpected { get; } = new(1011, "The hub failed unexpectedly; connect again.");

    /// <summary>A bound of the hub is reached; clients try again.</summary>
    public static SocketClosure Later(string reason) => new(1013, reason);

    /// <summary>A message is none of the protocol.</summary>
    public static SocketClosure Invalid(string reason) => new(4400, $"Invalid message: {reason}");

    /// <summary>An operation before the connection was acknowledged.</summary>
    public static SocketClosure Unauthorized { get; } = new(4401, "Unauthorized: connection_ack was not sent yet.");

    /// <summary>A token that is not taken, or no longer. Clients try again with another one.</summary>
    public static SocketClosure Forbidden(string reason) => new(4403, $"Forbidden: {reason}");

    public static SocketClosure Subprotocol { get; } = new(4406, "Subprotocol not acceptable; graphql-transport-ws was expected.");

    public static SocketClosure InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClosure Subscribed(string id) => new(4409, $"Subscriber for {(id.Length > 60 ? $"{id[..60]}…" : id)} already exists");

    public static SocketClosure TooManyInits { get; } = new(4429, "Too many initialisation requests");

    /// <summary>Nothing came for too long; clients try again.</summary>
    public static SocketClosure Silent { get; } = new(4499, "Terminated: neither messages nor pongs came.");

    private static string Bounded(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MostBytes) return reason;
        Span<byte> bytes = stackalloc byte[MostBytes];
        // Writes whole characters only.
        Encoding.UTF8.GetEncoder().Convert(reason, bytes, flush: false, out var used, out _, out _);
        return reason[..used];
    }
}
