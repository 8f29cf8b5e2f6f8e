using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Connectors.Formats;
using Jianye.DataHub.Data.Connectors.Repair;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A platform as its folder declares it.</summary>
internal sealed class Connector : IConnector
{
    private readonly ConnectorDefinition _definition;
    private readonly IReadOnlyList<BoundDataset> _datasets;
    private readonly FormatLimits _limits;
    private readonly MappingContext _context;

    public Connector(ConnectorDefinition definition, IReadOnlyDictionary<string, MappingDefinition> mappings, FormatLimits limits, MappingContext context)
    {
        (_definition, _limits, _context) = (definition, limits, context);
        _datasets = [.. definition.Datasets.Select(file => new BoundDataset(definition, file, mappings[file.Mapping]))];
    }

    public string Slug => _definition.Slug;

    public IReadOnlyList<DatasetDefinition> Datasets => [.. _datasets.Select(dataset => dataset.Mapper.Dataset)];

    public DeliveryPlan Plan(IReadOnlyList<DeliveryFile> files)
    {
        var planned = new List<PlannedFile>();
        var passedOver = new List<DeliveryFile>();
        foreach (var file in files)
        {
            if (RepairHeader.Find(file) is { } repair && Datasets.FirstOrDefault(dataset => dataset.Name == repair.Dataset) is { } repaired)
            {
                planned.Add(new PlannedFile(file, [repaired], repair.Day, IsFull: false, Mark: "", IsRepair: true));
                continue;
            }

            var matches = _datasets.Select(dataset => (dataset.Mapper.Dataset, Match: dataset.Pattern.Match(file.Path))).Where(match => match.Match is not null).ToList();
            if (matches.Count > 0)
            {
                var (date, isFull, mark) = matches[0].Match!.Value;
                planned.Add(new PlannedFile(file, [.. matches.Select(match => match.Dataset)], date, isFull, mark));
            }
            else if (!_datasets.Any(dataset => dataset.IsControl(file.Path))) passedOver.Add(file);
        }

        // Within a data set the full delivery comes before the deltas; data sets keep the contract's order.
        var order = Datasets.Select((dataset, i) => (dataset.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return new DeliveryPlan(
            [.. planned.OrderBy(file => order[file.Datasets[0].Id]).ThenBy(file => file.IsFull ? 0 : 1).ThenBy(file => PathPattern.SortKey(file.File.Path), StringComparer.Ordinal)],
            passedOver);
    }

    public async IAsyncEnumerable<ReadRecord> ReadAsync(
        PlannedFile file, IReadOnlyDictionary<string, DeliveryFile> companions, Action<FileOutcome> result, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var datasets = _datasets.Where(dataset => file.Datasets.Contains(dataset.Mapper.Dataset)).ToDictionary(dataset => dataset.File.Name);
        var first = datasets.Values.First();
        var options = new FormatOptions(_definition.Encoding, [.. datasets.Values.Select(dataset => dataset.Part)]) { Limits = _limits };
        var refusal = file.File.Length == 0 ? ("EMPTY_FILE", "The file is empty.")
            : file.IsRepair ? null
            : await ControlAsync(first, file, companions, cancellationToken) ?? await LookThroughAsync(first.Format, file, options, cancellationToken);
        if (refusal is ("EMPTY_FILE", var empty))
        {
            result(new FileOutcome("reject", "EMPTY_FILE", empty));
            yield break;
        }

        if (file.IsRepair)
        {
            await foreach (var record in RepairedAsync(first, file, result, cancellationToken)) yield return ReadRecord.Of(record);
            yield break;
        }

        var damage = (string?)null;
        await using var records = first.Format.ReadAsync(file.File.Open, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            SourceRecord source;
            try
            {
                if (!await records.MoveNextAsync()) break;
                source = records.Current;
            }
            catch (FileException fault)
            {
                result(new FileOutcome("reject", fault.Code, fault.Message));
                yield break;
            }

            // A block of a table that no contract names is passed over like a file of that kind.
            if (!datasets.TryGetValue(source.Dataset ?? first.File.Name, out var dataset)) continue;
            if (refusal is { } whole)
            {
                if (source.Cells is not null) yield return ReadRecord.Of(dataset.Mapper.Refuse(source, file.File.Path, whole.Code, whole.Message));
                continue;
            }

            if (source.Fault is ("TRUNCATED_RECORD" or "ENCODING", _)) damage ??= source.Fault.Value.Code;
            yield return dataset.Mapper.Read(source, file.File.Path, _context);
        }

        result(refusal is { } refused ? new FileOutcome("reject", refused.Code, refused.Message)
            : damage is null ? FileOutcome.Accepted
            : new FileOutcome("partial", damage, "Damage to the file kept records out; the rest was taken in."));
    }

    private async IAsyncEnumerable<MappedRecord> RepairedAsync(
        BoundDataset dataset, PlannedFile file, Action<FileOutcome> result, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = RepairReader.ReadAsync(file.File.Open, new FormatOptions(_definition.Encoding, [dataset.Part]), emptyIsNull: dataset.Format is not (CsvFormat or UnloadFormat), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync()) break;
            }
            catch (FileException fault)
            {
                result(new FileOutcome("reject", fault.Code, fault.Message));
                yield break;
            }

            var mapped = dataset.Mapper.Map(rows.Current.Source, file.File.Path, _context);
            mapped.Repairs = rows.Current.Repairs;
            yield return mapped;
        }

        result(FileOutcome.Accepted);
    }

    private static async Task<(string Code, string Message)?> LookThroughAsync(IFormat format, PlannedFile file, FormatOptions options, CancellationToken cancellationToken)
        => await format.LookThroughAsync(file.File.Open, options, cancellationToken) is { } refusal ? (refusal.Code, refusal.Message) : null;

    private static async Task<(string Code, string Message)?> ControlAsync(
        BoundDataset dataset, PlannedFile file, IReadOnlyDictionary<string, DeliveryFile> companions, CancellationToken cancellationToken)
    {
        if (!dataset.File.Control) return null;
        var control = companions.GetValueOrDefault(BoundDataset.ControlPath(file.File.Path));
        return await ControlFile.DisagreesAsync(file.File.Open, control?.Open, cancellationToken) is { } disagreement ? ("CONTROL_MISMATCH", disagreement) : null;
    }
}
