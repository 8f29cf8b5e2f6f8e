using System.Collections.Concurrent;

namespace Jianye.DataHub.Host.Security;

/// <summary>Tokens that were checked a moment ago: a signature costs more than a small question. Bounded.</summary>
/// <param name="time">Tells the time.</param>
/// <param name="fresh">For how long what was found is believed.</param>
internal sealed class KnownTokens(TimeProvider time, TimeSpan fresh)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (Credential Credential, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);

    public Credential? Find(string token) => _tokens.TryGetValue(token, out var known) && time.GetUtcNow() < known.Until ? known.Credential : null;

    public void Add(string token, Credential credential)
    {
        // Only tokens with a good signature come here; whoever has ten thousand of them pays with a check each.
        if (_tokens.Count >= Most) _tokens.Clear();
        var stale = time.GetUtcNow() + fresh;
        _tokens[token] = (credential, credential.Until < stale ? credential.Until : stale);
    }
}
