using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The organizations that stand by the reform itself: three committees and one centre (三委一中心) in every community, an
/// office and a service centre in every street.</summary>
internal static class OrganizationLoader
{
    public static async Task LoadAsync(HubContext context, LoadedTerritory territory, CancellationToken cancellationToken)
    {
        var known = await context.Organizations
            .Select(organization => new { organization.Kind, organization.Name }).ToListAsync(cancellationToken);
        var present = known.Select(organization => (organization.Kind, organization.Name)).ToHashSet();

        foreach (var street in territory.Streets.Values.OrderBy(street => street.Code, StringComparer.Ordinal))
        {
            Add(OrganizationKind.StreetOffice, $"{street.Name}办事处", street, null);
            Add(OrganizationKind.StreetServiceCentre, $"{street.Name}便民服务中心", street, null);
        }

        foreach (var community in territory.Communities.Values.OrderBy(community => community.Code, StringComparer.Ordinal))
        {
            var street = territory.Streets.Values.Single(candidate => candidate.Id == community.StreetId);
            Add(OrganizationKind.PartyCommittee, $"{community.ShortName}党委", street, community);
            Add(OrganizationKind.ResidentsCommittee, $"{community.ShortName}居委会", street, community);
            Add(OrganizationKind.GovernanceCommittee, $"{community.ShortName}综治委", street, community);
            Add(OrganizationKind.ServiceCentre, $"{community.ShortName}事务服务中心", street, community);
        }

        void Add(OrganizationKind kind, string name, Street street, Community? community)
        {
            if (!present.Add((kind, name))) return;
            context.Add(new Organization
            {
                Id = Guid.CreateVersion7(), Kind = kind, Name = name, Status = OrganizationStatus.Active, StreetId = street.Id,
                CommunityId = community?.Id, GridId = community?.GridId, Level1GridId = community?.GridId,
            });
        }
    }
}
