namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Service items by title, joined by 、.</summary>
internal sealed class ServiceItemsTransform : Transform
{
    public override string Name => "service-items";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.ServiceList };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var titles = text.Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();
        return new JsonValue($"[{string.Join(',', titles.Select(title => ServiceItemTransform.Item(mapping.List!, title).Json))}]");
    }
}
