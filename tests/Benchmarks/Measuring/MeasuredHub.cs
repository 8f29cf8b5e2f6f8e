using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>A private PostgreSQL whose processes are watched.</summary>
internal sealed class MeasuredHub : IAsyncDisposable
{
    private readonly int _postmaster;

    private MeasuredHub(HubDatabase database, int postmaster) => (Database, _postmaster) = (database, postmaster);

    public HubDatabase Database { get; }

    public static async Task<MeasuredHub> OpenAsync(string data, CancellationToken cancellationToken)
    {
        var database = await HubDatabase.OpenPrivateAsync(data, cancellationToken);
        await Migrator.RunAsync(database, cancellationToken);
        var postmaster = Postmaster.Find(ClusterDirectory.Prepare(data).Cluster) ?? throw new DatabaseException("The private PostgreSQL does not run.");
        return new MeasuredHub(database, postmaster.ProcessId);
    }

    public CpuUse Cpu() => new(Environment.CpuUsage.TotalTime.TotalSeconds, ProcessFigures.CpuOfFamily(_postmaster));

    /// <summary>The most memory that PostgreSQL's processes hold each for itself until the watch is ended, in megabytes.</summary>
    public async Task<double> WatchMemoryAsync(CancellationToken end)
    {
        var peak = 0.0;
        while (!end.IsCancellationRequested)
        {
            peak = Math.Max(peak, ProcessFigures.OwnMemoryOfFamily(_postmaster));
            await Task.Delay(250, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
