using System.Globalization;
using System.Security.Cryptography;
using Jianye.DataHub.Schema.Caching;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>How long the answer to a GET may be kept, and whether the caller has it already (RFC 9110, RFC 9111).</summary>
internal static class CacheHeaders
{
    /// <summary>What besides its address a request is answered by.</summary>
    private const string Vary = "Accept, Authorization, X-API-Key";

    private const int TagBytes = 16;

    /// <summary>Writes <c>Cache-Control</c>, <c>ETag</c> and <c>Vary</c>.</summary>
    /// <param name="http">A GET.</param>
    /// <param name="policy">Of the answer.</param>
    /// <param name="mediaType">Of the answer.</param>
    /// <param name="json">The answer.</param>
    /// <returns>True where the caller has it: the answer is 304 then, without a body.</returns>
    public static bool Write(HttpContext http, CachePolicy policy, string mediaType, ReadOnlySpan<byte> json)
    {
        var tag = TagOf(mediaType, json);
        var headers = http.Response.Headers;
        headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"{(policy.IsPublic ? "public" : "private")}, max-age={policy.MaximumAge.TotalSeconds:F0}");
        headers.ETag = tag.ToString();
        headers.Vary = Vary;
        return http.Request.GetTypedHeaders().IfNoneMatch?.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false)) == true;
    }

    /// <summary>Weak, since a content coding changes the bytes and not what they say.</summary>
    private static EntityTagHeaderValue TagOf(string mediaType, ReadOnlySpan<byte> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json);
        hash.AppendData(mediaType == MediaTypes.Json ? "j"u8 : "r"u8);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, TagBytes))}\"", isWeak: true);
    }
}
