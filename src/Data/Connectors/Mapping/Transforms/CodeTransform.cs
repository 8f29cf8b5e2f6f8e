using Jianye.DataHub.Data.Codes;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A code of a national list.</summary>
internal sealed class CodeTransform : Transform
{
    public override string Name => "code";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.CodeList };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } code) return null;
        return CodeLists.Find(mapping.List!).Find(code) is not null
            ? code
            : throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a code that is not in the list {mapping.List}.");
    }
}
