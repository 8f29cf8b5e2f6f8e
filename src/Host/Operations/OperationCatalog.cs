using Jianye.DataHub.Data.Operations;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Extensions.Caching.Memory;

namespace Jianye.DataHub.Host.Operations;

/// <summary>Finds the documents of requests that name them: those that were stored, which all hubs on the database have, and those that clients have sent to
/// this hub with their hash before (automatic persisted queries). In the mode <c>known-only</c> nothing but what was stored is run.</summary>
internal sealed class OperationCatalog(TrustedOperations trusted, OperationOptions options) : IDisposable
{
    /// <summary>Of each of the two, roughly.</summary>
    private const long MostBytes = 32_000_000;

    /// <summary>Clients look for these words.</summary>
    private const string NotFound = "PersistedQueryNotFound";

    // A document of a hash is always the same, so what was found stays true.
    private readonly MemoryCache _stored = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly MemoryCache _sent = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public void Dispose()
    {
        _stored.Dispose();
        _sent.Dispose();
    }

    /// <summary>The request with its document.</summary>
    /// <exception cref="RequestException">The document that it names is not known (HC0020), is another, or may not be run (HC0067).</exception>
    public ValueTask<GraphRequest> FindAsync(SentOperation sent, CancellationToken cancellationToken)
        => sent is { Id: null, Hash: null } && !options.IsKnownOnly ? new ValueTask<GraphRequest>(sent.Request) : FindNamedAsync(sent, cancellationToken);

    private async ValueTask<GraphRequest> FindNamedAsync(SentOperation sent, CancellationToken cancellationToken)
    {
        var request = sent.Request;
        if (request.Query.Length > 0)
        {
            var own = OperationId.Of(request.Query);
            if (sent.Id is not null && !Names(sent.Id, own)) throw Malformed("The id and the document of the request are of two different documents; send one of them.");
            if (options.IsKnownOnly && await StoredAsync(own, cancellationToken) is null)
            {
                throw new RequestException(StatusCodes.Status400BadRequest, "HC0067", "Only operations that its operator stored are run by this hub; send the id of one of them.");
            }

            // As Hot Chocolate has it: a document with another's hash is run, and not remembered.
            if (!options.IsKnownOnly && sent.Hash is not null && Names(sent.Hash, own)) Keep(_sent, own, request.Query);
            return request;
        }

        var hash = OperationId.Read(sent.Id ?? sent.Hash!);
        if (hash is not null && sent.Id is null && !options.IsKnownOnly && _sent.TryGetValue(OperationId.Hex(hash), out string? known)) return request with { Query = known! };
        if (hash is not null && await StoredAsync(hash, cancellationToken) is { } document) return request with { Query = document };
        throw new RequestException(StatusCodes.Status400BadRequest, "HC0020", sent.Id is null ? NotFound : "No stored operation has this id; have it stored by \"hub operations add\", or send the document.");
    }

    private async ValueTask<string?> StoredAsync(byte[] hash, CancellationToken cancellationToken)
    {
        if (_stored.TryGetValue(OperationId.Hex(hash), out string? known)) return known;
        try
        {
            var document = await trusted.FindAsync(hash, cancellationToken);
            if (document is not null) Keep(_stored, hash, document);
            return document;
        }
        catch (DatabaseUnavailableException)
        {
            throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The hub's database does not answer; send the request again in a moment.");
        }
    }

    private static bool Names(string id, byte[] hash) => OperationId.Read(id) is { } named && named.AsSpan().SequenceEqual(hash);

    private static void Keep(MemoryCache cache, byte[] hash, string document)
        => cache.Set(OperationId.Hex(hash), document, new MemoryCacheEntryOptions { Size = 300 + (2L * document.Length) });

    private static RequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "HC0009", message);
}
