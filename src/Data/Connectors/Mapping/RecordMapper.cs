using System.Globalization;
using Jianye.DataHub.Data.Connectors.Formats;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Maps the records of one data set.</summary>
internal sealed class RecordMapper
{
    private readonly DatasetFile _file;
    private readonly MappingDefinition _mapping;
    private readonly IReadOnlyList<BoundField> _fields;
    private readonly IReadOnlyList<PersonMapper> _persons;
    private readonly BoundField? _watermark;
    private readonly BoundField? _asOf;
    private readonly PlacementMapper _placement;
    private readonly IReadOnlyList<GatheringMapper> _gatherings;
    private readonly CellParts _parts;

    public RecordMapper(DatasetDefinition dataset, DatasetFile file, MappingDefinition mapping)
    {
        (Dataset, _file, _mapping) = (dataset, file, mapping);
        _fields = [.. mapping.Fields.Select(field => BoundField.Bind(field.Key, field.Value))];
        _persons = [.. mapping.Persons.Select(person => new PersonMapper(person.Key, person.Value))];
        _parts = new CellParts(mapping.Parts);
        _watermark = Time("watermark", file.Watermark);
        _asOf = Time("asOf", file.AsOf);
        _placement = new PlacementMapper(mapping.Placement);
        _gatherings = [.. mapping.Gathers.Values.Zip(dataset.Gathers, (gathering, gathered) => new GatheringMapper(gathered, gathering))];
    }

    public DatasetDefinition Dataset { get; }

    /// <summary>Tells of which key a record is. What can't be read, and what tells that a key is gone, is mapped at once; the rest when it is asked for.</summary>
    public ReadRecord Read(SourceRecord source, string path, MappingContext context)
    {
        if (source is not { Fault: null, Cells: { } cells } || cells.GetValueOrDefault(_file.Key) is not { } key || string.IsNullOrWhiteSpace(key) || IsDelete(cells) || IsRecall(cells))
        {
            return ReadRecord.Of(Map(source, path, context));
        }

        return new ReadRecord(() => Map(source, path, context)) { Dataset = Dataset, SourceKey = key, Line = source.Line, ContentHash = source.Hash, Length = source.Raw.Length };
    }

    /// <summary>Maps a record that a format has read.</summary>
    public MappedRecord Map(SourceRecord source, string path, MappingContext context)
    {
        var key = source.Cells?.GetValueOrDefault(_file.Key);
        if (source.Fault is { } fault) return Refused(source, SourceKey(source, key, path), new Rejection(fault.Code, fault.Message, Unreadable: true));
        if (string.IsNullOrWhiteSpace(key)) return Refused(source, "", new Rejection("MISSING_KEY", $"The key column {_file.Key} is empty.", Unreadable: true));
        var cells = source.Cells!;
        var (watermark, version) = ((long?)null, (long?)null);
        try
        {
            (watermark, version) = (Milliseconds(_watermark, cells), Version(cells));
            if (IsDelete(cells) || IsRecall(cells))
            {
                return new MappedRecord
                {
                    Dataset = Dataset, SourceKey = key, Line = source.Line, Raw = source.Raw, ContentHash = source.Hash,
                    Operation = IsDelete(cells) ? RecordOperation.Delete : RecordOperation.Withdraw, Watermark = watermark, Version = version,
                    WithdrawnKey = IsDelete(cells) ? null : WithdrawnKey(cells),
                };
            }

            foreach (var person in _persons) person.RefuseMixedUpCells(cells);
            RefuseUnknownOperation(cells);
            cells = _parts.Of(cells);
            RefuseUnknownWords(cells);
            var claims = _fields.Select(field => (field.Name, field.Value(cells, context))).ToList();
            var mentions = _persons.Select(person => person.Read(cells, context)).OfType<PersonMention>().ToList();
            var placement = _placement.Read(cells, context);
            return new MappedRecord
            {
                Dataset = Dataset, SourceKey = key, Line = source.Line, Raw = source.Raw, ContentHash = source.Hash,
                Watermark = watermark, Version = version, AsOf = Milliseconds(_asOf, cells),
                Claims = claims.Count == 0 ? null : ClaimWriter.Write(claims),
                Mentions = mentions,
                Gathered = [.. _gatherings.Select(gathering => gathering.Read(cells, context, Dataset.Id, key, placement)).OfType<GatheredRecord>()],
                AwaitedReference = Awaited(cells, context),
                Placement = placement,
            };
        }
        catch (RejectedException rejection)
        {
            return Refused(source, key, new Rejection(rejection.Code, rejection.Message, rejection.Code is "COLUMN_MISMATCH" or "MALFORMED"), watermark, version);
        }
    }

    /// <summary>The record of a refused file: its key is told, the rest is not looked at.</summary>
    public MappedRecord Refuse(SourceRecord source, string path, string code, string message)
        => Refused(source, SourceKey(source, source.Cells?.GetValueOrDefault(_file.Key), path), new Rejection(code, message, Unreadable: true));

    private static string SourceKey(SourceRecord source, string? key, string path)
        => source.Cells is null || key is null || key.Contains(TextEncodings.Undecodable, StringComparison.Ordinal) ? $"@{path}:{source.Line}"
            : string.IsNullOrWhiteSpace(key) ? "" : key;

    private bool IsDelete(IReadOnlyDictionary<string, string?> cells) => _file.Delete is { } delete && cells.GetValueOrDefault(delete.From)?.Trim() == delete.Is;

    private bool IsRecall(IReadOnlyDictionary<string, string?> cells) => _file.Recall is { } recall && cells.GetValueOrDefault(recall.From)?.Trim() == recall.Is;

    /// <summary>Null where the recall names none: then it takes nothing back.</summary>
    private string? WithdrawnKey(IReadOnlyDictionary<string, string?> cells) => cells.GetValueOrDefault(_file.Recall!.Of) is { } key && !string.IsNullOrWhiteSpace(key) ? key : null;

    private void RefuseUnknownOperation(IReadOnlyDictionary<string, string?> cells)
    {
        if (_file.Delete is not { Else: { } others } delete || cells.GetValueOrDefault(delete.From)?.Trim() is not { Length: > 0 } operation || others.Contains(operation)) return;
        throw new RejectedException("BAD_CODE", $"{delete.From} holds an operation that the contract does not name.");
    }

    private void RefuseUnknownWords(IReadOnlyDictionary<string, string?> cells)
    {
        foreach (var (column, words) in _mapping.Words)
        {
            if (cells.GetValueOrDefault(column)?.Trim() is not { Length: > 0 } word || words.Contains(word)) continue;
            throw new RejectedException("BAD_CODE", $"{column} holds a value that the contract does not name; one of {string.Join(", ", words)} was expected.");
        }
    }

    private MappedRecord Refused(SourceRecord source, string key, Rejection rejection, long? watermark = null, long? version = null) => new()
    {
        Dataset = Dataset, SourceKey = key, Line = source.Line, Raw = source.Raw, ContentHash = source.Hash, Rejection = rejection, Watermark = watermark,
        Version = version, Cells = source.Cells,
    };

    private static BoundField? Time(string name, WatermarkDefinition? time) => time is null ? null : BoundField.Bind(name, new FieldMapping { From = [time.From], As = time.As });

    private string? Awaited(IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => _file.Orphan is { } orphan && cells.GetValueOrDefault(orphan.From)?.Trim() is { Length: > 0 } key ? $"{context.Platform}/{orphan.List}/{key}" : null;

    /// <summary>Null where the record has none.</summary>
    private static long? Milliseconds(BoundField? time, IReadOnlyDictionary<string, string?> cells)
    {
        if (time is null || cells.GetValueOrDefault(time.Mapping.From[0]) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        var column = time.Mapping.From[0];
        return (time.Mapping.As switch
        {
            Epoch.Seconds => Epoch.Read(text, 1000, column),
            Epoch.Milliseconds => Epoch.Read(text, 1, column),
            _ => Instants.Read(text, column),
        }).ToUnixTimeMilliseconds();
    }

    /// <summary>Null where it is no number: then the watermark alone tells.</summary>
    private long? Version(IReadOnlyDictionary<string, string?> cells)
        => _file.Watermark?.Version is { } column && long.TryParse(cells.GetValueOrDefault(column)?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var version)
            ? version : null;
}
