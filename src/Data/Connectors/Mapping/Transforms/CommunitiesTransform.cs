using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Communities by name in a list; the word that <c>value</c> gives is all of them. Unknown names are remarked on, the others count.</summary>
internal sealed class CommunitiesTransform : Transform
{
    public override string Name => "communities";

    public override TransformArguments Arguments { get; } = new() { Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        if (text == mapping.Value) return List(context.Territory.Communities);
        var named = WordList.Read(text).Select(name => PlaceName.Community(context.Territory, name)).ToList();
        var known = List(named.OfType<TerritoryUnit>().Distinct());
        return named.Contains(null) ? new Remark($"{mapping.From[0]} names a community that is not known.", known) : known;
    }

    private static JsonValue List(IEnumerable<TerritoryUnit> communities)
        => new($"[{string.Join(',', communities.Select(community => Json.Object("community", community.Code).Json))}]");
}
