namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Other records of the same platform by a list of their keys.</summary>
internal sealed class ReferencesTransform : Transform
{
    public override string Name => "references";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.Dataset };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text
            ? new JsonValue($"[{string.Join(',', WordList.Read(text).Select(key => ReferenceTransform.To(context, mapping, key).Json))}]")
            : null;
}
