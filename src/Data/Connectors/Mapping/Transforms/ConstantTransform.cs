namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A value that the mapping itself gives.</summary>
internal sealed class ConstantTransform : Transform
{
    public override string Name => "constant";

    public override TransformArguments Arguments { get; } = new() { Columns = 0, Value = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => mapping.Value;
}
