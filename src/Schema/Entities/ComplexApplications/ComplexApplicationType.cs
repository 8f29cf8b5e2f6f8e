using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ComplexApplicationType : EntityGraphType<ComplexApplication>
{
    public ComplexApplicationType()
    {
        Show(
            complexApplication => complexApplication.Batch,
            complexApplication => complexApplication.SubmittedOn,
            complexApplication => complexApplication.State,
            complexApplication => complexApplication.History,
            complexApplication => complexApplication.Complex,
            complexApplication => complexApplication.Applicant,
            complexApplication => complexApplication.Contact,
            complexApplication => complexApplication.Reviews);
    }
}
