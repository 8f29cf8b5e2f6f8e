using System.Text.Json;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>One message of a client, checked by the protocol's form.</summary>
internal sealed class ClientMessage : IDisposable
{
    private const int LongestId = 500;

    /// <summary>Two levels more than a body by HTTP: the message and its payload.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 66 };

    private readonly JsonDocument _json;

    private ClientMessage(JsonDocument json, MessageType type, string id, JsonElement payload) => (_json, Type, Id, Payload) = (json, type, id, payload);

    public MessageType Type { get; }

    /// <summary>Of the operation; empty where the message is of none.</summary>
    public string Id { get; }

    /// <summary>An object, or undefined where there is none.</summary>
    public JsonElement Payload { get; }

    /// <param name="text">UTF-8; unchanged until the message is disposed of.</param>
    /// <exception cref="SocketClosureException">It is none of the protocol (4400).</exception>
    public static ClientMessage Read(ReadOnlyMemory<byte> text)
    {
        JsonDocument? json = null;
        try
        {
            json = JsonDocument.Parse(text, Options);
            var message = Of(json);
            json = null;
            return message;
        }
        catch (JsonException)
        {
            throw Invalid("JSON of at most 66 levels was expected.");
        }
        catch (InvalidOperationException)
        {
            // So the reader says that a string is no text.
            throw Invalid("a string holds half a surrogate pair.");
        }
        finally
        {
            json?.Dispose();
        }
    }

    public void Dispose() => _json.Dispose();

    private static ClientMessage Of(JsonDocument json)
    {
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type"u8, out var word) || word.ValueKind != JsonValueKind.String) throw Invalid("an object with the member type was expected.");
        var type = TypeOf(word);
        var payload = PayloadOf(root, type);
        return new ClientMessage(json, type, type is MessageType.Subscribe or MessageType.Complete ? IdOf(root) : "", payload);
    }

    private static MessageType TypeOf(JsonElement word)
        => word.ValueEquals("pong"u8) ? MessageType.Pong
            : word.ValueEquals("ping"u8) ? MessageType.Ping
            : word.ValueEquals("subscribe"u8) ? MessageType.Subscribe
            : word.ValueEquals("complete"u8) ? MessageType.Complete
            : word.ValueEquals("connection_init"u8) ? MessageType.ConnectionInit
            : throw Invalid("its type is none that clients send.");

    private static string IdOf(JsonElement root)
        => root.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestId } text
            ? text
            : throw Invalid($"an id of 1 to {LongestId} characters was expected.");

    private static JsonElement PayloadOf(JsonElement root, MessageType type)
    {
        if (!root.TryGetProperty("payload"u8, out var payload) || payload.ValueKind == JsonValueKind.Null) return type == MessageType.Subscribe ? throw NoPayload() : default;
        return payload.ValueKind == JsonValueKind.Object || type == MessageType.Complete ? payload : throw NoPayload();
    }

    private static SocketClosureException NoPayload() => Invalid("its payload was expected to be an object.");

    private static SocketClosureException Invalid(string reason) => new(SocketClosure.Invalid(reason));
}
