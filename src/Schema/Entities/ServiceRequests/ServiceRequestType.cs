using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ServiceRequestType : EntityGraphType<ServiceRequest>
{
    public ServiceRequestType()
    {
        Show(
            serviceRequest => serviceRequest.Channel,
            serviceRequest => serviceRequest.Category,
            serviceRequest => serviceRequest.Number,
            serviceRequest => serviceRequest.Title,
            serviceRequest => serviceRequest.Body,
            serviceRequest => serviceRequest.AddressText,
            serviceRequest => serviceRequest.Location,
            serviceRequest => serviceRequest.CreatedAt,
            serviceRequest => serviceRequest.Answer,
            serviceRequest => serviceRequest.AnsweredAt,
            serviceRequest => serviceRequest.ClosedAt,
            serviceRequest => serviceRequest.Rating,
            serviceRequest => serviceRequest.Public,
            serviceRequest => serviceRequest.Version,
            serviceRequest => serviceRequest.State,
            serviceRequest => serviceRequest.History,
            serviceRequest => serviceRequest.Applicant,
            serviceRequest => serviceRequest.ChannelAccount,
            serviceRequest => serviceRequest.AcceptedBy,
            serviceRequest => serviceRequest.Item,
            serviceRequest => serviceRequest.FirstReceiver,
            serviceRequest => serviceRequest.DispatchedTo,
            serviceRequest => serviceRequest.AnsweredBy,
            serviceRequest => serviceRequest.Grid,
            serviceRequest => serviceRequest.Level1Grid,
            serviceRequest => serviceRequest.Community,
            serviceRequest => serviceRequest.Street);
    }
}
