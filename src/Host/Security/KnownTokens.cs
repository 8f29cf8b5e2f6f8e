using System.Collections.Concurrent;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Security;

/// <summary>Tokens that were checked a moment ago: a signature costs more than a small question. Bounded.</summary>
/// <param name="time">Tells the time.</param>
/// <param name="fresh">For how long what was found is believed.</param>
internal sealed class KnownTokens(TimeProvider time, TimeSpan fresh)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (Caller Caller, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);

    public Caller? Find(string token) => _tokens.TryGetValue(token, out var known) && time.GetUtcNow() < known.Until ? known.Caller : null;

    /// <param name="until">The end of the token's time.</param>
    public void Add(string token, Caller caller, DateTimeOffset until)
    {
        // Only tokens with a good signature come here; whoever has ten thousand of them pays with a check each.
        if (_tokens.Count >= Most) _tokens.Clear();
        var stale = time.GetUtcNow() + fresh;
        _tokens[token] = (caller, until < stale ? until : stale);
    }
}
