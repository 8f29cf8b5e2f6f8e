using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Connectors.Importing;
using Npgsql;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Brings what clerks have decided into the graph: at once where nothing else works on the database, after it else.</summary>
internal sealed partial class DecisionWorker(MatchDecisions decisions, Importer importer, ILogger<DecisionWorker> log) : HubWorker
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Another hub on the database may have been stopped before it came to its decisions.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _decided = new(0, 1);

    public override void Dispose()
    {
        decisions.Decided -= Wake;
        _decided.Dispose();
        base.Dispose();
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        decisions.Decided += Wake;
        while (!stoppingToken.IsCancellationRequested)
        {
            await _decided.WaitAsync(Round, stoppingToken);
            while (!await TryAsync(stoppingToken)) await Task.Delay(Pace, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await decisions.AnyWaitAsync(stoppingToken)) await importer.ImportAsync([], null, stoppingToken);
            return true;
        }
        catch (ImportUnderWayException)
        {
            return false;
        }
        catch (LoadedDistrictException)
        {
            // Behind a district that was loaded straight there is no record that a decision could be about.
            return true;
        }
        catch (NpgsqlException fault)
        {
            CanNotDerive(log, fault.SqlState ?? fault.GetType().Name);
            return false;
        }
    }

    private void Wake()
    {
        try
        {
            _decided.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Decisions wait: the graph can't be derived now ({Fault}).")]
    private static partial void CanNotDerive(ILogger log, string fault);
}
