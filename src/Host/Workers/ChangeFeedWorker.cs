using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Subscriptions;
using Npgsql;

namespace Jianye.DataHub.Host.Workers;

/// <summary>Hands changes on to the subscribers of this hub, and keeps the outbox fit.</summary>
internal sealed partial class ChangeFeedWorker(HubDatabase database, SubscriptionBroker broker, ChangesOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ChangeFeedWorker> log) : HubWorker
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        // Streams end with a word before the server stops.
        using var stopping = lifetime.ApplicationStopping.Register(broker.Stop);
        using var feed = new ChangeFeed(database, broker, time, sentence => Report(log, sentence));
        await Task.WhenAll(feed.RunAsync(stoppingToken), KeepAsync(stoppingToken));
    }

    private async Task KeepAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await OutboxUpkeep.RunAsync(database, options.KeepDays, stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                Report(log, $"The outbox could not be kept, it is tried again in an hour: {fault.SqlState ?? fault.GetType().Name}.");
            }

            await Task.Delay(Round, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    private static partial void Report(ILogger log, string sentence);
}
