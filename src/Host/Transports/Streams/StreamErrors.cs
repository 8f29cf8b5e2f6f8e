using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>Errors as streams tell them, in UTF-8.</summary>
internal static class StreamErrors
{
    /// <summary>The hub stops: clients are to come again by themselves, so it is told by closing, never as an error of an operation.</summary>
    public const string Stopping = "HUB_STOPPING";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A list with the one error that a stream ended by.</summary>
    public static byte[] Write(StreamEnd end)
    {
        var extensions = new Dictionary<string, string> { ["code"] = end.Code };
        if (end.Cursor is not null) extensions["cursor"] = end.Cursor;
        return JsonSerializer.SerializeToUtf8Bytes(new[] { new { message = end.Message, extensions } }, Options);
    }

    /// <summary>A list with one error.</summary>
    public static ReadOnlyMemory<byte> Write(GraphError error) => ListOf(ErrorResponse.Write([error]));

    /// <summary>A response that has a list of errors and nothing else.</summary>
    public static ReadOnlyMemory<byte> ResponseOf(ReadOnlyMemory<byte> errors) => (byte[])[.. "{\"errors\":"u8, .. errors.Span, (byte)'}'];

    /// <summary>The list of errors of a response that has nothing else.</summary>
    public static ReadOnlyMemory<byte> ListOf(ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        return System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty("errors"u8)).ToArray();
    }
}
