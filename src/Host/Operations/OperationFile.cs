using System.Text;
using System.Text.Json;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Operations;

/// <summary>A document of a file.</summary>
/// <param name="Source">Where it stands: the file, and in a manifest its id or name.</param>
/// <param name="Document">Its text, byte by byte as it stands there.</param>
internal sealed record OperationFile(string Source, string Document)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>.graphql</c> files, a document each, and <c>.json</c> manifests: an object of documents by id, or Apollo's, whose <c>operations</c> have <c>id</c> and <c>body</c>.
    /// Of a directory all of them.</summary>
    /// <exception cref="SettingException">A file can't be read, or an id of a manifest is not its document's.</exception>
    public static IReadOnlyList<OperationFile> Read(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).SelectMany(ReadFile)];

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".graphql" or ".gql" or ".json").Order(StringComparer.Ordinal)
        : [path];

    private static IEnumerable<OperationFile> ReadFile(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var text = Strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
            return Path.GetExtension(path) == ".json" ? [.. ReadManifest(path, text)] : [new OperationFile(path, text)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The file {path} can't be read; name .graphql files, .json manifests, or directories of them.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new SettingException($"The file {path} is no document in UTF-8 and no manifest; a manifest is a JSON object of documents by id, or has operations with id and body.");
        }
    }

    private static IEnumerable<OperationFile> ReadManifest(string path, string text)
    {
        using var json = JsonDocument.Parse(text);
        var entries = json.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
            ? operations.EnumerateArray().Select(operation => (Id: operation.GetProperty("id").GetString()!, Document: operation.GetProperty("body").GetString()!))
            : json.RootElement.EnumerateObject().Select(member => (Id: member.Name, Document: member.Value.GetString()!));
        foreach (var (id, document) in entries)
        {
            if (OperationId.Read(id) is not { } hash || !hash.AsSpan().SequenceEqual(OperationId.Of(document)))
            {
                throw new SettingException($"The id {id} in {path} is not the SHA-256 of its document; have the tool that wrote it use sha256, in hexadecimal digits or base64.");
            }

            yield return new OperationFile($"{path}#{id}", document);
        }
    }
}
