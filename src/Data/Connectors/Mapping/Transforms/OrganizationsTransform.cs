using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Organizations of one kind by a list of their names.</summary>
internal sealed class OrganizationsTransform : Transform
{
    public override string Name => "organizations";

    public override TransformArguments Arguments { get; } = new() { Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text
            ? new JsonValue($"[{string.Join(',', WordList.Read(text).Select(name =>
                OrganizationTransform.Of(name, mapping.Value ?? EnumWords.Of(OrganizationKind.Other), null, context).Json))}]")
            : null;
}
