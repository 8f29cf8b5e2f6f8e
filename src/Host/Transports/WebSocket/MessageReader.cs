using System.Net.WebSockets;
using Jianye.DataHub.Host.Web;
using Wire = System.Net.WebSockets.WebSocket;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Reads whole messages. An idle socket holds no buffer: one is rented once something has come.</summary>
/// <param name="most">Bytes of a message.</param>
internal sealed class MessageReader(Wire wire, BodyBudget bodies, int most)
{
    /// <summary>Waits for a message.</summary>
    /// <returns>Null where the client has closed.</returns>
    /// <exception cref="SocketClosureException">It is empty, in bytes, or too long.</exception>
    public async ValueTask<ReceivedText?> ReadAsync()
    {
        // Asks for nothing but word that something is there.
        var first = await wire.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        if (first.MessageType == WebSocketMessageType.Close) return null;
        if (first.MessageType == WebSocketMessageType.Binary) throw Invalid("a text was expected, not bytes.");
        if (first.EndOfMessage) throw Invalid("it is empty.");
        var text = new ReceivedText(bodies, most);
        try
        {
            while (true)
            {
                var read = await wire.ReceiveAsync(text.Room(), CancellationToken.None);
                text.Add(read.Count);
                if (!read.EndOfMessage) continue;
                if (text.Utf8.Length > most) throw Invalid($"it is longer than {most} bytes.");
                return text;
            }
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>Reads what still comes, and keeps nothing of it, until the client closes too.</summary>
    public async ValueTask DrainAsync()
    {
        var buffer = new byte[256];
        while ((await wire.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    private static SocketClosureException Invalid(string reason) => new(SocketClosure.Invalid(reason));
}
