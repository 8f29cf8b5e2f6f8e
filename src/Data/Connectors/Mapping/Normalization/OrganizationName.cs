using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>The organizations that stand by the territory itself, by what platforms write: a bare community is its residents' committee, a bare street its office.</summary>
internal static class OrganizationName
{
    private static readonly (string Ending, OrganizationKind Kind)[] OfCommunities =
    [
        ("党委", OrganizationKind.PartyCommittee), ("居委会", OrganizationKind.ResidentsCommittee), ("综治委", OrganizationKind.GovernanceCommittee),
        ("事务服务中心", OrganizationKind.ServiceCentre), ("监督委员会", OrganizationKind.SupervisionCommittee), ("", OrganizationKind.ResidentsCommittee),
    ];

    private static readonly (string Ending, OrganizationKind Kind)[] OfStreets =
        [("办事处", OrganizationKind.StreetOffice), ("便民服务中心", OrganizationKind.StreetServiceCentre), ("", OrganizationKind.StreetOffice)];

    /// <returns>Null where the name is of another kind.</returns>
    public static (OrganizationKind Kind, string Name)? Find(TerritoryIndex territory, string name)
        => Find(OfCommunities, place => PlaceName.Community(territory, place), name) ?? Find(OfStreets, place => PlaceName.Street(territory, place), name);

    private static (OrganizationKind Kind, string Name)? Find((string Ending, OrganizationKind Kind)[] kinds, Func<string, TerritoryUnit?> place, string name)
    {
        foreach (var (ending, kind) in kinds)
        {
            if (!name.EndsWith(ending, StringComparison.Ordinal) || place(name[..^ending.Length]) is not { } unit) continue;
            var own = ending.Length > 0 ? ending : kinds.First(other => other.Kind == kind).Ending;
            return (kind, (unit.Kind == TerritoryKind.Community ? unit.ShortName : unit.Name) + own);
        }

        return null;
    }
}
