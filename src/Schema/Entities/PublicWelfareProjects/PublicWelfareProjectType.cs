using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PublicWelfareProjectType : EntityGraphType<PublicWelfareProject>
{
    public PublicWelfareProjectType()
    {
        Show(
            publicWelfareProject => publicWelfareProject.Number,
            publicWelfareProject => publicWelfareProject.Title,
            publicWelfareProject => publicWelfareProject.Round,
            publicWelfareProject => publicWelfareProject.Requested,
            publicWelfareProject => publicWelfareProject.Granted,
            publicWelfareProject => publicWelfareProject.Beneficiaries,
            publicWelfareProject => publicWelfareProject.Score,
            publicWelfareProject => publicWelfareProject.StartedOn,
            publicWelfareProject => publicWelfareProject.State,
            publicWelfareProject => publicWelfareProject.History,
            publicWelfareProject => publicWelfareProject.Organization,
            publicWelfareProject => publicWelfareProject.Leader,
            publicWelfareProject => publicWelfareProject.Communities,
            publicWelfareProject => publicWelfareProject.Payments);
    }
}
