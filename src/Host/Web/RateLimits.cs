using System.Net;
using System.Threading.RateLimiting;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Host.Web;

/// <summary>How often one address and one caller may ask, counted over a window that slides. Who comes too often is told when to come again.</summary>
internal sealed class RateLimits : IDisposable
{
    public const string Code = "HUB_RATE_LIMIT";

    private const int Segments = 6;

    private readonly bool _countsLoopback;
    private readonly TimeSpan _segment;
    private readonly PartitionedRateLimiter<AddressKey> _addresses;
    private readonly PartitionedRateLimiter<CallerKey> _callers;

    public RateLimits(LoadOptions load)
    {
        (_countsLoopback, _segment) = (load.CountLoopback, load.Window / Segments);
        _addresses = Of<AddressKey>(load.PerAddress, load.Window);
        _callers = Of<CallerKey>(load.PerToken, load.Window);
    }

    /// <summary>Counts every request by its address, before anything of it is read; probes of <c>/health</c> are not counted.</summary>
    public Task CountAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsCounted(http) || http.Request.Path.StartsWithSegments("/health")) return next(http);
        using var lease = _addresses.AttemptAcquire(AddressKey.Of(http.Connection.RemoteIpAddress));
        return lease.IsAcquired ? next(http) : Refusal.WriteAsync(
            http, StatusCodes.Status429TooManyRequests, new GraphError(Code, "Too many requests come from this address; send fewer."), Wait(lease));
    }

    /// <returns>When the caller may come again; null where it may be answered now.</returns>
    public TimeSpan? WaitOf(HttpContext http, Caller caller)
    {
        if (!caller.IsAuthenticated || !IsCounted(http)) return null;
        using var lease = _callers.AttemptAcquire(CallerKey.Of(caller));
        return lease.IsAcquired ? null : Wait(lease);
    }

    /// <summary>Counts one more operation of a request that holds several, as if it had come by itself.</summary>
    /// <returns>When it may come again; null where it may be run now.</returns>
    public TimeSpan? WaitOfAnother(HttpContext http, Caller caller)
    {
        if (!IsCounted(http)) return null;
        using var lease = _addresses.AttemptAcquire(AddressKey.Of(http.Connection.RemoteIpAddress));
        return lease.IsAcquired ? WaitOf(http, caller) : Wait(lease);
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _callers.Dispose();
    }

    /// <summary>False for the hub's own machine, unless the operator wants it counted.</summary>
    public bool IsCounted(HttpContext http) => _countsLoopback || http.Connection.RemoteIpAddress is not { } sender || !IPAddress.IsLoopback(sender);

    private TimeSpan Wait(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : _segment;

    private static PartitionedRateLimiter<TKey> Of<TKey>(int permits, TimeSpan window)
        where TKey : notnull
    {
        // The limiter of limiters goes through them ten times a second; each by itself would need a timer.
        var options = new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = Segments, AutoReplenishment = false };
        Func<TKey, RateLimiter> make = _ => new SlidingWindowRateLimiter(options);
        return PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.Get(key, make));
    }
}
