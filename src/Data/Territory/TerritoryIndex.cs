using System.Collections.Frozen;

namespace Jianye.DataHub.Data.Territory;

/// <summary>The territory by code and by the names that platforms write.</summary>
public sealed class TerritoryIndex
{
    private readonly FrozenDictionary<string, TerritoryUnit> _byCode;
    private readonly FrozenDictionary<string, TerritoryUnit> _gridsByShort;
    private readonly FrozenDictionary<string, TerritoryUnit> _gridsByName;
    private readonly FrozenDictionary<string, TerritoryUnit> _communitiesByName;
    private readonly FrozenDictionary<string, TerritoryUnit> _streetsByName;

    private TerritoryIndex(IReadOnlyList<TerritoryUnit> units)
    {
        var grids = units.Where(unit => unit.Kind is TerritoryKind.Level1Grid or TerritoryKind.Level2Grid).ToList();
        _byCode = units.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal);
        _gridsByShort = grids.ToFrozenDictionary(unit => unit.ShortName, StringComparer.Ordinal);
        _gridsByName = grids.DistinctBy(unit => unit.Name).ToFrozenDictionary(unit => unit.Name, StringComparer.Ordinal);
        _communitiesByName = units.Where(unit => unit.Kind == TerritoryKind.Community)
            .SelectMany(unit => new[] { (Name: unit.ShortName, unit), (unit.Name, unit) })
            .ToFrozenDictionary(pair => pair.Name, pair => pair.unit, StringComparer.Ordinal);
        _streetsByName = units.Where(unit => unit.Kind == TerritoryKind.Street)
            .SelectMany(unit => new[] { (Name: unit.ShortName, unit), (unit.Name, unit) })
            .ToFrozenDictionary(pair => pair.Name, pair => pair.unit, StringComparer.Ordinal);
        Communities = [.. units.Where(unit => unit.Kind == TerritoryKind.Community).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    /// <summary>All communities by code.</summary>
    public IReadOnlyList<TerritoryUnit> Communities { get; }

    /// <summary>The embedded official territory.</summary>
    public static TerritoryIndex Official { get; } = new(OfficialTerritory.Units);

    /// <summary>A grid by code, short code or name; null where there is none.</summary>
    public TerritoryUnit? Grid(string text)
        => _gridsByShort.GetValueOrDefault(text)
            ?? (_byCode.TryGetValue(text, out var unit) && unit.Kind is TerritoryKind.Level1Grid or TerritoryKind.Level2Grid ? unit : null)
            ?? _gridsByName.GetValueOrDefault(text);

    /// <summary>A community by its 12-digit code; null where there is none.</summary>
    public TerritoryUnit? CommunityByCode(string code) => _byCode.TryGetValue(code, out var unit) && unit.Kind == TerritoryKind.Community ? unit : null;

    /// <summary>A community by its name, with or without 居委会; null where there is none.</summary>
    public TerritoryUnit? CommunityByName(string name) => _communitiesByName.GetValueOrDefault(name);

    /// <summary>A street by its 9-digit code; null where there is none.</summary>
    public TerritoryUnit? StreetByCode(string code) => _byCode.TryGetValue(code, out var unit) && unit.Kind == TerritoryKind.Street ? unit : null;

    /// <summary>A street by its name, with or without 街道; null where there is none.</summary>
    public TerritoryUnit? StreetByName(string name) => _streetsByName.GetValueOrDefault(name);
}
