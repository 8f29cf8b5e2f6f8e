using Jianye.DataHub.Data.Workflows;
using Npgsql;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Looks each second for first responses that have become overdue, and each hour for idempotency keys that have served.</summary>
internal sealed partial class ResponseWorker(ResponseClock clock, ILogger<ResponseWorker> log) : HubWorker
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);

    private const int RoundsOfAnHour = 3_600;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; !stoppingToken.IsCancellationRequested; round = (round + 1) % RoundsOfAnHour)
        {
            var pace = Pace;
            try
            {
                await clock.NoteAsync(stoppingToken);
                if (round == 0) await clock.SweepAsync(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                CanNotNote(log, fault.SqlState ?? fault.GetType().Name);
                pace = AfterFault;
            }

            await Task.Delay(pace, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "First responses that are overdue can't be noted now ({Fault}).")]
    private static partial void CanNotNote(ILogger log, string fault);
}
