using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>An organization by name. A bare community name means its residents' committee.</summary>
internal sealed class OrganizationTransform : Transform
{
    public override string Name => "organization";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Optional, Value = Need.Optional, With = ["kind"], WithIs = Need.Optional, WithNamesColumns = true };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } name) return null;
        if (context.Territory.CommunityByName(name) is { } community)
        {
            return Organization(EnumWords.Of(OrganizationKind.ResidentsCommittee), $"{community.ShortName}居委会");
        }

        var kind = mapping.With.TryGetValue("kind", out var column) && mapping.Codes?.TryGetValue(cells.GetValueOrDefault(column)?.Trim() ?? "", out var word) == true
            ? word
            : mapping.Value ?? EnumWords.Of(OrganizationKind.Other);
        return Organization(kind, name);
    }

    private static JsonValue Organization(string kind, string name)
        => new($"{{\"organization\":{Json.Object(("kind", kind), ("name", name)).Json}}}");
}
