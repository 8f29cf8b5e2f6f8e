using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>An organization by name, or by its unified social credit code and name. A bare community name means its residents' committee, a bare street its office.</summary>
internal sealed class OrganizationTransform : Transform
{
    public override string Name => "organization";

    public override TransformArguments Arguments { get; } = new()
    {
        Codes = Need.Optional, Value = Need.Optional, With = ["kind", "creditCode"], WithIs = Need.Optional, WithNamesColumns = true,
    };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        var kind = Kind(mapping, cells);
        var code = CreditCode(mapping, cells);
        return Cell(mapping, cells) is { } name ? Of(name, kind, code, context)
            : code is null ? null
            : Organization(kind, null, code);
    }

    /// <param name="name">As the platform writes it.</param>
    /// <param name="kind">Its kind, where the territory does not tell it.</param>
    /// <param name="creditCode">Null where none is said.</param>
    /// <param name="context">Knows the territory.</param>
    public static JsonValue Of(string name, string kind, string? creditCode, MappingContext context)
        => OrganizationName.Find(context.Territory, name) is { } own
            ? Organization(EnumWords.Of(own.Kind), own.Name, creditCode)
            : Organization(kind, name.Replace('\0', '\uFFFD'), creditCode);

    /// <summary>What a column tells, else what the mapping says of all; a column without such a word for all must hold one of the contract's.</summary>
    private static string Kind(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells)
    {
        if (mapping.With.TryGetValue("kind", out var column) && cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } said)
        {
            if (mapping.Codes!.TryGetValue(said, out var word)) return word;
            if (mapping.Value is null) throw new RejectedException("BAD_CODE", $"{column} holds a value that the contract does not name; one of {string.Join(", ", mapping.Codes.Keys)} was expected.");
        }

        return mapping.Value ?? EnumWords.Of(OrganizationKind.Other);
    }

    private static string? CreditCode(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells)
        => mapping.With.TryGetValue("creditCode", out var column) && cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } code ? CreditCodeTransform.Read(code, column) : null;

    private static JsonValue Organization(string kind, string? name, string? creditCode)
        => new($"{{\"organization\":{Json.Object(("kind", kind), ("name", name), ("creditCode", creditCode)).Json}}}");
}
