using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A person to call: name and phone.</summary>
internal sealed class ContactTransform : Transform
{
    public override string Name => "contact";

    public override TransformArguments Arguments { get; } = new() { Columns = 2 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        var (name, phone) = (PersonName.Shown(Cell(mapping, cells)), PhoneNumber.Normalize(Cell(mapping, cells, 1)));
        return name is null && phone is null ? null : Json.Object(("name", name), ("phone", phone));
    }
}
