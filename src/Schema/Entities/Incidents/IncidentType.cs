using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class IncidentType : EntityGraphType<Incident>
{
    public IncidentType()
    {
        Show(
            incident => incident.Title,
            incident => incident.Description,
            incident => incident.Category,
            incident => incident.EventType,
            incident => incident.Severity,
            incident => incident.AddressText,
            incident => incident.Location,
            incident => incident.OccurredAt,
            incident => incident.ReportedAt,
            incident => incident.FirstResponseDueAt,
            incident => incident.FirstRespondedAt,
            incident => incident.Overdue,
            incident => incident.OverdueSince,
            incident => incident.Version,
            incident => incident.Open,
            incident => incident.State,
            incident => incident.History,
            incident => incident.Reporter,
            incident => incident.Handler,
            incident => incident.ReportedBy,
            incident => incident.Related,
            incident => incident.DispatchedTo,
            incident => incident.Attachments,
            incident => incident.Grid,
            incident => incident.Level1Grid,
            incident => incident.Community,
            incident => incident.Street);
    }
}
