using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Npgsql;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Takes away what broken off uploads have left: at the start what was being received, then and each day files of which no row tells.</summary>
internal sealed partial class AttachmentWorker(UploadSpools spools, AttachmentSweep sweep, ILogger<AttachmentWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromDays(1);

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(10);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        spools.Clean();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pace = Pace;
            try
            {
                if (await sweep.RunAsync(stoppingToken) is > 0 and var taken) Taken(log, taken);
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or UnauthorizedAccessException)
            {
                CanNotSweep(log, (fault as PostgresException)?.SqlState ?? fault.GetType().Name);
                pace = AfterFault;
            }

            await Task.Delay(pace, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Taken} files of attachments that belonged to no incident were taken away.")]
    private static partial void Taken(ILogger log, int taken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of attachments that belong to no incident can't be taken away now ({Fault}).")]
    private static partial void CanNotSweep(ILogger log, string fault);
}
