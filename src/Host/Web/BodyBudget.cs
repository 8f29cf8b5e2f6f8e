using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Web;

/// <summary>The bytes that all bodies together may hold in memory: many slow senders of large ones can't use up the machine's.</summary>
internal sealed class BodyBudget(WebOptions web)
{
    private long _held;

    /// <summary>A request's share, nothing at first; disposed of when the request is answered.</summary>
    public Share Open() => new(this);

    /// <summary>What one body holds.</summary>
    public sealed class Share(BodyBudget budget) : IDisposable
    {
        private long _bytes;

        /// <summary>Tells how many bytes it holds by now.</summary>
        /// <returns>False where that is more than there is room for.</returns>
        public bool TryHold(long bytes)
        {
            var more = bytes - _bytes;
            _bytes = bytes;
            return more == 0 || Interlocked.Add(ref budget._held, more) <= budget.Most;
        }

        public void Dispose()
        {
            if (_bytes > 0) Interlocked.Add(ref budget._held, -_bytes);
            _bytes = 0;
        }
    }

    private long Most => web.MaximumBodiesBytes;
}
