namespace Jianye.DataHub.Host.Workers;

/// <summary>Work of the hub beside what it answers. It ends with the hub without a word, also where the hub's start is cancelled: the host passes over a cancelled worker
/// only once it is stopping, and calls it a critical fault before.</summary>
internal abstract class HubWorker : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? Task.CompletedTask : base.StartAsync(cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It was told to end.
        }
    }

    /// <summary>Works until it is told to end, at which it may throw.</summary>
    protected abstract Task RunAsync(CancellationToken stoppingToken);
}
