using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Has the private PostgreSQL started again where it ended while the hub serves.</summary>
internal sealed class PostgresWatch(HubDatabase database, ILogger<PostgresWatch> log) : HubWorker
{
    protected override Task RunAsync(CancellationToken stoppingToken)
        => database.KeepRunningAsync(report => log.LogWarning("{Report}", report), stoppingToken);
}
