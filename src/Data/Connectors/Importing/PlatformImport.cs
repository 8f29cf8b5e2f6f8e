using System.Threading.Channels;
using Jianye.DataHub.Data.Connectors.Mapping;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Takes in one platform's delivery: file by file in delivery order, batch by batch, a transaction each.</summary>
internal sealed class PlatformImport(NpgsqlConnection connection, IConnector connector, long generation, TimeProvider time, IProgress<ImportProgress>? progress)
{
    private readonly RunJournal _journal = new(connection, time);
    private readonly RecordStore _records = new(connection, time);
    private readonly UnseenKeys _unseen = new(connection);
    private long _read;

    public async Task<ImportReport> RunAsync(IReadOnlyList<DeliveryFile> files, CancellationToken cancellationToken)
    {
        var plan = connector.Plan(files);
        var companions = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        await _journal.BeginAsync(connector.Slug, cancellationToken);
        await _journal.HurryAsync(cancellationToken);
        var meter = new ReadingMeter(plan.Files);
        var dumps = new DumpCompleteness(plan);
        foreach (var planned in plan.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await TakeAsync(meter.Follow(planned), companions, meter, cancellationToken);
            foreach (var (dataset, day) in dumps.AfterFile(planned, outcome)) await _journal.DeleteMissingAsync(dataset, day, cancellationToken);
        }

        await Orphans.TakeInAsync(connection, cancellationToken);
        return await _journal.FinishAsync(connector.Slug, [.. plan.PassedOver.Select(file => file.Path)], cancellationToken);
    }

    private async Task<FileOutcome> TakeAsync(
        PlannedFile planned, IReadOnlyDictionary<string, DeliveryFile> companions, ReadingMeter meter, CancellationToken cancellationToken)
    {
        var file = await _journal.OpenAsync(planned, cancellationToken);
        await _unseen.PrepareAsync(planned.Datasets, cancellationToken);
        var outcome = FileOutcome.Accepted;
        // One batch is read while the one before it is written.
        var batches = Channel.CreateBounded<RecordBatch>(1);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync();
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await FlushAsync(file, batch, cancellationToken);
                progress?.Report(new ImportProgress(connector.Slug, file.Path, _read, meter.Share));
            }
        }
        finally
        {
            await broken.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        if (!file.Finished) await _journal.CloseAsync(file, outcome, cancellationToken);
        return outcome;

        async Task ReadAsync()
        {
            try
            {
                var batch = new RecordBatch();
                var toSkip = file.Done;
                await foreach (var record in connector.ReadAsync(planned, companions, said => outcome = said, broken.Token))
                {
                    if (toSkip-- > 0) continue;
                    batch.Add(record, _unseen);
                    if (!batch.IsFull) continue;
                    await batches.Writer.WriteAsync(batch, broken.Token);
                    batch = new RecordBatch();
                }

                if (batch.Records.Count > 0) await batches.Writer.WriteAsync(batch, broken.Token);
                batches.Writer.Complete();
            }
            catch (Exception fault)
            {
                batches.Writer.Complete(fault);
                throw;
            }
        }
    }

    private async Task FlushAsync(OpenFile file, RecordBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await LinkStore.LoadAsync(connection, batch, cancellationToken);
        batch.MapWhatIsNoRepeat();
        var orphans = await Orphans.FindAsync(connection, batch.Records, cancellationToken);
        var decided = batch.Records.ConvertAll(record => new DecidedRecord(record, RecordVerdicts.Decide(
            record, batch.States[RecordBatch.KeyOf(record)], file.DeliveredOn,
            RecordBatch.WithdrawnKeyOf(record) is { } withdrawn ? batch.States[withdrawn] : null,
            orphans.Count > 0 && record.IsMapped && record.Map().AwaitedReference is { } awaited && orphans.Contains(awaited))));
        await LinkStore.SaveAsync(connection, batch.States, generation, cancellationToken);
        await _records.SaveAsync(file, decided, cancellationToken);
        await _journal.CountAsync(file, batch.Records.Count, Count(decided), cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        _read += batch.Records.Count;
    }

    private static ImportCounts Count(List<DecidedRecord> decided)
    {
        var counts = default(ImportCounts);
        foreach (var record in decided)
        {
            counts += record.Verdict.Word switch
            {
                Verdict.Accept or Verdict.Delete or Verdict.Withdrawn => new ImportCounts(1, 0, 0),
                Verdict.Reject => new ImportCounts(0, 0, 1),
                _ => new ImportCounts(0, 1, 0),
            };
        }

        return counts;
    }
}
