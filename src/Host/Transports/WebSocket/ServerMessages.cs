using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Messages of the hub, in UTF-8.</summary>
internal static class ServerMessages
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static readonly byte[] Ping = "{\"type\":\"ping\"}"u8.ToArray();

    public static readonly byte[] Pong = "{\"type\":\"pong\"}"u8.ToArray();

    public static readonly byte[] Ack = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <summary>What stands before and behind a payload that is JSON already.</summary>
    public static readonly byte[] End = "}"u8.ToArray();

    public static readonly byte[] PongBeginning = "{\"type\":\"pong\",\"payload\":"u8.ToArray();

    private static readonly byte[] AckBeginning = "{\"type\":\"connection_ack\",\"payload\":"u8.ToArray();

    public static byte[] NextBeginning(string id) => [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"next\",\"payload\":"u8];

    public static byte[] ErrorBeginning(string id) => [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"error\",\"payload\":"u8];

    public static byte[] Complete(string id) => [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"complete\"}"u8];

    /// <summary>The acknowledgement; it says how long the token holds, where one came.</summary>
    public static byte[] AckUntil(DateTimeOffset expiry) => expiry == DateTimeOffset.MaxValue ? Ack : [.. AckBeginning, .. Expiry(expiry), .. End];

    /// <summary>Tells of a renewed token.</summary>
    public static byte[] PongUntil(DateTimeOffset expiry) => [.. PongBeginning, .. Expiry(expiry), .. End];

    private static byte[] Expiry(DateTimeOffset expiry) => JsonSerializer.SerializeToUtf8Bytes(new { expiresAt = expiry.UtcDateTime });

    private static byte[] Quoted(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes, (byte)'"'];
}
