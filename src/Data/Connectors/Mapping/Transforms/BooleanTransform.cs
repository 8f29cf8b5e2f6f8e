namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Yes or no: true and false, 1 and 0, 是 and 否.</summary>
internal sealed class BooleanTransform : Transform
{
    public override string Name => "boolean";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is not { } text ? null
            : Read(text) ?? throw new RejectedException("BAD_CODE", $"{mapping.From[0]} says neither yes nor no.");

    /// <summary>Null where the text says neither.</summary>
    public static bool? Read(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "是" => true,
        "FALSE" or "0" or "否" => false,
        _ => null,
    };
}
