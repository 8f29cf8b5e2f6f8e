using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AdmissionRequestType : EntityGraphType<AdmissionRequest>
{
    public AdmissionRequestType()
    {
        Show(
            admissionRequest => admissionRequest.Title,
            admissionRequest => admissionRequest.StaffReady,
            admissionRequest => admissionRequest.GuidanceReady,
            admissionRequest => admissionRequest.FundsReady,
            admissionRequest => admissionRequest.Funds,
            admissionRequest => admissionRequest.SubmittedOn,
            admissionRequest => admissionRequest.DecidedOn,
            admissionRequest => admissionRequest.Reason,
            admissionRequest => admissionRequest.State,
            admissionRequest => admissionRequest.History,
            admissionRequest => admissionRequest.Applicant,
            admissionRequest => admissionRequest.Item,
            admissionRequest => admissionRequest.Handler,
            admissionRequest => admissionRequest.Communities);
    }
}
