using System.Collections.Concurrent;
using Jianye.DataHub.Data.Connectors.Importing;

namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>Lets one delivery of a platform in at a time, and one run after the other.</summary>
internal sealed class IntakeGate(Importer importer, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, bool> _busy = new(StringComparer.Ordinal);

    /// <summary>Takes a platform's turn; to be disposed of.</summary>
    /// <exception cref="IntakeException">A delivery of the platform is under way.</exception>
    public IDisposable Enter(string slug)
        => _busy.TryAdd(slug, true) ? new Turn(this, slug) : throw IntakeException.Busy("A delivery of this platform is being taken in; send yours again when that has ended.");

    /// <summary>Takes a delivery in, after the imports that are under way.</summary>
    /// <exception cref="IntakeException">They took too long.</exception>
    public async Task<IReadOnlyList<ImportReport>> ImportAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + patience;
        while (true)
        {
            try
            {
                return await importer.ImportAsync([delivery], null, cancellationToken);
            }
            catch (ImportUnderWayException) when (time.GetUtcNow() < until)
            {
                await Task.Delay(Pace, time, cancellationToken);
            }
            catch (ImportUnderWayException)
            {
                throw IntakeException.Busy("Another import has been under way for too long; send the delivery again when it has ended.");
            }
        }
    }

    private sealed class Turn(IntakeGate gate, string slug) : IDisposable
    {
        public void Dispose() => gate._busy.TryRemove(slug, out _);
    }
}
