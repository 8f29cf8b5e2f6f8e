namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A service item by its list and title.</summary>
internal sealed class ServiceItemTransform : Transform
{
    public override string Name => "service-item";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.ServiceList };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } title ? Item(mapping.List!, title) : null;

    public static JsonValue Item(string list, string title) => new($"{{\"serviceItem\":{Json.Object(("list", list), ("title", title)).Json}}}");
}
