namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A state that several columns tell together: that of the first rule (columns joined by +) all of whose columns are filled.</summary>
internal sealed class StateByTransform : Transform
{
    public override string Name => "state-by";

    public override TransformArguments Arguments { get; } = new() { Columns = 0, Codes = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => mapping.Codes!.First(rule => rule.Key.Split('+', StringSplitOptions.RemoveEmptyEntries)
            .All(column => !string.IsNullOrWhiteSpace(cells.GetValueOrDefault(column)))).Value;
}
