using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>The place that one stream takes.</summary>
/// <param name="address">Whose address it is counted for; null where it is not.</param>
internal sealed class StreamSeat(StreamCounts counts, StreamKind kind, AddressKey? address) : IDisposable
{
    private CallerKey? _caller;

    /// <summary>Counts the stream for its caller, once it is known; for who shows nothing the address is counted alone.</summary>
    /// <returns>False where the caller has as many as it may.</returns>
    public bool TryBelongTo(Caller caller)
    {
        if (address is null || !caller.IsAuthenticated) return true;
        var key = CallerKey.Of(caller);
        if (_caller == key) return true;
        if (!counts.TryCount(key)) return false;
        if (_caller is { } before) counts.Forget(before);
        _caller = key;
        return true;
    }

    public void Dispose()
    {
        if (_caller is { } caller) counts.Forget(caller);
        counts.Leave(kind, address);
    }
}
