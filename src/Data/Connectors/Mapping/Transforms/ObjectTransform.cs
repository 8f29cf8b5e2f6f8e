namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A value object whose members stand in several columns.</summary>
internal sealed class ObjectTransform : Transform
{
    public override string Name => "object";

    public override TransformArguments Arguments { get; } = new() { Columns = 0, Codes = Need.Optional, WithIs = Need.Required, NamesMembers = true, WithNamesColumns = true };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Members.Object(mapping, cells.GetValueOrDefault);
}
