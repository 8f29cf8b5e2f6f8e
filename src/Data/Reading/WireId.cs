using System.Buffers.Text;
using System.Text;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The global id of a row: base64 of <c>Type:key</c>, the key in its 36-character form.</summary>
public static class WireId
{
    /// <summary>Base64 of the id's text.</summary>
    public static string Write(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:D}"));

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
