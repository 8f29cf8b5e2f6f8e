using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>What mutations change things with.</summary>
/// <param name="Decisions">Decisions about who is who.</param>
/// <param name="Incidents">Steps of incidents.</param>
/// <param name="Requests">Steps of service requests.</param>
public sealed record MutationServices(MatchDecisions Decisions, IncidentDesk Incidents, RequestDesk Requests)
{
    /// <param name="decisions">Decisions about who is who.</param>
    /// <param name="engine">Does the steps of workflows.</param>
    /// <param name="files">Keeps what is attached to incidents.</param>
    public MutationServices(MatchDecisions decisions, WorkflowEngine engine, IncidentFiles files)
        : this(decisions, new IncidentDesk(engine, files), new RequestDesk(engine))
    {
    }
}
