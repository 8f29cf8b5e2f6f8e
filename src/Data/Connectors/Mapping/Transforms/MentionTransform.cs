namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A person of the same record, by role.</summary>
internal sealed class MentionTransform : Transform
{
    public override string Name => "mention";

    public override TransformArguments Arguments { get; } = new() { Columns = 0, Value = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Json.Object("mention", mapping.Value!);
}
