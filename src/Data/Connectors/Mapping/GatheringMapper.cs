using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Reads what records say of things of one gathered data set.</summary>
internal sealed class GatheringMapper(DatasetDefinition dataset, GatheringMapping mapping)
{
    private readonly IReadOnlyList<BoundField> _fields = [.. mapping.Fields.Select(field => BoundField.Bind(field.Key, field.Value))];
    private readonly PlacementMapper? _placement = mapping.Placement is null ? null : new PlacementMapper(mapping.Placement);

    /// <param name="cells">The record's.</param>
    /// <param name="context">What transforms may look at.</param>
    /// <param name="source">The record's data set.</param>
    /// <param name="sourceKey">The record's key.</param>
    /// <param name="place">The record's own place.</param>
    /// <returns>Null where a part of the key is empty.</returns>
    /// <exception cref="RejectedException">A cell says something impossible.</exception>
    public GatheredRecord? Read(
        IReadOnlyDictionary<string, string?> cells, MappingContext context, string source, string sourceKey, PlacementEvidence place)
    {
        var parts = mapping.Key.Select(column => cells.GetValueOrDefault(column)?.Trim()).ToList();
        if (parts.Exists(string.IsNullOrEmpty)) return null;
        var claims = _fields.Select(field => (field.Name, Value(field, cells, context, source, sourceKey))).ToList();
        return new GatheredRecord(dataset, string.Join('/', parts), ClaimWriter.Write(claims), _placement?.Read(cells, context) ?? place);
    }

    /// <summary>A person of the record is told with the record: the thing has none of its own.</summary>
    private static object? Value(BoundField field, IReadOnlyDictionary<string, string?> cells, MappingContext context, string source, string sourceKey)
        => field.Value(cells, context) switch
        {
            not null when field.Transform is MentionTransform => Json.Object(("dataset", source), ("key", sourceKey), ("mention", field.Mapping.Value)),
            var value => value,
        };
}
