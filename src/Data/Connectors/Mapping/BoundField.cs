using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A field's mapping with its transform found.</summary>
internal sealed record BoundField(string Name, FieldMapping Mapping, Transform Transform)
{
    public object? Value(IReadOnlyDictionary<string, string?> cells, MappingContext context) => Transform.Apply(Mapping, cells, context);

    public static BoundField Bind(string name, FieldMapping mapping)
        => new(name, mapping, TransformList.Find(mapping.As) ?? throw new MappingException(
            $"{name}: there is no transform \"{mapping.As}\"; the nearest is \"{Nearest.To(mapping.As, TransformList.All.Select(transform => transform.Name))}\"."));
}
