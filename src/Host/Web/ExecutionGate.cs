using System.Threading.RateLimiting;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Web;

/// <summary>As many operations are run at one time as the machine does well; a few wait a moment, the others are told to come again.</summary>
internal sealed class ExecutionGate(LoadOptions load) : IDisposable
{
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = load.MaximumConcurrent, QueueLimit = load.MaximumQueue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly ConcurrencyLimiter _beginnings = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = load.MaximumConcurrent, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public void Dispose()
    {
        _turns.Dispose();
        _beginnings.Dispose();
    }

    /// <summary>The turn of a subscription that begins. After a restart all clients come at once: each waits as long as its stream is open, since one that is refused would stay away. How many can
    /// wait is bounded by the streams and operations that may be open.</summary>
    /// <returns>The turn, given back when it is disposed of.</returns>
    public ValueTask<RateLimitLease> BeginAsync(CancellationToken cancellationToken) => _beginnings.AcquireAsync(1, cancellationToken);

    /// <summary>Runs an operation in its turn. That of an answer in parts is over when the last of them is read, not when it is sent: slow takers keep nobody waiting.</summary>
    /// <exception cref="RequestException">Too many wait already, or it took too long (HUB_BUSY).</exception>
    public async Task<GraphResponse> RunAsync(Func<Task<GraphResponse>> run, CancellationToken cancellationToken)
    {
        var turn = await EnterAsync(cancellationToken);
        var isGoingOn = false;
        try
        {
            var response = await run();
            if (response.Further is not { } further) return response;
            isGoingOn = true;
            _ = further.Reading.ContinueWith(_ => turn.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return response;
        }
        finally
        {
            if (!isGoingOn) turn.Dispose();
        }
    }

    /// <returns>The turn, given back when it is disposed of.</returns>
    /// <exception cref="RequestException">Too many wait already, or it took too long (HUB_BUSY).</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = _turns.AttemptAcquire();
        if (turn.IsAcquired) return turn;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(load.Patience);
        try
        {
            turn = await _turns.AcquireAsync(1, patience.Token);
            if (turn.IsAcquired) return turn;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Told below.
        }

        throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_BUSY", "The hub runs as many operations as it can; send the request again in a moment.");
    }
}
