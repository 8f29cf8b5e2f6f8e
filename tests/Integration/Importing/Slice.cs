using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>A connector that gives only some of a delivery's records, and some of them as deleted: what comes in one of many small runs.</summary>
/// <param name="inner">Reads all.</param>
/// <param name="seed">Decides which.</param>
/// <param name="run">The run, from 0.</param>
/// <param name="runs">How many there are.</param>
internal sealed class Slice(IConnector inner, int seed, int run, int runs) : IConnector
{
    public string Slug => inner.Slug;

    public IReadOnlyList<DatasetDefinition> Datasets => inner.Datasets;

    public DeliveryPlan Plan(IReadOnlyList<DeliveryFile> files) => inner.Plan(files);

    public async IAsyncEnumerable<ReadRecord> ReadAsync(
        PlannedFile file, IReadOnlyDictionary<string, DeliveryFile> companions, Action<FileOutcome> result, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in inner.ReadAsync(file, companions, result, cancellationToken))
        {
            var random = new Random((int)((uint)record.ContentHash ^ ((uint)record.Line * 31) ^ ((uint)seed * 1_000_003)));
            var turn = random.Next(runs);
            var again = random.Next(10) == 0 ? random.Next(runs) : turn;
            if (turn != run && again != run) continue;
            if (random.Next(25) == 0 && record.SourceKey.Length > 0 && record.Map() is { Rejection: null } mapped)
            {
                yield return ReadRecord.Of(new MappedRecord
                {
                    Dataset = record.Dataset, SourceKey = record.SourceKey, Line = record.Line, Raw = mapped.Raw, ContentHash = record.ContentHash + 1,
                    Operation = RecordOperation.Delete, Watermark = mapped.Watermark,
                });
            }
            else
            {
                yield return record;
            }
        }
    }
}
