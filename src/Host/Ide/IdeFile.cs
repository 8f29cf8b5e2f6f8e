using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Ide;

/// <summary>One file of the query page, as it lies on the disk.</summary>
internal sealed class IdeFile
{
    private readonly Lazy<EntityTagHeaderValue> _tag;

    /// <param name="name">Its address below <c>/graphql/</c>: <c>static/js/main.js</c>.</param>
    public IdeFile(string name, string path)
    {
        Path = path;
        ContentType = TypeOf(name);
        IsProgram = System.IO.Path.GetExtension(name) is ".html" or ".js";
        // Names below static/ hold a hash of what is in the file.
        CacheControl = name.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        // Not the file's time: npm gives every file of every version the same one.
        _tag = new(() => new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)).AsSpan(0, 16))}\"", isWeak: true));
    }

    public string Path { get; }

    public string ContentType { get; }

    public string CacheControl { get; }

    /// <summary>True for what a browser runs under the policy of its own answer: the page itself and the scripts of workers, which have no mark.</summary>
    public bool IsProgram { get; }

    public EntityTagHeaderValue Tag => _tag.Value;

    private static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".ttf" => "font/ttf",
        ".txt" or ".md" or "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
