using System.Buffers.Text;
using System.Text;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The global id of a row: base64 of <c>Type:key</c>, the key in its 36-character form.</summary>
public static class WireId
{
    /// <summary>Base64 of the id's text.</summary>
    public static string Write(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:D}"));

    /// <summary>Writes an id as a JSON string.</summary>
    internal static void Write(PooledBytes output, string type, Guid key)
    {
        Span<byte> text = stackalloc byte[type.Length + 37];
        Encoding.ASCII.GetBytes(type, text);
        text[type.Length] = (byte)':';
        Utf8Formatter.TryFormat(key, text[(type.Length + 1)..], out _, 'D');
        var span = output.GetSpan(Base64.GetMaxEncodedToUtf8Length(text.Length) + 2);
        span[0] = (byte)'"';
        Base64.EncodeToUtf8(text, span[1..], out _, out var written);
        span[written + 1] = (byte)'"';
        output.Advance(written + 2);
    }

    /// <summary>Reads an id; the URL-safe alphabet and missing padding are taken too.</summary>
    /// <returns>False where the text is no such id.</returns>
    public static bool TryRead(string? id, out string type, out Guid key)
    {
        (type, key) = ("", Guid.Empty);
        if (id is null || id.Length > 200) return false;
        var buffer = new byte[200];
        var encoded = Encoding.UTF8.GetBytes(id.Replace('+', '-').Replace('/', '_').TrimEnd('='));
        if (Base64Url.DecodeFromUtf8(encoded, buffer, out _, out var written) != System.Buffers.OperationStatus.Done) return false;
        var text = Encoding.UTF8.GetString(buffer, 0, written);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !Guid.TryParseExact(text[(colon + 1)..], "D", out key)) return false;
        type = text[..colon];
        return true;
    }
}
