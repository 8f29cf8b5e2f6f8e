using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A field's mapping with its transform found.</summary>
internal sealed record BoundField(string Name, FieldMapping Mapping, Transform Transform)
{
    public object? Value(IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Mapping.Where?.Holds(cells) == false ? null : Transform.Apply(Mapping, cells, context);

    /// <param name="name">The field.</param>
    /// <param name="mapping">Checked: the transform is there.</param>
    public static BoundField Bind(string name, FieldMapping mapping)
        => new(name, mapping, TransformList.Find(mapping.As)!);
}
