using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Inbox;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub ingest … --watch</c>: looks into the inbox again and again until it is told to stop.</summary>
/// <param name="log">Where it is written down what is taken in.</param>
/// <param name="write">Tells what became of deliveries.</param>
/// <param name="messages">Takes what is no result.</param>
internal sealed class InboxWatch(DeliveryInbox inbox, Importer importer, AuditLog log, Func<IReadOnlyList<ImportReport>, Task> write, TextWriter messages)
{
    private const int MostFailures = 5;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private int _failures;
    private bool _saidThatItWaits;

    public async Task<int> RunAsync(string directory, CancellationToken cancellationToken)
    {
        await messages.WriteLineAsync($"Watching {directory}; Ctrl-C stops.");
        try
        {
            // What an earlier process took in without deriving the graph from it.
            await TryAsync([], cancellationToken);
            while (true)
            {
                if (inbox.Look() is { Count: > 0 } deliveries && !await TryAsync(deliveries, cancellationToken)) await Task.Delay(Pace * Math.Pow(2, _failures), cancellationToken);
                else await Task.Delay(Pace, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await messages.WriteLineAsync(inbox.Waiting is > 0 and var waiting
                ? $"Stopped. {waiting} files wait in {directory}; what was begun goes on where it stopped."
                : "Stopped.");
            return ExitCodes.Done;
        }
    }

    /// <returns>False where it has to be tried again.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<InboxDelivery> deliveries, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var delivery in deliveries) await log.WriteAsync(AuditRecord.OfCommand(AuditKind.Delivery, "ingest", delivery.Delivery.Slug));
            var reports = await IngestReporting.ShowAsync(progress => importer.ImportAsync([.. deliveries.Select(delivery => delivery.Delivery)], progress, cancellationToken));
            if (reports.Count > 0) await write(reports);
            for (var i = 0; i < deliveries.Count; i++) inbox.Clear(deliveries[i], reports[i]);
            (_failures, _saidThatItWaits) = (0, false);
            return true;
        }
        catch (ImportUnderWayException)
        {
            if (!_saidThatItWaits) await messages.WriteLineAsync("Another import into this database is under way; the inbox waits for its end.");
            _saidThatItWaits = true;
            return false;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or LoadedDistrictException) && ++_failures < MostFailures)
        {
            await messages.WriteLineAsync($"{Faults.Describe(fault)} The inbox tries again.");
            return false;
        }
    }
}
