using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Host.Operations;

/// <summary>The id of a document: the SHA-256 of its UTF-8 bytes, as common tools write it.</summary>
internal static class OperationId
{
    private const string Prefix = "sha256:";

    private const int Bytes = 32;

    public static byte[] Of(string document) => SHA256.HashData(Encoding.UTF8.GetBytes(document));

    public static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    /// <summary>Base64 as it stands in an address: <c>-</c> and <c>_</c>, nothing at the end.</summary>
    public static string Base64(byte[] hash) => Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <param name="text">64 hexadecimal digits, or base64 of either kind, with or without <c>sha256:</c> before it.</param>
    /// <returns>The hash; null where the text is none.</returns>
    public static byte[]? Read(string text)
    {
        var id = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        var hash = new byte[Bytes];
        if (id.Length == 2 * Bytes) return Convert.FromHexString(id, hash, out _, out var written) == System.Buffers.OperationStatus.Done && written == Bytes ? hash : null;
        if (id.Length is not (43 or 44)) return null;
        var padded = id.Length == 43 ? $"{id}=" : id;
        return Convert.TryFromBase64String(padded.Replace('-', '+').Replace('_', '/'), hash, out var read) && read == Bytes ? hash : null;
    }
}
