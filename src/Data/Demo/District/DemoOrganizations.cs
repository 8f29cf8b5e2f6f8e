namespace Jianye.DataHub.Data.Demo.District;

/// <summary>The organizations of the district, those of a street or community by its code.</summary>
internal sealed class DemoOrganizations
{
    public required IReadOnlyList<Organization> Departments { get; init; }

    public required IReadOnlyDictionary<string, Organization> StreetOffices { get; init; }

    public required IReadOnlyDictionary<string, Organization> StreetCenters { get; init; }

    public required IReadOnlyDictionary<string, Organization> Police { get; init; }

    public required IReadOnlyDictionary<string, Organization> PartyCommittees { get; init; }

    public required IReadOnlyDictionary<string, Organization> ResidentsCommittees { get; init; }

    /// <summary>Governance and supervision committees and service centres of the communities.</summary>
    public required IReadOnlyList<Organization> OtherCommunityBodies { get; init; }

    public required IReadOnlyList<Organization> PropertyCompanies { get; init; }

    /// <summary>With a leader each.</summary>
    public required IReadOnlyList<Organization> SocialOrganizations { get; init; }

    /// <summary>With a leader each.</summary>
    public required IReadOnlyList<Organization> CareProviders { get; init; }

    public required Organization CareGuidance { get; init; }

    public required int Count { get; init; }
}
