namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Another record by its key, of the same platform unless the list begins with another's slug; of several columns they are joined by slashes, as the keys of gathered data sets are.</summary>
internal sealed class ReferenceTransform : Transform
{
    public override string Name => "reference";

    public override TransformArguments Arguments { get; } = new() { MostColumns = 4, List = ListKind.Dataset };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        var parts = mapping.From.Select((_, i) => Cell(mapping, cells, i)).ToList();
        return parts.Contains(null) ? null : To(context, mapping, string.Join('/', parts));
    }

    public static JsonValue To(MappingContext context, FieldMapping mapping, string key)
        => Json.Object(("dataset", mapping.List!.Contains('/', StringComparison.Ordinal) ? mapping.List : $"{context.Platform}/{mapping.List}"), ("key", key));
}
