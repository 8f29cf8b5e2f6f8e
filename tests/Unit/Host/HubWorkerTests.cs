using Jianye.DataHub.Host.Workers;

namespace Jianye.DataHub.Tests.Unit.Host;

public sealed class HubWorkerTests
{
    [Fact]
    public async Task Ends_quietly_where_the_start_of_the_hub_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        using var working = new Worker(token => Task.Delay(Timeout.Infinite, token));
        await working.StartAsync(cancelled.Token);
        await cancelled.CancelAsync();
        using var late = new Worker(_ => Task.CompletedTask);
        await late.StartAsync(cancelled.Token);

        await working.ExecuteTask!;
        Assert.Null(late.ExecuteTask);
    }

    [Fact]
    public async Task A_fault_is_not_taken_for_an_end()
    {
        using var worker = new Worker(_ => throw new OperationCanceledException());
        await worker.StartAsync(default);

        await Assert.ThrowsAsync<OperationCanceledException>(() => worker.ExecuteTask!);
    }

    private sealed class Worker(Func<CancellationToken, Task> work) : HubWorker
    {
        protected override Task RunAsync(CancellationToken stoppingToken) => work(stoppingToken);
    }
}
