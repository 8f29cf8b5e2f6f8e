using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class OrganizationType : EntityGraphType<Organization>
{
    public OrganizationType()
    {
        Show(
            organization => organization.Kind,
            organization => organization.Name,
            organization => organization.CreditCode,
            organization => organization.LegalForm,
            organization => organization.Tier,
            organization => organization.Status,
            organization => organization.FoundedOn,
            organization => organization.AddressText,
            organization => organization.Location,
            organization => organization.Parent,
            organization => organization.LegalRep,
            organization => organization.Supervisor,
            organization => organization.Grid,
            organization => organization.Level1Grid,
            organization => organization.Community,
            organization => organization.Street,
            organization => organization.Members,
            organization => organization.Services,
            organization => organization.CoServices,
            organization => organization.Projects);
    }
}
