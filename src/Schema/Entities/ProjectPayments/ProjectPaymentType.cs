using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ProjectPaymentType : EntityGraphType<ProjectPayment>
{
    public ProjectPaymentType()
    {
        Show(
            projectPayment => projectPayment.Instalment,
            projectPayment => projectPayment.Amount,
            projectPayment => projectPayment.PaidOn,
            projectPayment => projectPayment.Note,
            projectPayment => projectPayment.Project);
    }
}
