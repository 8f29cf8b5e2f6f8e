using Jianye.DataHub.Data.Rollups;
using Npgsql;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Adds up each minute what writes have added to the numbers by day.</summary>
internal sealed partial class RollupWorker(RollupUpkeep rollups, TimeProvider time, ILogger<RollupWorker> log) : HubWorker
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, time, stoppingToken);
            try
            {
                await rollups.MergeAsync(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                CanNotMerge(log, fault.SqlState ?? fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The numbers by day stay right but can't be added up now ({Fault}); it is tried again in a minute.")]
    private static partial void CanNotMerge(ILogger log, string fault);
}
