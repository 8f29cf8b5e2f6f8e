using System.Diagnostics;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>How changes are told.</summary>
/// <param name="Groups">Groups, told in turns.</param>
/// <param name="Rate">Changes a second; 0 for as many as go through, every group by itself.</param>
/// <param name="Seconds">How long a stretch is.</param>
internal sealed record BroadcastPace(int Groups, int Rate, int Seconds)
{
    public async Task RunAsync(Func<int, CancellationToken, Task> tell, CancellationToken stop)
    {
        try
        {
            if (Rate == 0) await Task.WhenAll(Enumerable.Range(0, Groups).Select(group => Task.Run(() => TellOnAsync(tell, group, stop), stop)));
            else await TellAtRateAsync(tell, stop);
        }
        catch (OperationCanceledException)
        {
            // The stretch is over.
        }
    }

    private static async Task TellOnAsync(Func<int, CancellationToken, Task> tell, int group, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await tell(group, stop);
    }

    private async Task TellAtRateAsync(Func<int, CancellationToken, Task> tell, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        for (var told = 0; ; told++)
        {
            var ahead = TimeSpan.FromSeconds((double)told / Rate) - Stopwatch.GetElapsedTime(since);
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, stop);
            await tell(told % Groups, stop);
        }
    }
}
