using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>How many streams the hub, an address and a caller hold open. They hold no turn of <see cref="ExecutionGate"/>, so they have bounds of their own.</summary>
internal sealed class StreamCounts(StreamOptions options, RateLimits rates)
{
    private static readonly TimeSpan LaterForAddress = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<AddressKey, int> _addresses = [];
    private readonly Dictionary<CallerKey, int> _callers = [];
    private readonly int[] _open = new int[2];

    public int OpenOf(StreamKind kind) => Volatile.Read(ref _open[(int)kind]);

    /// <summary>A seat for a stream, given back when it is disposed of.</summary>
    /// <exception cref="RequestException">The hub (503) or the address (429) has as many as it may.</exception>
    public StreamSeat Take(StreamKind kind, HttpContext http)
    {
        AddressKey? address = rates.IsCounted(http) ? AddressKey.Of(http.Connection.RemoteIpAddress) : null;
        lock (_lock)
        {
            if (_open[(int)kind] >= (kind == StreamKind.Socket ? options.MaximumSockets : options.MaximumEventStreams))
            {
                throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_BUSY", "The hub holds as many streams open as it can; come again in a moment.") { RetryAfter = LaterForAddress };
            }

            if (address is { } from && !TryCount(_addresses, from, options.PerAddress)) throw TooMany("address");
            _open[(int)kind]++;
        }

        return new StreamSeat(this, kind, address);
    }

    /// <returns>False where the caller has as many as it may.</returns>
    public bool TryCount(CallerKey caller)
    {
        lock (_lock) return TryCount(_callers, caller, options.PerToken);
    }

    public void Forget(CallerKey caller)
    {
        lock (_lock) Uncount(_callers, caller);
    }

    public void Leave(StreamKind kind, AddressKey? address)
    {
        lock (_lock)
        {
            _open[(int)kind]--;
            if (address is { } from) Uncount(_addresses, from);
        }
    }

    /// <param name="whose">Whose they are: <c>address</c> or <c>token</c>.</param>
    public static RequestException TooMany(string whose)
        => new(StatusCodes.Status429TooManyRequests, RateLimits.Code, $"Too many streams of this {whose} are open; close some, or share one socket.") { RetryAfter = LaterForAddress };

    private static bool TryCount<TKey>(Dictionary<TKey, int> counts, TKey key, int most)
        where TKey : notnull
    {
        var count = counts.GetValueOrDefault(key);
        if (count >= most) return false;
        counts[key] = count + 1;
        return true;
    }

    private static void Uncount<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        if (counts[key] == 1) counts.Remove(key);
        else counts[key]--;
    }
}
